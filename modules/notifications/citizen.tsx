import type { CitizenScreens } from '../../platform/web/screens.ts'
import { notificationsEn } from './ui/messages.en.ts'
import { notificationsVi } from './ui/messages.vi.ts'

export const notificationsCitizen: CitizenScreens = {
  nav: [{ to: '/thong-bao', label: { vi: notificationsVi.title, en: notificationsEn.title }, signedIn: true }],
  routes: [
    {
      path: '/thong-bao',
      lazy: async () => {
        const { loadNotices, readAction, CitizenNoticesPage } = await import('./ui/notices-page.tsx')
        return { loader: loadNotices, action: readAction('/thong-bao'), Component: CitizenNoticesPage }
      },
    },
  ],
}

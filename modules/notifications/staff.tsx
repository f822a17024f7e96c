import type { StaffScreens } from '../../platform/web/screens.ts'
import { notificationsEn } from './ui/messages.en.ts'
import { notificationsVi } from './ui/messages.vi.ts'

export const notificationsStaff: StaffScreens = {
  nav: [{ to: 'notices', label: { vi: notificationsVi.title, en: notificationsEn.title }, group: 'work' }],
  routes: [
    {
      path: 'notices',
      lazy: async () => {
        const { loadNotices, readAction, StaffNoticesPage } = await import('./ui/notices-page.tsx')
        return { loader: loadNotices, action: readAction('/desk/notices'), Component: StaffNoticesPage }
      },
    },
  ],
}

import type { CitizenScreens } from '../../platform/web/screens.ts'

export const notificationsCitizen: CitizenScreens = {
  nav: [{ to: '/thong-bao', label: { vi: 'Thông báo', en: 'Notices' }, signedIn: true }],
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

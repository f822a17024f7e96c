import type { StaffScreens } from '../../platform/web/screens.ts'

export const notificationsStaff: StaffScreens = {
  nav: [{ to: 'notices', label: { vi: 'Thông báo', en: 'Notices' }, group: 'work' }],
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

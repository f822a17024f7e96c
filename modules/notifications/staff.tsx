import type { StaffScreens } from '../../platform/web/screens.ts'

export const notificationsStaff: StaffScreens = {
  nav: [
    { to: 'notices', label: { vi: 'Thông báo', en: 'Notices' }, group: 'work' },
    { to: 'notice-messages', label: { vi: 'Tin báo đã gửi', en: 'Messages of notices' }, group: 'administration', needs: { may: 'list', on: 'operation' } },
  ],
  routes: [
    {
      path: 'notices',
      lazy: async () => {
        const { loadNotices, readAction, StaffNoticesPage } = await import('./ui/notices-page.tsx')
        return { loader: loadNotices, action: readAction('/desk/notices'), Component: StaffNoticesPage }
      },
    },
    {
      path: 'notices/preferences',
      lazy: async () => {
        const { loadPreference, preferenceAction, PreferencePage } = await import('./ui/preference-page.tsx')
        return { loader: loadPreference, action: preferenceAction('/desk/notices/preferences'), Component: PreferencePage }
      },
    },
    {
      path: 'notice-messages',
      lazy: async () => {
        const { loadMessages, resendAction, OperatorPage } = await import('./ui/operator-page.tsx')
        return { loader: loadMessages, action: resendAction, Component: OperatorPage }
      },
    },
  ],
}

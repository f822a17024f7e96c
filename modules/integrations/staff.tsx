import type { StaffScreens } from '../../platform/web/screens.ts'

export const integrationsStaff: StaffScreens = {
  nav: [{ to: 'outbox', label: { vi: 'Thông điệp gửi ra ngoài', en: 'Messages to the outside' }, group: 'administration', needs: { may: 'list', on: 'operation' } }],
  routes: [
    {
      path: 'outbox',
      lazy: async () => {
        const { loadOutbox, retryAction, OutboxPage } = await import('./ui/outbox-page.tsx')
        return { loader: loadOutbox, action: retryAction, Component: OutboxPage }
      },
    },
  ],
}

import type { StaffScreens } from '../../platform/web/screens.ts'

export const integrationsStaff: StaffScreens = {
  nav: [
    { to: 'outbox', label: { vi: 'Thông điệp gửi ra ngoài', en: 'Messages to the outside' }, group: 'administration', needs: { may: 'list', on: 'operation' } },
    { to: 'registers', label: { vi: 'Kết nối CSDL quốc gia', en: 'National registers' }, group: 'administration', needs: { may: 'list', on: 'operation' } },
    { to: 'connections', label: { vi: 'Danh mục kết nối', en: 'Connections' }, group: 'administration', needs: { may: 'list', on: 'operation' } },
  ],
  routes: [
    {
      path: 'outbox',
      lazy: async () => {
        const { loadOutbox, retryAction, OutboxPage } = await import('./ui/outbox-page.tsx')
        return { loader: loadOutbox, action: retryAction, Component: OutboxPage }
      },
    },
    {
      path: 'registers',
      lazy: async () => {
        const { loadRegisters, RegistersPage } = await import('./ui/registers-page.tsx')
        return { loader: loadRegisters, Component: RegistersPage }
      },
    },
    {
      path: 'connections',
      lazy: async () => {
        const { loadConnections, ConnectionsPage } = await import('./ui/connections-page.tsx')
        return { loader: loadConnections, Component: ConnectionsPage }
      },
    },
  ],
}

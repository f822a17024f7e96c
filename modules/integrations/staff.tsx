import type { StaffScreens } from '../../platform/web/screens.ts'
import { integrationsEn } from './ui/messages.en.ts'
import { integrationsVi } from './ui/messages.vi.ts'

export const integrationsStaff: StaffScreens = {
  nav: [{ to: 'outbox', label: { vi: integrationsVi.title, en: integrationsEn.title }, group: 'administration', needs: { may: 'list', on: 'operation' } }],
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

import type { Module } from '../../platform/module.ts'
import { alertConnections } from './application/alert-connections.ts'
import { listConnectionsRoute } from './http/list-connections.route.ts'
import { listOutboxMessagesRoute } from './http/list-outbox-messages.route.ts'
import { listRegisterConnectionsRoute } from './http/list-register-connections.route.ts'
import { openPortalFileRoute } from './http/open-portal-file.route.ts'
import { retryOutboxMessageRoute } from './http/retry-outbox-message.route.ts'
import type { IntegrationPorts } from './ports.ts'

export const integrationsModule = (ports: IntegrationPorts): Module => ({
  name: 'integrations',
  routes: [listOutboxMessagesRoute(ports), retryOutboxMessageRoute, openPortalFileRoute(ports.secret), listConnectionsRoute(ports), listRegisterConnectionsRoute],
  jobs: [{ name: 'alert-connections', cron: '5,15,25,35,45,55 * * * *', run: alertConnections }],
  sealed: { linkDays: ports.linkDays },
})

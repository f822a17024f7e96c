import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { askConnections } from '../application/connections.ts'
import { listConnections } from '../contract.ts'
import type { IntegrationPorts } from '../ports.ts'

export const listConnectionsRoute = ({ standingOf }: IntegrationPorts): Route =>
  defineRoute({
    contract: listConnections,
    permission: { may: 'list', on: 'operation' },
    audit: { event: false, because: 'systems and moments; nobody is named' },
    refusals: {},
    handle: async (work) => ok({ items: await askConnections(work, standingOf) }),
  })

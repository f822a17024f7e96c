import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { askOutbox } from '../application/ask-outbox.ts'
import { listOutboxMessages } from '../contract.ts'
import type { IntegrationPorts } from '../ports.ts'

export const listOutboxMessagesRoute = ({ connected }: IntegrationPorts): Route =>
  defineRoute({
    contract: listOutboxMessages,
    permission: { may: 'list', on: 'operation' },
    audit: { event: false, because: 'states of messages; their bodies are not shown' },
    refusals: {},
    handle: async (work, { query: { all = false, ...page } }) => ok(await askOutbox(work, { connected, all, ...page })),
  })

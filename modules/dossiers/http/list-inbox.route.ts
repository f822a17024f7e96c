import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listInbox as ask } from '../application/list-inbox.ts'
import { listInbox } from '../contract.ts'

export const listInboxRoute = defineRoute({
  contract: listInbox,
  permission: { may: 'list', on: 'work-item' },
  audit: { event: false, because: 'a list of one\'s own work; opening a dossier is recorded' },
  refusals: {},
  handle: async (work, { params, query }) => ok(await ask(work, params.queue, query)),
})

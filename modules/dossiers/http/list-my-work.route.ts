import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listMyWork as ask } from '../application/desk-lists.ts'
import { listMyWork } from '../contract.ts'

export const listMyWorkRoute = defineRoute({
  contract: listMyWork,
  permission: { may: 'list', on: 'work-item' },
  audit: { event: false, because: 'a list of one’s own work; opening a dossier is recorded' },
  refusals: {},
  handle: async (work, { query }) => ok(await ask(work, query)),
})

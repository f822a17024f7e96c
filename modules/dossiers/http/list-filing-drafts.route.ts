import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listMyDrafts } from '../application/show-draft.ts'
import { listFilingDrafts } from '../contract.ts'

export const listFilingDraftsRoute = defineRoute({
  contract: listFilingDrafts,
  permission: 'signed-in',
  audit: { event: false, because: 'one\'s own drafts' },
  refusals: {},
  handle: async (work) => ok({ items: await listMyDrafts(work) }),
})

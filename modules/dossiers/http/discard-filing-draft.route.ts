import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { discardDraft } from '../application/change-draft.ts'
import { discardFilingDraft } from '../contract.ts'

export const discardFilingDraftRoute = defineRoute({
  contract: discardFilingDraft,
  permission: 'signed-in',
  audit: { event: false, because: 'nothing was filed' },
  refusals: {},
  repeatable: 'what is gone stays gone',
  handle: async (work, { params }) => {
    await discardDraft(work, params.draftId)
    return ok({ discarded: true })
  },
})

import { defineRoute } from '../../../platform/http/route.ts'
import { showDraft } from '../application/show-draft.ts'
import { showFilingDraft } from '../contract.ts'
import { draftRefusals } from './refusal-words.ts'

export const showFilingDraftRoute = defineRoute({
  contract: showFilingDraft,
  permission: 'signed-in',
  audit: { event: false, because: 'one\'s own draft' },
  refusals: draftRefusals,
  handle: (work, { params }) => showDraft(work, params.draftId),
})

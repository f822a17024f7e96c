import type { PersonId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { openDraft } from '../application/open-draft.ts'
import { viewDraft } from '../application/show-draft.ts'
import { openFilingDraft } from '../contract.ts'
import { draftRefusals } from './refusal-words.ts'

export const openFilingDraftRoute = defineRoute({
  contract: openFilingDraft,
  permission: 'signed-in',
  audit: { event: false, because: 'nothing is filed yet' },
  refusals: draftRefusals,
  handle: async (work, { body }) => {
    const { actingFor, ...rest } = body
    const opened = await openDraft(work, { ...rest, ...(actingFor === undefined ? {} : { actingFor: actingFor as PersonId }) })
    return opened.ok ? viewDraft(work, opened.value) : opened
  },
})

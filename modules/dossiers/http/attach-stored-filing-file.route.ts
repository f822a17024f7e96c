import { defineRoute } from '../../../platform/http/route.ts'
import { attachStoredDraftFile } from '../application/change-draft.ts'
import { viewDraft } from '../application/show-draft.ts'
import { attachStoredFilingFile } from '../contract.ts'
import { draftRefusals, openingRefusals } from './refusal-words.ts'

export const attachStoredFilingFileRoute = defineRoute({
  contract: attachStoredFilingFile,
  permission: 'signed-in',
  audit: { event: false, because: 'nothing is filed yet; the file store keeps who stored what' },
  refusals: { ...openingRefusals, ...draftRefusals },
  handle: async (work, { params }) => {
    const attached = await attachStoredDraftFile(work, params)
    return attached.ok ? viewDraft(work, attached.value) : attached
  },
})

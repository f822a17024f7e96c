import { defineRoute } from '../../../platform/http/route.ts'
import { MAX_FILE_BYTES } from '../../documents/index.ts'
import { attachDraftFile } from '../application/change-draft.ts'
import { viewDraft } from '../application/show-draft.ts'
import { attachFilingFile } from '../contract.ts'
import { draftRefusals, storingRefusals } from './refusal-words.ts'

export const attachFilingFileRoute = defineRoute({
  contract: attachFilingFile,
  permission: 'signed-in',
  audit: { event: false, because: 'nothing is filed yet; the file store keeps who stored what' },
  refusals: { ...draftRefusals, ...storingRefusals },
  bodyLimit: MAX_FILE_BYTES + 1024,
  handle: async (work, { params, body, fileName = '' }) => {
    const attached = await attachDraftFile(work, { draftId: params.draftId, key: params.key, bytes: body, fileName })
    return attached.ok ? viewDraft(work, attached.value) : attached
  },
})

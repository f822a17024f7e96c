import type { StoredFileId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { detachDraftFile } from '../application/change-draft.ts'
import { viewDraft } from '../application/show-draft.ts'
import { detachFilingFile } from '../contract.ts'
import { draftRefusals } from './refusal-words.ts'

export const detachFilingFileRoute = defineRoute({
  contract: detachFilingFile,
  permission: 'signed-in',
  audit: { event: false, because: 'nothing is filed yet' },
  refusals: draftRefusals,
  repeatable: 'a file taken out twice is out once',
  handle: async (work, { params }) => {
    const detached = await detachDraftFile(work, { draftId: params.draftId, key: params.key, fileId: params.fileId as StoredFileId })
    return detached.ok ? viewDraft(work, detached.value) : detached
  },
})

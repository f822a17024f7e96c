import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { completeUpload as completeUploadCase, readyUpload, type CompleteRefusal, type ReadyUpload } from '../application/complete-upload.ts'
import { completeUpload } from '../contract.ts'
import { viewOf } from '../domain/file-view.ts'
import { fileRefusals } from './refusal-words.ts'
import { uploadRefusals } from './upload-refusal-words.ts'

export const completeUploadRoute = defineRoute<typeof completeUpload, CompleteRefusal, ReadyUpload>({
  contract: completeUpload,
  permission: 'signed-in',
  audit: { event: 'file-stored', about: (_input, { id }) => ({ thing: 'stored-file', thingId: id }) },
  refusals: { ...fileRefusals, ...uploadRefusals },
  repeatable: 'complete once is complete for good',
  prepare: (work, { params }) => readyUpload(work, params.uploadId),
  handle: async (work, { params, prepared }) => {
    const completed = await completeUploadCase(work, params.uploadId, prepared)
    return completed.ok ? ok(viewOf(completed.value)) : completed
  },
})

import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { findOwnUpload } from '../application/find-own-upload.ts'
import { readUpload } from '../contract.ts'
import type { UploadRefusal } from '../domain/upload.ts'
import { viewOfUpload } from '../domain/upload-view.ts'
import { uploadRefusals } from './upload-refusal-words.ts'

export const readUploadRoute = defineRoute<typeof readUpload, UploadRefusal>({
  contract: readUpload,
  permission: 'signed-in',
  audit: { event: false, because: 'how far one’s own upload has come, and nothing of its content' },
  refusals: uploadRefusals,
  handle: async (work, { params }) => {
    const found = await findOwnUpload(work, params.uploadId)
    return found.ok ? ok(viewOfUpload(found.value)) : found
  },
})

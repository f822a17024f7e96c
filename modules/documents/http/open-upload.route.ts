import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { openUpload as openUploadCase, type OpenUploadRefusal } from '../application/open-upload.ts'
import { openUpload } from '../contract.ts'
import { viewOfUpload } from '../domain/upload-view.ts'
import { fileRefusals } from './refusal-words.ts'
import { uploadRefusals } from './upload-refusal-words.ts'

export const openUploadRoute = defineRoute<typeof openUpload, OpenUploadRefusal>({
  contract: openUpload,
  permission: 'signed-in',
  audit: { event: false, because: 'nothing is kept yet; the completed file is recorded' },
  refusals: { ...fileRefusals, ...uploadRefusals },
  handle: async (work, { body }) => {
    const opened = await openUploadCase(work, body)
    return opened.ok ? ok(viewOfUpload(opened.value)) : opened
  },
})

import { defineRoute } from '../../../platform/http/route.ts'
import { cancelUpload as cancelUploadCase } from '../application/cancel-upload.ts'
import { cancelUpload } from '../contract.ts'

export const cancelUploadRoute = defineRoute({
  contract: cancelUpload,
  permission: 'signed-in',
  audit: { event: false, because: 'nothing was kept' },
  refusals: {},
  repeatable: 'cancelled stays cancelled',
  handle: (work, { params }) => cancelUploadCase(work, params.uploadId),
})

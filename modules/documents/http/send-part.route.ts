import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { keepPart, receivePart, type ReceivedPart } from '../application/receive-part.ts'
import { sendPart } from '../contract.ts'
import type { UploadRefusal } from '../domain/upload.ts'
import { viewOfUpload } from '../domain/upload-view.ts'
import { uploadRefusals } from './upload-refusal-words.ts'

export const sendPartRoute = defineRoute<typeof sendPart, UploadRefusal, ReceivedPart>({
  contract: sendPart,
  permission: 'signed-in',
  audit: { event: false, because: 'nothing is kept yet; the completed file is recorded' },
  refusals: uploadRefusals,
  repeatable: 'a part that came already is told by its offset',
  perMinute: 1200,
  prepare: (work, { params, uploadOffset = 0 }, bytes) => receivePart(work, { uploadId: params.uploadId, offset: uploadOffset }, bytes),
  handle: async (work, { params, uploadOffset = 0, prepared }) => {
    const kept = await keepPart(work, { uploadId: params.uploadId, offset: uploadOffset }, prepared.received)
    return kept.ok ? ok(viewOfUpload(kept.value)) : kept
  },
})

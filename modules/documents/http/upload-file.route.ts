import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { uploadFile as uploadFileCase, type UploadFileRefusal } from '../application/upload-file.ts'
import { uploadFile } from '../contract.ts'
import { viewOf } from '../domain/file-view.ts'
import { MAX_FILE_BYTES } from '../domain/inspect-file.ts'
import { fileRefusals } from './refusal-words.ts'

export const uploadFileRoute = defineRoute<typeof uploadFile, UploadFileRefusal>({
  contract: uploadFile,
  permission: 'signed-in',
  audit: { event: 'file-stored', about: ({ query }, { id }) => ({ thing: 'stored-file', thingId: id, ...(query.unitId === undefined ? {} : { unitId: query.unitId }) }) },
  refusals: fileRefusals,
  bodyLimit: MAX_FILE_BYTES,
  perMinute: 60,
  handle: async (work, { body, fileName = '', query }) => {
    const unit = query.unitId === undefined ? {} : { unitId: query.unitId }
    const stored = await uploadFileCase(work, { bytes: body, fileName, ...unit })
    return stored.ok ? ok(viewOf(stored.value)) : stored
  },
})

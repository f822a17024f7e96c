import type { StoredFileId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { openFile, type OpenFileRefusal } from '../application/open-file.ts'
import { downloadFile } from '../contract.ts'
import { fileRefusals } from './refusal-words.ts'

export const downloadFileRoute = defineRoute<typeof downloadFile, OpenFileRefusal>({
  contract: downloadFile,
  permission: 'signed-in',
  audit: { event: false, because: 'openFile itself records the view, for every caller' },
  refusals: fileRefusals,
  handle: async (work, { params }, reply) => {
    const opened = await openFile(work, { fileId: params.fileId as StoredFileId, purpose: 'own-file' })
    if (!opened.ok) return opened
    reply.asFile(opened.value.file.mediaType, opened.value.file.fileName)
    return ok(opened.value.bytes)
  },
})

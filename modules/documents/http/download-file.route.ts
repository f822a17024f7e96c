import type { StoredFileId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, STREAMED } from '../../../platform/http/route.ts'
import { serveFile, type OpenFileRefusal } from '../application/open-file.ts'
import { downloadFile } from '../contract.ts'
import { fileRefusals } from './refusal-words.ts'

export const downloadFileRoute = defineRoute<typeof downloadFile, OpenFileRefusal>({
  contract: downloadFile,
  permission: 'signed-in',
  audit: { event: false, because: 'serveFile itself records the view, for every caller' },
  refusals: fileRefusals,
  handle: async (work, { params }, reply) => {
    const served = await serveFile(work, { fileId: params.fileId as StoredFileId, purpose: 'own-file' })
    if (!served.ok) return served
    reply.asContent(served.value)
    return ok(STREAMED)
  },
})

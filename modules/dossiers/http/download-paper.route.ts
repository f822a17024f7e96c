import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { openPaperOf } from '../application/open-dossier-file.ts'
import { downloadPaper } from '../contract.ts'
import { aboutDossier } from './answers.ts'
import { openingRefusals } from './refusal-words.ts'

export const downloadPaperRoute = defineRoute({
  contract: downloadPaper,
  permission: 'signed-in',
  audit: { event: 'paper-downloaded', about: aboutDossier },
  refusals: openingRefusals,
  handle: async (work, { params }, reply) => {
    const opened = await openPaperOf(work, params.dossierId, params.documentId)
    if (!opened.ok) return opened
    reply.asFile(opened.value.file.mediaType, opened.value.file.fileName, true)
    return ok(opened.value.bytes)
  },
})

import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, STREAMED } from '../../../platform/http/route.ts'
import { openComponentFile } from '../application/open-dossier-file.ts'
import { downloadComponentFile } from '../contract.ts'
import { aboutDossier } from './answers.ts'
import { openingRefusals } from './refusal-words.ts'

export const downloadComponentFileRoute = defineRoute({
  contract: downloadComponentFile,
  permission: 'signed-in',
  audit: { event: 'component-file-opened', about: aboutDossier },
  refusals: openingRefusals,
  handle: async (work, { params }, reply) => {
    const opened = await openComponentFile(work, params.dossierId, params.fileId)
    if (!opened.ok) return opened
    reply.asContent(opened.value, true)
    return ok(STREAMED)
  },
})

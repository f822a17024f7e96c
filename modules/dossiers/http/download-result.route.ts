import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, STREAMED } from '../../../platform/http/route.ts'
import { openResult } from '../application/open-dossier-file.ts'
import { downloadResult } from '../contract.ts'
import { aboutDossier } from './answers.ts'
import { openingRefusals } from './refusal-words.ts'

export const downloadResultRoute = defineRoute({
  contract: downloadResult,
  permission: 'signed-in',
  audit: { event: 'result-downloaded', about: aboutDossier },
  refusals: openingRefusals,
  handle: async (work, { params }, reply) => {
    const opened = await openResult(work, params.dossierId, params.serial)
    if (!opened.ok) return opened
    reply.asContent(opened.value, true)
    return ok(STREAMED)
  },
})

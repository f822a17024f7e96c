import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, STREAMED } from '../../../platform/http/route.ts'
import { openWorkingPaper as carryOut } from '../application/open-dossier-file.ts'
import { openWorkingPaper } from '../contract.ts'
import { aboutDossier } from './answers.ts'
import { openingRefusals } from './refusal-words.ts'

export const openWorkingPaperRoute = defineRoute({
  contract: openWorkingPaper,
  permission: { may: 'read', on: 'dossier' },
  audit: { event: 'working-paper-opened', about: aboutDossier },
  refusals: openingRefusals,
  handle: async (work, { params }, reply) => {
    const opened = await carryOut(work, params.dossierId, params.fileId)
    if (!opened.ok) return opened
    reply.asContent(opened.value, true)
    return ok(STREAMED)
  },
})

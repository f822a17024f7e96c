import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { openSlip } from '../application/open-dossier-file.ts'
import { downloadSlip } from '../contract.ts'
import { aboutDossier } from './answers.ts'
import { openingRefusals } from './refusal-words.ts'

export const downloadSlipRoute = defineRoute({
  contract: downloadSlip,
  permission: 'signed-in',
  audit: { event: 'slip-downloaded', about: aboutDossier },
  refusals: openingRefusals,
  handle: async (work, { params }, reply) => {
    const opened = await openSlip(work, params.dossierId)
    if (!opened.ok) return opened
    reply.asFile(opened.value.file.mediaType, opened.value.file.fileName, true)
    return ok(opened.value.bytes)
  },
})

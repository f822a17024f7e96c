import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { openControlSlip } from '../application/open-control-slip.ts'
import { downloadControlSlip } from '../contract.ts'
import type { DossierPorts } from '../ports.ts'
import { aboutDossier } from './answers.ts'
import { openingRefusals } from './refusal-words.ts'

/** NĐ 61/2018 article 26: whose dossier it is may follow through whose hands it went. */
export const downloadControlSlipRoute = ({ publicUrl }: DossierPorts): Route =>
  defineRoute({
    contract: downloadControlSlip,
    permission: 'citizen',
    audit: { event: 'control-slip-downloaded', about: aboutDossier },
    refusals: openingRefusals,
    handle: async (work, { params }, reply) => {
      const opened = await openControlSlip(work, params.dossierId, publicUrl)
      if (!opened.ok) return opened
      reply.asFile(opened.value.file.mediaType, opened.value.file.fileName, true)
      return ok(opened.value.bytes)
    },
  })

import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { openControlSlip as carryOut } from '../application/open-control-slip.ts'
import { openControlSlip } from '../contract.ts'
import type { DossierPorts } from '../ports.ts'
import { aboutDossier } from './answers.ts'
import { openingRefusals } from './refusal-words.ts'

export const openControlSlipRoute = ({ publicUrl }: DossierPorts): Route =>
  defineRoute({
    contract: openControlSlip,
    permission: { may: 'read', on: 'dossier' },
    audit: { event: 'control-slip-printed', about: aboutDossier },
    refusals: openingRefusals,
    handle: async (work, { params }, reply) => {
      const opened = await carryOut(work, params.dossierId, publicUrl)
      if (!opened.ok) return opened
      reply.asFile(opened.value.file.mediaType, opened.value.file.fileName, true)
      return ok(opened.value.bytes)
    },
  })

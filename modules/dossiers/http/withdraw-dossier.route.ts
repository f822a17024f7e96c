import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { withdrawDossier as carryOut } from '../application/withdraw-dossier.ts'
import { withdrawDossier } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const withdrawDossierRoute = defineRoute({
  contract: withdrawDossier,
  permission: 'citizen',
  audit: { event: 'dossier-withdrawn', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, version: body.version, reason: body.reason ?? '' })),
})

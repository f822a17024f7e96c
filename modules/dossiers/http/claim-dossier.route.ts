import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { claimDossier as carryOut } from '../application/claim-dossier.ts'
import { claimDossier } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const claimDossierRoute = defineRoute({
  contract: claimDossier,
  permission: { may: 'examine', on: 'dossier' },
  audit: { event: 'dossier-claimed', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, version: body.version })),
})

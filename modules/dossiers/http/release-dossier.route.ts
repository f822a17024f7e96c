import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { releaseDossier as carryOut } from '../application/assign-dossier.ts'
import { releaseDossier } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const releaseDossierRoute = defineRoute({
  contract: releaseDossier,
  permission: { may: 'examine', on: 'dossier' },
  audit: { event: 'dossier-released', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body })),
})

import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { resumeDossier as carryOut } from '../application/suspend-dossier.ts'
import { resumeDossier } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const resumeDossierRoute = defineRoute({
  contract: resumeDossier,
  permission: { may: 'resume', on: 'dossier' },
  audit: { event: 'dossier-resumed', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body })),
})

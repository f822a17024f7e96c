import type { DossierId, OfficialId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { assignDossier as carryOut } from '../application/assign-dossier.ts'
import { assignDossier } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const assignDossierRoute = defineRoute({
  contract: assignDossier,
  permission: { may: 'assign', on: 'dossier' },
  audit: { event: 'dossier-assigned', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { ...body, dossierId: params.dossierId as DossierId, officialId: body.officialId as OfficialId })),
})

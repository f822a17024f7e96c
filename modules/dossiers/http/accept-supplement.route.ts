import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { acceptSupplement as carryOut } from '../application/accept-supplement.ts'
import { acceptSupplement } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const acceptSupplementRoute = defineRoute({
  contract: acceptSupplement,
  permission: { may: 'examine', on: 'dossier' },
  audit: { event: 'supplement-accepted', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body })),
})

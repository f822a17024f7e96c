import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { withdrawDossier as carryOut } from '../application/withdraw-dossier.ts'
import { withdrawForApplicant } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const withdrawForApplicantRoute = defineRoute({
  contract: withdrawForApplicant,
  permission: { may: 'withdraw', on: 'dossier' },
  audit: { event: 'dossier-withdrawn-for-applicant', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body })),
})

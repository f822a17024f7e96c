import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { meetObligation as carryOut } from '../application/demand-obligation.ts'
import { meetObligation } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const meetObligationRoute = defineRoute({
  contract: meetObligation,
  permission: { may: 'demand-obligation', on: 'dossier' },
  audit: { event: 'obligation-met', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body })),
})

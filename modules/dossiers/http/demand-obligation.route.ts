import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { demandObligation as carryOut } from '../application/demand-obligation.ts'
import { demandObligation } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { momentField } from './moments.ts'
import { dossierRefusals } from './refusal-words.ts'

export const demandObligationRoute = defineRoute({
  contract: demandObligation,
  permission: { may: 'demand-obligation', on: 'dossier' },
  audit: { event: 'obligation-demanded', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body: { payBy, ...body } }) => movedOf(await carryOut(work, { ...body, dossierId: params.dossierId as DossierId, ...momentField('payBy', payBy) })),
})

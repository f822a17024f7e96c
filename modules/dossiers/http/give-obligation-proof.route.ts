import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { giveObligationProof as carryOut } from '../application/give-obligation-proof.ts'
import { giveObligationProof } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { openingRefusals } from './refusal-words.ts'

export const giveObligationProofRoute = defineRoute({
  contract: giveObligationProof,
  permission: { may: 'supplement', on: 'own-dossier' },
  audit: { event: 'obligation-proof-given', about: aboutDossier },
  refusals: openingRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, serial: params.serial, ...body })),
})

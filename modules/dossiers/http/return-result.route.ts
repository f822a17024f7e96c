import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { returnResult as carryOut } from '../application/return-result.ts'
import { returnResult } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const returnResultRoute = defineRoute({
  contract: returnResult,
  permission: { may: 'return-result', on: 'dossier' },
  audit: { event: 'result-returned', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body })),
})

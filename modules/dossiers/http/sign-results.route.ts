import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { signResults as carryOut } from '../application/sign-results.ts'
import { signResults } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const signResultsRoute = defineRoute({
  contract: signResults,
  permission: { may: 'issue-result', on: 'dossier' },
  audit: { event: 'result-signed', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body })),
})

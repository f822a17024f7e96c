import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { receiveResult as carryOut } from '../application/receive-result.ts'
import { receiveResult } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const receiveResultRoute = defineRoute({
  contract: receiveResult,
  permission: { may: 'read', on: 'own-dossier' },
  audit: { event: 'result-received', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, version: body.version })),
})

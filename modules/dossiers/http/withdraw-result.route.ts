import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { withdrawResult as carryOut } from '../application/withdraw-result.ts'
import { withdrawResult } from '../contract.ts'
import type { DossierPorts } from '../ports.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const withdrawResultRoute = ({ publicUrl }: DossierPorts): Route =>
  defineRoute({
    contract: withdrawResult,
    permission: { may: 'withdraw-result', on: 'dossier' },
    audit: { event: 'result-withdrawn', about: aboutDossier },
    refusals: dossierRefusals,
    handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body, publicUrl })),
  })

import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { confirmWithdrawal as carryOut } from '../application/withdraw-dossier.ts'
import { confirmWithdrawal } from '../contract.ts'
import type { DossierPorts } from '../ports.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const confirmWithdrawalRoute = ({ publicUrl }: DossierPorts): Route =>
  defineRoute({
    contract: confirmWithdrawal,
    permission: { may: 'discontinue', on: 'dossier' },
    audit: { event: 'withdrawal-confirmed', about: aboutDossier },
    refusals: dossierRefusals,
    handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, version: body.version, publicUrl })),
  })

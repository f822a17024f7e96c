import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { refuseExamined as carryOut } from '../application/refuse-dossier.ts'
import { refuseExamined } from '../contract.ts'
import type { DossierPorts } from '../ports.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const refuseExaminedRoute = ({ publicUrl }: DossierPorts): Route =>
  defineRoute({
    contract: refuseExamined,
    permission: { may: 'refuse-examined', on: 'dossier' },
    audit: { event: 'dossier-refused-after-examination', about: aboutDossier },
    refusals: dossierRefusals,
    handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body, publicUrl })),
  })

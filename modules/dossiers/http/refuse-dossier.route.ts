import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { refuseDossier as carryOut } from '../application/refuse-dossier.ts'
import { refuseDossier } from '../contract.ts'
import type { DossierPorts } from '../ports.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const refuseDossierRoute = ({ publicUrl }: DossierPorts): Route =>
  defineRoute({
    contract: refuseDossier,
    permission: { may: 'refuse', on: 'dossier' },
    audit: { event: 'dossier-refused', about: aboutDossier },
    refusals: dossierRefusals,
    handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body, publicUrl })),
  })

import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { approveDossier as carryOut } from '../application/approve-dossier.ts'
import { approveDossier } from '../contract.ts'
import type { DossierPorts } from '../ports.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const approveDossierRoute = ({ publicUrl }: DossierPorts): Route =>
  defineRoute({
    contract: approveDossier,
    permission: { may: 'approve', on: 'dossier' },
    audit: { event: 'dossier-approved', about: aboutDossier },
    refusals: dossierRefusals,
    handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body, publicUrl, readFirst: true })),
  })

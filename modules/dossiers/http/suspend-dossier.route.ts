import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { suspendDossier as carryOut } from '../application/suspend-dossier.ts'
import { suspendDossier } from '../contract.ts'
import type { DossierPorts } from '../ports.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const suspendDossierRoute = ({ publicUrl }: DossierPorts): Route =>
  defineRoute({
    contract: suspendDossier,
    permission: { may: 'suspend', on: 'dossier' },
    audit: { event: 'dossier-suspended', about: aboutDossier },
    refusals: dossierRefusals,
    handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body, publicUrl })),
  })

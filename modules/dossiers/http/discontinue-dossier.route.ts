import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { discontinueDossier as carryOut } from '../application/discontinue-dossier.ts'
import { discontinueDossier } from '../contract.ts'
import type { DossierPorts } from '../ports.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { momentField } from './moments.ts'
import { dossierRefusals } from './refusal-words.ts'

export const discontinueDossierRoute = ({ publicUrl }: DossierPorts): Route =>
  defineRoute({
    contract: discontinueDossier,
    permission: { may: 'discontinue', on: 'dossier' },
    audit: { event: 'dossier-discontinued', about: aboutDossier },
    refusals: dossierRefusals,
    handle: async (work, { params, body: { requestedAt, ...body } }) =>
      movedOf(await carryOut(work, { ...body, dossierId: params.dossierId as DossierId, publicUrl, ...momentField('requestedAt', requestedAt) })),
  })

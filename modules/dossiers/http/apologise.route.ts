import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { apologise as carryOut } from '../application/apologise.ts'
import { apologise } from '../contract.ts'
import type { DossierPorts } from '../ports.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { momentField } from './moments.ts'
import { dossierRefusals } from './refusal-words.ts'

export const apologiseRoute = ({ publicUrl }: DossierPorts): Route =>
  defineRoute({
    contract: apologise,
    permission: { may: 'extend', on: 'dossier' },
    audit: { event: 'apology-issued', about: aboutDossier },
    refusals: dossierRefusals,
    handle: async (work, { params, body: { newDueAt, ...body } }) =>
      movedOf(await carryOut(work, { ...body, dossierId: params.dossierId as DossierId, publicUrl, ...momentField('newDueAt', newDueAt) })),
  })

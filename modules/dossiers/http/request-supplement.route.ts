import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { requestSupplement as carryOut } from '../application/request-supplement.ts'
import { requestSupplement } from '../contract.ts'
import type { DossierPorts } from '../ports.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { momentField } from './moments.ts'
import { dossierRefusals } from './refusal-words.ts'

export const requestSupplementRoute = ({ publicUrl }: DossierPorts): Route =>
  defineRoute({
    contract: requestSupplement,
    permission: { may: 'request-supplement', on: 'dossier' },
    audit: { event: 'supplement-requested', about: aboutDossier },
    refusals: dossierRefusals,
    handle: async (work, { params, body: { answerBy, ...body } }) =>
      movedOf(await carryOut(work, { ...body, dossierId: params.dossierId as DossierId, publicUrl, ...momentField('answerBy', answerBy) })),
  })

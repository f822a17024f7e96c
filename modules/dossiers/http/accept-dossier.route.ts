import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { acceptDossier as carryOut } from '../application/accept-dossier.ts'
import { acceptDossier } from '../contract.ts'
import type { DossierPorts } from '../ports.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

type Decision = { readonly granted: boolean; readonly due?: number | undefined; readonly reason?: string | undefined }

const decisionOf = (given: Decision | undefined) => given && { granted: given.granted, ...(given.due === undefined ? {} : { due: given.due }), ...(given.reason ? { reason: given.reason } : {}) }

export const acceptDossierRoute = ({ publicUrl }: DossierPorts): Route =>
  defineRoute({
    contract: acceptDossier,
    permission: { may: 'accept', on: 'dossier' },
    audit: { event: 'dossier-accepted', about: aboutDossier },
    refusals: dossierRefusals,
    handle: async (work, { params, body }) =>
      movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, version: body.version, waived: body.waived ?? [], publicUrl, levyDecision: decisionOf(body.levyClaim) })),
  })

import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { sendBackDossier as carryOut } from '../application/send-back-dossier.ts'
import { sendBackDossier } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const sendBackDossierRoute = defineRoute({
  contract: sendBackDossier,
  permission: { may: 'send-back', on: 'dossier' },
  audit: { event: 'dossier-sent-back', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body, readFirst: true })),
})

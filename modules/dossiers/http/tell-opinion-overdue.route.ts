import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { tellOpinionOverdue as carryOut } from '../application/ask-opinion.ts'
import { tellOpinionOverdue } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const tellOpinionOverdueRoute = defineRoute({
  contract: tellOpinionOverdue,
  permission: { may: 'examine', on: 'dossier' },
  audit: { event: 'opinion-overdue-told', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, serial: params.serial, ...body })),
})

import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { recalculateDueDate as carryOut } from '../application/recalculate-due-date.ts'
import { recalculateDueDate } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const recalculateDueDateRoute = defineRoute({
  contract: recalculateDueDate,
  permission: { may: 'recalculate', on: 'dossier' },
  audit: { event: 'due-date-recalculated', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body })),
})

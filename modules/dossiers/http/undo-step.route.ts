import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { undoStep as carryOut } from '../application/undo-step.ts'
import { undoStep } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const undoStepRoute = defineRoute({
  contract: undoStep,
  permission: { may: 'undo', on: 'dossier' },
  audit: { event: 'step-undone', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body })),
})

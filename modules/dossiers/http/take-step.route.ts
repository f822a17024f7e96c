import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { findWorkingPaper } from '../application/attach-working-paper.ts'
import { takeOwnStep } from '../application/take-own-step.ts'
import { takeStep } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const takeStepRoute = defineRoute({
  contract: takeStep,
  permission: { may: 'complete', on: 'work-item' },
  audit: { event: 'step-taken', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body: { fileId, parties, ...body } }) => {
    const dossierId = params.dossierId as DossierId
    const file = await findWorkingPaper(work, dossierId, fileId)
    if (!file.ok) return file
    return movedOf(await takeOwnStep(work, { dossierId, ...body, ...(parties ? { parties: parties as Record<string, UnitId> } : {}), ...(file.value ? { file: file.value } : {}) }))
  },
})

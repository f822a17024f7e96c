import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { answerOpinion as carryOut } from '../application/ask-opinion.ts'
import { findWorkingPaper } from '../application/attach-working-paper.ts'
import { answerOpinion } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const answerOpinionRoute = defineRoute({
  contract: answerOpinion,
  permission: { may: 'give-opinion', on: 'dossier' },
  audit: { event: 'opinion-given', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body: { words, fileId } }) => {
    const dossierId = params.dossierId as DossierId
    const file = await findWorkingPaper(work, dossierId, fileId)
    if (!file.ok) return file
    return movedOf(await carryOut(work, { dossierId, serial: params.serial, words, ...(file.value ? { file: file.value } : {}) }))
  },
})

import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { answerBranch as carryOut } from '../application/ask-opinion.ts'
import { findWorkingPaper } from '../application/attach-working-paper.ts'
import { answerBranch } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const answerBranchRoute = defineRoute({
  contract: answerBranch,
  permission: { may: 'give-opinion', on: 'dossier' },
  audit: { event: 'branch-answered', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body: { words, fileId, action } }) => {
    const dossierId = params.dossierId as DossierId
    const file = await findWorkingPaper(work, dossierId, fileId)
    if (!file.ok) return file
    return movedOf(await carryOut(work, { dossierId, serial: params.serial, words, ...(action ? { action } : {}), ...(file.value ? { file: file.value } : {}) }))
  },
})

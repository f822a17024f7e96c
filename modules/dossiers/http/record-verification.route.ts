import type { DossierId } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { findWorkingPaper } from '../application/attach-working-paper.ts'
import { recordVerification as carryOut } from '../application/record-verification.ts'
import { recordVerification } from '../contract.ts'
import { momentMissing } from '../domain/verification.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { momentOf } from './moments.ts'
import { dossierRefusals } from './refusal-words.ts'

export const recordVerificationRoute = defineRoute({
  contract: recordVerification,
  permission: { may: 'examine', on: 'dossier' },
  audit: { event: 'verification-recorded', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body: { fileId, ...body } }) => {
    const dossierId = params.dossierId as DossierId
    const tookPlaceAt = momentOf(body.tookPlaceAt)
    if (!tookPlaceAt) return refuse(momentMissing(body))
    const minutes = await findWorkingPaper(work, dossierId, fileId)
    if (!minutes.ok) return minutes
    return movedOf(await carryOut(work, { ...body, tookPlaceAt, dossierId, ...(minutes.value ? { minutes: minutes.value } : {}) }))
  },
})

import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { askOpinion as carryOut } from '../application/ask-opinion.ts'
import { askOpinion } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { momentOf } from './moments.ts'
import { dossierRefusals } from './refusal-words.ts'

export const askOpinionRoute = defineRoute({
  contract: askOpinion,
  permission: { may: 'examine', on: 'dossier' },
  audit: { event: 'opinion-asked', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => {
    const dueAt = momentOf(body.dueAt)
    if (!dueAt) return refuse({ kind: 'opinion-unclear' })
    return movedOf(await carryOut(work, { ...body, dueAt, unitId: body.unitId as UnitId, dossierId: params.dossierId as DossierId }))
  },
})

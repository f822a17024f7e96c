import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { giveSupplement as carryOut } from '../application/give-supplement.ts'
import { giveSupplement } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { supplementRefusals } from './refusal-words.ts'

export const giveSupplementRoute = defineRoute({
  contract: giveSupplement,
  permission: { may: 'supplement', on: 'own-dossier' },
  audit: { event: 'supplement-given', about: aboutDossier },
  refusals: supplementRefusals,
  handle: async (work, { params, body: { components = [], answers = [], unable = [], ...body } }) =>
    movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, components, answers, unable, ...body })),
})

import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { giveSupplement as carryOut } from '../application/give-supplement.ts'
import { takeSupplement } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { supplementRefusals } from './refusal-words.ts'

export const takeSupplementRoute = defineRoute({
  contract: takeSupplement,
  permission: { may: 'accept', on: 'dossier' },
  audit: { event: 'supplement-taken', about: aboutDossier },
  refusals: supplementRefusals,
  handle: async (work, { params, body: { components = [], answers = [], unable = [], ...body } }) =>
    movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, components, answers, unable, ...body })),
})

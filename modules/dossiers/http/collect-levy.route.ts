import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { collectLevy as carryOut } from '../application/collect-levy.ts'
import { collectLevy } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const collectLevyRoute = defineRoute({
  contract: collectLevy,
  permission: { may: 'collect-levy', on: 'dossier' },
  audit: { event: 'levy-collected', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body })),
})

import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { handOverPapers as carryOut } from '../application/hand-over-papers.ts'
import { handOverPapers } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const handOverPapersRoute = defineRoute({
  contract: handOverPapers,
  permission: { may: 'hand-over', on: 'dossier' },
  audit: { event: 'papers-handed-over', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body })),
})

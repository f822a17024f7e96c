import type { DossierId, OfficialId, UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { handOverWork as carryOut } from '../application/hand-over-work.ts'
import { listColleagues as listThose } from '../application/list-colleagues.ts'
import { handOverWork, listColleagues } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const handOverWorkRoute = defineRoute({
  contract: handOverWork,
  permission: { may: 'hand-over', on: 'work-item' },
  audit: { event: 'work-handed-over', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { ...body, dossierId: params.dossierId as DossierId, officialId: body.officialId as OfficialId })),
})

export const listColleaguesRoute = defineRoute({
  contract: listColleagues,
  permission: { may: 'hand-over', on: 'work-item' },
  audit: { event: false, because: 'colleagues of one’s own role and unit, and how much each has in hand' },
  refusals: {},
  handle: async (work, { query }) => ok({ items: await listThose(work, { unitId: query.unitId as UnitId, role: query.role }) }),
})

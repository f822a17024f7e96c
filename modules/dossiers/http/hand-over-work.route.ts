import type { DossierId, OfficialId, UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { handOverPart as giveOn } from '../application/hand-over-part.ts'
import { handOverWork as carryOut } from '../application/hand-over-work.ts'
import { listColleagues as listThose } from '../application/list-colleagues.ts'
import { handOverPart, handOverWork, listColleagues } from '../contract.ts'
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

export const handOverPartRoute = defineRoute({
  contract: handOverPart,
  permission: { may: 'give-opinion', on: 'dossier' },
  audit: { event: 'part-handed-over', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => {
    const { part, serial, officialId, words = '' } = body
    return movedOf(await giveOn(work, { dossierId: params.dossierId as DossierId, part, serial, officialId: officialId as OfficialId, words }))
  },
})

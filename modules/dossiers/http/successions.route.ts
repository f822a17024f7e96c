import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { moveToHeir as carryOut, previewMoveToHeir as preview } from '../application/move-to-heir.ts'
import { listSplitUnits as listSplit } from '../application/split-units.ts'
import { listSplitUnits, moveToHeir, previewMoveToHeir } from '../contract.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { refusalView } from './refusal-view.ts'
import { dossierRefusals } from './refusal-words.ts'

const MOVE = { may: 'move', on: 'dossier' } as const

const ROLE_NAMES: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  'one-stop-officer': { vi: 'công chức Bộ phận Một cửa', en: 'one-stop officer' },
  'case-officer': { vi: 'cán bộ thụ lý', en: 'case officer' },
  'head-of-unit': { vi: 'lãnh đạo đơn vị', en: 'head of unit' },
}

const wayOf = ({ fromUnitId, toUnitId }: { readonly fromUnitId: string; readonly toUnitId: string }) => ({ fromUnitId: fromUnitId as UnitId, toUnitId: toUnitId as UnitId })
const refused = (refusal: DossierRefusal | undefined) => (refusal ? { refusal: refusalView(refusal) } : {})

export const listSplitUnitsRoute = defineRoute({
  contract: listSplitUnits,
  permission: MOVE,
  audit: { event: 'split-units-listed', about: () => ({ thing: 'dossier' }) },
  refusals: {},
  handle: async (work) => {
    const items = await listSplit(work)
    return ok({ items: items.map(({ unit, heirs, ...waiting }) => ({ ...waiting, unit: { id: unit.id, name: unit.name }, heirs: heirs.map(({ id, name }) => ({ id, name })) })) })
  },
})

export const previewMoveToHeirRoute = defineRoute({
  contract: previewMoveToHeir,
  permission: MOVE,
  audit: { event: false, because: 'nothing is kept; the list before it is recorded' },
  refusals: dossierRefusals,
  repeatable: 'a look ahead; nothing is kept',
  handle: async (work, { body }) => {
    const shown = await preview(work, { ...wayOf(body), dossierIds: body.dossierIds as readonly string[] as readonly DossierId[] })
    if (!shown.ok) return shown
    return ok({
      items: shown.value.items.map(({ refusal, ...item }) => ({ ...item, ...refused(refusal) })),
      missingRoles: shown.value.missingRoles.map((role) => ({ role, name: ROLE_NAMES[role] ?? { vi: role, en: role } })),
    })
  },
})

export const moveToHeirRoute = defineRoute({
  contract: moveToHeir,
  permission: MOVE,
  audit: { event: 'dossiers-moved-to-heir', about: ({ body }) => ({ thing: 'dossier', unitId: body.toUnitId }) },
  refusals: dossierRefusals,
  handle: async (work, { body }) => {
    const moved = await carryOut(work, { ...wayOf(body), items: body.items.map(({ dossierId, version }) => ({ dossierId: dossierId as DossierId, version })), words: body.words })
    if (!moved.ok) return moved
    return ok({ items: moved.value.map(({ dossierId, outcome }) => (outcome.ok ? { dossierId, moved: true, version: outcome.value.version } : { dossierId, moved: false, ...refused(outcome.refusal) })) })
  },
})

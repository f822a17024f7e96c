import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { Both, list, Uuid, Version, Words } from './contract-basics.ts'
import { SummaryView } from './contract-views.ts'

const UnitRef = Type.Object({ id: Uuid, name: Type.String() })
const RefusalView = Type.Object({ kind: Type.String(), vi: Type.String(), en: Type.String() })
const Way = { fromUnitId: Uuid, toUnitId: Uuid }

export const listSplitUnits = defineContract({
  id: 'listSplitUnits',
  summary: 'Units that closed and were divided among several, with the open dossiers that wait to be divided too',
  method: 'GET',
  path: '/api/desk/successions',
  answer: Type.Object({
    items: list(Type.Object({ unit: UnitRef, closedOn: Type.String(), heirs: list(UnitRef), total: Type.Integer(), dossiers: list(SummaryView) })),
  }),
})

export const previewMoveToHeir = defineContract({
  id: 'previewMoveToHeir',
  summary: 'What moving these dossiers to one of the succeeding units would change; nothing is kept',
  method: 'POST',
  path: '/api/desk/successions/preview',
  body: Type.Object({ ...Way, dossierIds: Type.Array(Uuid, { minItems: 1, maxItems: 200 }) }),
  answer: Type.Object({
    items: list(
      Type.Object({
        dossierId: Uuid,
        parts: list(Type.Enum(['received', 'resolved', 'held', 'asked'])),
        losesHands: Type.Optional(Type.String()),
        refusal: Type.Optional(RefusalView),
      }),
    ),
    /** Nobody at the succeeding unit has these roles yet. */
    missingRoles: list(Type.Object({ role: Type.String(), name: Both })),
  }),
})

export const moveToHeir = defineContract({
  id: 'moveToHeir',
  summary: 'Move dossiers of a divided unit to one of its successors, with the reason; each succeeds or is refused on its own',
  method: 'POST',
  path: '/api/desk/successions',
  body: Type.Object({ ...Way, items: Type.Array(Type.Object({ dossierId: Uuid, version: Version }), { minItems: 1, maxItems: 200 }), words: Words }),
  answer: Type.Object({ items: list(Type.Object({ dossierId: Uuid, moved: Type.Boolean(), version: Type.Optional(Version), refusal: Type.Optional(RefusalView) })) }),
})

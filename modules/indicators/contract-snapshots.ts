import { Type, type TSchema } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const list = <T extends TSchema>(item: T) => Type.Immutable(Type.Array(item))
const Month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' })
const Params = Type.Object({ month: Month })

const SnapshotView = Type.Object({
  period: Month,
  takenAt: Type.String(),
  sha256: Type.String(),
  units: Type.Integer(),
  points: Type.Optional(Type.Number()),
  countedPoints: Type.Optional(Type.Number()),
  /** `doubtful`: whole, but nobody trusted signed it, or its certificate had run out. */
  standing: Type.Enum(['sealed', 'unsealed', 'doubtful', 'changed']),
  sealedAt: Type.Optional(Type.String()),
  by: Type.Optional(Type.String()),
  isDemo: Type.Optional(Type.Boolean()),
})

const Value = Type.Object({ code: Type.String(), standing: Type.String(), numerator: Type.Optional(Type.Number()), denominator: Type.Optional(Type.Number()), rate: Type.Optional(Type.Number()), points: Type.Optional(Type.Number()) })

export const listIndexSnapshots = defineContract({
  id: 'listIndexSnapshots',
  summary: 'Months of the index as they stood when they ended, signed by the province, newest first',
  method: 'GET',
  path: '/api/quality/snapshots',
  answer: Type.Object({ items: list(SnapshotView) }),
})

export const compareIndexSnapshot = defineContract({
  id: 'compareIndexSnapshot',
  summary: 'What of a closed month is not the same in another month, or in what the same month counts today',
  method: 'GET',
  path: '/api/quality/snapshots/:month',
  params: Params,
  query: Type.Object({ against: Type.Optional(Type.String({ pattern: '^(now|\\d{4}-(0[1-9]|1[0-2]))$' })), unit: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })) }),
  answer: Type.Object({
    snapshot: SnapshotView,
    against: Type.String(),
    compared: Type.Integer(),
    differences: list(Type.Object({ unit: Type.String(), name: Type.String(), component: Type.String(), then: Type.Optional(Value), now: Type.Optional(Value) })),
  }),
})

export const openIndexSnapshot = defineContract({
  id: 'openIndexSnapshot',
  summary: 'The signed bytes of a month, JSON',
  method: 'GET',
  path: '/api/quality/snapshots/:month/content',
  params: Params,
  answer: 'bytes',
})

export const openSnapshotSeal = defineContract({
  id: 'openSnapshotSeal',
  summary: 'The detached signature over those bytes, CMS (p7s)',
  method: 'GET',
  path: '/api/quality/snapshots/:month/seal',
  params: Params,
  answer: 'bytes',
})

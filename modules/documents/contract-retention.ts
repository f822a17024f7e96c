import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { PAPER_USES } from './domain/retention/retention.ts'

const Uuid = Type.String({ format: 'uuid' })
const Instant = Type.String({ description: 'ISO 8601, UTC' })
const Words = Type.String({ minLength: 3, maxLength: 500 })
const Paper = Type.Enum([...PAPER_USES])
const ListParams = Type.Object({ listId: Uuid })

const List = Type.Object({
  id: Uuid,
  state: Type.Enum(['proposed', 'declined', 'decided', 'done']),
  proposedAt: Instant,
  proposerName: Type.String(),
  decidedAt: Type.Optional(Instant),
  deciderName: Type.Optional(Type.String()),
  decision: Type.Optional(Type.String()),
  doneAt: Type.Optional(Instant),
})

export const showRetention = defineContract({
  id: 'showRetention',
  summary: 'Lists of papers past their period, legal holds, and the table of periods with its sources',
  method: 'GET',
  path: '/api/retention',
  answer: Type.Object({
    lists: Type.Immutable(Type.Array(List)),
    holds: Type.Immutable(Type.Array(Type.Object({ id: Uuid, label: Type.String(), reason: Type.String(), placedAt: Instant }))),
    periods: Type.Immutable(Type.Array(Type.Object({ paper: Paper, months: Type.Optional(Type.Integer()), days: Type.Optional(Type.Integer()), permanent: Type.Optional(Type.Boolean()), source: Type.String(), certain: Type.Boolean() }))),
  }),
})

export const proposeDestruction = defineContract({
  id: 'proposeDestruction',
  summary: 'List the papers of a unit that are past their period; nothing is destroyed by this',
  method: 'POST',
  path: '/api/retention/lists',
  body: Type.Object({ unitId: Type.Optional(Uuid) }),
  answer: Type.Object({ listId: Uuid, items: Type.Integer() }),
})

export const showDestructionList = defineContract({
  id: 'showDestructionList',
  summary: 'One list with its papers: the record of what was destroyed, spared, and why',
  method: 'GET',
  path: '/api/retention/lists/:listId',
  params: ListParams,
  answer: Type.Object({
    list: List,
    items: Type.Immutable(Type.Array(Type.Object({ fileId: Uuid, label: Type.String(), paper: Paper, name: Type.String(), since: Type.String(), sizeBytes: Type.Integer(), state: Type.Enum(['listed', 'spared', 'destroyed']), sparedBecause: Type.Optional(Type.String()) }))),
    mayDecide: Type.Boolean(),
  }),
})

export const decideDestruction = defineContract({
  id: 'decideDestruction',
  summary: 'The head of the unit decides: destroy what is listed, some of it spared, or nothing of it',
  method: 'POST',
  path: '/api/retention/lists/:listId/decide',
  params: ListParams,
  body: Type.Object({ choice: Type.Enum(['destroy', 'decline']), decision: Words, spare: Type.Array(Uuid, { maxItems: 500 }) }),
  answer: Type.Object({ state: Type.String() }),
})

export const placeHold = defineContract({
  id: 'placeHold',
  summary: 'Keep the papers of a matter whatever their period: a complaint, a lawsuit, an inspection',
  method: 'POST',
  path: '/api/retention/holds',
  body: Type.Object({ matter: Type.String({ minLength: 3, maxLength: 60, description: 'Mã hồ sơ' }), reason: Words }),
  answer: Type.Object({ holdId: Uuid }),
})

export const endHold = defineContract({
  id: 'endHold',
  summary: 'The papers of this matter follow their period again',
  method: 'POST',
  path: '/api/retention/holds/:holdId/end',
  params: Type.Object({ holdId: Uuid }),
  answer: Type.Object({ lifted: Type.Boolean() }),
})

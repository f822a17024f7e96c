import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const Uuid = Type.String({ format: 'uuid' })
const Moment = Type.String({ format: 'date-time' })

export const AuditEntryView = Type.Object({
  id: Uuid,
  at: Moment,
  requestId: Type.String(),
  event: Type.String(),
  actor: Type.Object({
    kind: Type.Union([Type.Literal('anonymous'), Type.Literal('citizen'), Type.Literal('staff'), Type.Literal('system')]),
    id: Type.Optional(Type.String()),
    officialId: Type.Optional(Uuid),
    name: Type.Optional(Type.String()),
    unitId: Type.Optional(Uuid),
  }),
  thing: Type.Optional(Type.String()),
  thingId: Type.Optional(Type.String()),
  unitId: Type.Optional(Uuid),
  dossierId: Type.Optional(Uuid),
  personIds: Type.Array(Uuid),
  purpose: Type.Optional(Type.String()),
  address: Type.Optional(Type.String()),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
})

/** The trail, newest first; pages by `after` = id of the last entry seen. */
export const listAuditEntries = defineContract({
  id: 'listAuditEntries',
  summary: 'Nhật ký: ai đã làm gì, xem gì, khi nào, vì mục đích gì',
  method: 'GET',
  path: '/api/audit/entries',
  query: Type.Object({
    event: Type.Optional(Type.String({ maxLength: 100 })),
    actorId: Type.Optional(Type.String({ maxLength: 100 })),
    personId: Type.Optional(Uuid),
    thing: Type.Optional(Type.String({ maxLength: 100 })),
    thingId: Type.Optional(Type.String({ maxLength: 200 })),
    from: Type.Optional(Moment),
    to: Type.Optional(Moment),
    after: Type.Optional(Uuid),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  }),
  answer: Type.Object({ items: Type.Array(AuditEntryView), next: Type.Optional(Uuid) }),
})

/** Per day: how many entries were chained and one digest. Noted outside the system, a digest anchors its day. */
export const listAuditDays = defineContract({
  id: 'listAuditDays',
  summary: 'Dấu của nhật ký theo ngày: số dòng và giá trị băm',
  method: 'GET',
  path: '/api/audit/days',
  query: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 400 })) }),
  answer: Type.Object({
    items: Type.Array(Type.Object({ day: Type.String({ format: 'date' }), entries: Type.Integer(), digest: Type.String() })),
  }),
})

import { Type, type TSchema } from 'typebox'

export const Uuid = Type.String({ format: 'uuid' })
export const Instant = Type.String({ description: 'ISO 8601, UTC' })
export const PlainDate = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD' })
export const Line = Type.String({ maxLength: 300 })
export const Words = Type.String({ maxLength: 4000 })
export const Count = Type.Integer({ minimum: 0 })
export const Both = Type.Object({ vi: Type.String(), en: Type.String() })
export const list = <T extends TSchema>(item: T, maxItems?: number) => Type.Immutable(Type.Array(item, maxItems === undefined ? {} : { maxItems }))
export const UnitRef = Type.Object({ id: Uuid, name: Type.String() })
/** Flat, as a form sends it: name of the field → what was typed. */
export const Fields = Type.Record(Type.String({ maxLength: 80 }), Words)
export const Place = Type.Object({ receivingUnitId: Uuid, resolvingUnitId: Uuid, competentDeskId: Type.Optional(Uuid), name: Type.String(), resolvingName: Type.String() })
export const Named = Type.Object({ code: Type.String(), name: Type.String() })

export const DossierLine = Type.Object({
  dossierId: Uuid,
  code: Type.Optional(Type.String()),
  procedureName: Type.String(),
  applicantName: Type.String(),
  channel: Type.Enum(['in-person', 'online', 'postal']),
  stateName: Both,
  submittedAt: Instant,
  dueAt: Type.Optional(Instant),
  stepDueAt: Type.Optional(Instant),
})

import { Type, type TSchema } from 'typebox'

export const Uuid = Type.String({ format: 'uuid' })
export const Instant = Type.String({ description: 'ISO 8601, UTC' })
export const Line = Type.String({ maxLength: 300 })
export const Words = Type.String({ maxLength: 4000 })
export const list = <T extends TSchema>(item: T) => Type.Immutable(Type.Array(item))
export const Limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 100 }))
export const Count = Type.Integer({ minimum: 0, maximum: 999 })
export const Both = Type.Object({ vi: Type.String(), en: Type.String() })
export const Next = Type.Optional(Type.String())
export const DossierParams = Type.Object({ dossierId: Uuid })
/** The version the screen showed; when it is not the newest any more, the command is refused and says who did what. */
export const Version = Type.Integer({ minimum: 1 })

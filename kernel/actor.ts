import type { AccountId, OfficialId, PersonId, SessionId, UnitId } from './ids.ts'

/** A role held at a unit; `onBehalfOf` is set when it comes from a delegation. */
export type RoleAtUnit = { readonly role: string; readonly unitId: UnitId; readonly onBehalfOf?: OfficialId }

/** Who acts. What each may do is said in `identity`, never here. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'citizen'
      readonly personId: PersonId
      readonly sessionId: SessionId
      readonly fullName: string
      readonly assuranceLevel: 1 | 2
    }
  | {
      readonly kind: 'staff'
      readonly accountId: AccountId
      readonly officialId: OfficialId
      readonly sessionId: SessionId
      readonly fullName: string
      readonly roles: readonly RoleAtUnit[]
    }
  | { readonly kind: 'system'; readonly process: string }

export const ANONYMOUS: Actor = { kind: 'anonymous' }

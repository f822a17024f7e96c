import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { epochDay, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Role } from './role.ts'

/** Ủy quyền: one official acts in another's role, from one day to another, both included. */
export type Delegation = {
  readonly fromOfficialId: OfficialId
  readonly toOfficialId: OfficialId
  readonly role: Role
  readonly unitId: UnitId
  readonly fromOn: PlainDate
  readonly untilOn: PlainDate
  readonly reason: string
}

/** A delegation is for an absence; longer than this is a new appointment. Our own limit, not the law's. */
export const LONGEST_DELEGATION_DAYS = 366

export type DelegationRefusal =
  | { readonly kind: 'delegation-to-self' }
  | { readonly kind: 'delegation-dates-reversed' }
  | { readonly kind: 'delegation-too-long'; readonly days: number }
  | { readonly kind: 'delegation-already-over' }
  /** Nobody can hand over what they do not hold; a delegated role cannot be delegated again. */
  | { readonly kind: 'delegated-role-not-held' }

export const decideDelegation = (
  asked: Delegation,
  facts: { readonly today: PlainDate; readonly holdsRole: boolean },
): Outcome<Delegation, DelegationRefusal> => {
  if (asked.fromOfficialId === asked.toOfficialId) return refuse({ kind: 'delegation-to-self' })
  if (asked.untilOn < asked.fromOn) return refuse({ kind: 'delegation-dates-reversed' })
  if (asked.untilOn < facts.today) return refuse({ kind: 'delegation-already-over' })
  if (epochDay(asked.untilOn) - epochDay(asked.fromOn) + 1 > LONGEST_DELEGATION_DAYS)
    return refuse({ kind: 'delegation-too-long', days: LONGEST_DELEGATION_DAYS })
  return facts.holdsRole ? ok(asked) : refuse({ kind: 'delegated-role-not-held' })
}

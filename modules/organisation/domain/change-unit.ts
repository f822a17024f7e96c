// History is kept, never rewritten: a change of name, code or place begins on a day after the last one (QĐ 20/2020/QĐ-TTg Art. 10; NĐ 30/2020 on names of issuers).
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { OrganisationRefusal } from './refusals.ts'
import { LEVELS, type AdministrativeLevel, type OrganisationUnit } from './unit.ts'
import { parseUnitCode, type ParsedUnitCode } from './unit-code.ts'
import { holdsOn } from './validity.ts'

type Named = Pick<OrganisationUnit, 'id' | 'name' | 'level' | 'openedOn' | 'closedOn'>
type Refusable<T> = Outcome<T, OrganisationRefusal>

export const checkOpen = (unit: Named | undefined): Refusable<Named> => {
  if (unit === undefined) return refuse({ kind: 'unit-unknown' })
  return unit.closedOn === undefined ? ok(unit) : refuse({ kind: 'unit-closed', name: unit.name, closedOn: unit.closedOn })
}

export type PlaceRequest = {
  readonly level: AdministrativeLevel
  readonly fromOn: PlainDate
  readonly parent: Named | undefined
  /** The unit itself when it is moved, and what stands above the new parent. */
  readonly moved?: { readonly unitId: UnitId; readonly aboveParent: readonly UnitId[] }
}

/** A unit stands under one in operation that day, never of a lower level than itself, never under itself. */
export const checkPlace = ({ level, fromOn, parent, moved }: PlaceRequest): Refusable<Named> => {
  if (parent === undefined) return refuse({ kind: 'parent-unknown' })
  const { name, openedOn, closedOn } = parent
  if (!holdsOn({ fromOn: openedOn, ...(closedOn === undefined ? {} : { untilOn: closedOn }) }, fromOn))
    return refuse({ kind: 'parent-not-in-force', name, fromOn })
  if (LEVELS.indexOf(level) < LEVELS.indexOf(parent.level)) return refuse({ kind: 'level-above-parent', name })
  const circle = moved !== undefined && (moved.unitId === parent.id || moved.aboveParent.includes(moved.unitId))
  return circle ? refuse({ kind: 'circle', name }) : ok(parent)
}

export type CodeRequest = { readonly code: string; readonly holder: { readonly id: UnitId; readonly name: string } | undefined; readonly unitId?: UnitId }

/** `holder`: who bears the code at any time from the day on. */
export const checkCode = ({ code, holder, unitId }: CodeRequest): Refusable<ParsedUnitCode> => {
  const parsed = parseUnitCode(code)
  if (parsed === undefined) return refuse({ kind: 'code-malformed', code })
  return holder === undefined || holder.id === unitId ? ok(parsed) : refuse({ kind: 'code-taken', code, name: holder.name })
}

/** `lastOn`: the day of the newest name, code or place that the change would follow. */
export const checkAfter = (fromOn: PlainDate, lastOn: PlainDate): Refusable<PlainDate> =>
  fromOn > lastOn ? ok(fromOn) : refuse({ kind: 'too-early', fromOn, lastOn })

export type CloseRequest = {
  readonly unit: Named
  readonly closedOn: PlainDate
  readonly lastOn: PlainDate
  readonly openBelow: readonly { readonly name: string }[]
  readonly stillInPosts: readonly { readonly fullName: string }[]
  readonly successors: readonly (Named | undefined)[]
}

/** Nobody and nothing may be left under a unit that ends; its successors take over whole, or each a part. */
export const decideClose = (request: CloseRequest): Refusable<{ readonly extent: 'whole' | 'part'; readonly successorIds: readonly UnitId[] }> => {
  const { unit, closedOn, lastOn, openBelow, stillInPosts } = request
  const [below] = openBelow
  if (below !== undefined) return refuse({ kind: 'units-below', count: openBelow.length, name: below.name })
  const [person] = stillInPosts
  if (person !== undefined) return refuse({ kind: 'people-in-posts', count: stillInPosts.length, name: person.fullName })
  if (closedOn <= lastOn) return refuse({ kind: 'too-early', fromOn: closedOn, lastOn })
  const successors = request.successors.filter((one) => one !== undefined && one.id !== unit.id)
  if (successors.length !== request.successors.length) return refuse({ kind: 'successor-unknown' })
  return ok({ extent: successors.length > 1 ? 'part' : 'whole', successorIds: successors.flatMap((one) => (one === undefined ? [] : [one.id])) })
}

import type { UnitId } from '../../../kernel/ids.ts'
import { addDays, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import type { OrganisationUnit } from '../domain/unit.ts'
import { findUnit, getUnit, getUnitHistory, listAncestors } from './ask-units.ts'

type Heirs = { readonly heirs: readonly OrganisationUnit[]; /** Somewhere on the way several took over. */ readonly divided: boolean }

/** A unit that was closed, with those who took over and still stand. */
export type ClosedUnit = Heirs & { readonly unit: OrganisationUnit; readonly closedOn: PlainDate }

const stands = ({ closedOn }: OrganisationUnit, today: PlainDate): boolean => !closedOn || closedOn > today

/** An heir closed since is followed to its own. */
const heirsOf = async (work: Work, unitId: UnitId, passed: readonly UnitId[] = []): Promise<Heirs> => {
  const today = plainDateAt(work.now)
  const { successors } = await getUnitHistory(work, unitId)
  const effective = successors.filter((each) => each.effectiveOn <= today && !passed.includes(each.unitId))
  const found = await Promise.all(
    effective.map(async (each): Promise<Heirs> => {
      const unit = await getUnit(work, each.unitId)
      return stands(unit, today) ? { heirs: [unit], divided: false } : heirsOf(work, unit.id, [...passed, unitId])
    }),
  )
  const heirs = new Map(found.flatMap((each) => each.heirs.map((unit) => [unit.id, unit] as const)))
  return { heirs: [...heirs.values()], divided: effective.length > 1 || found.some(({ divided }) => divided) }
}

/** Undefined while the unit stands. */
export const findClosed = async (work: Work, unitId: UnitId): Promise<ClosedUnit | undefined> => {
  const unit = await findUnit(work, unitId)
  return unit?.closedOn && !stands(unit, plainDateAt(work.now)) ? { unit, closedOn: unit.closedOn, ...(await heirsOf(work, unitId)) } : undefined
}

type LastDay = Pick<ClosedUnit, 'unit' | 'closedOn'>

/** Those above it on the last day it stood. */
export const listAboveClosed = (work: Work, { unit, closedOn }: LastDay): Promise<readonly OrganisationUnit[]> => listAncestors(work, unit.id, addDays(closedOn, -1))

/** The nearest unit above that still stands. */
export const findAboveClosed = async (work: Work, closed: LastDay): Promise<OrganisationUnit | undefined> => (await listAboveClosed(work, closed)).find((unit) => stands(unit, plainDateAt(work.now)))

/** The one unit that took over; undefined where several or none did. */
export const soleHeirOf = ({ heirs, divided }: ClosedUnit): OrganisationUnit | undefined => (divided ? undefined : heirs[0])

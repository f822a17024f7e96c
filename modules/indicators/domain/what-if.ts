// Domain §1.3, 9.9: what lateness alone moves is 2.1 and 5.4; what else a dossier counts as depends on what is attached to it, and is left as it is.
import type { ComponentIndicator, Words } from './definition.ts'
import { LATENESS } from './drilling.ts'
import type { Figures } from './figures.ts'
import { indexOf, type IndexValue } from './quality-index.ts'

/** As if so many had been late in the period. */
const withLate = (figures: Figures, late: number): Figures => {
  const { inProcess = 0, late: before = 0, satisfied } = figures
  return { ...figures, late, onTime: inProcess - late, ...(satisfied === undefined ? {} : { satisfied: Math.max(0, satisfied - (late - before)) }) }
}

/** At the period's end, if nothing else happens. */
export const leftAlone = (figures: Figures): Figures => withLate(figures, figures.lateByEnd ?? 0)

/** At the period's end, when so many of those that would be late by then are closed now. */
export const closedNow = (figures: Figures, saved: number): Figures => withLate(figures, (figures.lateByEnd ?? 0) - saved)

const NAMES = ['now', 'untouched', 'closed'] as const
type Name = (typeof NAMES)[number]
type Scored = { readonly rate?: number; readonly points?: number }
export type Scenario = Scored & Pick<IndexValue, 'countedPoints' | 'provisional'> & { readonly total: number; readonly band?: NonNullable<IndexValue['band']> }
export type Moved = { readonly code: string; readonly name: Words } & Readonly<Partial<Record<Name, number>>>

const pointsOf = (index: IndexValue, code: string): Scored => {
  const { rate, points } = index.components.find((each) => each.code === code) ?? {}
  return { ...(rate === undefined ? {} : { rate }), ...(points === undefined ? {} : { points }) }
}

const scenarioOf = (index: IndexValue): Scenario => {
  const { points: total, countedPoints, provisional, band } = index
  return { ...pointsOf(index, LATENESS), total, countedPoints, provisional, ...(band === undefined ? {} : { band }) }
}

/** Rate and points of 2.1 and the total of each, and every other component whose points are not the same in all three. */
export const movedBetween = (definitions: readonly ComponentIndicator[], figures: Readonly<Record<Name, Figures>>): Readonly<Record<Name, Scenario>> & { readonly moved: readonly Moved[] } => {
  const indexes = { now: indexOf(definitions, figures.now), untouched: indexOf(definitions, figures.untouched), closed: indexOf(definitions, figures.closed) }
  const moved = definitions.flatMap(({ code, name }): readonly Moved[] => {
    const points = NAMES.flatMap((each): readonly (readonly [Name, number])[] => {
      const own = pointsOf(indexes[each], code).points
      return own === undefined ? [] : [[each, own]]
    })
    return code === LATENESS || new Set(points.map(([, own]) => own)).size < 2 ? [] : [{ code, name, ...Object.fromEntries(points) }]
  })
  return { now: scenarioOf(indexes.now), untouched: scenarioOf(indexes.untouched), closed: scenarioOf(indexes.closed), moved }
}

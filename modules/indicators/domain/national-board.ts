// Domain §1.5: points of each unit as the board of the national portal shows them; its units are known by their names alone.
import { fold } from '../../../kernel/vietnamese-text.ts'
import type { IndicatorGroup } from './definition.ts'
import type { EvaluationPeriod } from './period.ts'

export type BoardPeriod = { readonly year: number; readonly quarter?: number; readonly month?: number }
export type BoardPoints = { readonly total?: number; readonly groups: Partial<Readonly<Record<IndicatorGroup, number>>> }
export type BoardLine = BoardPoints & { readonly name: string }
/** `unknown`: names of the board that none of our units bears, kept with the province. */
export type BoardSaid = BoardPoints & { readonly unknown?: readonly string[] }

export const boardPeriodOf = ({ kind, fromOn }: EvaluationPeriod): BoardPeriod => {
  const [year, month] = [Number(fromOn.slice(0, 4)), Number(fromOn.slice(5, 7))]
  if (kind === 'year') return { year }
  return kind === 'month' ? { year, month } : { year, quarter: Math.ceil(month / 3) }
}

const MOST_UNKNOWN = 50

/** `UBND` and `Ủy ban nhân dân` are one; case, tones and spaces say nothing. */
const keyOf = (name: string): string => fold(name).replaceAll(/[^a-z0-9]+/g, ' ').trim().replace(/^ubnd /, 'uy ban nhan dan ')

type Named = { readonly id: string; readonly name: string }

/** A name that two of our units bear tells neither. */
export const matchBoard = (lines: readonly BoardLine[], units: readonly Named[]): { readonly of: ReadonlyMap<string, BoardPoints>; readonly unknown: readonly string[] } => {
  const byName = Map.groupBy(units, ({ name }) => keyOf(name))
  const of = new Map<string, BoardPoints>()
  const unknown: string[] = []
  for (const { name, ...points } of lines) {
    const [unit, another] = byName.get(keyOf(name)) ?? []
    if (unit === undefined || another !== undefined || of.has(unit.id)) unknown.push(name)
    else of.set(unit.id, points)
  }
  return { of, unknown: unknown.slice(0, MOST_UNKNOWN) }
}

// Plans of reform (kế hoạch 276/QĐ-UBND): what they ask of many units at once, each by its own figures.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import type { Unit } from '../../organisation/index.ts'
import { definitionsOn } from '../domain/definitions.ts'
import { parsePeriod } from '../domain/period.ts'
import { planTargetsOf } from '../domain/plan-targets.ts'
import { readIndexes, type Costly, type UnitIndex } from './read-index.ts'

export type RatesAsked = {
  readonly units: readonly Unit[]
  /** `2025`, `2025-Q1`, `2025-03`. */
  readonly period: string
  /** Of components (`3.6`) and of targets of plans (`wholly-online`). */
  readonly codes: ReadonlySet<string>
}

const OF_TARGETS: Readonly<Record<string, Costly>> = { 'one-stop': 'catalogue', 'wholly-offered': 'catalogue', backlog: 'told' }
const OF_SOURCES: Readonly<Record<string, Costly>> = { catalogue: 'catalogue', 'national-portal': 'told', certification: 'told' }

/** Counted of dossiers, held against the catalogue. */
const OF_DENOMINATORS: Readonly<Record<string, Costly>> = { '3.2': 'catalogue', '3.5b': 'catalogue' }

const needsOf = (codes: ReadonlySet<string>, on: Parameters<typeof definitionsOn>[0]): ReadonlySet<Costly> =>
  new Set([...definitionsOn(on).filter(({ code }) => codes.has(code)).map(({ from }) => OF_SOURCES[from]), ...[...codes].map((code) => OF_TARGETS[code] ?? OF_DENOMINATORS[code])].filter((each) => each !== undefined))

const ratesOf = ({ components, figures }: UnitIndex, codes: ReadonlySet<string>): ReadonlyMap<string, number> =>
  new Map([...components, ...planTargetsOf(figures).map(({ key, ...rest }) => ({ ...rest, code: key }))].flatMap(({ code, rate }) => (rate === undefined || !codes.has(code) ? [] : [[code, rate] as const])))

/** Per cent of each code for each unit; absent where nothing was counted, and for a period still to come. */
export const readCountedRates = async (work: Work, { units, period: key, codes }: RatesAsked): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> => {
  const [period, today] = [parsePeriod(key), plainDateAt(work.now)]
  if (period === undefined || period.fromOn > today) return new Map()
  const indexes = await readIndexes(work, units, { period, needs: needsOf(codes, period.toOn < today ? period.toOn : today) })
  return new Map([...indexes].map(([unitId, index]) => [unitId, ratesOf(index, codes)]))
}

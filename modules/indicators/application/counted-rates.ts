// Plans of reform (kế hoạch 276/QĐ-UBND): what they ask of many units at once, each by its own figures.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import type { Unit } from '../../organisation/index.ts'
import { definitionsOn } from '../domain/definitions.ts'
import type { CatalogueFigures, FigureName, Figures, FigureSources } from '../domain/figures.ts'
import { parsePeriod } from '../domain/period.ts'
import { PLAN_TARGETS, planTargetsOf } from '../domain/plan-targets.ts'
import { evaluate } from '../domain/quality-index.ts'
import { readFigures, type Costly } from './read-index.ts'

export type RatesAsked = {
  readonly units: readonly Unit[]
  /** `2025`, `2025-Q1`, `2025-03`. */
  readonly period: string
  /** Of components (`3.6`) and of targets of plans (`wholly-online`). */
  readonly codes: ReadonlySet<string>
}

type OfCatalogue = keyof CatalogueFigures
type OfTold = keyof NonNullable<FigureSources['told']>
type OfUsed = 'proceduresFiledOnline' | 'proceduresPaidOnline' | 'proceduresIdentityKnown' | 'proceduresReceived' | 'proceduresOnTheSpot'
type OfLater = 'onTime' | 'late' | 'lateByLaw' | 'lateOnline'

const OF_CATALOGUE: Readonly<Record<OfCatalogue, Costly>> = {
  procedures: 'catalogue', completeProcedures: 'catalogue', announced: 'catalogue', announcedInTime: 'catalogue', madePublic: 'catalogue', madePublicInTime: 'catalogue', onlineProcedures: 'catalogue',
  eligibleWholly: 'catalogue', whollyProcedures: 'catalogue', withFee: 'catalogue', payableOnline: 'catalogue', atOneStop: 'catalogue', postedRight: 'catalogue',
}
const OF_OTHERS: Readonly<Record<OfTold | OfUsed | OfLater, Costly>> = {
  synced: 'told', reported: 'told', certified: 'told', certifiedElectronic: 'told', backlog: 'told', backlogDone: 'told',
  proceduresFiledOnline: 'used', proceduresPaidOnline: 'used', proceduresIdentityKnown: 'used', proceduresReceived: 'used', proceduresOnTheSpot: 'used',
  onTime: 'later', late: 'later', lateByLaw: 'later', lateOnline: 'later',
}
/** Which question answers a figure beside the sums. */
const ASKED_FOR: Readonly<Partial<Record<FigureName, Costly | readonly Costly[]>>> = { ...OF_CATALOGUE, ...OF_OTHERS, satisfied: ['later', 'dissatisfied'] }

type Ratio = { readonly numerator: FigureName; readonly denominator: FigureName; readonly times?: readonly FigureName[] }
const needsOf = (ratios: readonly Ratio[]): ReadonlySet<Costly> => new Set(ratios.flatMap(({ numerator, denominator, times = [] }) => [numerator, denominator, ...times].flatMap((name) => ASKED_FOR[name] ?? [])))

/** Per cent of each code for each unit; absent where nothing was counted, and for a period still to come. */
export const readCountedRates = async (work: Work, { units, period: key, codes }: RatesAsked): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> => {
  const [period, today] = [parsePeriod(key), plainDateAt(work.now)]
  if (period === undefined || period.fromOn > today) return new Map()
  const definitions = definitionsOn(period.toOn < today ? period.toOn : today).filter(({ code }) => codes.has(code))
  const targets = PLAN_TARGETS.filter((one) => codes.has(one.key))
  const ratesOf = (figures: Figures): ReadonlyMap<string, number> => {
    const counted = [...definitions.map((each) => evaluate(each, figures)), ...planTargetsOf(figures, targets).map(({ key: code, ...rest }) => ({ ...rest, code }))]
    return new Map(counted.flatMap(({ code, rate }) => (rate === undefined ? [] : [[code, rate] as const])))
  }
  const figures = await readFigures(work, units, { period, needs: needsOf([...definitions, ...targets]) })
  return new Map([...figures].map(([unitId, own]) => [unitId, ratesOf(own)]))
}

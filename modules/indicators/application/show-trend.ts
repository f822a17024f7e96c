// QĐ 766/QĐ-TTg: how the index of a unit went, month by month; a closed month as its dossiers count now, the last as asked.
import { addDays, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Unit } from '../../organisation/index.ts'
import { TREND_MONTHS } from '../contract.ts'
import type { Words } from '../domain/definition.ts'
import { definitionsOn } from '../domain/definitions.ts'
import { parsePeriod, periodsAround, type EvaluationPeriod } from '../domain/period.ts'
import type { ComponentValue } from '../domain/quality-index.ts'
import type { IndicatorRefusal } from '../domain/refusal.ts'
import { readAsked, type Asked } from './asked-unit.ts'
import { readIndexes } from './read-index.ts'

export type Trend = {
  readonly unit: Pick<Unit, 'code' | 'name'>
  readonly components: readonly { readonly code: string; readonly name: Words; readonly target?: number }[]
  readonly months: readonly { readonly month: string; readonly points: number; readonly countedPoints: number; readonly values: readonly Omit<ComponentValue, 'standing'>[] }[]
}

/** Oldest first, the month a day lies in at the end. */
export const monthsUntil = (on: PlainDate, count: number): readonly EvaluationPeriod[] => {
  const month = parsePeriod(periodsAround(on)[0])
  if (month === undefined || count === 0) return []
  return [...monthsUntil(addDays(month.fromOn, -1), count - 1), month]
}

const withoutStanding = ({ standing: _standing, ...value }: ComponentValue): Omit<ComponentValue, 'standing'> => value

export const showQualityTrend = async (work: Work, asked: Asked): Promise<Outcome<Trend, IndicatorRefusal>> => {
  const answered = await readAsked(work, asked)
  if (!answered.ok) return answered
  const { unit, period, on } = answered.value
  const today = on ?? plainDateAt(work.now)
  const last = period.toOn < today ? period.toOn : today
  // All at once: what is asked of twelve months goes as one question each.
  const read = await Promise.all(monthsUntil(last, TREND_MONTHS).map(async (month) => ({ month, index: (await readIndexes(work, [unit], { period: month, ...(on === undefined ? {} : { on }) })).get(unit.id) })))
  const months = read.flatMap(({ month, index }): Trend['months'] =>
    index === undefined ? [] : [{ month: month.key, points: index.points, countedPoints: index.countedPoints, values: index.components.map(withoutStanding) }])
  const components = definitionsOn(last).filter(({ numerator }) => numerator !== 'hours').map(({ code, name, target }) => ({ code, name, ...(target === undefined ? {} : { target }) }))
  return ok({ unit: { code: unit.code, name: unit.name }, components, months })
}

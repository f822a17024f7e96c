import type { Work } from '../../../platform/work.ts'
import { showQualityIndex } from '../../indicators/index.ts'
import type { Measured } from '../domain/standing.ts'
import type { Plan, PlannedDeliverable } from '../store/plan-store.ts'

/** Rates of one unit (the province when absent) for the plan's year, by figure; a year still to come has none. */
export const ratesOf = async (work: Work, { year }: Plan, unitCode?: string): Promise<ReadonlyMap<string, number>> => {
  const index = await showQualityIndex(work, { period: String(year), ...(unitCode === undefined ? {} : { unit: unitCode }) })
  if (!index.ok) return new Map()
  const { components, beside } = index.value
  const rates = new Map(components.flatMap(({ code, rate }): readonly [string, number][] => (rate === undefined ? [] : [[code, rate]])))
  if (beside.received > 0) rates.set('wholly-online', Math.round((beside.wholly / beside.received) * 10_000) / 100)
  return rates
}

/** Only where the system counts it; the plan's own target, not the portal's. */
export const measuredOf = ({ figure, targets }: PlannedDeliverable, rates: ReadonlyMap<string, number>): Measured | undefined => {
  const [target] = targets
  if (figure === undefined || target === undefined) return undefined
  const rate = rates.get(figure)
  return { target: target.atLeastPercent, ...(rate === undefined ? {} : { rate }) }
}

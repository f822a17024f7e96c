import type { Work } from '../../../platform/work.ts'
import { showQualityIndex } from '../../indicators/index.ts'
import type { Measured } from '../domain/standing.ts'
import type { Plan, PlannedDeliverable } from '../store/plan-store.ts'

export type Figure = { readonly code: string; readonly name: string; readonly rate: number }

/** What the system counts of one unit (the province when absent) for the plan's year; a year still to come has nothing. */
export const figuresOf = async (work: Work, { year }: Pick<Plan, 'year'>, unitCode?: string): Promise<readonly Figure[]> => {
  const index = await showQualityIndex(work, { period: String(year), ...(unitCode === undefined ? {} : { unit: unitCode }) })
  if (!index.ok) return []
  const { components, beside } = index.value
  const counted = components.flatMap(({ code, name, rate }): readonly Figure[] => (rate === undefined ? [] : [{ code, name: name.vi, rate }]))
  if (beside.received === 0) return counted
  return [...counted, { code: 'wholly-online', name: 'Hồ sơ xử lý hoàn toàn trực tuyến', rate: Math.round((beside.wholly / beside.received) * 10_000) / 100 }]
}

export const ratesIn = (figures: readonly Figure[]): ReadonlyMap<string, number> => new Map(figures.map(({ code, rate }) => [code, rate]))

/** Only where the system counts it; the plan's own target, not the portal's. */
export const measuredOf = ({ figure, targets }: PlannedDeliverable, rates: ReadonlyMap<string, number>): Measured | undefined => {
  const [target] = targets
  if (figure === undefined || target === undefined) return undefined
  const rate = rates.get(figure)
  return { target: target.atLeastPercent, ...(rate === undefined ? {} : { rate }) }
}

// Plan 276 III.3f: how much of the backlog is in the vaults, without forecasts: two plain counts.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { STATES } from '../domain/old-result.ts'
import { countByState, listPlans } from '../store/progress.view.ts'

export type OldResultsTotal = { readonly unitId: UnitId; readonly expected: number; readonly published: number }

/** One line per unit and procedure: planned, or what is listed where more was found. */
export const oldResultsTotals = async ({ tx }: Work, unitIds: readonly UnitId[]): Promise<readonly OldResultsTotal[]> => {
  const [counts, plans] = await Promise.all([countByState(tx, unitIds), listPlans(tx, unitIds)])
  const planned = new Map(plans.map(({ unitId, procedureCode, expected }) => [`${unitId}/${procedureCode}`, expected]))
  const counted = counts.map(({ unitId, procedureCode, counts: of }) => {
    const key = `${unitId}/${procedureCode}`
    const expected = Math.max(STATES.reduce((sum, state) => sum + (of[state] ?? 0), 0), planned.get(key) ?? 0)
    planned.delete(key)
    return { unitId, expected, published: of.published ?? 0 }
  })
  return [...counted, ...[...planned].map(([key, expected]) => ({ unitId: key.slice(0, key.indexOf('/')) as UnitId, expected, published: 0 }))]
}

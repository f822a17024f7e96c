// Plan 276 III.3f: how much of the backlog is in the vaults, without forecasts: two plain counts.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { STATES } from '../domain/old-result.ts'
import { countByState, countKnown, listKeepers, listPlans, listPlansKnown, type KnownCount } from '../store/progress.view.ts'

export type OldResultsTotal = { readonly unitId: UnitId; readonly expected: number; readonly published: number }

const countNow = async (tx: Work['tx'], unitIds: readonly UnitId[]): Promise<readonly KnownCount[]> =>
  (await countByState(tx, unitIds)).map(({ unitId, procedureCode, counts }) => ({ unitId, procedureCode, listed: STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0), published: counts.published ?? 0 }))

/** One line per unit and procedure: planned, or what is listed where more was found; now, or as it was before a moment. Without ids: of every unit. */
export const oldResultsTotals = async ({ tx }: Work, asked: readonly UnitId[] | undefined, knownAt?: Instant): Promise<readonly OldResultsTotal[]> => {
  const unitIds = asked ?? (await listKeepers(tx))
  const [counts, plans] = await Promise.all(knownAt === undefined ? [countNow(tx, unitIds), listPlans(tx, unitIds)] : [countKnown(tx, unitIds, knownAt), listPlansKnown(tx, unitIds, knownAt)])
  const planned = new Map(plans.map(({ unitId, procedureCode, expected }) => [`${unitId}/${procedureCode}`, expected]))
  const counted = counts.map(({ unitId, procedureCode, listed, published }) => {
    const key = `${unitId}/${procedureCode}`
    const expected = Math.max(listed, planned.get(key) ?? 0)
    planned.delete(key)
    return { unitId, expected, published }
  })
  return [...counted, ...[...planned].map(([key, expected]) => ({ unitId: key.slice(0, key.indexOf('/')) as UnitId, expected, published: 0 }))]
}

import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { keepDifferences, type PlacedDifference } from '../store/difference-store.ts'
import { tellTreasurers } from './tell-payer.ts'

/** Keeps what is new and tells each unit's treasurers once how many there are. */
export const keepAndTell = async (work: Work, differences: readonly PlacedDifference[]): Promise<number> => {
  const added = await keepDifferences(work.tx, differences, work.now)
  for (const [unitId, theirs] of Map.groupBy(added, (each) => each.unitId))
    await tellTreasurers(work, unitId as UnitId | undefined, { template: 'payment-difference', params: { count: String(theirs.length) } })
  return added.length
}

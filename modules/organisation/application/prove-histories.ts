import type { Work } from '../../../platform/work.ts'
import { countUnits, selectHistoryFaults } from '../store/history-faults.view.ts'

/** Every unit has one name and one code on each day of its life, no code has two holders, no area two versions. */
export const proveHistories = async (work: Work): Promise<{ readonly checked: number; readonly faults: readonly string[] }> => ({
  checked: await countUnits(work.tx),
  faults: await selectHistoryFaults(work.tx),
})

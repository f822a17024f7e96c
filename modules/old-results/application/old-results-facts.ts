// Plan 276 III.3f: of the valid old results, how many are in the vaults.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { progressOf } from './progress.ts'

export type OldResultsFacts = { readonly unitId: UnitId; readonly procedureCode: string; readonly expected: number; readonly published: number; readonly dueOn?: string; readonly endsOn?: string; readonly isLate: boolean }

/** Per unit and procedure, as it stands now. Shows no person: the caller answers for who may know. */
export const oldResultsFacts = async (work: Work, unitIds: readonly UnitId[]): Promise<readonly OldResultsFacts[]> =>
  (await progressOf(work, unitIds)).map(({ unitId, procedureCode, expected, counts, dueOn, endsOn, isLate }) => ({ unitId, procedureCode, expected, published: counts.published, isLate, ...(dueOn ? { dueOn } : {}), ...(endsOn ? { endsOn } : {}) }))

// Kế hoạch 276 III.2a, NĐ 63/2010 article 17: which procedures each place listed on a day, and in which version.
import type { UnitId } from '../../../../kernel/ids.ts'
import { addDays, instantOn, type PlainDate } from '../../../../kernel/plain-date.ts'
import { keptWhileUnchanged } from '../../../../platform/db/kept-while-unchanged.ts'
import type { Work } from '../../../../platform/work.ts'
import type { Held } from '../../domain/posting/posting.ts'
import { listPostingsUntil } from '../../store/posting-store.ts'

export type ListedAt = { readonly unitId: UnitId; readonly held: Held }

/** The newest of each place and form that hung when the day ended. */
export const postingsOn = (work: Work, on: PlainDate): Promise<readonly ListedAt[]> =>
  keptWhileUnchanged(work.tx, { schema: 'procedures', key: `postings ${on}`, alsoOutside: true }, () => listPostingsUntil(work.tx, instantOn(addDays(on, 1), 0)))

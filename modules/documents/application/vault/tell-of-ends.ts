import { addDays, plainDateAt } from '../../../../kernel/plain-date.ts'
import type { Work } from '../../../../platform/work.ts'
import { takeEnding } from '../../store/vault/paper-record-store.ts'

/** Own: long enough before to have a new one made. */
const DAYS_BEFORE = 30
const AT_ONCE = 500

/** Each holder once, of what runs out soon; a night that was missed is caught up with. */
export const tellOfEnds = async (work: Work): Promise<void> => {
  const today = plainDateAt(work.now)
  for (const record of await takeEnding(work.tx, { from: today, until: addDays(today, DAYS_BEFORE), limit: AT_ONCE })) await work.tell({ type: 'documents.paper-expiring', record })
}

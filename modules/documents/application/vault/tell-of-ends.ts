import { addDays, plainDateAt } from '../../../../kernel/plain-date.ts'
import type { Step } from '../../../../platform/module.ts'
import { takeEnding } from '../../store/vault/paper-record-store.ts'

/** Own: long enough before to have a new one made. */
const DAYS_BEFORE = 30
const AT_ONCE = 500

/** Each holder once, of what runs out soon; a night that was missed is caught up with, however many there are. */
export const tellOfEnds = async (step: Step, limit = AT_ONCE): Promise<void> => {
  for (let told = limit; told === limit; )
    told = await step(async (work) => {
      const today = plainDateAt(work.now)
      const ending = await takeEnding(work.tx, { from: today, until: addDays(today, DAYS_BEFORE), limit })
      for (const record of ending) await work.tell({ type: 'documents.paper-expiring', record })
      return ending.length
    })
}

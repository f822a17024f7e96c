// NĐ 13/2023 articles 14-16, 23; NĐ 356/2025 article 5; Luật 91/2025/QH15 article 23: whoever answers for a clock hears of it before it ends.
import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import { getSeededUnitId } from '../../organisation/index.ts'
import { hoursAfter } from '../domain/data-request.ts'
import { insertReminder, listDueDuties } from '../store/duty-store.ts'

/** Own figure: a whole day is left of the 72 hours, and of two working days. */
const SOON_HOURS = 24

/** Hourly; each clock twice at most: a day before it ends, and once it has ended. An extension is a new clock. */
export const remindOfDuties = async (work: Work): Promise<void> => {
  const duties = await listDueDuties(work.tx, { now: work.now, until: hoursAfter(work.now, SOON_HOURS) })
  if (duties.length === 0) return
  const administrators = await listOfficialsWithRole(work, 'administrator', await getSeededUnitId(work, 'province'))
  for (const duty of duties) {
    if (!(await insertReminder(work.tx, duty, work.now))) continue
    const told = new Set([...administrators.map(({ officialId }) => officialId), ...(duty.doerId === undefined ? [] : [duty.doerId])])
    for (const officialId of told) await notify(work, { officialId, template: `${duty.duty}-${duty.stage}`, params: { dueAt: duty.dueAt }, about: { kind: duty.duty, id: duty.id } })
  }
}

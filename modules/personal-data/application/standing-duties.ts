// NĐ 13/2023 article 24; NĐ 85/2016; TT 12/2022; NĐ 331/2026: what is due, what was done, and who is reminded.
import { writeDay } from '../../../kernel/moments.ts'
import { addDays, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import { getSeededUnitId } from '../../organisation/index.ts'
import { decideDutyDone, dutyDueOn, STANDING_DUTIES, STANDING_DUTY_RULES, type DutyTyped, type StandingDutyCode } from '../domain/standing-duties.ts'
import type { StandingDutyRefusal } from '../domain/refusal.ts'
import { appendDutyDone, findBegunOn, insertDutyReminder, listDutiesDone, type RecordedDuty } from '../store/standing-duty-store.ts'

export type ShownDuty = {
  readonly duty: StandingDutyCode
  readonly source: string
  readonly certain: boolean
  readonly dueOn?: PlainDate
  readonly isLate: boolean
  readonly done: readonly Omit<RecordedDuty, 'duty'>[]
}

/** What is due first; what is done for good last. */
export const listStandingDuties = async (work: Work): Promise<readonly ShownDuty[]> => {
  const [begun, recorded] = await Promise.all([findBegunOn(work.tx), listDutiesDone(work.tx)])
  const today = plainDateAt(work.now)
  const duties = STANDING_DUTIES.map((duty): ShownDuty => {
    const done = recorded.filter((each) => each.duty === duty).map(({ doneOn, words, byName, at }) => ({ doneOn, words, byName, at }))
    const lastOn = done[0]?.doneOn
    const dueOn = dutyDueOn(duty, { begunOn: begun ?? today, ...(lastOn === undefined ? {} : { lastOn }) })
    const { source, certain } = STANDING_DUTY_RULES[duty]
    return { duty, source, certain, isLate: dueOn !== undefined && dueOn < today, done, ...(dueOn === undefined ? {} : { dueOn }) }
  })
  return duties.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
}

/** The permission is the route's: who runs the system for the province. */
export const recordStandingDuty = async (work: Work, { duty, ...given }: DutyTyped & { readonly duty: StandingDutyCode }): Promise<Outcome<object, StandingDutyRefusal>> => {
  const decided = decideDutyDone(given, plainDateAt(work.now))
  if (!decided.ok) return decided
  const byName = work.actor.kind === 'staff' ? work.actor.fullName : work.actor.kind
  await appendDutyDone(work.tx, { duty, ...decided.value, byName, at: work.now })
  return ok({})
}

/** Own figure: papers that several agencies sign take their time. */
const SOON_DAYS = 14

/** Daily; each date twice at most: two weeks before it, and once it has passed. */
export const remindOfStandingDuties = async (work: Work): Promise<void> => {
  const until = addDays(plainDateAt(work.now), SOON_DAYS)
  const due = (await listStandingDuties(work)).flatMap(({ duty, dueOn, isLate }) => (dueOn !== undefined && dueOn <= until ? [{ duty, dueOn, stage: isLate ? ('late' as const) : ('soon' as const) }] : []))
  if (due.length === 0) return
  const administrators = await listOfficialsWithRole(work, 'administrator', await getSeededUnitId(work, 'province'))
  for (const reminder of due) {
    if (!(await insertDutyReminder(work.tx, reminder, work.now))) continue
    for (const { officialId } of administrators) await notify(work, { officialId, template: `standing-duty-${reminder.stage}`, params: { day: writeDay(reminder.dueOn) }, about: { kind: 'standing-duty', id: newId() } })
  }
}

// NĐ 13/2023 article 24; NĐ 356/2025 articles 19-20; NĐ 85/2016 articles 9, 12, 15; TT 12/2022; NĐ 331/2026: what whoever runs the system owes again and again.
import { addDays, addMonths, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { StandingDutyRefusal } from './refusal.ts'

export const STANDING_DUTIES = ['impact-file', 'level-file', 'log-review', 'vulnerability-scan', 'penetration-test', 'risk-review', 'incident-drill', 'yearly-report'] as const
export type StandingDutyCode = (typeof STANDING_DUTIES)[number]

/** When it is due the first time, counted from the day the system began, and when again, counted from the day it was done. */
type Clock =
  | { readonly firstDays: number; readonly againMonths?: number }
  /** Each year by this day; what was done within the days before it counts for that year. */
  | { readonly yearlyBy: `${string}-${string}`; readonly countsDays: number }

export type StandingDutyRule = {
  readonly clock: Clock
  readonly source: string
  /** False where the text is known to us at second hand only, or leaves the figure open. */
  readonly certain: boolean
}

/** Where an older and a newer text differ, the stricter. */
export const STANDING_DUTY_RULES: Readonly<Record<StandingDutyCode, StandingDutyRule>> = {
  'impact-file': { clock: { firstDays: 60, againMonths: 6 }, source: 'NĐ 13/2023/NĐ-CP Đ24; NĐ 356/2025/NĐ-CP Đ19-20', certain: true },
  // The law wants it approved before the system opens; thirty days to set it up are our own figure.
  'level-file': { clock: { firstDays: 30 }, source: 'NĐ 85/2016/NĐ-CP Đ9.2, Đ12, Đ15-16', certain: false },
  'log-review': { clock: { firstDays: 183, againMonths: 6 }, source: 'NĐ 331/2026/NĐ-CP', certain: false },
  'vulnerability-scan': { clock: { firstDays: 92, againMonths: 3 }, source: 'TT 12/2022/TT-BTTTT; NĐ 331/2026/NĐ-CP', certain: false },
  'penetration-test': { clock: { firstDays: 365, againMonths: 12 }, source: 'TT 12/2022/TT-BTTTT; NĐ 331/2026/NĐ-CP', certain: false },
  'risk-review': { clock: { firstDays: 365, againMonths: 12 }, source: 'NĐ 331/2026/NĐ-CP', certain: false },
  'incident-drill': { clock: { firstDays: 365, againMonths: 12 }, source: 'TT 12/2022/TT-BTTTT', certain: false },
  'yearly-report': { clock: { yearlyBy: '12-25', countsDays: 60 }, source: 'NĐ 331/2026/NĐ-CP', certain: false },
}

const yearOf = (on: PlainDate): number => Number(on.slice(0, 4))

const yearlyDue = ({ yearlyBy, countsDays }: Extract<Clock, { yearlyBy: string }>, { begunOn, lastOn }: DutyFacts): PlainDate => {
  const inYear = (year: number): PlainDate => `${year}-${yearlyBy}` as PlainDate
  const first = inYear(yearOf(begunOn))
  if (lastOn === undefined) return begunOn <= first ? first : inYear(yearOf(begunOn) + 1)
  const year = yearOf(lastOn)
  return lastOn < addDays(inYear(year), -countsDays) ? inYear(year) : inYear(year + 1)
}

export type DutyFacts = { /** The day the system began here. */ readonly begunOn: PlainDate; readonly lastOn?: PlainDate }

/** Undefined: it was done, and nothing says that it is due again. */
export const dutyDueOn = (code: StandingDutyCode, facts: DutyFacts): PlainDate | undefined => {
  const { clock } = STANDING_DUTY_RULES[code]
  if ('yearlyBy' in clock) return yearlyDue(clock, facts)
  if (facts.lastOn === undefined) return addDays(facts.begunOn, clock.firstDays)
  return clock.againMonths === undefined ? undefined : addMonths(facts.lastOn, clock.againMonths)
}

export type DutyDone = { readonly doneOn: PlainDate; readonly words: string }

export type DutyTyped = { readonly doneOn?: PlainDate | undefined; readonly words: string }

export const decideDutyDone = ({ doneOn, words }: DutyTyped, today: PlainDate): Outcome<DutyDone, StandingDutyRefusal> => {
  if (doneOn === undefined) return refuse({ kind: 'duty-day-missing' })
  if (doneOn > today) return refuse({ kind: 'done-in-future' })
  const said = words.trim()
  return said === '' ? refuse({ kind: 'duty-words-missing' }) : ok({ doneOn, words: said })
}

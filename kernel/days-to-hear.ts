import { addDays, epochDay, type PlainDate } from './plain-date.ts'

export type DayGap = { readonly from: PlainDate; readonly to: PlainDate }

const daysOf = (from: PlainDate, to: PlainDate): readonly PlainDate[] => Array.from({ length: Math.max(0, epochDay(to) - epochDay(from) + 1) }, (_, after) => addDays(from, after))

/** `usual`: days looked back on in any case. `most`: never further back. `heardUntil`: when every day asked for was heard last. */
type Hearing = { readonly today: PlainDate; readonly usual: number; readonly most: number; readonly heardUntil: PlainDate | undefined }

/** Which days of somebody else's book are asked for: the usual ones and all since it was heard last; `lost` lie too far back to be asked for. */
export const daysToHear = ({ today, usual, most, heardUntil }: Hearing): { readonly from: PlainDate; readonly days: readonly PlainDate[]; readonly lost: readonly PlainDate[] } => {
  const wanted = addDays(heardUntil !== undefined && heardUntil < today ? heardUntil : today, -usual)
  const furthest = addDays(today, -most)
  const from = wanted < furthest ? furthest : wanted
  return { from, days: daysOf(from, today), lost: daysOf(wanted, addDays(from, -1)) }
}

/** Days in their order, those that follow one another as one gap. */
export const gapsOf = (days: readonly PlainDate[]): readonly DayGap[] =>
  days.reduce<readonly DayGap[]>((gaps, day) => {
    const last = gaps.at(-1)
    return last && addDays(last.to, 1) === day ? [...gaps.slice(0, -1), { ...last, to: day }] : [...gaps, { from: day, to: day }]
  }, [])

// Bộ luật Lao động 2019 Điều 111-112; swapped days by yearly official letter; local closures by decision of the unit's head.
import { ok, type Outcome, refuse } from '../../../kernel/outcome.ts'
import { addDays, epochDay, type PlainDate } from '../../../kernel/plain-date.ts'
import type { DayResolver } from './resolve-day.ts'
import { areShiftsOrdered, type CalendarDay, minutesOf, type Shift, WEEKDAYS, type WeekPattern } from './working-calendar.ts'

type Name = { readonly vi: string; readonly en: string }

export type CalendarCommand =
  | { readonly kind: 'add-holiday'; readonly from: PlainDate; readonly to: PlainDate; readonly name: Name; readonly source: string }
  /** With `shifts` the unit stays open for these only: half a day. */
  | {
      readonly kind: 'close'
      readonly from: PlainDate
      readonly to: PlainDate
      readonly shifts?: readonly Shift[]
      readonly name: Name
      readonly source: string
    }
  | { readonly kind: 'swap'; readonly off: PlainDate; readonly worked: PlainDate; readonly shifts?: readonly Shift[]; readonly source: string }
  | ({ readonly kind: 'change-shifts' } & WeekPattern)
  | { readonly kind: 'remove-day'; readonly on: PlainDate }

export type CalendarRefusal =
  | { readonly kind: 'dates-out-of-order'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly kind: 'period-too-long'; readonly days: number; readonly most: number }
  | { readonly kind: 'shifts-out-of-order' }
  | { readonly kind: 'not-a-working-day'; readonly on: PlainDate }
  | { readonly kind: 'already-a-working-day'; readonly on: PlainDate }
  | { readonly kind: 'nothing-said'; readonly on: PlainDate }
  | { readonly kind: 'outside-calendar'; readonly on: PlainDate }

/** What to write; `removed` are days of the unit's own calendar that fall back to what is said above. */
export type CalendarChange = {
  readonly days: readonly CalendarDay[]
  readonly removed: readonly PlainDate[]
  readonly pattern?: WeekPattern
}

/** What is known of the unit: all layers resolved, the days its own calendar says, and how far calendars reach. */
export type KnownOfUnit = {
  readonly resolve: DayResolver
  readonly ownDays: readonly CalendarDay[]
  readonly range: { readonly from: PlainDate; readonly to: PlainDate }
}

type Decision = Outcome<CalendarChange, CalendarRefusal>
type Period = { readonly from: PlainDate; readonly to: PlainDate }

/** A longer one is a mistake of the year. */
export const LONGEST_PERIOD_DAYS = 60

const checkDates = (known: KnownOfUnit, { from, to }: Period): CalendarRefusal | undefined => {
  const outside = [from, to].find((on) => on < known.range.from || on > known.range.to)
  if (outside !== undefined) return { kind: 'outside-calendar', on: outside }
  if (to < from) return { kind: 'dates-out-of-order', from, to }
  const days = epochDay(to) - epochDay(from) + 1
  return days > LONGEST_PERIOD_DAYS ? { kind: 'period-too-long', days, most: LONGEST_PERIOD_DAYS } : undefined
}

const datesOf = ({ from, to }: Period): readonly PlainDate[] =>
  Array.from({ length: epochDay(to) - epochDay(from) + 1 }, (_, at) => addDays(from, at))

const isWorked = (known: KnownOfUnit, on: PlainDate): boolean => minutesOf(known.resolve(epochDay(on)).shifts) > 0
const onlyDays = (days: readonly CalendarDay[]): Decision => ok({ days, removed: [] })

const addHoliday = (command: Extract<CalendarCommand, { kind: 'add-holiday' }>, known: KnownOfUnit): Decision => {
  const wrong = checkDates(known, command)
  if (wrong !== undefined) return refuse(wrong)
  const { name, source } = command
  return onlyDays(datesOf(command).map((on) => ({ on, kind: 'public-holiday', name, source, decided: true })))
}

/** Days the unit rests anyway stay what they are. */
const close = (command: Extract<CalendarCommand, { kind: 'close' }>, known: KnownOfUnit): Decision => {
  const wrong = checkDates(known, command)
  if (wrong !== undefined) return refuse(wrong)
  const { name, source, shifts } = command
  if (shifts !== undefined && !areShiftsOrdered(shifts)) return refuse({ kind: 'shifts-out-of-order' })
  const worked = datesOf(command).filter((on) => isWorked(known, on))
  if (worked.length === 0) return refuse({ kind: 'not-a-working-day', on: command.from })
  const open = shifts === undefined || shifts.length === 0 ? {} : { shifts }
  return onlyDays(worked.map((on) => ({ on, kind: 'closure', name, source, decided: true, ...open })))
}

const dayAndMonth = (on: PlainDate): string => `${on.slice(8)}/${on.slice(5, 7)}/${on.slice(0, 4)}`

/** Both halves of a swapped working day, each naming the other. */
export const describeSwap = (swap: { readonly off: PlainDate; readonly worked: PlainDate }): { readonly off: Name; readonly worked: Name } => ({
  off: { vi: `hoán đổi với ${dayAndMonth(swap.worked)}`, en: `swapped with ${dayAndMonth(swap.worked)}` },
  worked: { vi: `cho ngày nghỉ ${dayAndMonth(swap.off)}`, en: `for the day off ${dayAndMonth(swap.off)}` },
})

const swap = (command: Extract<CalendarCommand, { kind: 'swap' }>, known: KnownOfUnit): Decision => {
  const { off, worked, shifts, source } = command
  const wrong = checkDates(known, { from: off, to: off }) ?? checkDates(known, { from: worked, to: worked })
  if (wrong !== undefined) return refuse(wrong)
  if (shifts !== undefined && (shifts.length === 0 || !areShiftsOrdered(shifts))) return refuse({ kind: 'shifts-out-of-order' })
  if (!isWorked(known, off)) return refuse({ kind: 'not-a-working-day', on: off })
  if (isWorked(known, worked)) return refuse({ kind: 'already-a-working-day', on: worked })
  const names = describeSwap(command)
  return onlyDays([
    { on: off, kind: 'swapped-off', name: names.off, source, decided: true },
    { on: worked, kind: 'swapped-working', name: names.worked, source, decided: true, ...(shifts && { shifts }) },
  ])
}

const changeShifts = (command: Extract<CalendarCommand, { kind: 'change-shifts' }>, known: KnownOfUnit): Decision => {
  const { fromOn, untilOn, shifts, source } = command
  if (fromOn < known.range.from || fromOn > known.range.to) return refuse({ kind: 'outside-calendar', on: fromOn })
  if (untilOn !== undefined && untilOn <= fromOn) return refuse({ kind: 'dates-out-of-order', from: fromOn, to: untilOn })
  if (!WEEKDAYS.every((weekday) => areShiftsOrdered(shifts[weekday]))) return refuse({ kind: 'shifts-out-of-order' })
  return ok({ days: [], removed: [], pattern: { fromOn, ...(untilOn && { untilOn }), shifts, source } })
}

const removeDay = (on: PlainDate, known: KnownOfUnit): Decision =>
  known.ownDays.some((day) => day.on === on) ? ok({ days: [], removed: [on] }) : refuse({ kind: 'nothing-said', on })

export const decideChange = (command: CalendarCommand, known: KnownOfUnit): Decision => {
  switch (command.kind) {
    case 'add-holiday':
      return addHoliday(command, known)
    case 'close':
      return close(command, known)
    case 'swap':
      return swap(command, known)
    case 'change-shifts':
      return changeShifts(command, known)
    case 'remove-day':
      return removeDay(command.on, known)
  }
}

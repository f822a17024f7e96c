import { ok, type Outcome, refuse } from '../../../kernel/outcome.ts'
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'
import type { BodyOf } from '../../../platform/web/contract.ts'
import type { addClosure, addHoliday, addSwappedDay, changeShifts } from '../contract.ts'
import { type ClockShift, fromClockShift } from '../domain/clock-time.ts'
import type { CalendarCommand } from '../domain/decide-change.ts'
import type { Shift } from '../domain/working-calendar.ts'

export type InvalidDate = { readonly kind: 'invalid-date'; readonly text: string }
type Read = Outcome<CalendarCommand, InvalidDate>

/** Reads all dates first; the first impossible one refuses the whole request. */
const withDates = <K extends string>(
  texts: Readonly<Record<K, string>>,
  build: (dates: Readonly<Record<K, PlainDate>>) => CalendarCommand,
): Read => {
  const dates = new Map<string, PlainDate>()
  for (const [key, text] of Object.entries<string>(texts)) {
    const on = parsePlainDate(text)
    if (on === undefined) return refuse({ kind: 'invalid-date', text })
    dates.set(key, on)
  }
  return ok(build(Object.fromEntries(dates) as Record<K, PlainDate>))
}

const named = (body: { readonly name: string; readonly nameEn?: string }) => {
  const vi = enterLine(body.name)
  return { vi, en: body.nameEn === undefined ? vi : enterLine(body.nameEn) }
}

const shiftsOf = (shifts: readonly ClockShift[] | undefined): { readonly shifts?: readonly Shift[] } =>
  shifts === undefined ? {} : { shifts: shifts.map(fromClockShift) }

export const toHoliday = (body: BodyOf<typeof addHoliday>): Read =>
  withDates({ from: body.from, to: body.to ?? body.from }, (dates) => ({
    kind: 'add-holiday',
    ...dates,
    name: named(body),
    source: enterLine(body.source),
  }))

export const toClosure = (body: BodyOf<typeof addClosure>): Read =>
  withDates({ from: body.from, to: body.to ?? body.from }, (dates) => ({
    kind: 'close',
    ...dates,
    ...shiftsOf(body.shifts),
    name: named(body),
    source: enterLine(body.source),
  }))

export const toSwap = (body: BodyOf<typeof addSwappedDay>): Read =>
  withDates({ off: body.off, worked: body.worked }, (dates) => ({
    kind: 'swap',
    ...dates,
    ...shiftsOf(body.shifts),
    source: enterLine(body.source),
  }))

export const toShiftChange = (body: BodyOf<typeof changeShifts>): Read => {
  const on = (weekday: number): readonly Shift[] =>
    body.weekdays.filter((each) => each.weekday === weekday).flatMap(({ shifts }) => shifts.map(fromClockShift))
  const shifts = { 1: on(1), 2: on(2), 3: on(3), 4: on(4), 5: on(5), 6: on(6), 7: on(7) }
  const source = enterLine(body.source)
  if (body.untilOn === undefined) return withDates({ fromOn: body.fromOn }, (dates) => ({ kind: 'change-shifts', ...dates, shifts, source }))
  return withDates({ fromOn: body.fromOn, untilOn: body.untilOn }, (dates) => ({ kind: 'change-shifts', ...dates, shifts, source }))
}

export const toRemoval = (text: string): Read => withDates({ on: text }, ({ on }) => ({ kind: 'remove-day', on }))

// Minutes of the day as people write them.
import type { Shift } from './working-calendar.ts'

/** `07:30`; `24:00` is the end of the day. */
export type ClockShift = { readonly from: string; readonly to: string }

export const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Minutes of the day of `07:30` or `7:30`; undefined for anything else. */
export const parseClockTime = (text: string): number | undefined => {
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(text.trim())
  const minute = match === null ? Number.NaN : Number(match[1]) * 60 + Number(match[2])
  return minute <= 1440 ? minute : undefined
}

export const toClockShift = ({ startMinute, endMinute }: Shift): ClockShift => ({
  from: clockTime(startMinute),
  to: clockTime(endMinute),
})

/** A time that cannot be read becomes -1, which no rule on shifts lets pass. */
export const fromClockShift = ({ from, to }: ClockShift): Shift => ({
  startMinute: parseClockTime(from) ?? -1,
  endMinute: parseClockTime(to) ?? -1,
})

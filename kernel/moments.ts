import { epochMs, instantFromMs, parseInstant, type Instant } from './instant.ts'
import { addDays, instantOn, parsePlainDate, VIETNAM_OFFSET_MS, type PlainDate } from './plain-date.ts'

/** `2025-07-01` as both languages write it here: 01/07/2025. */
export const writeDay = (day: string): string => day.split('-').toReversed().join('/')

/** `15:30 24/01/2025`, Vietnamese time wherever the page is drawn. */
export const writeMoment = (moment: string): string => {
  const at = parseInstant(moment)
  if (at === undefined) return moment
  const local = instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS)
  return `${local.slice(11, 16)} ${writeDay(local.slice(0, 10))}`
}

const OFFSET_HOURS = VIETNAM_OFFSET_MS / 3_600_000

/** As `writeMoment`, twenty times as fast: for what is known to be an instant, where millions are written. */
export const writeInstant = (at: Instant): string => {
  const hour = Number(at.slice(11, 13)) + OFFSET_HOURS
  const day = at.slice(0, 10) as PlainDate
  return `${String(hour % 24).padStart(2, '0')}:${at.slice(14, 16)} ${writeDay(hour < 24 ? day : addDays(day, 1))}`
}

/** The instant of a day and an hour (`8:05`) as typed in Viet Nam; what was typed, joined, when it is none: the server says what is wrong. */
export const readMoment = (day: string | undefined, hour: string | undefined): string => {
  const on = parsePlainDate(day ?? '')
  const [, hours, minutes] = /^(\d{1,2})[:hg](\d{2})$/.exec(hour ?? '') ?? []
  const minuteOfDay = Number(hours) * 60 + Number(minutes)
  return on === undefined || hours === undefined || Number(hours) > 23 || Number(minutes) > 59 ? `${day ?? ''} ${hour ?? ''}`.trim() : instantOn(on, minuteOfDay)
}

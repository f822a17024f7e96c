import { instantOn, parsePlainDate } from '../../../../../kernel/plain-date.ts'

/** Offices close then where a limit names a day (Bộ luật Dân sự 2015 article 148 leaves the hour to the office). */
const CLOSING_MINUTE = 17 * 60

/** The end of office hours of a day chosen; nothing for nothing, and what is no day is passed on for the server to name. */
export const endOfDay = (day: string | undefined): string | undefined => {
  if (day === undefined) return undefined
  const on = parsePlainDate(day)
  return on ? instantOn(on, CLOSING_MINUTE) : day
}

/** `08:30` of a day chosen, Vietnamese time. */
export const momentOn = (day: string | undefined, time: string | undefined): string => {
  const on = parsePlainDate(day ?? '')
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(time ?? '') ?? []
  return on && hours && minutes ? instantOn(on, Number(hours) * 60 + Number(minutes)) : ''
}

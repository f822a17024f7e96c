import { parsePlainDate, type PlainDate } from '../../../../kernel/plain-date.ts'

/** A `DateField` of a form sent by address, or the date itself; what is no date is as good as none. */
export const dateAsked = (given: URLSearchParams, field: string): PlainDate | undefined => {
  const whole = given.get(field)
  if (whole !== null) return parsePlainDate(whole)
  const [year, month, day] = ['year', 'month', 'day'].map((part) => given.get(`${field}-${part}`)?.trim() ?? '')
  return parsePlainDate(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`)
}

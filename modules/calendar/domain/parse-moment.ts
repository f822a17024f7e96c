// Moments as operators type them: with an offset, or without one in the time of Việt Nam.
import { type Instant, parseInstant } from '../../../kernel/instant.ts'

/** Reads `2025-01-24T15:30+07:00`, `2025-01-24T15:30`, `2025-01-24 15:30`, `2025-01-24`; undefined for anything else. */
export const parseMoment = (text: string): Instant | undefined => {
  const moment = text.trim().replace(/^(\d{4}-\d{2}-\d{2})[ T](?=\d)/, '$1T')
  if (/^\d{4}-\d{2}-\d{2}$/.test(moment)) return parseInstant(`${moment}T00:00+07:00`)
  return parseInstant(/(Z|[+-]\d{2}:?\d{2})$/.test(moment.slice(10)) ? moment : `${moment}+07:00`)
}

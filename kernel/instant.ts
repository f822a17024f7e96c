import type { Brand } from './brand.ts'

/** A moment in UTC, always written `YYYY-MM-DDTHH:mm:ss.sssZ`, so text order is time order. */
export type Instant = Brand<string, 'Instant'>

/** Milliseconds since 1970-01-01T00:00Z. */
export const epochMs = (at: Instant): number => Date.parse(at)

export const instantFromMs = (ms: number): Instant => new Date(ms).toISOString() as Instant

/** Date.parse takes 30 February for 2 March. */
const isRealDay = (day: string): boolean => instantFromMs(Date.parse(`${day}T00:00Z`)).startsWith(day)

/** Reads any ISO 8601 moment that names its offset; undefined for anything else. */
export const parseInstant = (text: string): Instant | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/.test(text)) return undefined
  const ms = Date.parse(text)
  return Number.isNaN(ms) || !isRealDay(text.slice(0, 10)) ? undefined : instantFromMs(ms)
}

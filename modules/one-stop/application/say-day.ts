import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { plainDateAt, VIETNAM_OFFSET_MS } from '../../../kernel/plain-date.ts'

/** `12/03/2025`, the Vietnamese day of a moment. */
export const sayDay = (at: Instant): string => plainDateAt(at).split('-').toReversed().join('/')

/** `15:30 12/03/2025`, Vietnamese wall clock. */
export const sayMomentOf = (at: Instant): string => {
  const local = instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS)
  return `${local.slice(11, 16)} ${sayDay(at)}`
}

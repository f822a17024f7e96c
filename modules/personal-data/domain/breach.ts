// NĐ 13/2023 article 23, Luật 91/2025/QH15 article 23, NĐ 356/2025 articles 28-29: told within 72 hours of being noticed; later only with the reason.
import { epochMs, type Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { hoursAfter } from './data-request.ts'
import type { BreachRefusal } from './refusal.ts'

const NOTICE_HOURS = 72

/** What form 03 of NĐ 13/2023 asks for. */
export type BreachFacts = { readonly happened: string; readonly dataKinds: string; readonly peopleCount?: number; readonly consequences: string; readonly measures: string }
export type BreachEvent =
  | { readonly type: 'recorded' | 'learnt'; readonly facts: BreachFacts }
  | { readonly type: 'notified'; readonly number: string; readonly notifiedAt: Instant; readonly lateReason?: string }
  | { readonly type: 'closed'; readonly words: string }
export type BreachState = 'open' | 'notified' | 'closed'
export type Breach = { readonly id: string; readonly noticedAt: Instant; readonly noticeDueAt: Instant; readonly state: BreachState }

export const noticeDueAt = (noticedAt: Instant): Instant => hoursAfter(noticedAt, NOTICE_HOURS)

/** Whole hours of the 72 that are left; undefined once it was told, or too late. */
export const hoursLeft = ({ state, noticeDueAt: dueAt }: Breach, now: Instant): number | undefined =>
  state !== 'open' || now > dueAt ? undefined : Math.floor((epochMs(dueAt) - epochMs(now)) / 3_600_000)

export const beginBreach = (id: string, noticedAt: Instant, now: Instant): Outcome<Breach, BreachRefusal> =>
  noticedAt > now ? refuse({ kind: 'noticed-in-future' }) : ok({ id, noticedAt, noticeDueAt: noticeDueAt(noticedAt), state: 'open' })

/** The state after an event; a breach is closed only once the ministry was told. */
export const moveBreach = (breach: Breach, event: BreachEvent, now: Instant): Outcome<BreachState, BreachRefusal> => {
  if (breach.state === 'closed') return refuse({ kind: 'breach-closed' })
  if (event.type === 'closed') return breach.state === 'notified' ? ok('closed') : refuse({ kind: 'not-notified-yet' })
  if (event.type !== 'notified') return ok(breach.state)
  if (event.notifiedAt > now || event.notifiedAt < breach.noticedAt) return refuse({ kind: 'notified-when' })
  if (event.notifiedAt > breach.noticeDueAt && !event.lateReason) return refuse({ kind: 'late-reason-missing' })
  return ok('notified')
}

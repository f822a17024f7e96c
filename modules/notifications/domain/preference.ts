import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { addDays, instantOn, plainDateAt, VIETNAM_OFFSET_MS } from '../../../kernel/plain-date.ts'
import type { Channel } from './channel.ts'
import { isAlwaysInApp, isLegal, kindsFor, type EventKind, type RecipientKind } from './event-kind.ts'
import type { Language } from './language.ts'

/** Minutes of the day in Viet Nam; `from` may be later than `until`, over midnight. */
export type QuietHours = { readonly from: number; readonly until: number }

export type Preference = {
  readonly language: Language
  readonly timing: 'at-once' | 'daily'
  /** When the message of the day is sent, 0-23, Vietnamese time. */
  readonly digestHour: number
  readonly quiet?: QuietHours
  readonly channels: Readonly<Partial<Record<EventKind, readonly Channel[]>>>
  /** Officials say themselves where their work is told; people's contacts come from their identity. */
  readonly email?: string
  readonly phone?: string
}

const USUAL: Readonly<Record<EventKind, readonly Channel[]>> = {
  supplement: ['app', 'email', 'sms'],
  refusal: ['app', 'email', 'sms'],
  apology: ['app', 'email', 'sms'],
  result: ['app', 'email', 'sms'],
  obligation: ['app', 'email', 'sms'],
  progress: ['app', 'email'],
  assigned: ['app', 'email'],
  deadline: ['app', 'email'],
  opinion: ['app', 'email'],
}

/** Officials get one e-mail in the morning, people are told at once. */
export const usualPreference = (recipient: RecipientKind): Preference => ({
  language: 'vi',
  timing: recipient === 'official' ? 'daily' : 'at-once',
  digestHour: recipient === 'official' ? 7 : 18,
  channels: Object.fromEntries(kindsFor(recipient).map((kind) => [kind, USUAL[kind]])),
})

/** The channels for a kind of event; the app cannot be left out where it must be told there. */
export const channelsFor = (preference: Preference, kind: EventKind): readonly Channel[] => {
  const chosen = preference.channels[kind] ?? USUAL[kind]
  return isAlwaysInApp(kind) && !chosen.includes('app') ? ['app', ...chosen] : chosen
}

const DAY_MINUTES = 1440
const minuteOfDay = (at: Instant): number => Math.floor(((epochMs(at) + VIETNAM_OFFSET_MS) / 60_000) % DAY_MINUTES)

/** The moment itself, or the end of the quiet hours it falls into. */
export const afterQuiet = (at: Instant, quiet: QuietHours | undefined): Instant => {
  if (quiet === undefined || quiet.from === quiet.until) return at
  const since = (minuteOfDay(at) - quiet.from + DAY_MINUTES) % DAY_MINUTES
  const length = (quiet.until - quiet.from + DAY_MINUTES) % DAY_MINUTES
  if (since >= length) return at
  const minute = Math.floor(epochMs(at) / 60_000) * 60_000
  return instantFromMs(minute + (length - since) * 60_000)
}

const nextDigest = (at: Instant, hour: number): Instant => {
  const today = plainDateAt(at)
  const moment = instantOn(today, hour * 60)
  return moment > at ? moment : instantOn(addDays(today, 1), hour * 60)
}

/** When a message may leave, and whether it waits there for the others of its day. Legal notices never wait for a digest. */
export const timeMessage = (preference: Preference, kind: EventKind, at: Instant): { readonly dueAt: Instant; readonly held: boolean } => {
  const held = preference.timing === 'daily' && !isLegal(kind)
  return { held, dueAt: afterQuiet(held ? nextDigest(at, preference.digestHour) : at, preference.quiet) }
}

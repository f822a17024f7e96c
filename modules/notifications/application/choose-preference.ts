import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { CHANNELS, type Channel } from '../domain/channel.ts'
import { internationalPhone, isEmail, maskAddress, type Contact } from '../domain/contact.ts'
import { isAlwaysInApp, isLegal, kindsFor, type EventKind } from '../domain/event-kind.ts'
import { channelsFor, type Preference } from '../domain/preference.ts'
import type { NotificationPorts } from '../ports.ts'
import { savePreference } from '../store/preference-store.ts'
import { askContact, askPreference, recipientOf } from './ask-preference.ts'

export type KindChoice = { readonly kind: EventKind; readonly legal: boolean; readonly alwaysInApp: boolean; readonly on: readonly Channel[] }
export type MyPreference = {
  readonly preference: Preference
  readonly kinds: readonly KindChoice[]
  readonly channels: readonly Channel[]
  /** Masked: enough to recognise one's own. */
  readonly reachedAt: Contact
  readonly setsOwnContact: boolean
}
export type PreferenceRefusal = { readonly kind: 'notices-are-for-people' } | { readonly kind: 'phone-unusable' } | { readonly kind: 'email-unusable' }

const masked = ({ phone, email }: Contact): Contact => ({ ...(phone ? { phone: maskAddress(phone) } : {}), ...(email ? { email: maskAddress(email) } : {}) })

/** How the actor is told now, and what may be chosen. */
export const askMyPreference = async (work: Work, { connected }: Pick<NotificationPorts, 'connected'>): Promise<Outcome<MyPreference, PreferenceRefusal>> => {
  const me = recipientOf(work)
  if (me === undefined) return refuse({ kind: 'notices-are-for-people' })
  const preference = await askPreference(work, me)
  return ok({
    preference,
    kinds: kindsFor(me.kind).map((kind) => ({ kind, legal: isLegal(kind), alwaysInApp: isAlwaysInApp(kind), on: channelsFor(preference, kind) })),
    channels: CHANNELS.filter((channel) => channel === 'app' || connected.includes(channel)),
    reachedAt: masked(await askContact(work, me, preference)),
    setsOwnContact: me.kind === 'official',
  })
}

const faultIn = ({ phone, email }: Contact): PreferenceRefusal | undefined => {
  if (phone !== undefined && internationalPhone(phone) === undefined) return { kind: 'phone-unusable' }
  return email !== undefined && !isEmail(email) ? { kind: 'email-unusable' } : undefined
}

export type ChoosePreference = Omit<Preference, 'channels'> & { readonly on: readonly { readonly kind: EventKind; readonly channel: Channel }[] }

/** Keeps the actor's wishes. A channel without a provider keeps what was chosen for it before: its box was not on the page. */
export const chooseMyPreference = async (work: Work, chosen: ChoosePreference, { connected }: Pick<NotificationPorts, 'connected'>): Promise<Outcome<undefined, PreferenceRefusal>> => {
  const me = recipientOf(work)
  if (me === undefined) return refuse({ kind: 'notices-are-for-people' })
  const { on, email, phone, ...wishes } = chosen
  const own: Contact = me.kind === 'official' ? { ...(email ? { email } : {}), ...(phone ? { phone } : {}) } : {}
  const fault = faultIn(own)
  if (fault) return refuse(fault)
  const before = await askPreference(work, me)
  const isOffered = (channel: Channel): boolean => channel === 'app' || connected.includes(channel)
  const channelsOf = (kind: EventKind): readonly Channel[] =>
    CHANNELS.filter((channel) => (isOffered(channel) ? on.some((each) => each.kind === kind && each.channel === channel) : channelsFor(before, kind).includes(channel)))
  const channels = Object.fromEntries(kindsFor(me.kind).map((kind) => [kind, channelsOf(kind)]))
  await savePreference(work.tx, me, { preference: { ...wishes, ...own, channels }, at: work.now })
  return ok(undefined)
}

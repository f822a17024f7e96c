import type { Instant } from '../../kernel/instant.ts'
import type { Work } from '../../platform/work.ts'
import type { OutsideChannel } from './domain/channel.ts'
import type { Language } from './domain/language.ts'
import type { LetterWords } from './domain/letter.ts'

/** One message as a provider gets it. `key` is the same at every retry of one sending: providers that know keys send once. */
export type Letter = LetterWords & { readonly key: string; readonly to: string; readonly language: Language; readonly template: string }

/**
 * How a provider answered. `refused`: it understood and says no to this message (bad number, unknown template): trying again
 * cannot help. `later`: this message again, at `retryAt` where it said when. `down`: the provider itself fails; every message
 * of the channel waits, and the operator is told once per cause. Causes are codes, never a provider's text.
 */
export type SendAnswer =
  | { readonly kind: 'sent'; readonly reference?: string }
  | { readonly kind: 'refused'; readonly cause: string }
  | { readonly kind: 'later'; readonly cause: string; readonly retryAfterSeconds?: number }
  | { readonly kind: 'down'; readonly cause: string }

export type DeliveryAnswer = 'delivered' | 'not-delivered' | 'unknown'

/** A provider of one channel. */
export type Gateway = {
  readonly channel: OutsideChannel
  readonly send: (letter: Letter) => Promise<SendAnswer>
  /** Whether the message arrived, where the provider tells. */
  readonly askDelivery?: (sent: { readonly reference: string; readonly to: string; readonly sentAt: Instant }) => Promise<DeliveryAnswer>
}

export type NotificationPorts = {
  readonly publicUrl: string
  /** Where officials are led to, when that is another address. */
  readonly deskUrl?: string | undefined
  /** Channels that have a provider in this installation; the others are off. */
  readonly connected: readonly OutsideChannel[]
  /** `Bộ phận Một Cửa tỉnh …`, under every e-mail. */
  readonly signature: string
  /** After so many days words and addresses of messages are erased. */
  readonly keepWordsDays: number
  /** What is said is of a rehearsal: every message says so first. Asked for each, as one begins while the server runs. */
  readonly isOfRehearsal?: () => boolean
  /** Paths of things whose links are kept nowhere and made when a message is worded, by what a notice is about (docs/decisions/0034). */
  readonly madeLinks?: Readonly<Record<string, (work: Work, id: string) => Promise<string | undefined>>>
}

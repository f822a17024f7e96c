import type { Instant } from '../../../kernel/instant.ts'
import type { OutsideChannel } from './channel.ts'
import type { EventKind, RecipientKind } from './event-kind.ts'
import type { Language } from './language.ts'
import type { LetterWords } from './letter.ts'

/**
 * `held`: waits for the others of its day; `failed`: will be tried again; `given-up`: an operator may send it again;
 * `in-digest`: left with the message of the day; `not-needed`: read in the app before it was due.
 */
export const MESSAGE_STATES = ['held', 'waiting', 'failed', 'sent', 'delivered', 'given-up', 'in-digest', 'not-needed'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

/** A message of several notices. */
export const DIGEST = 'digest'

export type Message = {
  readonly id: string
  readonly recipientId: string
  readonly recipientKind: RecipientKind
  /** Absent for a message of the day. */
  readonly noticeId?: string
  readonly channel: OutsideChannel
  readonly template: string
  readonly eventKind: EventKind
  readonly language: Language
  readonly state: MessageState
  /** Erased after some days, as are the words. */
  readonly address?: string
  readonly words?: LetterWords
  /** Tries of the present sending. */
  readonly attempts: number
  /** How often it was sent on purpose: 1, and one more for each resending. */
  readonly sends: number
  readonly fault?: string
  readonly reference?: string
  readonly createdAt: Instant
  readonly dueAt: Instant
  readonly expiresAt: Instant
  readonly sentAt?: Instant
  readonly deliveredAt?: Instant
}

/** Whether somebody may send it again: never while it is still on its way, nor once its words are erased. */
export const mayResend = ({ state, address }: Pick<Message, 'state' | 'address'>): boolean =>
  address !== undefined && (state === 'given-up' || state === 'sent' || state === 'delivered')

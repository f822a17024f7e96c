import type { Instant } from '../../kernel/instant.ts'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { TransferAccount } from './domain/viet-qr.ts'

/** One order to collect money, as a platform needs to know it. `attempt` is our reference of it, used once. */
export type PlatformOrder = {
  readonly reference: string
  readonly amount: number
  readonly at: Instant
  /** Address of whoever pays, as the edge saw it. */
  readonly clientAddress: string
  readonly label: string
  readonly procedure: { readonly code: string; readonly name: string }
  readonly unit: { readonly code: string; readonly name: string }
  readonly payer: { readonly name: string; readonly idNumber?: string; readonly address?: string }
  readonly lines: readonly { readonly kind: string; readonly name: string; readonly amount: number }[]
  readonly account?: TransferAccount
}

/** `down`: nobody knows whether it heard us; `refused`: it says no. Causes are codes, never its own text. */
export type OpenAnswer = { readonly kind: 'opened'; readonly url: string } | { readonly kind: 'refused'; readonly cause: string } | { readonly kind: 'down'; readonly cause: string }

export type AskAnswer =
  | { readonly kind: 'said'; readonly outcome: 'paid' | 'pending' | 'failed'; readonly amount?: number; readonly transactionNo?: string }
  | { readonly kind: 'down'; readonly cause: string }

/** What is worth keeping of a message nobody believes: its known fields, cut short. */
export type Excerpt = Readonly<Record<string, string>>

/** A message the platform sent us. Only what its hash proves is `verified`. */
export type Callback =
  | { readonly kind: 'verified'; readonly reference: string; readonly outcome: 'paid' | 'failed'; readonly amount: number; readonly transactionNo?: string }
  | { readonly kind: 'forged'; readonly reference?: string; readonly excerpt: Excerpt }
  | { readonly kind: 'unreadable'; readonly excerpt: Excerpt }

export type PlatformLine = { readonly reference: string; readonly amount: number; readonly transactionNo: string }
/** `account`: the number of the collecting account it came into, where the statement tells several apart. `transactionNo` may change when the day is closed: then the old line is gone. */
export type StatementLine = { readonly words: string; readonly amount: number; readonly transactionNo: string; readonly account?: string }

export type Payable = { readonly reference: string; readonly amount: number } & Pick<PlatformOrder, 'label' | 'procedure' | 'unit' | 'lines' | 'account'>

export type PaymentPlatform = {
  readonly open: (order: PlatformOrder) => Promise<OpenAnswer>
  readonly ask: (reference: string, at: Instant) => Promise<AskAnswer>
  readonly readCallback: (body: unknown) => Callback
  /** Our signed reply to a callback, in the platform's own words. */
  readonly replyTo: (body: unknown, reply: { readonly accepted: boolean; readonly words: string; readonly at: Instant }) => Readonly<Record<string, unknown>>
  /** The code of a dossier the national portal asks about, and the answer in its words; undefined: nothing is payable. */
  readonly readLookUp: (body: unknown) => string | undefined
  /** Undefined: nothing is owed; `unreadable`: nobody could say what for. */
  readonly answerLookUp: (payable: Payable | 'unreadable' | undefined) => Readonly<Record<string, unknown>>
  /** The platform's own receipt. */
  readonly fetchBill: (reference: string, at: Instant) => Promise<Uint8Array | undefined>
  /** What was paid on a day; undefined when it cannot be heard now. */
  readonly listDay: (day: PlainDate) => Promise<readonly PlatformLine[] | undefined>
}

/** What came into the collecting accounts on a day; undefined when it cannot be heard now. */
export type BankStatement = { readonly listDay: (day: PlainDate) => Promise<readonly StatementLine[] | undefined> }

export type PaymentPorts = {
  readonly publicUrl: string
  /** Asked at every use: a simulator is known only after it has started. Undefined: not connected here. */
  readonly platform: () => PaymentPlatform | undefined
  readonly statement: () => BankStatement | undefined
  /** The account of the installation's settings, where no unit keeps one; undefined: then no transfer is offered. */
  readonly account: TransferAccount | undefined
}

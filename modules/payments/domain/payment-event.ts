import type { EventAuthor } from '../../../kernel/event-author.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { DemandFacts, Evidence, IssuedReceipt, PaymentMethod } from './demand.ts'
import type { TransferAccount } from './viet-qr.ts'

/** What can happen to a demand. A type once written stays readable for ever; new facts get new optional fields. */
export type PaymentEvent =
  | { readonly type: 'Demanded'; readonly facts: DemandFacts }
  /** Other lines, another code, another payer: the demand is the same one. */
  | { readonly type: 'DemandRevised'; readonly facts: DemandFacts }
  | { readonly type: 'Exempted'; readonly amount: number; readonly reason: string }
  /** `keepsMoney`: what was paid was for work that was done. */
  | { readonly type: 'DemandCancelled'; readonly reason: string; readonly keepsMoney: boolean }
  | { readonly type: 'DemandRenewed' }
  | { readonly type: 'SettledElsewhere'; readonly proof: string }
  | { readonly type: 'AttemptStarted'; readonly attempt: number; readonly reference: string; readonly method: PaymentMethod; readonly amount: number; /** Where it was to come in. */ readonly account?: TransferAccount }
  | { readonly type: 'AttemptOpened'; readonly attempt: number; readonly url: string }
  /** The code of a transfer, on a later day than it was last shown. */
  | { readonly type: 'AttemptShown'; readonly attempt: number }
  | { readonly type: 'AttemptFailed'; readonly attempt: number; readonly cause: string }
  | { readonly type: 'AmountDisputed'; readonly attempt: number; readonly said: number; readonly evidence: Evidence; readonly transactionNo?: string }
  | {
      readonly type: 'MoneyReceived'
      readonly serial: number
      readonly method: PaymentMethod
      readonly amount: number
      readonly evidence: Evidence
      readonly attempt?: number
      readonly reference?: string
      readonly transactionNo?: string
      /** Number of the account the bank showed it on. */
      readonly account?: string
      /** The day of the statement it stands on. */
      readonly shownOn?: PlainDate
      readonly receipt?: IssuedReceipt
    }
  /** The money had not come: the receipt keeps its number and counts no more. */
  | { readonly type: 'ReceiptReversed'; readonly serial: number; readonly amount: number; readonly reason: string }
  | { readonly type: 'RefundWithdrawn'; readonly serial: number; readonly reason: string }
  | { readonly type: 'RefundOrdered'; readonly serial: number; readonly amount: number; readonly reason: string }
  | { readonly type: 'Refunded'; readonly serial: number; readonly evidence: string }

/** An event as the journal keeps it. */
export type RecordedEvent = { readonly subjectId: string; readonly demandSerial: number; readonly version: number; readonly at: Instant; readonly by: EventAuthor; readonly event: PaymentEvent }

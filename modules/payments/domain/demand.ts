// Luật Phí và lệ phí 97/2015/QH13 Điều 8, 10, 12: who pays how much for what, what is exempt and why, and how far it is paid.
import type { PersonId, UnitId } from '../../../kernel/ids.ts'
import { epochMs, type Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { TransferAccount } from './viet-qr.ts'

/** Levies of the procedure, or an obligation the law asks before the authority may go on (tax notice, land). */
export type DemandPurpose = 'levies' | 'obligation'
/** `post`: taken by the postman who brought the result (QĐ 45/2016 Điều 11). */
export type PaymentMethod = 'platform' | 'bank-transfer' | 'cash' | 'post'
export const isOnline = (method: PaymentMethod): boolean => method === 'platform' || method === 'bank-transfer'
/** Something was paid and none of it in cash, over the counter or at the door; a payment without a method is of the counter. */
export const isPaidOnline = (payments: readonly { readonly method?: PaymentMethod }[]): boolean => payments.length > 0 && payments.every(({ method }) => method !== undefined && isOnline(method))
/** Who or what vouches for money: a verified message, our own question, a statement of the bank, cash in hand, the treasurer. */
export type Evidence = 'callback' | 'query' | 'platform-list' | 'statement' | 'cash' | 'treasurer' | 'post'

export type DemandLine = {
  readonly kind: 'service-fee' | 'state-charge' | 'price' | 'levy' | 'obligation'
  readonly name: string
  readonly amount: number
  /** Why this line costs nothing. */
  readonly exemption?: string
  /** What is published, where the counter set another amount, and why it did. */
  readonly stated?: number
  readonly reason?: string
}

export type Payer = { readonly name: string; readonly idNumber?: string; readonly address?: string; readonly phone?: string; readonly email?: string }

/** The unit that collects, as its receipts name it. */
export type CollectingUnit = {
  readonly id: UnitId
  readonly name: string
  readonly parentName: string
  readonly kind: 'centre' | 'desk'
  readonly place: string
}

/** What is demanded, as the module in front of us (dossiers) says it. */
export type DemandFacts = {
  readonly subjectId: string
  readonly purpose: DemandPurpose
  /** Tells several obligations of one subject apart; 1 for levies. */
  readonly purposeSerial: number
  readonly unit: CollectingUnit
  /** The desk where it may be paid as well, which shows its code and opens its receipts. */
  readonly deskId?: UnitId
  /** The code people know the subject by; its procedure's name before it has one. */
  readonly label: string
  readonly procedure: { readonly code: string; readonly name: string }
  readonly ruleSet: 'A' | 'B' | 'C'
  readonly payer: Payer
  /** Who is told, and who may see and pay it. */
  readonly personIds: readonly PersonId[]
  readonly lines: readonly DemandLine[]
  readonly payBy?: Instant
}

export type AttemptState = 'starting' | 'waiting' | 'paid' | 'failed' | 'disputed'

export type Attempt = {
  readonly serial: number
  readonly reference: string
  readonly method: PaymentMethod
  readonly amount: number
  readonly state: AttemptState
  readonly startedAt: Instant
  /** The code of a transfer, when it was shown on a later day. */
  readonly shownAt?: Instant
  /** Where it was to come in, as it was when it was begun. */
  readonly account?: TransferAccount
  readonly url?: string
  readonly cause?: string
  /** What a verified message said where it was not what we had asked for. */
  readonly saidAmount?: number
  readonly transactionNo?: string
}

export type IssuedReceipt = { readonly documentId: string; readonly number: string }

export type Receipt = {
  readonly serial: number
  readonly at: Instant
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
  /** Taken back: the money had not come. */
  readonly reversed?: { readonly at: Instant; readonly by: string; readonly reason: string }
}

export type Refund = { readonly serial: number; readonly amount: number; readonly reason: string; readonly orderedAt: Instant; readonly withdrawnAt?: Instant; readonly done?: { readonly at: Instant; readonly evidence: string } }

/** Whoever acts on money is named in the journal. */
export type Demand = {
  readonly subjectId: string
  readonly serial: number
  readonly version: number
  readonly facts: DemandFacts
  readonly demandedAt: Instant
  readonly amount: number
  readonly exemptions: readonly { readonly amount: number; readonly reason: string; readonly at: Instant; readonly by: string }[]
  readonly attempts: readonly Attempt[]
  readonly receipts: readonly Receipt[]
  readonly refunds: readonly Refund[]
  readonly cancelled?: Kept & { readonly reason: string; readonly keepsMoney: boolean }
  /** Paid where we cannot see it (the tax office's own counter), on proof. */
  readonly elsewhere?: Kept & { readonly proof: string }
}

/** `kept`: of what had come by then, how much stays; what comes afterwards nobody owed. */
type Kept = { readonly at: Instant; readonly kept: number }

const sum = (all: readonly { readonly amount: number }[]): number => all.reduce((total, { amount }) => total + amount, 0)

export const amountOf = (lines: readonly DemandLine[]): number => lines.reduce((total, { amount, exemption }) => total + (exemption ? 0 : amount), 0)
export const exemptedOf = ({ amount, exemptions }: Demand): number => Math.min(amount, sum(exemptions))
/** Those that were not taken back. */
export const standingReceiptsOf = ({ receipts }: Pick<Demand, 'receipts'>): readonly Receipt[] => receipts.filter(({ reversed }) => reversed === undefined)
export const receivedOf = (demand: Demand): number => sum(standingReceiptsOf(demand))
export const receivedOnlineOf = (demand: Demand): number => sum(standingReceiptsOf(demand).filter(({ method }) => isOnline(method)))
export const refundedOf = ({ refunds }: Demand): number => sum(refunds.filter(({ done }) => done))
export const refundOrderedOf = ({ refunds }: Demand): number => sum(refunds.filter(({ withdrawnAt }) => withdrawnAt === undefined))

/** Settled elsewhere or dropped: no more is owed, whatever comes. */
export const closingOf = ({ elsewhere, cancelled }: Demand): Kept | undefined => elsewhere ?? cancelled

/** What the payer has to pay in all; once it is no longer demanded, what had come before stays what it was paid for. */
export const dueOf = (demand: Demand): number => closingOf(demand)?.kept ?? demand.amount - exemptedOf(demand)

/** Ordered refunds are out of the house: they are not owed twice. */
export const heldOf = (demand: Demand): number => receivedOf(demand) - refundOrderedOf(demand)
/** What a closing keeps of it: never more than was due. */
export const keepableOf = (demand: Demand): number => Math.min(Math.max(0, heldOf(demand)), dueOf(demand))
/** The receipts that what is held came by: the newest first, the last one cut to what is left of it. */
export const heldReceiptsOf = (demand: Demand): readonly Receipt[] => {
  const kept = standingReceiptsOf(demand).reduceRight<{ readonly left: number; readonly receipts: readonly Receipt[] }>(
    ({ left, receipts }, receipt) => ({ left: left - Math.min(left, receipt.amount), receipts: left > 0 ? [{ ...receipt, amount: Math.min(left, receipt.amount) }, ...receipts] : receipts }),
    { left: Math.max(0, heldOf(demand)), receipts: [] },
  )
  return kept.receipts
}
export const owedOf = (demand: Demand): number => Math.max(0, dueOf(demand) - heldOf(demand))
export const overpaidOf = (demand: Demand): number => Math.max(0, heldOf(demand) - dueOf(demand))
/** What goes back and has not gone yet, ordered or not. */
export const toRefundOf = (demand: Demand): number => overpaidOf(demand) + refundOrderedOf(demand) - refundedOf(demand)

/** Everything that need not be paid, and why: lines that cost nothing, what the counter set below the published amount, what the treasurer let off. */
export const reductionsOf = ({ facts, exemptions }: Demand): readonly { readonly amount: number; readonly reason: string }[] => [
  ...facts.lines.flatMap(({ amount, exemption, stated, reason }) => {
    if (exemption) return [{ amount: stated ?? amount, reason: exemption }]
    return stated !== undefined && stated > amount ? [{ amount: stated - amount, reason: reason ?? '' }] : []
  }),
  ...exemptions.map(({ amount, reason }) => ({ amount, reason })),
]

export type DemandState = 'open' | 'part-paid' | 'paid' | 'exempt' | 'cancelled' | 'settled-elsewhere' | 'refund-owed' | 'refunded'

const closedState = (demand: Demand): DemandState => {
  if (refundedOf(demand) > 0) return 'refunded'
  if (demand.elsewhere) return 'settled-elsewhere'
  return demand.cancelled ? 'cancelled' : 'exempt'
}

/** ONE word for where it stands, the same for payer, counter and treasurer. */
export const stateOf = (demand: Demand): DemandState => {
  if (overpaidOf(demand) > 0 || refundedOf(demand) < refundOrderedOf(demand)) return 'refund-owed'
  const due = dueOf(demand)
  if (due === 0 || demand.elsewhere) return closedState(demand)
  if (owedOf(demand) === 0) return 'paid'
  return heldOf(demand) > 0 ? 'part-paid' : 'open'
}

export const liveAttemptOf = ({ attempts }: Demand, method: PaymentMethod): Attempt | undefined =>
  attempts.findLast((attempt) => attempt.method === method && (attempt.state === 'starting' || attempt.state === 'waiting'))

/** Own: a code that was only looked at longer ago brings nothing. */
const AWAITED_DAYS = 3
const daysSinceShown = ({ startedAt, shownAt = startedAt }: Attempt, now: Instant): number => (epochMs(now) - epochMs(shownAt)) / 86_400_000
/** Shown again after this, it is awaited anew. */
export const isShownToday = (attempt: Attempt, now: Instant): boolean => daysSinceShown(attempt, now) < 1

/** A page of the platform, or a code of a transfer, that whoever pays has seen; where the platform did not answer there is none. */
const isOpened = ({ method, state }: Attempt): boolean => state === 'waiting' || (state === 'starting' && method === 'bank-transfer')

/** By which ways money may be coming: what was opened of late; what somebody left long ago brings nothing. */
export const awaitedWays = ({ attempts }: Demand, now: Instant): readonly PaymentMethod[] => attempts.filter((attempt) => isOpened(attempt) && daysSinceShown(attempt, now) < AWAITED_DAYS).map(({ method }) => method)

/** The account a sum came into: as the bank showed it, else as its order named it. */
export const accountOfReceipt = (demand: Demand, { attempt, account }: Pick<Receipt, 'attempt' | 'account'>): Pick<TransferAccount, 'number'> & Partial<TransferAccount> | undefined => {
  const ordered = attempt === undefined ? undefined : demand.attempts.find(({ serial }) => serial === attempt)?.account
  return account === undefined || account === ordered?.number ? ordered : { number: account }
}

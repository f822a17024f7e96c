// Luật Phí và lệ phí 97/2015/QH13 Điều 14 khoản 2: who collects gives a receipt to who pays. The form is ours (docs/law/payments.md).
import type { Instant } from '../../../kernel/instant.ts'
import type { LetterFacts, Signer } from './paper-facts.ts'

/** Biên nhận thu phí, lệ phí: who paid how much for what, by which way. Money that came by itself has nobody who took it. */
export type LevyReceipt = Omit<LetterFacts, 'signer'> & {
  readonly signer?: Signer
  readonly lines: readonly { readonly name: string; readonly amount: number }[]
  readonly amount: number
  readonly method: 'platform' | 'bank-transfer' | 'cash' | 'post'
  readonly receivedAt: Instant
  readonly reference?: string
  readonly transactionNo?: string
  /** The account it came into. */
  readonly account?: { readonly number: string; readonly bankName?: string; readonly holder?: string }
}

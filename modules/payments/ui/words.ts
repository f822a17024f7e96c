import { epochMs, instantFromMs, parseInstant } from '../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../kernel/plain-date.ts'
import type { TagTone } from '../../../design-system/components/tag.tsx'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import type { showPayments } from '../contract.ts'
import { paymentsEn } from './messages.en.ts'
import { paymentsVi } from './messages.vi.ts'

export type PaymentWords = WordsOf<typeof paymentsVi>
export const usePaymentWords = (): PaymentWords => useMessages({ vi: paymentsVi, en: paymentsEn })

export type Payments = AnswerOf<typeof showPayments>
export type Demand = Payments['demands'][number]

export { sayAmount } from '../domain/say-amount.ts'

/** `15:30 24/01/2025`, Vietnamese wall clock. */
export const sayMoment = (text: string): string => {
  const at = parseInstant(text)
  if (!at) return text
  const local = instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS)
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`
}

export const TONES: Readonly<Record<Demand['state'], TagTone>> = { open: 'action', 'part-paid': 'action', paid: 'good', exempt: 'good', cancelled: 'plain', 'settled-elsewhere': 'good', 'refund-owed': 'warn', refunded: 'plain' }
export const payAddress = (subjectId: string, serial: number, page = ''): string => `/thanh-toan/${subjectId}/${serial}${page}`
export const receiptHref = (subjectId: string, documentId: string): string => `/api/payments/${subjectId}/receipts/${documentId}`

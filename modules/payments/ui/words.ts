import type { TagTone } from '../../../design-system/components/tag.tsx'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import type { showPayments } from '../contract.ts'
import { paymentsEn } from './messages.en.ts'
import { paymentsVi } from './messages.vi.ts'

export { writeMoment as sayMoment } from '../../../kernel/moments.ts'

export type PaymentWords = WordsOf<typeof paymentsVi>
export const usePaymentWords = (): PaymentWords => useMessages({ vi: paymentsVi, en: paymentsEn })

export type Payments = AnswerOf<typeof showPayments>
export type Demand = Payments['demands'][number]

export { sayAmount } from '../domain/say-amount.ts'

export const TONES: Readonly<Record<Demand['state'], TagTone>> = { open: 'action', 'part-paid': 'action', paid: 'good', exempt: 'good', cancelled: 'plain', 'settled-elsewhere': 'good', 'refund-owed': 'warn', refunded: 'plain' }
export const payAddress = (subjectId: string, serial: number, page = ''): string => `/thanh-toan/${subjectId}/${serial}${page}`
export const billHref = (subjectId: string, serial: number, documentId: string): string => `/api/payments/${subjectId}/demands/${serial}/bill?documentId=${documentId}`
export const receiptHref = (subjectId: string, documentId: string): string => `/api/payments/${subjectId}/receipts/${documentId}`

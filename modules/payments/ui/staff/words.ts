import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { paymentsEn } from '../messages.en.ts'
import { paymentsVi } from '../messages.vi.ts'
import { treasuryEn } from './messages.en.ts'
import { treasuryVi } from './messages.vi.ts'

/** What the desk says besides; the citizen's page does not carry it. */
const vi = { ...paymentsVi, ...treasuryVi }
const en = { ...paymentsEn, ...treasuryEn }

export type DeskPaymentWords = WordsOf<typeof vi>
export const useDeskPaymentWords = (): DeskPaymentWords => useMessages({ vi, en })

// Nghị định 30/2020/NĐ-CP, thông lệ chứng từ kế toán: an amount of money is repeated in words.
import { numberInWords } from '../../../kernel/number-in-words.ts'
import type { Vnd } from '../../../kernel/vnd.ts'

/** `Năm mươi nghìn đồng`. A missing ten is said `lẻ`, as the receipts of the treasury have it. */
export const amountInWords = (amount: Vnd): string => {
  const words = numberInWords(amount)
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)} đồng`
}

/** `1.250.000 đồng` */
export const amountInFigures = (amount: Vnd): string => `${String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.')} đồng`

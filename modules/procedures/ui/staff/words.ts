import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { staffProceduresEn } from './messages.en.ts'
import { staffProceduresVi } from './messages.vi.ts'

export type StaffWords = WordsOf<typeof staffProceduresVi>
export const useStaffWords = (): StaffWords => useMessages({ vi: staffProceduresVi, en: staffProceduresEn })

/** The words of a table for a key that came over the wire; the key itself where the table has none. */
export const wordFor = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key

/** `2025-01-24…` → `24/01/2025`. */
export const writeDay = (on: string): string => on.slice(0, 10).split('-').toReversed().join('/')

/** A moment as clocks in Viet Nam show it: `24/01/2025 15:30`. */
export const writeMoment = (at: string): string => {
  const local = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' })
  return local.format(Date.parse(at)).replace(',', '')
}

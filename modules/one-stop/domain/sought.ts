import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'

export type Sought = { readonly personalIdNumber?: string; readonly phone?: string; readonly name?: string; readonly birthOn?: PlainDate }

/** One box for everything: a number, a telephone, or `Trần Thị Mẫu 01/05/1990`. */
export const readSought = (typed: string): Sought => {
  const line = enterLine(typed)
  const digits = line.replaceAll(/[\s.-]/g, '')
  if (/^\d{12}$/.test(digits)) return { personalIdNumber: digits }
  if (/^(\+?84|0)\d{9}$/.test(digits)) return { phone: digits }
  if (/^\d+$/.test(digits)) return { personalIdNumber: digits }
  const [dated, day = '', month = '', year = ''] = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(line) ?? []
  const birthOn = dated === undefined ? undefined : parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  const name = (dated === undefined ? line : line.slice(0, line.length - dated.length)).replace(/[\s,;]+$/, '')
  return { ...(name === '' ? {} : { name }), ...(birthOn ? { birthOn } : {}) }
}

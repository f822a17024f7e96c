import { parsePlainDate } from '../../../kernel/plain-date.ts'
import type { PlanHead } from './plan.ts'
import { wordsOf } from './read-cell.ts'

/** What the decision says of itself before its table; parts it does not say are left out and asked of people. */
export const readHead = (text: string): Partial<PlanHead> => {
  const [before = ''] = text.split(/^.*\bSTT\b.*$/mu)
  const words = wordsOf(before)
  const number = /Số:?\s*(\d+\s*\/\s*(?:QĐ|KH|NQ)-[\p{Lu}-]+)/u.exec(words)?.[1]?.replace(/\s/g, '')
  const [, day = '', month = '', year = ''] = /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/u.exec(words) ?? []
  const issuedOn = parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  const planned = /(?:kế hoạch)[^.]*?năm (20\d{2})/iu.exec(words)?.[1]
  const title = /(?:Ban hành\s+)?(Kế hoạch .*?năm 20\d{2})/u.exec(words)?.[1]
  return { ...(number ? { number } : {}), ...(issuedOn ? { issuedOn } : {}), ...(planned ? { year: Number(planned) } : {}), ...(title ? { title } : {}) }
}

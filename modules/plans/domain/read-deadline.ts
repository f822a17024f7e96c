import { addDays, addMonths, parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Deadline, Milestone } from './plan.ts'

export type ReadDeadline = { readonly deadline: Deadline; readonly impossible?: string }

const QUARTERS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

const dayOf = (day: string, month: string, year: string): PlainDate | undefined => parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)

const lastOfMonth = (year: string, month: number): PlainDate => addDays(addMonths(`${year}-${String(month).padStart(2, '0')}-01` as PlainDate, 1), -1)

/** `30/6/2025`, `30/6` of the plan's own year, `30 tháng 6 năm 2025`. */
const DATE = String.raw`(\d{1,2})(?:[/.-]|\s+tháng\s+)(\d{1,2})(?:(?:[/.-]|\s+năm\s+|,\s*)(\d{4}))?(?![/.-]?\d)`
const BEFORE = new RegExp(String.raw`(trước|chậm nhất|hoàn thành trước|đến hết|đến)(?:\s+(?:là\s+)?ngày)?\s+${DATE}`, 'iu')
const INSIDE = new RegExp(String.raw`trong đó\s+(.+?)\s+(trước|chậm nhất)(?:\s+(?:là\s+)?ngày)?\s+${DATE}`, 'iu')
const ROADMAP = /^theo\s/iu

/** "Trước ngày" leaves the day before as the last one; "chậm nhất", "đến hết" leave the day itself. */
const lastDayOf = (word: string, on: PlainDate): PlainDate => (/trước/iu.test(word) ? addDays(on, -1) : on)

type Inside = { readonly milestones?: readonly Milestone[]; readonly impossible?: string }

const insideOf = (said: string, ofYear: string): Inside => {
  const [all, what = '', word = '', day = '', month = '', year = ofYear] = INSIDE.exec(said) ?? []
  if (all === undefined) return {}
  const on = dayOf(day, month, year)
  return on ? { milestones: [{ what, lastDay: lastDayOf(word, on) }] } : { impossible: `${day}/${month}/${year}` }
}

const byDay = (said: string, ofYear: string): ReadDeadline | undefined => {
  const found = BEFORE.exec(said) ?? new RegExp(String.raw`^(ngày)?\s*${DATE}\.?$`, 'iu').exec(said)
  // Two days are two parts, and which is which is for people to say.
  if (!found || new RegExp(DATE, 'iu').test(said.slice(found.index + found[0].length))) return undefined
  const [, word = '', day = '', month = '', year = ofYear] = found
  const on = dayOf(day, month, year)
  return on ? { deadline: { said, kind: 'by-day', lastDay: lastDayOf(word, on) } } : { deadline: { said, kind: 'unread' }, impossible: `${day}/${month}/${year}` }
}

const byQuarterOrMonth = (said: string, year: string): ReadDeadline | undefined => {
  const quarter = /^(?:trong\s+)?quý\s+(IV|III|II|I|[1-4])(?:[\s,/]+(?:năm\s+)?(\d{4}))?\.?$/iu.exec(said)
  if (quarter) return { deadline: { said, kind: 'by-day', lastDay: lastOfMonth(quarter[2] ?? year, 3 * (QUARTERS[(quarter[1] ?? '').toUpperCase()] ?? 4)) } }
  const month = /^(?:trong\s+)?tháng\s+(\d{1,2})(?:[\s,/]+(?:năm\s+)?(\d{4}))?\.?$/iu.exec(said)
  if (!month) return undefined
  const number = Number(month[1])
  return number >= 1 && number <= 12 ? { deadline: { said, kind: 'by-day', lastDay: lastOfMonth(month[2] ?? year, number) } } : { deadline: { said, kind: 'unread' }, impossible: said }
}

/** Reads one deadline of a plan for `year`; what it cannot read stays as said, and what no calendar holds (31/02) is named. */
export const readDeadline = (said: string, year: number): ReadDeadline => {
  const ofYear = String(year)
  const end = `${ofYear}-12-31` as PlainDate
  const { milestones, impossible } = insideOf(said, ofYear)
  const inside = (deadline: Deadline): ReadDeadline => ({ deadline: { ...deadline, ...(milestones === undefined ? {} : { milestones }) }, ...(impossible === undefined ? {} : { impossible }) })
  if (/^thường xuyên/iu.test(said)) return inside({ said, kind: 'all-year', lastDay: end })
  if (/^(?:hàng|hằng|định kỳ hàng|định kỳ hằng) tháng/iu.test(said)) return { deadline: { said, kind: 'monthly', lastDay: end } }
  if (/^(?:hàng|hằng|định kỳ hàng|định kỳ hằng) quý/iu.test(said)) return { deadline: { said, kind: 'quarterly', lastDay: end } }
  const inYear = /^(?:trong\s+)?năm\s+(\d{4})(?:\.?$|[\s;,]+trong đó\s)/iu.exec(said)
  if (inYear) return inside({ said, kind: 'by-day', lastDay: `${inYear[1]}-12-31` as PlainDate })
  const dated = byQuarterOrMonth(said, ofYear) ?? (ROADMAP.test(said) ? undefined : byDay(said, ofYear))
  if (dated) return dated
  return { deadline: { said, kind: ROADMAP.test(said) ? 'roadmap' : 'unread' } }
}

const BEGINNINGS = /(?=(?:thường xuyên|trong năm \d{4}|năm \d{4}|h[àằ]ng (?:tháng|quý)|quý (?:IV|III|II|I)\b|trước ngày|chậm nhất|theo (?:lộ trình|tiến độ|chế độ)))/giu

/** "Quý I Năm 2025", "ngày 30 tháng 6 năm 2025" are one deadline each. */
const LACKS_ITS_YEAR = /(?:^(?:trong )?quý \S+|tháng \d{1,2},?)$/iu
/** "Trong đó báo cáo trước ngày 31/5" too. */
const GOES_ON = /(?:(?:trong đó|kết quả|báo cáo)[^;]*|^(?:trong|hoàn thành))$/iu

/** Several deadlines that stand in one cell without their lines: each begins with its own words. */
export const splitDeadlines = (said: string): readonly string[] => {
  const glued: string[] = []
  for (const part of said.split(BEGINNINGS).map((piece) => piece.trim()).filter((piece) => piece !== '')) {
    const before = glued.at(-1)
    if (before !== undefined && (GOES_ON.test(before) || (LACKS_ITS_YEAR.test(before) && /^năm /iu.test(part)))) glued[glued.length - 1] = `${before} ${part}`
    else glued.push(part)
  }
  return glued.map((each) => each.replace(/(?:[,;]|\s+và)$/iu, ''))
}

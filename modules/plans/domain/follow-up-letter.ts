// QĐ 276/QĐ-UBND 2025 Điều 2.2; NĐ 30/2020/NĐ-CP Phụ lục I: what a unit is urged to do for a plan, in words, the list annexed.
import { epochDay, type PlainDate } from '../../../kernel/plain-date.ts'
import { partInWords, type DuePart } from './due-part.ts'
import type { Measured } from './standing.ts'

/** A target that is missed; due on a day, or in the year. */
type MissedTarget = { readonly measured: Measured; readonly lastDay?: PlainDate }
export type UrgedLine = { readonly reference: string; readonly text: string } & ({ readonly due: DuePart } | MissedTarget)
type Told = { readonly plan: { readonly number: string; readonly title: string; readonly issuedOn: PlainDate }; readonly unitName: string; readonly today: PlainDate; readonly lines: readonly UrgedLine[] }

const COLUMNS = [
  { title: 'TT', width: '9mm', align: 'center' },
  { title: 'Mục', width: '18mm', align: 'left' },
  { title: 'Kết quả công việc', width: '1fr', align: 'left' },
  { title: 'Thời hạn', width: '34mm', align: 'left' },
  { title: 'Tình trạng', width: '40mm', align: 'left' },
] as const

const sayDay = (day: PlainDate): string => day.split('-').toReversed().join('/')
const share = (value: number): string => `${value.toLocaleString('vi-VN')} %`
const two = (count: number): string => String(count).padStart(2, '0')

const sayLate = (lastDay: PlainDate, today: PlainDate): string => `Quá hạn ${epochDay(today) - epochDay(lastDay)} ngày`

/** Of a target each month has to reach: the months that did not. */
const measuredCells = ({ measured: { rate, target, months }, lastDay }: MissedTarget, today: PlainDate): readonly string[] => {
  const missed = (months ?? []).filter((month) => month.rate !== undefined && month.rate < target).map(({ part }) => part.split('-').toReversed().join('/'))
  if (missed.length > 0) return [`Hằng tháng (chưa đạt: ${missed.join(', ')})`, `Dưới chỉ tiêu ${share(target)}`]
  const said = rate === undefined ? 'Chưa có số liệu' : `Dưới chỉ tiêu: ${share(rate)} / ${share(target)}`
  if (lastDay === undefined) return ['Trong năm', said]
  return [sayDay(lastDay), lastDay < today ? `${sayLate(lastDay, today)}. ${said}` : said]
}

const cellsOf = (line: UrgedLine, today: PlainDate): readonly string[] => {
  if ('measured' in line) return measuredCells(line, today)
  const { part, lastDay, isLate } = line.due
  const named = partInWords(part)
  return [`${sayDay(lastDay)}${named ? ` (${named})` : ''}`, isLate ? sayLate(lastDay, today) : `Còn ${epochDay(lastDay) - epochDay(today)} ngày`]
}

/** Counted apart: what is late, what comes near, which targets are missed. */
const countsOf = (lines: readonly UrgedLine[], today: PlainDate): string => {
  const late = lines.filter((line) => ('due' in line ? line.due.isLate : line.lastDay !== undefined && line.lastDay < today)).length
  const soon = lines.filter((line) => 'due' in line && !line.due.isLate).length
  const below = lines.length - late - soon
  return [late && `${two(late)} phần việc đã quá hạn`, soon && `${two(soon)} phần việc sắp đến hạn`, below && `${two(below)} chỉ tiêu chưa đạt theo số liệu của hệ thống`].filter(Boolean).join(', ')
}

export const wordFollowUp = ({ plan, unitName, today, lines }: Told) => ({
  about: `Về việc đôn đốc thực hiện ${plan.title}`,
  addressee: unitName,
  paragraphs: [
    `Thực hiện ${plan.title} (số ${plan.number} ngày ${sayDay(plan.issuedOn)}), qua theo dõi trên hệ thống đến ngày ${sayDay(today)}, ${unitName} có ${countsOf(lines, today)} (danh sách kèm theo).`,
    `Đề nghị ${unitName} khẩn trương hoàn thành, ghi minh chứng trên hệ thống; trường hợp không thể xong đúng hạn, nêu rõ nguyên nhân và thời gian hoàn thành./.`,
  ],
  annex: {
    title: 'Danh sách nhiệm vụ, chỉ tiêu cần thực hiện',
    columns: COLUMNS,
    rows: lines.map((line, at) => [String(at + 1), line.reference, line.text, ...cellsOf(line, today)]),
  },
  recipients: ['Như trên', 'Lãnh đạo phụ trách (để báo cáo)', 'Lưu: VT'],
})

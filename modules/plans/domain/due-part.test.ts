// QĐ 276/QĐ-UBND 2025 Điều 2.2: what may be urged on a day.
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { duePartsOf, partInWords } from './due-part.ts'
import { wordFollowUp } from './follow-up-letter.ts'
import type { Deadline } from './plan.ts'
import type { Mark } from './standing.ts'

const day = (text: string) => text as PlainDate
const MONTHLY: Deadline = { said: 'Hàng tháng', kind: 'monthly', lastDay: day('2025-12-31') }
const JUNE: Deadline = { said: 'Trước ngày 30/06/2025', kind: 'by-day', lastDay: day('2025-06-29') }
const REVIEW: Deadline = { said: 'Thường xuyên', kind: 'all-year', lastDay: day('2025-12-31'), milestones: [{ what: 'báo cáo', lastDay: day('2025-05-30') }] }
const waiting = (part: string): Mark => ({ part, isConfirmed: false })

describe('what is late or due soon', () => {
  it.each([
    ['two months behind, the third near', MONTHLY, [], '2025-03-20', ['2025-01 late', '2025-02 late', '2025-03 soon']],
    ['a month that waits for its confirmation is not urged', MONTHLY, [waiting('2025-01'), waiting('2025-02')], '2025-03-10', []],
    ['sixteen days before', JUNE, [], '2025-06-13', []],
    ['fifteen days before', JUNE, [], '2025-06-14', ['whole soon']],
    ['on the last day', JUNE, [], '2025-06-29', ['whole soon']],
    ['the day after', JUNE, [], '2025-06-30', ['whole late']],
    ['the report inside a continuous work', REVIEW, [], '2025-06-01', ['2025-05-30 late']],
    ['a roadmap has no day', { said: 'Theo lộ trình', kind: 'roadmap' } as Deadline, [], '2025-12-31', []],
  ])('%s', (_name, deadline, marks, today, expected) => {
    expect(duePartsOf({ deadline, marks }, day(today)).map(({ part, isLate }) => `${part} ${isLate ? 'late' : 'soon'}`)).toEqual(expected)
  })
  it.each([
    ['reached', 'by-day', 100, []],
    ['below', 'by-day', 40, ['whole']],
    ['not counted yet, without evidence', 'by-day', undefined, ['whole']],
    ['below all year: a target, not a day', 'all-year', 40, []],
  ] as const)('a figure %s, due %s', (_name, kind, rate, expected) => {
    const measured = [{ code: 'backlog', target: 100, ...(rate === undefined ? {} : { rate }) }]
    expect(duePartsOf({ deadline: { ...JUNE, kind }, marks: [], measured }, day('2025-07-10')).map(({ part }) => part)).toEqual(expected)
  })
  it.each([['2025-03', 'tháng 03/2025'], ['2025-Q2', 'quý 2/2025'], ['2025-05-30', ''], ['whole', '']])('%s is said as “%s”', (part, said) => {
    expect(partInWords(part)).toBe(said)
  })
})

describe('the follow-up letter', () => {
  it('counts what is late, near and missed apart, and lists each with its day', () => {
    const due = (part: string, lastDay: string, isLate: boolean) => ({ part, lastDay: day(lastDay), isLate })
    const words = wordFollowUp({
      plan: { number: '276/QĐ-UBND', title: 'Kế hoạch cải cách', issuedOn: day('2025-02-11') },
      unitName: 'Sở Tư pháp',
      today: day('2025-03-20'),
      lines: [
        { reference: 'VI.1.3', text: 'Kiểm tra', due: due('2025-02', '2025-02-28', true) },
        { reference: 'III.3.8', text: 'Kết nối', due: due('whole', '2025-03-31', false) },
        { reference: 'III.4.8', text: 'Thanh toán trực tuyến', measured: { code: '3.6', rate: 41.5, target: 70 } },
        { reference: 'III.4.7', text: 'Toàn trình', measured: { code: 'wholly-online', rate: 30, target: 50 }, lastDay: day('2025-03-09') },
        { reference: 'III.3.4', text: 'Dùng lại', measured: { code: '4.3', rate: 30, target: 90 }, lastDay: day('2025-06-29') },
      ],
    })
    expect(words.paragraphs[0]).toContain('số 276/QĐ-UBND ngày 11/02/2025')
    expect(words.paragraphs[0]).toContain('Sở Tư pháp có 02 phần việc đã quá hạn, 01 phần việc sắp đến hạn, 02 chỉ tiêu chưa đạt theo số liệu của hệ thống')
    expect(words.annex.rows).toEqual([
      ['1', 'VI.1.3', 'Kiểm tra', '28/02/2025 (tháng 02/2025)', 'Quá hạn 20 ngày'],
      ['2', 'III.3.8', 'Kết nối', '31/03/2025', 'Còn 11 ngày'],
      ['3', 'III.4.8', 'Thanh toán trực tuyến', 'Trong năm', 'Dưới chỉ tiêu: 41,5 % / 70 %'],
      ['4', 'III.4.7', 'Toàn trình', '09/03/2025', 'Quá hạn 11 ngày. Dưới chỉ tiêu: 30 % / 50 %'],
      ['5', 'III.3.4', 'Dùng lại', '29/06/2025', 'Dưới chỉ tiêu: 30 % / 90 %'],
    ])
  })
})

// QĐ 276/QĐ-UBND 2025: its own table, drafted for 2026, is read back by the reader of plans.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { moveDeadline, planForNextYear, type Planned } from './next-year.ts'
import type { Deliverable, ReadPlan } from './plan.ts'
import { readDeadline } from './read-deadline.ts'
import { readPlan } from './read-plan.ts'
import { readRows } from './read-rows.ts'

const DECISION = join(import.meta.dirname, '../../../../shared/law/plan-276-quang-binh-2025.md')
const HEAD = { year: 2025, title: 'Kế hoạch cải cách của tỉnh năm 2025' }
const plannedOf = ({ sections }: ReadPlan, isDone: (one: Deliverable) => boolean = () => false): readonly Planned[] =>
  sections.flatMap(({ numeral, title, assignments }) =>
    assignments.flatMap((assignment) => assignment.deliverables.map((one) => ({ ...one, section: { number: numeral, title }, assignment: { number: assignment.number, title: assignment.title }, isDone: isDone(one) }))),
  )
const read = (text: string, year = 2025): ReadPlan => readPlan(readRows(text).rows, year)
const table = (...rows: readonly string[]): string => ['STT\tNhiệm vụ\tKết quả\tĐơn vị\tThời hạn', 'I\tMột mục\t\t\t', ...rows].join('\n')
const nextOf = (text: string, isDone?: (one: Deliverable) => boolean, closed: readonly string[] = []) => planForNextYear(HEAD, plannedOf(read(text), isDone), ({ said }) => closed.includes(said))
const nobodyDone = () => false

describe('next year’s plan', () => {
  it.each<[string, string, string | undefined, number?]>([
    ['Chậm nhất ngày 29/2', 'Chậm nhất ngày 28/2', '2029-02-28', 2028],
    ['Trước ngày 29 tháng 02 năm 2028', 'Trước ngày 28 tháng 02 năm 2029', '2029-02-27', 2028],
    ['Chậm nhất ngày 29/2', 'Chậm nhất ngày 29/2', '2028-02-29', 2027],
    ['Trước ngày 30/06/2025', 'Trước ngày 30/06/2026', '2026-06-29'],
    ['Quý II năm 2025', 'Quý II năm 2026', '2026-06-30'],
    ['Quý I năm 2026', 'Quý I năm 2027', '2027-03-31'],
    ['Chậm nhất ngày 29/02/2028', 'Chậm nhất ngày 28/02/2029', '2029-02-28', 2028],
    ['Hàng tháng', 'Hàng tháng', '2026-12-31'],
    ['Thường xuyên trong năm; trong đó báo cáo kết quả trước ngày 31/5/2025', 'Thường xuyên trong năm; trong đó báo cáo kết quả trước ngày 31/5/2026', '2026-12-31'],
    ['Theo lộ trình của Bộ CA', 'Theo lộ trình của Bộ CA', undefined],
  ])('moves “%s” to “%s”', (said, moved, lastDay, ofYear = 2025) => {
    expect(moveDeadline(said, ofYear)).toBe(moved)
    expect(readDeadline(moved, ofYear + 1).deadline.lastDay).toBe(lastDay)
  })
  it.each([
    ['once, done', '1\tViệc\tBan hành kế hoạch\tSở Tư pháp\tQuý I năm 2025', true, 0],
    ['once, still open', '1\tViệc\tBan hành kế hoạch\tSở Tư pháp\tQuý I năm 2025', false, 1],
    ['a road map, done', '1\tViệc\tKết nối\tSở Tư pháp\tTheo lộ trình', true, 0],
    ['once, with a target that is reached', '1\tViệc\tSố hóa đạt 70%\tSở Tư pháp\tNăm 2025', true, 1],
    ['each month', '1\tViệc\tKiểm tra\tSở Tư pháp\tHàng tháng', true, 1],
    ['all year', '1\tViệc\tCông khai\tSở Tư pháp\tThường xuyên trong năm', true, 1],
  ])('%s: keeps %#', (_name, row, isDone, kept) => {
    const { text, leftOut } = nextOf(table(row), () => isDone)
    expect([plannedOf(read(text, 2026)).length, leftOut.length]).toEqual([kept, 1 - kept])
  })
  it('moves the year in words, but not the day of a decision it cites', () => {
    const { text, title, year } = nextOf(table('1\tViệc\tBáo cáo năm 2025 theo Kế hoạch ngày 11 tháng 02 năm 2025 và Quyết định ngày 04/02/2025\tSở Tư pháp\tNăm 2025'))
    expect([title, year]).toEqual(['Kế hoạch cải cách của tỉnh năm 2026', 2026])
    expect(text).toContain('Báo cáo năm 2026 theo Kế hoạch ngày 11 tháng 02 năm 2025 và Quyết định ngày 04/02/2025')
  })
  it('names who is closed, where something is still theirs to do', () => {
    const rows = table('1\tViệc\tMột\tSở Tư pháp, UBND cấp huyện\tHàng tháng', '2\tViệc\tHai\tUBND cấp huyện\tQuý I năm 2025')
    expect(nextOf(rows, ({ text }) => text === 'Hai', ['UBND cấp huyện']).closed).toEqual([{ reference: 'I.1.1', said: 'UBND cấp huyện' }])
  })
  it.each([
    ['signs of a table', 'Giảm <5 ngày | nhanh hơn &amp;lt; trước'],
    ['dashes in a sentence', 'Trong đó: xong. - Một việc riêng'],
    ['an introduction alone', 'Gồm các việc sau:'],
  ])('carries %s as they are', (_name, said) => {
    const before = plannedOf(read(`<table><tr><th>STT</th><th>Nhiệm vụ</th><th>Kết quả</th><th>Đơn vị</th><th>Thời hạn</th></tr><tr><td>I</td><td>Mục</td><td></td><td></td><td></td></tr><tr><td>1</td><td>Việc</td><td><ul><li>${said.replace('<', '&lt;')}</li></ul></td><td>Sở Tư pháp</td><td>Năm 2025</td></tr></table>`))
    expect(before).toHaveLength(1)
    const after = plannedOf(read(planForNextYear(HEAD, before, nobodyDone).text, 2026))
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text))
  })
  it.skipIf(!existsSync(DECISION))('reads back QĐ 276/QĐ-UBND with every deliverable, doer and target, each deadline a year later', () => {
    const before = plannedOf(read(readFileSync(DECISION, 'utf8')))
    const after = plannedOf(read(planForNextYear(HEAD, before, nobodyDone).text, 2026))
    const told = ({ reference, doers, targets, deadline }: Planned, moved: (text: string) => string) => [reference, doers.map(({ said, part }) => `${part} ${said}`), targets.map(({ atLeastPercent }) => atLeastPercent), deadline.kind, moved(deadline.said)]
    expect(before).toHaveLength(53)
    expect(after.map((one) => told(one, (said) => said))).toEqual(before.map((one) => told(one, (said) => moveDeadline(said, 2025))))
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeDocument, writeTable } from '../../documents/index.ts'
import { wordsOf } from '../domain/read-cell.ts'
import { readHead } from '../domain/read-head.ts'
import { readPlan } from '../domain/read-plan.ts'
import { readRows, type TableRow } from '../domain/read-rows.ts'
import { readPlanFile } from './read-plan-file.ts'

const DECISION = join(import.meta.dirname, '../../../../shared/law/plan-276-quang-binh-2025.md')
const HEADINGS = ['STT', 'Nhiệm vụ', 'Kết quả công việc', 'Đơn vị thực hiện', 'Thời hạn']

/** What a reader gets out of it, whatever line it stood on. */
const readAgain = (text: string) =>
  readPlan(readRows(text).rows, 2025).sections.flatMap(({ numeral, title, assignments }) =>
    assignments.flatMap((one) => one.deliverables.map(({ reference, text: words, doers, deadline, targets }) => ({ numeral, title, assignment: one.title, reference, words, doers, deadline, targets }))),
  )

const read = async (bytes: Uint8Array, fileName: string): Promise<string> => {
  const text = await readPlanFile({ bytes, fileName })
  if (!text.ok) throw new Error(text.refusal.kind)
  return text.value
}

/** A cell as people type it: a line for each paragraph, a dash before each item. */
const typed = (cell: string): string =>
  cell
    .replaceAll(/<li[^>]*>\s*(?:[-–•]\s*)?/gi, '\n- ')
    .replaceAll(/<br\s*\/?>|<\/?p[^>]*>|<\/?[uo]l[^>]*>/gi, '\n')
    .split('\n')
    .map(wordsOf)
    .filter((line) => line !== '')
    .join('\n')
const typedRow = ({ number, title, result, doers, deadline }: TableRow): readonly string[] => [wordsOf(number), wordsOf(title), ...[result, doers, deadline].map(typed)]

const HEAD = ['ỦY BAN NHÂN DÂN', 'Số: 01/KH-UBND', 'ngày 05 tháng 01 năm 2025', 'Ban hành Kế hoạch mẫu năm 2025']
const ROWS = [['I', 'Một mục', '', '', ''], ['1', 'Việc', 'Một kết quả\nHai kết quả', 'Sở Tư pháp', 'Quý II năm 2025'], ['2', 'Việc & <khác>', 'Ba', 'Sở Nội vụ', 'Hàng tháng']]
const COLUMNS = HEADINGS.map((heading) => ({ heading, share: 1 }))

describe('a plan from a file', () => {
  it.each<[string, () => Uint8Array]>([
    ['ke-hoach.docx', () => writeDocument({ title: HEAD[0] ?? '', lines: HEAD.slice(1), table: { columns: COLUMNS, rows: ROWS } })],
    ['ke-hoach.xlsx', () => writeTable({ name: 'Ke hoach', headings: [HEAD[0] ?? '', '', '', '', ''], rows: [...HEAD.slice(1).map((line) => [line, '', '', '', '']), HEADINGS, ...ROWS] }, 'xlsx')],
    ['ke-hoach.md', () => Buffer.from(`\uFEFF${HEAD.join('\n')}\n\n| ${HEADINGS.join(' | ')} |\n|---|\n${ROWS.map((row) => `| ${row.map((cell) => cell.replace('\n', '<br>').replace('<khác>', '&lt;khác&gt;')).join(' | ')} |`).join('\n')}`)],
  ])('%s says its decision and the same table', async (fileName, bytes) => {
    const text = await read(bytes(), fileName)
    expect(readHead(text)).toEqual({ number: '01/KH-UBND', issuedOn: '2025-01-05', year: 2025, title: 'Kế hoạch mẫu năm 2025' })
    expect(readAgain(text).map(({ reference, assignment, words, deadline }) => `${reference} ${assignment}: ${words}, ${deadline.lastDay ?? ''}`)).toEqual([
      'I.1.1 Việc: Một kết quả, 2025-06-30', 'I.1.2 Việc: Hai kết quả, 2025-06-30', 'I.2.1 Việc & <khác>: Ba, 2025-12-31',
    ])
  })

  it.each([
    ['an old Word file', 'ke-hoach.doc', Buffer.from('x'), 'document-not-docx'],
    ['an old Excel file', 'ke-hoach.xls', Buffer.from('x'), 'sheet-not-xlsx'],
    ['a text that calls itself a Word file', 'ke-hoach.docx', Buffer.from('Kính gửi'), 'file-kind-mismatch'],
  ])('tells %s', async (_name, fileName, bytes, kind) => {
    const answer = await readPlanFile({ bytes, fileName })
    expect(answer.ok ? answer.value : answer.refusal.kind).toBe(kind)
  })
})

const LISTED = new Set(['III.3.6', 'III.3.7', 'III.3.8'])

describe.skipIf(!existsSync(DECISION))('QĐ 276/QĐ-UBND of Quảng Bình', () => {
  const text = existsSync(DECISION) ? readFileSync(DECISION, 'utf8') : ''
  const rows = readRows(text).rows.map(typedRow)
  it.each<[string, () => Uint8Array]>([
    ['quyet-dinh.docx', () => writeDocument({ title: '', lines: [], table: { columns: COLUMNS, rows } })],
    ['quyet-dinh.xlsx', () => writeTable({ name: 'KH', headings: HEADINGS, rows }, 'xlsx')],
  ])('as %s says the same as its text', async (fileName, bytes) => {
    const [fromFile, fromText] = [readAgain(await read(bytes(), fileName)), readAgain(text)]
    // Of assignment III.3 one cell holds a list and a paragraph: typed as lines nobody sees any more which two results have the two deadlines.
    const told = fromText.filter(({ reference }) => !LISTED.has(reference))
    expect(fromFile.filter(({ reference }) => !LISTED.has(reference))).toEqual(told)
    expect(fromFile).toHaveLength(fromText.length)
  })
})

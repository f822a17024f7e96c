import { fold } from '../../../kernel/vietnamese-text.ts'

type Words = { readonly vi: string; readonly en: string }

/** A question of the procedure's form that each row answers for itself. */
export type RowQuestion = { readonly id: string; readonly label: Words; readonly options: readonly { readonly value: string; readonly label: Words }[] }

/** `key`: `fullName`, `form.subject.sex`, `another`. */
export type BatchColumn = { readonly key: string; readonly label: Words; readonly options: readonly { readonly value: string; readonly label: Words }[] }

const plain = (key: string, vi: string, en: string): BatchColumn => ({ key, label: { vi, en }, options: [] })

const BASE: readonly BatchColumn[] = [
  plain('fullName', 'Họ và tên', 'Full name'),
  plain('bornOn', 'Ngày sinh', 'Date of birth'),
  plain('personalIdNumber', 'Số định danh', 'Personal number'),
  plain('address', 'Địa chỉ', 'Address'),
]
/** Why this person files again while a dossier of theirs is open. */
const ANOTHER = plain('another', 'Lý do nộp thêm', 'Why another one')

export const columnsOf = (questions: readonly RowQuestion[]): readonly BatchColumn[] => [...BASE, ...questions.map(({ id, label, options }) => ({ key: `form.${id}`, label, options })), ANOTHER]

export const PLAIN_ORDER: readonly string[] = BASE.map(({ key }) => key)

const KNOWN_HEADERS: ReadonlyMap<string, string> = new Map([
  ['ho va ten', 'fullName'], ['ho ten', 'fullName'], ['ten', 'fullName'], ['hoc sinh', 'fullName'], ['name', 'fullName'], ['full name', 'fullName'],
  ['ngay sinh', 'bornOn'], ['ngay thang nam sinh', 'bornOn'], ['born', 'bornOn'], ['date of birth', 'bornOn'],
  ['so dinh danh', 'personalIdNumber'], ['so dinh danh ca nhan', 'personalIdNumber'], ['ma dinh danh', 'personalIdNumber'], ['cccd', 'personalIdNumber'], ['so cccd', 'personalIdNumber'], ['so can cuoc', 'personalIdNumber'], ['personal number', 'personalIdNumber'],
  ['dia chi', 'address'], ['noi o', 'address'], ['noi cu tru', 'address'], ['address', 'address'],
  ['ly do nop them', 'another'], ['ly do', 'another'], ['why another one', 'another'],
])
/** Columns lists of people often have and no dossier asks for. */
const IGNORED: ReadonlySet<string> = new Set(['stt', 'tt', 'so tt', 'lop', 'gioi tinh', 'ghi chu', 'class', 'no'])

const headerWords = (cell: string): string => fold(cell).replace(/[.:*]+$/, '').trim()

/** The column a heading names: a question of the form by its own words first, then the usual headings. */
export const columnNamed = (cell: string, columns: readonly BatchColumn[]): string | 'ignored' | undefined => {
  const words = headerWords(cell)
  const asked = columns.find(({ key, label }) => key.startsWith('form.') && (headerWords(label.vi) === words || headerWords(label.en) === words))
  return asked?.key ?? KNOWN_HEADERS.get(words) ?? (IGNORED.has(words) ? 'ignored' : undefined)
}

/** What the answer is kept as: an option is told by its words or its value. */
export const valueIn = ({ options }: BatchColumn, cell: string): string | undefined => {
  if (options.length === 0 || cell === '') return cell
  const words = fold(cell)
  return options.find(({ value, label }) => value === cell || fold(label.vi) === words || fold(label.en) === words)?.value
}

const quoted = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows as a spreadsheet would put them on the clipboard. */
export const tableText = (rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.map(quoted).join('\t')).join('\n')

/** The table as a spreadsheet would put it on the clipboard; rows without a word are left out. */
export const writeTable = (columns: readonly BatchColumn[], lines: readonly Readonly<Record<string, string>>[]): string => {
  const filled = lines.filter((line) => columns.some(({ key }) => (line[key] ?? '').trim() !== ''))
  if (filled.length === 0) return ''
  return tableText([columns.map(({ label }) => label.vi), ...filled.map((line) => columns.map(({ key }) => line[key] ?? ''))])
}

const HINTS: ReadonlyMap<string, { readonly width: number; readonly hint?: string }> = new Map([
  ['fullName', { width: 28 }], ['bornOn', { width: 14, hint: 'Ngày/tháng/năm, ví dụ 01/09/2012' }], ['personalIdNumber', { width: 18, hint: 'Đúng 12 chữ số' }], ['address', { width: 36 }],
])

/** The list as somebody fills it in elsewhere; why a second dossier is needed nobody knows before it is read. */
export const templateColumns = (columns: readonly BatchColumn[]) =>
  columns.filter(({ key }) => key !== ANOTHER.key).map(({ key, label, options }) => ({ heading: label.vi, ...HINTS.get(key), ...(options.length > 0 ? { choices: options.map((option) => option.label.vi) } : {}) }))

// The declarations issued with each circular: the lines one field takes on paper.
import type { AnswerLine } from './answer-record.ts'
import type { AddressField, ChoiceField, ComputedField, FormField, FormPage, GroupField, PersonField, Question, RowsField } from './form-definition.ts'
import type { FieldPrint, LinePrint } from './form-print.ts'
import { DEFAULT_PERSON_PARTS, layOpen } from './lay-open.ts'
import type { PersonPart } from './person-part.ts'
import type { PrintedBlock, PrintedPart } from './printed-form.ts'

export type Lines = ReadonlyMap<string, AnswerLine>
type Laying = { readonly lines: Lines; readonly blocks: PrintedBlock[]; readonly sideBySide: string }
/** Where a field stands: ids inside a row begin with it; below a condition nothing is dotted. */
type Where = { readonly prefix: string; readonly conditional: boolean }

const textOf = (lines: Lines, id: string): string => lines.get(id)?.shown.vi ?? ''

const secondOf = (print: FieldPrint | undefined): { readonly second?: string } => (print?.second === undefined ? {} : { second: print.second })

const joinSeconds = (first: string | undefined, next: string | undefined): { readonly second?: string } => {
  const words = [first, next].filter((each) => each !== undefined).join(' – ')
  return words === '' ? {} : { second: words }
}

const push = ({ blocks }: Laying, print: FieldPrint | undefined, said: { readonly label: string; readonly text: string }): void => {
  const part: PrintedPart = {
    label: said.label,
    text: print?.upper === true ? said.text.toLocaleUpperCase('vi') : said.text,
    ...(print?.after === undefined ? {} : { after: print.after }),
    ...(print?.digits === undefined ? {} : { digits: print.digits }),
    ...(print?.tick === true ? { tick: true } : {}),
    ...(print?.bold === true ? { bold: true } : {}),
  }
  const last = blocks.at(-1)
  if (print?.sameLine === true && last?.kind === 'line') blocks[blocks.length - 1] = { ...last, parts: [...last.parts, part], ...joinSeconds(last.second, print.second) }
  else blocks.push({ kind: 'line', number: print?.number ?? '', parts: [part], ...secondOf(print) })
}

const layBoxes = (field: ChoiceField, { lines, blocks }: Laying, id: string): void => {
  const picked = new Set((lines.get(id)?.answer ?? '').split(','))
  const options = field.options.map((option) => ({ label: option.label.vi, ticked: picked.has(option.value) }))
  blocks.push({ kind: 'boxes', number: field.print?.number ?? '', label: field.print?.label ?? field.label.vi, options, ...secondOf(field.print) })
}

const layQuestion = (field: Question | ComputedField, laying: Laying, { prefix, conditional }: Where): void => {
  const id = prefix + field.id
  const text = field.kind === 'confirmation' && laying.lines.has(id) ? 'Có' : textOf(laying.lines, id)
  if (text === '' && conditional) return
  if (field.kind === 'choice' && field.print?.boxes === true) layBoxes(field, laying, id)
  else push(laying, field.print, { label: field.print?.label ?? field.label.vi, text })
}

/** Short parts of a person go on in the line before them, unless the layout says otherwise. */
const SHORT: ReadonlySet<PersonPart> = new Set(['sex', 'ethnicity', 'nationality'])

const layPerson = (field: PersonField, laying: Laying, { prefix, conditional }: Where): void => {
  const parts = field.parts ?? DEFAULT_PERSON_PARTS
  const questions = layOpen(field)
  if (conditional && questions.every(({ id }) => !laying.lines.has(prefix + id))) return
  const laid = field.print?.parts
  if (field.print?.heading === undefined && laid === undefined) laying.blocks.push({ kind: 'heading', text: field.print?.label ?? field.label.vi })
  for (const [at, { id, label }] of questions.entries()) {
    const part = parts[at]
    const line: LinePrint | undefined = part === undefined ? undefined : (laid?.[part] ?? { sameLine: SHORT.has(part) })
    if (line?.hide !== true) push(laying, line, { label: line?.label ?? label.vi, text: textOf(laying.lines, prefix + id) })
  }
}

/** Thông tư 68/2025/TT-BTC: the three lines of an address. */
const APART = ['Số nhà/phòng, ngách/hẻm, ngõ/kiệt, đường/phố/đại lộ, tổ/xóm/ấp/thôn', 'Xã/Phường/Đặc khu', 'Tỉnh/Thành phố trực thuộc trung ương'] as const

const layAddress = (field: AddressField, laying: Laying, { prefix, conditional }: Where): void => {
  const part = (name: string): AnswerLine | undefined => laying.lines.get(`${prefix}${field.id}.${name}`)
  const area = part('area')
  const street = part('street')?.shown.vi ?? ''
  const place = area?.answer === 'outside' ? (part('outsideArea')?.shown.vi ?? '') : (area?.shown.vi ?? '')
  if (street === '' && place === '' && conditional) return
  if (field.print?.apart !== true) {
    push(laying, field.print, { label: field.print?.label ?? field.label.vi, text: [street, place].filter(Boolean).join(', ') })
    return
  }
  const comma = place.lastIndexOf(', ')
  const texts = [street, comma === -1 ? place : place.slice(0, comma), comma === -1 ? '' : place.slice(comma + 2)]
  for (const [at, label] of APART.entries()) push(laying, at === 0 ? { number: field.print.number ?? '' } : {}, { label, text: texts[at] ?? '' })
}

type Column = Question | ComputedField

const columnsOf = (fields: readonly FormField[]): readonly Column[] =>
  fields.flatMap((field): readonly Column[] => {
    if (field.print?.hide === true || field.kind === 'note' || field.kind === 'rows') return []
    if (field.kind === 'person' || field.kind === 'address') return layOpen(field)
    if (field.kind === 'group') return columnsOf(field.fields)
    return [field]
  })

const rowsAnswered = (id: string, { lines }: Laying): readonly number[] =>
  [...new Set([...lines.values()].flatMap(({ inRow }) => (inRow?.id === id ? [inRow.row] : [])))].sort((a, b) => a - b)

const layTable = (field: RowsField, laying: Laying, answered: readonly number[]): void => {
  const columns = columnsOf(field.fields)
  const cell = ({ id, print }: Column, row: number): string => {
    const line = laying.lines.get(`${field.id}.${row}.${id}`)
    if (print?.tick === true) return line?.answer === 'yes' ? 'X' : ''
    return line?.shown.vi ?? ''
  }
  const rows = answered.map((row) => columns.map((column) => cell(column, row)))
  const blank = Array.from({ length: Math.max(1, field.minRows ?? 0) }, () => columns.map(() => ''))
  laying.blocks.push({
    kind: 'table',
    number: field.print?.number ?? '',
    label: field.print?.heading === undefined ? (field.print?.label ?? field.label.vi) : '',
    numbering: field.print?.numbering ?? 'TT',
    columns: columns.map((column) => column.print?.label ?? column.label.vi),
    rows: rows.length === 0 ? blank : rows,
  })
}

const layRows = (field: RowsField, laying: Laying, { conditional }: Where): void => {
  const answered = rowsAnswered(field.id, laying)
  if (answered.length === 0 && conditional) return
  if (field.look === 'table') {
    layTable(field, laying, answered)
    return
  }
  laying.blocks.push({ kind: 'heading', text: field.print?.label ?? field.label.vi })
  for (const [at, row] of answered.entries()) {
    laying.blocks.push({ kind: 'heading', text: `${field.rowLabel.vi} ${at + 1}` })
    for (const each of field.fields) layField(each, laying, { prefix: `${field.id}.${row}.`, conditional: true })
  }
}

/** One column of the table of persons: every line of the group, asked and answered. */
const layColumn = (field: GroupField, laying: Laying, where: Where): void => {
  const inside: Laying = { ...laying, blocks: [] }
  for (const each of field.fields) layField(each, inside, where)
  const parts = inside.blocks.flatMap((block) => (block.kind === 'line' ? block.parts : []))
  laying.blocks.push({ kind: 'side', columns: [laying.sideBySide, field.label.vi], rows: parts.map(({ label, text }) => [label, text]) })
}

const layGroup = (field: GroupField, laying: Laying, where: Where): void => {
  if (field.print?.column === true) {
    layColumn(field, laying, where)
    return
  }
  const before = laying.blocks.length
  if (field.print?.heading === undefined) laying.blocks.push({ kind: 'heading', text: field.print?.label ?? field.label.vi })
  for (const each of field.fields) layField(each, laying, where)
  // A heading over nothing is no heading.
  if (laying.blocks.length === before + 1 && where.conditional) laying.blocks.pop()
}

const layLines = (field: Exclude<FormField, { kind: 'note' }>, laying: Laying, where: Where): void => {
  if (field.print?.hide === true) return
  if (field.kind === 'person') layPerson(field, laying, where)
  else if (field.kind === 'address') layAddress(field, laying, where)
  else if (field.kind === 'rows') layRows(field, laying, where)
  else if (field.kind === 'group') layGroup(field, laying, where)
  else layQuestion(field, laying, where)
}

const layField = (field: FormField, laying: Laying, above: Where): void => {
  if (field.kind === 'note') return
  const { heading, sentence, always = false, hide = false } = field.print ?? {}
  const where = { ...above, conditional: !always && (above.conditional || field.showIf !== undefined) }
  const before = laying.blocks.length
  if (heading !== undefined) laying.blocks.push({ kind: 'heading', text: heading })
  if (sentence !== undefined) laying.blocks.push({ kind: 'sentence', text: sentence })
  const opened = laying.blocks.length
  layLines(field, laying, where)
  // What stands above nothing goes, unless it heads the lines of the next fields.
  if (laying.blocks.length === opened && where.conditional && !hide) laying.blocks.splice(before)
}

/** The lines of one page of the form. */
export const layPage = (page: FormPage, lines: Lines, sideBySide: string): readonly PrintedBlock[] => {
  const laying: Laying = { lines, blocks: [], sideBySide }
  for (const field of page.fields) layField(field, laying, { prefix: '', conditional: page.showIf !== undefined })
  const sentence = page.print?.sentence
  return sentence === undefined ? laying.blocks : [{ kind: 'heading', text: sentence }, ...laying.blocks]
}

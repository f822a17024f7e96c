// Nghị định 30/2020/NĐ-CP Phụ lục I; the declarations issued with each circular: every line of the paper, answered or dotted.
import type { AnswerLine, AnswerRecord } from './answer-record.ts'
import type { ComputedField, FormDefinition, FormField, GroupField, PersonField, PersonPart, Question, RowsField } from './form-definition.ts'
import type { FieldPrint } from './form-print.ts'
import { DEFAULT_PERSON_PARTS, layOpen } from './lay-open.ts'

/** One labelled answer; an empty text prints dots to write on. */
export type PrintedPart = { readonly label: string; readonly text: string }
export type PrintedBlock =
  | { readonly kind: 'heading'; readonly text: string }
  /** Several parts share one line of the paper. */
  | { readonly kind: 'line'; readonly number: string; readonly parts: readonly PrintedPart[] }
  | { readonly kind: 'boxes'; readonly number: string; readonly label: string; readonly options: readonly { readonly label: string; readonly ticked: boolean }[] }
  | { readonly kind: 'table'; readonly number: string; readonly label: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** A confirmation that stands in place of a signature, as printed above the name. */
export type PrintedConfirmation = { readonly questionId: string; readonly words: string }

export type PrintedForm = {
  readonly formRef: string
  readonly code: string
  readonly title: string
  readonly subtitle: string
  readonly basis: string
  readonly to: string
  readonly opening: string
  readonly closing: string
  readonly placeAndDate: string
  readonly blocks: readonly PrintedBlock[]
  readonly signatures: readonly { readonly title: string; readonly note: string; readonly name: string; readonly confirmed: string }[]
  readonly notes: readonly string[]
}

export type PrintFacts = {
  /** Who the form is sent to, when its layout names nobody: the resolving unit. */
  readonly addressee?: string
  /** `Đồng Hới, ngày 12 tháng 3 năm 2025` */
  readonly placeAndDate?: string
  readonly confirmations?: readonly PrintedConfirmation[]
}

type Lines = ReadonlyMap<string, AnswerLine>
type Laying = { readonly lines: Lines; readonly blocks: PrintedBlock[] }
/** Where a field stands: ids inside a row begin with it; below a condition nothing is dotted. */
type Where = { readonly prefix: string; readonly conditional: boolean }

const textOf = (lines: Lines, id: string): string => lines.get(id)?.shown.vi ?? ''

const push = ({ blocks }: Laying, print: FieldPrint | undefined, part: PrintedPart): void => {
  const last = blocks.at(-1)
  if (print?.sameLine === true && last?.kind === 'line') blocks[blocks.length - 1] = { ...last, parts: [...last.parts, part] }
  else blocks.push({ kind: 'line', number: print?.number ?? '', parts: [part] })
}

const layQuestion = (field: Question | ComputedField, laying: Laying, { prefix, conditional }: Where): void => {
  const id = prefix + field.id
  const text = field.kind === 'confirmation' && laying.lines.has(id) ? 'Có' : textOf(laying.lines, id)
  if (text === '' && conditional) return
  const label = field.print?.label ?? field.label.vi
  if (field.kind === 'choice' && field.print?.boxes === true) {
    const picked = new Set((laying.lines.get(id)?.answer ?? '').split(','))
    const options = field.options.map((option) => ({ label: option.label.vi, ticked: picked.has(option.value) }))
    laying.blocks.push({ kind: 'boxes', number: field.print.number ?? '', label, options })
  } else push(laying, field.print, { label, text })
}

/** Short parts of a person go on in the line before them. */
const SHORT: ReadonlySet<PersonPart> = new Set(['sex', 'ethnicity', 'nationality'])

const layPerson = (field: PersonField, laying: Laying, { prefix, conditional }: Where): void => {
  const parts = field.parts ?? DEFAULT_PERSON_PARTS
  const questions = layOpen(field)
  if (conditional && questions.every(({ id }) => !laying.lines.has(prefix + id))) return
  if (field.print?.heading === undefined) laying.blocks.push({ kind: 'heading', text: field.print?.label ?? field.label.vi })
  for (const [at, { id, label }] of questions.entries()) {
    const part = parts[at]
    push(laying, { sameLine: part !== undefined && SHORT.has(part) }, { label: label.vi, text: textOf(laying.lines, prefix + id) })
  }
}

const layAddress = (field: Extract<FormField, { kind: 'address' }>, laying: Laying, { prefix, conditional }: Where): void => {
  const part = (name: string): AnswerLine | undefined => laying.lines.get(`${prefix}${field.id}.${name}`)
  const area = part('area')
  const text = [part('street')?.shown.vi, area?.answer === 'outside' ? part('outsideArea')?.shown.vi : area?.shown.vi].filter(Boolean).join(', ')
  if (text !== '' || !conditional) push(laying, field.print, { label: field.print?.label ?? field.label.vi, text })
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

const layRows = (field: RowsField, laying: Laying, { conditional }: Where): void => {
  const answered = rowsAnswered(field.id, laying)
  if (answered.length === 0 && conditional) return
  const label = field.print?.label ?? field.label.vi
  if (field.look === 'table') {
    const columns = columnsOf(field.fields)
    const rows = answered.map((row) => columns.map(({ id }) => textOf(laying.lines, `${field.id}.${row}.${id}`)))
    const blank = Array.from({ length: Math.max(1, field.minRows ?? 0) }, () => columns.map(() => ''))
    laying.blocks.push({ kind: 'table', number: field.print?.number ?? '', label, columns: columns.map((column) => column.print?.label ?? column.label.vi), rows: rows.length === 0 ? blank : rows })
    return
  }
  laying.blocks.push({ kind: 'heading', text: label })
  for (const [at, row] of answered.entries()) {
    laying.blocks.push({ kind: 'heading', text: `${field.rowLabel.vi} ${at + 1}` })
    for (const each of field.fields) layField(each, laying, { prefix: `${field.id}.${row}.`, conditional: true })
  }
}

const layGroup = (field: GroupField, laying: Laying, where: Where): void => {
  const before = laying.blocks.length
  if (field.print?.heading === undefined) laying.blocks.push({ kind: 'heading', text: field.print?.label ?? field.label.vi })
  for (const each of field.fields) layField(each, laying, where)
  // A heading over nothing is no heading.
  if (laying.blocks.length === before + 1 && where.conditional) laying.blocks.pop()
}

const layField = (field: FormField, laying: Laying, above: Where): void => {
  if (field.print?.hide === true || field.kind === 'note') return
  const where = { ...above, conditional: above.conditional || field.showIf !== undefined }
  const before = laying.blocks.length
  const heading = field.print?.heading
  if (heading !== undefined) laying.blocks.push({ kind: 'heading', text: heading })
  if (field.kind === 'person') layPerson(field, laying, where)
  else if (field.kind === 'address') layAddress(field, laying, where)
  else if (field.kind === 'rows') layRows(field, laying, where)
  else if (field.kind === 'group') layGroup(field, laying, where)
  else layQuestion(field, laying, where)
  if (heading !== undefined && where.conditional && laying.blocks.length === before + 1) laying.blocks.pop()
}

const linesOf = ({ pages }: Pick<AnswerRecord, 'pages'>): Lines => new Map(pages.flatMap(({ lines }) => lines).map((line) => [line.questionId, line]))

/** A record on the paper of its form; the record of an unanswered form prints dots to write on. */
export const layOutPrint = (form: FormDefinition, record: Pick<AnswerRecord, 'pages'>, facts: PrintFacts = {}): PrintedForm => {
  const { print } = form
  const lines = linesOf(record)
  const laying: Laying = { lines, blocks: [] }
  for (const page of form.pages) for (const field of page.fields) layField(field, laying, { prefix: '', conditional: page.showIf !== undefined })
  const to = typeof print?.to === 'object' ? textOf(lines, print.to.answer) : (print?.to ?? facts.addressee ?? '')
  const confirmed = facts.confirmations?.map(({ words }) => words).join('\n') ?? ''
  return {
    formRef: form.ref,
    code: print?.code ?? '',
    title: print?.title ?? form.title.vi,
    subtitle: print?.subtitle ?? '',
    basis: form.basis ?? '',
    to,
    opening: print?.opening ?? '',
    closing: print?.closing ?? '',
    placeAndDate: facts.placeAndDate ?? '',
    blocks: laying.blocks,
    signatures: (print?.signatures ?? []).map(({ title, note = '', name }, at) => ({ title, note, name: name === undefined ? '' : textOf(lines, name), confirmed: at === 0 ? confirmed : '' })),
    notes: print?.notes ?? [],
  }
}

import type { AddressField, ComputedField, FormPage, FormText, GroupField, NoteField, PersonField, Question, RowsField } from './form-definition.ts'
import type { CompiledForm } from './compile-form.ts'
import { idOf, rowOf, type Cell, type FormNode, type QuestionNode, type RowsNode } from './node.ts'

export type AnswerFault = { readonly pageId: string; readonly questionId: string; readonly kind: 'missing' | 'wrong' | 'check'; readonly text: FormText }

/** Which row of which repeat a line belongs to; `row` counts from 0. */
export type InRow = { readonly id: string; readonly row: number; readonly label: FormText; readonly rowLabel: FormText }
export type GivenAnswer = { readonly question: { readonly id: string; readonly label: FormText; readonly kind?: string }; readonly kept: string; readonly shown: FormText; readonly whose?: FormText; readonly inRow?: InRow }

/** A field as it is shown now; ids are those of its answers. */
export type ShownField =
  | { readonly kind: 'question'; readonly id: string; readonly question: Question; readonly required: boolean; readonly fault?: FormText }
  | { readonly kind: 'computed'; readonly id: string; readonly field: ComputedField; readonly said?: FormText }
  | { readonly kind: 'note'; readonly id: string; readonly field: NoteField }
  | { readonly kind: 'box'; readonly id: string; readonly field: PersonField | AddressField | GroupField; readonly fields: readonly ShownField[] }
  | { readonly kind: 'rows'; readonly id: string; readonly field: RowsField; readonly rows: readonly (readonly ShownField[])[]; readonly mayAdd: boolean; readonly least: number }

export type EvaluatedPage = {
  readonly page: FormPage
  /** Fields that are shown now, in order. */
  readonly fields: readonly ShownField[]
  readonly given: readonly GivenAnswer[]
  readonly faults: readonly AnswerFault[]
}

type Laying = {
  readonly compiled: CompiledForm
  readonly cells: readonly (readonly Cell[])[]
  readonly pageId: string
  readonly given: GivenAnswer[]
  readonly faults: AnswerFault[]
}
type Where = { readonly row: number; readonly whose?: FormText; readonly inRow?: InRow }

const cellAt = ({ cells }: Laying, node: FormNode, row: number): Cell | undefined => cells[node.at]?.[rowOf(node, row)]

const askedAt = (node: QuestionNode, row: number): Question => {
  if (node.within === undefined) return node.question
  return (node.asked[row] ??= { ...node.question, id: idOf(node, row) })
}

const giveTo = (laying: Laying, { kept, said }: Cell, { question, whose, inRow }: Where & { readonly question: GivenAnswer['question'] }): void => {
  if (kept === undefined || said === undefined) return
  laying.given.push({ question, kept, shown: said, ...(whose ? { whose } : {}), ...(inRow ? { inRow } : {}) })
}

const firstFault = (node: QuestionNode, laying: Laying, row: number): Cell['fault'] => {
  const own = cellAt(laying, node, row)?.fault
  if (own !== undefined) return own
  for (const check of node.checks) {
    const { fault } = cellAt(laying, check, row) ?? {}
    if (fault !== undefined) return fault
  }
  return undefined
}

const layQuestion = (node: QuestionNode, laying: Laying, where: Where): ShownField => {
  const question = askedAt(node, where.row)
  const cell = cellAt(laying, node, where.row)
  if (cell !== undefined) giveTo(laying, cell, { ...where, question })
  const fault = firstFault(node, laying, where.row)
  if (fault !== undefined) laying.faults.push({ pageId: laying.pageId, questionId: question.id, kind: fault.kind, text: fault.text })
  return { kind: 'question', id: question.id, question, required: cell?.must === true, ...(fault ? { fault: fault.text } : {}) }
}

const layRow = (node: RowsNode, laying: Laying, row: number): readonly ShownField[] => {
  const { label, rowLabel } = node.field
  const before = laying.faults.length
  const given = laying.given.length
  const fields = layFields(laying.compiled.below[node.at] ?? [], laying, { row, inRow: { id: node.key, row, label, rowLabel } })
  const asked = node.columns.map((column) => laying.cells[column.at]?.[row])
  const holds = asked.some((cell) => cell?.kept !== undefined)
  // What is worked out in a row that holds nothing says nothing.
  if (!holds) laying.given.splice(given)
  if (row < node.min && !holds && laying.faults.length === before && asked.some((cell) => cell?.shown === true))
    laying.faults.push({
      pageId: laying.pageId,
      questionId: node.key,
      kind: 'missing',
      text: { vi: `${label.vi}: hãy khai ít nhất ${node.min} dòng.`, en: `${label.en}: fill in at least ${node.min} rows.` },
    })
  return fields
}

const layRows = (node: RowsNode, laying: Laying, cell: Cell): ShownField => {
  const open = cell.rows?.open ?? 0
  const rows = Array.from({ length: open }, (_, row) => layRow(node, laying, row))
  const { label } = node.field
  if (cell.rows?.tooMany === true)
    laying.faults.push({
      pageId: laying.pageId,
      questionId: node.key,
      kind: 'wrong',
      text: { vi: `${label.vi}: chỉ khai được ${node.max} dòng; hãy đính kèm danh sách thành tệp.`, en: `${label.en}: ${node.max} rows at most; attach a list as a file.` },
    })
  return { kind: 'rows', id: node.key, field: node.field, rows, mayAdd: open < node.max, least: node.min }
}

const layBox = (node: Extract<FormNode, { kind: 'box' }>, laying: Laying, where: Where): ShownField | undefined => {
  const { field } = node
  if (!('kind' in field)) return undefined
  const id = idOf(node, where.row)
  if (field.kind === 'note') return { kind: 'note', id, field }
  if (field.kind !== 'person' && field.kind !== 'address' && field.kind !== 'group') return undefined
  return { kind: 'box', id, field, fields: layFields(laying.compiled.below[node.at] ?? [], laying, { ...where, whose: field.label }) }
}

const layField = (node: FormNode, laying: Laying, where: Where): ShownField | undefined => {
  const cell = cellAt(laying, node, where.row)
  if (cell === undefined || !cell.shown) return undefined
  if (node.kind === 'question') return layQuestion(node, laying, where)
  if (node.kind === 'rows') return layRows(node, laying, cell)
  if (node.kind === 'box') return layBox(node, laying, where)
  if (node.kind === 'check') return undefined
  const id = idOf(node, where.row)
  giveTo(laying, cell, { ...where, question: { id, label: node.field.label } })
  return node.field.unseen === true ? undefined : { kind: 'computed', id, field: node.field, ...(cell.said ? { said: cell.said } : {}) }
}

const layFields = (nodes: readonly FormNode[], laying: Laying, where: Where): readonly ShownField[] => {
  const fields: ShownField[] = []
  for (const node of nodes) {
    const field = layField(node, laying, where)
    if (field !== undefined) fields.push(field)
  }
  return fields
}

/** One page as it is shown now; undefined when its condition does not hold. */
export const layOutPage = (compiled: CompiledForm, cells: readonly (readonly Cell[])[], at: number): EvaluatedPage | undefined => {
  const node = compiled.pages[at]
  const page = compiled.definition.pages[at]
  if (node === undefined || page === undefined || cells[node.at]?.[0]?.shown !== true) return undefined
  const laying: Laying = { compiled, cells, pageId: page.id, given: [], faults: [] }
  const fields = layFields(compiled.below[node.at] ?? [], laying, { row: 0 })
  return { page, fields, given: laying.given, faults: laying.faults }
}

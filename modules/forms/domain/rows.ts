import type { CompiledForm } from './compile-form.ts'
import type { FormAnswers } from './form-definition.ts'

/** Changes to answers: an empty text takes an answer back. */
export type AnswerChanges = FormAnswers

/** One row more is open for writing. */
export const addRow = (compiled: CompiledForm, rowsId: string, open: number): AnswerChanges => {
  const node = compiled.byKey.get(rowsId)
  return node?.kind === 'rows' ? { [rowsId]: String(Math.min(open + 1, node.max)) } : {}
}

const inRow = (rowsId: string, row: number): string => `${rowsId}.${row}.`

/** Takes one row out: those after it move up, the last one is emptied. */
export const removeRow = (compiled: CompiledForm, typed: FormAnswers, at: { readonly rowsId: string; readonly row: number; readonly open: number }): AnswerChanges => {
  const node = compiled.byKey.get(at.rowsId)
  if (node?.kind !== 'rows' || at.row >= at.open) return {}
  const changes: Record<string, string> = { [at.rowsId]: String(Math.max(at.open - 1, node.min)) }
  for (const column of node.columns) {
    const part = column.key.slice(node.key.length + 3)
    for (let row = at.row; row < at.open; row += 1) {
      const id = inRow(at.rowsId, row) + part
      const next = row + 1 < at.open ? (typed[inRow(at.rowsId, row + 1) + part] ?? '') : ''
      if ((typed[id] ?? '') !== next) changes[id] = next
    }
  }
  return changes
}

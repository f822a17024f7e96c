import { compiledOf } from '../domain/compile-form.ts'
import { evaluate } from '../domain/evaluate.ts'
import type { FormAnswers, FormDefinition } from '../domain/form-definition.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { addRow, removeRow } from '../domain/rows.ts'

/** How many rows are open depends on what was typed alone, on no date and no list. */
const ANY_DAY = '2000-01-01' as PlainDate

/** The answers a posted row button changes: `add children`, `remove children 1`. */
export const changeRows = (definition: FormDefinition, typed: FormAnswers, asked: string): FormAnswers => {
  const [verb, rowsId = '', row = ''] = asked.split(' ')
  const compiled = compiledOf(definition)
  const node = compiled.byKey.get(rowsId)
  if (node?.kind !== 'rows') return {}
  const open = evaluate(compiled, typed, { today: ANY_DAY, areaNames: new Map() }).notes.cells[node.at]?.[0]?.rows?.open ?? Number(typed[rowsId] ?? 0)
  return verb === 'add' ? addRow(compiled, rowsId, open) : removeRow(compiled, typed, { rowsId, row: Number(row), open })
}

// QĐ 276/QĐ-UBND 2025: the decision comes as a Word file, as a sheet, or as text; all are read by the same reader.
import { escapeMarkup } from '../../../kernel/escape-markup.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { readDocument, readSheet, type DocumentRefusal, type SheetRefusal } from '../../documents/index.ts'

export type PlanFile = { readonly bytes: Uint8Array; readonly fileName: string }
export type PlanFileRefusal = DocumentRefusal | SheetRefusal

const cellOf = (text: string): string => `<td>${escapeMarkup(text).replaceAll(/\r?\n/g, '<br>')}</td>`

/** What fills only the first cell of a row is a line over the table, unless it numbers a section. */
const isProse = (first = '', ...rest: readonly string[]): boolean => rest.length > 0 && rest.every((cell) => cell === '') && !/^[IVX]+[.\s]/.test(first)

const lineOf = (cells: readonly string[]): string => (isProse(...cells) ? (cells[0] ?? '').replaceAll(/\s+/g, ' ') : `<tr>${cells.map(cellOf).join('')}</tr>`)

/** The text of a plan's file, as if it had been pasted: .docx, .xlsx, or any text. Nothing of the file is kept. */
export const readPlanFile = async ({ bytes, fileName }: PlanFile): Promise<Outcome<string, PlanFileRefusal>> => {
  if (/\.docx?$/iu.test(fileName)) return readDocument({ bytes, fileName })
  if (/\.xlsx?$/iu.test(fileName)) {
    const sheet = await readSheet({ bytes, fileName })
    return sheet.ok ? ok(sheet.value.map(lineOf).join('\n')) : sheet
  }
  return ok(new TextDecoder('utf-8').decode(bytes).replace(/^\uFEFF/, ''))
}

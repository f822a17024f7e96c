// QĐ 276/QĐ-UBND 2025: the decision comes as a Word file, as a sheet, or as text; all are read by the same reader.
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { readDocument, readSheet, type DocumentRefusal, type SheetRefusal } from '../../documents/index.ts'

export type PlanFile = { readonly bytes: Uint8Array; readonly fileName: string }
export type PlanFileRefusal = DocumentRefusal | SheetRefusal

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const cellOf = (text: string): string => `<td>${text.replaceAll(/[&<>]/g, (sign) => SIGNS[sign] ?? '').replaceAll(/\r?\n/g, '<br>')}</td>`

const rowOf = (cells: readonly string[]): string => {
  const said = cells.filter((cell) => cell !== '')
  // What stands over the table in one cell is a line of prose.
  return said.length === 1 && cells.indexOf(said[0] ?? '') === 0 && cells.length > 1 ? (said[0] ?? '').replaceAll(/\s+/g, ' ') : `<tr>${cells.map(cellOf).join('')}</tr>`
}

const isSection = (line: string): boolean => !line.startsWith('<tr>') && /^[IVX]+[.\s]/.test(line)

/** A section's heading stands in its row alone, also where it fills only the first cell. */
const textOfRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(rowOf)
    .map((line, at) => (isSection(line) ? `<tr>${(rows[at] ?? []).map(cellOf).join('')}</tr>` : line))
    .join('\n')

/** The text of a plan's file, as if it had been pasted: .docx, .xlsx, or any text. Nothing of the file is kept. */
export const readPlanFile = async ({ bytes, fileName }: PlanFile): Promise<Outcome<string, PlanFileRefusal>> => {
  if (/\.docx?$/iu.test(fileName)) return readDocument({ bytes, fileName })
  if (/\.xlsx?$/iu.test(fileName)) {
    const sheet = await readSheet({ bytes, fileName })
    return sheet.ok ? ok(textOfRows(sheet.value)) : sheet
  }
  return ok(new TextDecoder('utf-8').decode(bytes).replace(/^\uFEFF/, ''))
}

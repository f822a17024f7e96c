import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { splitCells } from '../../../../kernel/split-cells.ts'
import { extensionOf } from '../../domain/media-types.ts'
import type { SheetRows } from '../../domain/sheet.ts'
import { readSheet, type SheetRefusal } from './read-sheet.ts'

/** A list as people send it: .xlsx, or CSV as their spreadsheet writes it (commas, semicolons or tabs, in UTF-8). */
export const readTable = async (file: { readonly bytes: Uint8Array; readonly fileName: string }): Promise<Outcome<SheetRows, SheetRefusal>> => {
  if (!['csv', 'txt'].includes(extensionOf(file.fileName))) return readSheet(file)
  try {
    return ok(splitCells(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)))
  } catch {
    return refuse({ kind: 'file-damaged', fileName: file.fileName })
  }
}

// NĐ 61/2018 article 16: a list comes as schools keep theirs, in a spreadsheet; what is read stands in the table to be looked over.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { readSheet, writeSheet, type SheetRefusal } from '../../documents/index.ts'
import { tableText, templateColumns } from '../domain/batch-columns.ts'
import { MOST_ROWS_OF_BATCH } from '../domain/parameters.ts'
import type { CounterRefusal } from '../domain/refusal.ts'
import { findBatch } from '../store/batch-store.ts'
import { MOST_TYPED } from './keep-batch.ts'
import { officialOf } from './own-desks.ts'
import { showBatch } from './show-batch.ts'

export type BringSheet = { readonly batchId: string; readonly bytes: Uint8Array; readonly fileName: string }

/** Before the transaction that keeps it: whose list it is, then the file is judged and read. */
export const bringSheet = async (work: Work, { batchId, bytes, fileName }: BringSheet): Promise<Outcome<string, SheetRefusal | CounterRefusal>> => {
  if (!(await findBatch(work.tx, batchId, officialOf(work).officialId))) return refuse({ kind: 'batch-not-found' })
  const read = await readSheet({ bytes, fileName })
  if (!read.ok) return read
  const rows = read.value.filter((cells) => cells.some((cell) => cell !== ''))
  if (rows.length === 0) return refuse({ kind: 'sheet-empty', fileName })
  const typed = tableText(rows)
  return typed.length > MOST_TYPED ? refuse({ kind: 'batch-too-long', rows: rows.length, most: MOST_ROWS_OF_BATCH }) : ok(typed)
}

/** A list to fill in: the columns of this batch, as text, with the choices a form question has. */
export const batchTemplate = async (work: Work, batchId: string) => {
  const shown = await showBatch(work, batchId)
  if (!shown.ok) return shown
  return ok(writeSheet({ name: 'Danh sách', columns: templateColumns(shown.value.columns), roomFor: MOST_ROWS_OF_BATCH }))
}

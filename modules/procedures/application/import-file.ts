import { createHash } from 'node:crypto'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { faultWords } from '../domain/import/import-words.ts'
import type { FaultReason, SheetFault } from '../domain/import/reading.ts'
import type { RowRead } from '../domain/import/read-row.ts'
import type { ProcedureSheet } from '../domain/procedure-sheet.ts'
import { importRows, type ImportOptions, type ImportRun } from './import-rows.ts'
import { type ImportFile, type ImportFormat, readImportFile, readImportFolder } from './read-import-file.ts'

export type ImportRefusal =
  | { readonly kind: 'import-empty-file'; readonly fileName: string }
  | { readonly kind: 'import-nothing-readable'; readonly fileName: string; readonly row: number; readonly field: string; readonly reason: FaultReason; readonly reasonVi: string; readonly reasonEn: string; readonly value: string }

const sha256 = (parts: Iterable<Uint8Array>): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

const nothingReadable = (fileName: string, run: ImportRun): Outcome<never, ImportRefusal> => {
  const reject = run.report.rejects[0]
  const fault: SheetFault = reject?.faults[0] ?? { field: '(tệp)', reason: 'missing' }
  const [reasonVi, reasonEn] = faultWords[fault.reason]
  return refuse({ kind: 'import-nothing-readable', fileName, row: reject?.row ?? 1, field: fault.field, reason: fault.reason, reasonVi, reasonEn, value: fault.value ?? '' })
}

/** One file of any of the shapes of readImportFile. Refused whole only when not one sheet in it can be read. */
export const importFile = async (work: Work, file: ImportFile, options: ImportOptions = {}): Promise<Outcome<ImportRun, ImportRefusal>> => {
  if (file.bytes.length === 0) return refuse({ kind: 'import-empty-file', fileName: file.name })
  let format: ImportFormat = 'json'
  const rows = readImportFile(file, (found) => {
    format = found
  })
  const partial = options.partial ?? /\.json$/i.test(file.name)
  const run = await importRows(work, { rows, fileName: file.name, fileSha256: sha256([file.bytes]), format: () => format, options: { ...options, partial } })
  return run.counts.rows === run.counts.rejected ? nothingReadable(file.name, run) : ok(run)
}

/** Every JSON file of a folder, as one run. */
export const importFolder = async (work: Work, folder: { readonly name: string; readonly files: readonly ImportFile[] }, options: ImportOptions = {}): Promise<Outcome<ImportRun, ImportRefusal>> => {
  if (folder.files.length === 0) return refuse({ kind: 'import-empty-file', fileName: folder.name })
  const run = await importRows(work, {
    rows: readImportFolder(folder.files),
    fileName: folder.name,
    fileSha256: sha256(folder.files.map((file) => file.bytes)),
    format: () => 'folder',
    options,
  })
  return run.counts.rows === run.counts.rejected ? nothingReadable(folder.name, run) : ok(run)
}

/** Sheets already at hand (the demo catalogue, tests, other modules' seeds). */
export const importSheets = (work: Work, sheets: readonly ProcedureSheet[], from: { readonly source: string; readonly options?: ImportOptions }): Promise<ImportRun> => {
  const rows = sheets.map((sheet, index): RowRead => ({ row: index + 1, code: sheet.code, source: 'own', sheet, faults: [], dirt: [] }))
  return importRows(work, { rows, fileName: from.source, fileSha256: sha256([new TextEncoder().encode(JSON.stringify(sheets))]), format: () => 'sheets', options: { partial: true, ...from.options } })
}

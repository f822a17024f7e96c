import type { StoredFileId, UnitId } from '../../../../kernel/ids.ts'
import type { BenchSubject, fieldsOf } from '../../domain/digitise/bench.ts'

/** One digitised paper: a two-layer PDF/A, and what it says with where each value came from. */
export type DigitisedPaper = {
  readonly slotKey: string
  readonly slotName: string
  readonly fileId: StoredFileId
  readonly fileName: string
  readonly sha256: string
  readonly pages: number
  readonly fields: ReturnType<typeof fieldsOf>
}

export type DigitisedPapers = { readonly benchId: string; readonly unitId: UnitId; readonly subject: BenchSubject; readonly papers: readonly DigitisedPaper[] }

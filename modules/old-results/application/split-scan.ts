import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { countPdfPages } from '../../../platform/signing/pdf/count-pages.ts'
import { PdfFault } from '../../../platform/signing/pdf/parse-value.ts'
import type { Work } from '../../../platform/work.ts'
import { drawnInstead, keepPart, type OpenedFile, type OpenFileRefusal } from '../../documents/index.ts'
import type { ScanRefusal } from '../../official-documents/index.ts'
import type { OldResultRefusal } from '../domain/refusal.ts'
import { decideParts, type ScanPart } from '../domain/split-scan.ts'
import { listOfBatch } from '../store/batch.view.ts'
import { lockOldResults } from '../store/old-result-store.ts'
import { readBatch } from './read-batch.ts'
import { openScan, scanOldResult, type ScannedFile } from './take-step.ts'

export type SplitScan = ScannedFile & { readonly batchId: string; readonly parts: readonly ScanPart[] }
export type Split = { readonly split: number; /** Pages that went to nobody; they stay in the scan itself. */ readonly left: readonly number[] }
type Refusal = OldResultRefusal | ScanRefusal | OpenFileRefusal

const countOf = ({ file, bytes }: OpenedFile): number => {
  try {
    return file.mediaType === 'application/pdf' ? countPdfPages(bytes) : 0
  } catch (fault) {
    if (fault instanceof PdfFault) return 0
    throw fault
  }
}

/** Each result gets its own pages as its scan, all of them or none; the scan as it came stays beside. */
export const splitScan = async (work: Work, { batchId, fileId, drawn, unread, parts }: SplitScan): Promise<Outcome<Split, Refusal>> => {
  const batch = await readBatch(work, batchId, 'digitise')
  if (!batch.ok) return batch
  const opened = await openScan(work, { fileId, unitId: batch.value.unitId })
  if (!opened.ok) return opened
  const whole = await drawnInstead(work, opened.value, drawn)
  const pages = countOf(whole)
  if (pages === 0) return refuse({ kind: 'scan-not-printable' })
  const decided = decideParts(parts, pages)
  if (!decided.ok) return decided
  // Whoever attaches a scan at this moment is waited for.
  await lockOldResults(work.tx, parts.map(({ oldResultId }) => oldResultId))
  const inBatch = new Map((await listOfBatch(work.tx, batchId)).map((each) => [each.id as string, each]))
  for (const { oldResultId, ...range } of parts) {
    const meant = inBatch.get(oldResultId)
    if (meant === undefined) return refuse({ kind: 'old-result-not-found' })
    // Somebody put a scan to it meanwhile: the pages proposed here would take its place unseen.
    if (meant.state !== 'inventoried') return refuse({ kind: 'old-result-not-now', state: meant.state })
    // Twice in one scan is two scans of one result: the second would take the place of the first unseen.
    inBatch.delete(oldResultId)
    const part = await keepPart(work, whole, { ...range, name: meant.listed.number })
    if (part === undefined) return refuse({ kind: 'scan-not-printable' })
    const scanned = await scanOldResult(work, oldResultId, { fileId: part.id, ...(unread ? { unread } : {}) })
    if (!scanned.ok) return scanned
  }
  return ok({ split: parts.length, left: decided.value })
}

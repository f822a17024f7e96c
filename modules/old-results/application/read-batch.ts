import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { StoredFileId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { findFiles, pagesOfFile } from '../../documents/index.ts'
import { matchScans, type MatchedScans } from '../domain/match-scans.ts'
import type { OldResult } from '../domain/old-result.ts'
import type { OldResultRefusal } from '../domain/refusal.ts'
import { findBatch, listOfBatch, type Batch } from '../store/batch.view.ts'
import { mayAtUnit, type OldResultVerb } from './at-unit.ts'

export type ShownBatch = { readonly batch: Batch; readonly results: readonly OldResult[]; readonly mayDigitise: boolean }

export const readBatch = async (work: Work, batchId: string, verb: OldResultVerb): Promise<Outcome<Batch, OldResultRefusal>> => {
  const batch = await findBatch(work.tx, batchId)
  return batch && (await mayAtUnit(work, verb, batch.unitId)) ? ok(batch) : refuse({ kind: 'old-result-batch-not-found' })
}

export const showBatch = async (work: Work, batchId: string): Promise<Outcome<ShownBatch, OldResultRefusal>> => {
  const batch = await readBatch(work, batchId, 'read')
  return batch.ok ? ok({ batch: batch.value, results: await listOfBatch(work.tx, batchId), mayDigitise: await mayAtUnit(work, 'digitise', batch.value.unitId) }) : batch
}

/** Each is opened in a process of its own. */
const MOST_COUNTED = 10

/** A scan that is nobody's by its name may hold several results: its pages are counted, so that it can be split. */
const withPages = async (work: Work, { matched, left }: MatchedScans): Promise<MatchedScans> => {
  const unknown = left.filter(({ why }) => why === 'no-result').slice(0, MOST_COUNTED)
  const files = await findFiles(work, unknown.map(({ fileId }) => fileId as StoredFileId))
  const counts = new Map<string, number>()
  for (const file of files) counts.set(file.id, (await pagesOfFile(file)) ?? 0)
  return {
    matched,
    left: left.map((line) => {
      const pages = counts.get(line.fileId) ?? 0
      return pages > 1 ? { ...line, pages } : line
    }),
  }
}

/** Slow, so outside the transaction. Which file belongs to which result; nothing is kept. Only files of the batch's own unit are known here. */
export const matchBatch = async (work: Work, batchId: string, fileIds: readonly string[]): Promise<Outcome<MatchedScans, OldResultRefusal>> => {
  const batch = await readBatch(work, batchId, 'digitise')
  if (!batch.ok) return batch
  const { unitId } = batch.value
  const files = (await findFiles(work, fileIds as readonly StoredFileId[])).filter(({ owner }) => owner.kind === 'unit' && owner.unitId === unitId)
  return ok(await withPages(work, matchScans(files.map(({ id, fileName }) => ({ fileId: id, fileName })), await listOfBatch(work.tx, batchId))))
}

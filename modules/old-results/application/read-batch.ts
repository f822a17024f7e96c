import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { StoredFileId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { findFiles } from '../../documents/index.ts'
import { matchScans, type MatchedScans } from '../domain/match-scans.ts'
import type { OldResult } from '../domain/old-result.ts'
import type { OldResultRefusal } from '../domain/refusal.ts'
import { findBatch, listOfBatch, type Batch } from '../store/batch.view.ts'
import { mayAtUnit, type OldResultVerb } from './at-unit.ts'

export type ShownBatch = { readonly batch: Batch; readonly results: readonly OldResult[]; readonly mayDigitise: boolean }

const readBatch = async (work: Work, batchId: string, verb: OldResultVerb): Promise<Outcome<Batch, OldResultRefusal>> => {
  const batch = await findBatch(work.tx, batchId)
  return batch && (await mayAtUnit(work, verb, batch.unitId)) ? ok(batch) : refuse({ kind: 'old-result-batch-not-found' })
}

export const showBatch = async (work: Work, batchId: string): Promise<Outcome<ShownBatch, OldResultRefusal>> => {
  const batch = await readBatch(work, batchId, 'read')
  return batch.ok ? ok({ batch: batch.value, results: await listOfBatch(work.tx, batchId), mayDigitise: await mayAtUnit(work, 'digitise', batch.value.unitId) }) : batch
}

/** Which file belongs to which result; nothing is kept. Only files of the batch's own unit are known here. */
export const matchBatch = async (work: Work, batchId: string, fileIds: readonly string[]): Promise<Outcome<MatchedScans, OldResultRefusal>> => {
  const batch = await readBatch(work, batchId, 'digitise')
  if (!batch.ok) return batch
  const { unitId } = batch.value
  const files = (await findFiles(work, fileIds as readonly StoredFileId[])).filter(({ owner }) => owner.kind === 'unit' && owner.unitId === unitId)
  return ok(matchScans(files.map(({ id, fileName }) => ({ fileId: id, fileName })), await listOfBatch(work.tx, batchId)))
}

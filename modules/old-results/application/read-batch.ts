import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { StoredFileId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { findFiles, MOST_DRAWN_PAGES, pagesOfFile, type StoredFile } from '../../documents/index.ts'
import { matchScans, type KeptWhole, type MatchedScans } from '../domain/match-scans.ts'
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

type Splitting = { readonly pages?: number; readonly whole?: KeptWhole }

const splittingOf = async (file: StoredFile): Promise<Splitting> => {
  const pages = (await pagesOfFile(file)) ?? 0
  if (pages < 2) return {}
  return file.mediaType === 'image/tiff' && pages > MOST_DRAWN_PAGES ? { whole: 'tiff-too-long' } : { pages }
}

/** A scan that is nobody's by its name may hold several results: its pages are counted, so that it can be split. */
const withPages = async (work: Work, { matched, left }: MatchedScans): Promise<MatchedScans> => {
  const unknown = left.filter(({ why }) => why === 'no-result').map(({ fileId }) => fileId as StoredFileId)
  const told = new Map<string, Splitting>(unknown.map((fileId) => [fileId, { whole: 'not-counted' }]))
  for (const file of await findFiles(work, unknown.slice(0, MOST_COUNTED))) told.set(file.id, await splittingOf(file))
  return { matched, left: left.map((line) => ({ ...line, ...told.get(line.fileId) })) }
}

/** Slow, so outside the transaction. Which file belongs to which result; nothing is kept. Only files of the batch's own unit are known here. */
export const matchBatch = async (work: Work, batchId: string, fileIds: readonly string[]): Promise<Outcome<MatchedScans, OldResultRefusal>> => {
  const batch = await readBatch(work, batchId, 'digitise')
  if (!batch.ok) return batch
  const { unitId } = batch.value
  const files = (await findFiles(work, fileIds as readonly StoredFileId[])).filter(({ owner }) => owner.kind === 'unit' && owner.unitId === unitId)
  return ok(await withPages(work, matchScans(files.map(({ id, fileName }) => ({ fileId: id, fileName })), await listOfBatch(work.tx, batchId))))
}

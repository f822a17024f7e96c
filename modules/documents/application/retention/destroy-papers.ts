// Luật Lưu trữ 33/2024/QH15, NĐ 13/2023/NĐ-CP Điều 16.7: what was decided is destroyed for good, after everybody was asked once more; the record stays.
import type { StoredFileId } from '../../../../kernel/ids.ts'
import { epochMs, instantFromMs } from '../../../../kernel/instant.ts'
import type { Job, Step } from '../../../../platform/module.ts'
import { currentFileStore } from '../../../../platform/storage/current-file-store.ts'
import type { Work } from '../../../../platform/work.ts'
import { recordAudit } from '../../../audit/index.ts'
import type { DestructionItem } from '../../domain/retention/destruction.ts'
import { endList, listDecidedIds, listItems, lockList, markDestroyed, markItem } from '../../store/retention/destruction-store.ts'
import { endRemoval, insertRemoval, isContentNeeded, listDrawnFrom, listPicturesOf, listRemovalsBefore, type Removal } from '../../store/retention/removal-store.ts'
import { listStoredFiles } from '../../store/stored-file-store.ts'
import { listRecordsOfFile } from '../../store/vault/paper-record-store.ts'
import { forgetRecord } from '../vault/change-record.ts'
import { fateOfFiles } from './fate-of-files.ts'

export const DESTROY_JOB = 'destroy-papers'
/** Longer than any act that stores a file: whoever hands in the same bytes meanwhile has its row written by then. */
const ASIDE_MS = 3_600_000
const PAGE = 500

/** A paper whose bytes are gone is nobody's to open any more; its row and journal stay. */
const takeOutOfVaults = async (work: Work, fileId: StoredFileId): Promise<void> => {
  for (const { id, holderId, state, fileId: shown } of await listRecordsOfFile(work.tx, fileId)) {
    if (shown !== fileId || state === 'withdrawn' || state === 'forgotten') continue
    const forgotten = await forgetRecord(work, { holderId, recordId: id, reason: 'retention' })
    if (!forgotten.ok) throw new Error(`the vault keeps a paper that is destroyed: ${forgotten.refusal.kind}`)
  }
}

/** Contents nobody needs any more once this file is gone. */
const destroyFile = async (work: Work, listId: string, { fileId, sha256 }: Pick<DestructionItem, 'fileId' | 'sha256'>): Promise<readonly string[]> => {
  await markDestroyed(work.tx, fileId, work.now)
  await recordAudit(work, { event: 'file-destroyed', thing: 'stored-file', thingId: fileId, purpose: listId })
  if (await isContentNeeded(work.tx, sha256)) return []
  const contents = [sha256, ...(await listPicturesOf(work.tx, sha256))]
  for (const content of contents) await insertRemoval(work.tx, content, work.now)
  return contents
}

/** The picture a paper was drawn from goes with it, unless something else that stays was drawn from it, or somebody places it. */
const destroyPictures = async (work: Work, listId: string, fileId: StoredFileId): Promise<readonly string[]> => {
  const pictures = await listStoredFiles(work.tx, await listDrawnFrom(work.tx, fileId))
  const fates = await fateOfFiles(work, pictures.map(({ id, owner }) => ({ fileId: id, owner })))
  const unneeded: string[] = []
  for (const { id, sha256 } of pictures) if (fates.get(id)?.uses.every(({ kind }) => kind === 'unused-upload')) unneeded.push(...(await destroyFile(work, listId, { fileId: id, sha256 })))
  return unneeded
}

const destroyItem = async (work: Work, listId: string, item: DestructionItem): Promise<readonly string[]> => {
  const unneeded = await destroyFile(work, listId, item)
  await markItem(work.tx, listId, { fileId: item.fileId, state: 'destroyed' })
  await takeOutOfVaults(work, item.fileId)
  return [...unneeded, ...(await destroyPictures(work, listId, item.fileId))]
}

/** Contents nobody needs any more. What came into use, under hold, or back into its period since the list was made is spared. */
const destroyList = async (work: Work, listId: string): Promise<readonly string[]> => {
  const list = await lockList(work.tx, listId)
  if (list?.state !== 'decided') return []
  const items = (await listItems(work.tx, listId)).filter(({ state }) => state === 'listed')
  const files = await listStoredFiles(work.tx, items.map(({ fileId }) => fileId))
  const fates = await fateOfFiles(work, files.map(({ id, owner }) => ({ fileId: id, owner })))
  const unneeded: string[] = []
  for (const item of items) {
    const fate = fates.get(item.fileId)?.fate
    if (fate?.fate === 'may-go') unneeded.push(...(await destroyItem(work, listId, item)))
    else await markItem(work.tx, listId, { fileId: item.fileId, state: 'spared', because: fate?.because ?? 'use-unknown' })
  }
  await endList(work.tx, listId, work.now)
  return unneeded
}

const finishRemoval = async (step: Step, removal: Removal): Promise<void> => {
  const store = currentFileStore()
  if (await step((work) => isContentNeeded(work.tx, removal.sha256))) await store.bringBack(removal.sha256)
  // Bytes that stand there again may belong to an act under way: they wait aside for one more pass.
  else if (await store.setAside(removal.sha256)) return
  else await store.discard(removal.sha256)
  await step((work) => endRemoval(work.tx, removal, work.now))
}

/** Safe to run again at any time: cut off anywhere, the next pass goes on. */
export const destroyPapers = async (step: Step): Promise<void> => {
  for (const listId of await step((work) => listDecidedIds(work.tx))) for (const sha256 of await step((work) => destroyList(work, listId))) await currentFileStore().setAside(sha256)
  const ripe = await step((work) => listRemovalsBefore(work.tx, instantFromMs(epochMs(work.now) - ASIDE_MS), PAGE))
  for (const removal of ripe) await finishRemoval(step, removal)
}

export const destroyJob: Job = { name: DESTROY_JOB, cron: '35 * * * *', runInSteps: (step) => destroyPapers(step) }

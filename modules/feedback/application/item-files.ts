// NĐ 20/2008/NĐ-CP Điều 7: what shows what the sender means; looked through like every file, read by whoever handles the item, never published.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { FileContent } from '../../../platform/http/route.ts'
import type { Work } from '../../../platform/work.ts'
import { serveFile, storeFile, type FileRefusal, type OpenFileRefusal } from '../../documents/index.ts'
import { whyNoFile } from '../domain/decide.ts'
import type { FeedbackItem } from '../domain/item.ts'
import type { FeedbackRefusal } from '../domain/refusal.ts'
import { findIdByCode, findItem, lockItem } from '../store/item-store.ts'
import { mayAt } from './places.ts'
import { recordItem } from './record-item.ts'
import { codeOf } from './sender-acts.ts'

export type AddFile = { readonly bytes: Uint8Array; readonly fileName: string }

/** By whoever has the code; kept for the unit that has the item. */
export const addItemFile = async (work: Work, code: string, { bytes, fileName }: AddFile): Promise<Outcome<FeedbackItem, FeedbackRefusal | FileRefusal>> => {
  const itemId = await findIdByCode(work.tx, codeOf(code))
  const item = itemId ? await lockItem(work.tx, itemId) : undefined
  if (!item) return refuse({ kind: 'feedback-not-found' })
  const no = whyNoFile(item)
  if (no) return refuse(no)
  const stored = await storeFile(work, { bytes, fileName, owner: { kind: 'unit', unitId: item.unitId } })
  if (!stored.ok) return stored
  const event = { type: 'FileAdded' as const, fileId: stored.value.id, name: stored.value.fileName }
  return ok((await recordItem(work, item, { itemId: item.id, senderName: item.sender.name, events: [event] })) ?? item)
}

/** For whoever reads the item itself; each reading is recorded. */
export const serveItemFile = async (work: Work, { itemId, fileId }: { readonly itemId: string; readonly fileId: string }): Promise<Outcome<FileContent, FeedbackRefusal | OpenFileRefusal>> => {
  const item = await findItem(work.tx, itemId)
  const file = item?.files?.find((each) => each.fileId === fileId)
  if (!item || !file || !(await mayAt(work, 'read', item.unitId))) return refuse({ kind: 'feedback-not-found' })
  return serveFile(work, { fileId: file.fileId, purpose: 'feedback-file', unitId: item.unitId }, () => true)
}

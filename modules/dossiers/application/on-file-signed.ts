// NĐ 45/2020/NĐ-CP articles 15-16: a result stands in the holder's vault once every signature it was to get is on it, and its parcel may leave.
import type { StoredFileId } from '../../../kernel/ids.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import { publishRecord, recordsOfFile } from '../../documents/index.ts'
import { isSigningDone } from '../../official-documents/index.ts'
import { followSoon } from './follow-signature.ts'

/** Hears it after `documents`, which has put the signed file in place of the one before. */
export const onFileSigned = async (work: Work, event: DomainEvent): Promise<void> => {
  const { fileId } = event
  if (typeof fileId !== 'string') throw new Error('a signed file is told without its file')
  if (!(await isSigningDone(work, fileId as StoredFileId))) return
  await followSoon(work, event)
  const waiting = (await recordsOfFile(work, fileId as StoredFileId)).filter(({ origin, state }) => origin === 'dossier-result' && state === 'checked')
  for (const { holderId, id } of waiting) {
    const published = await publishRecord(work, { holderId, recordId: id })
    if (!published.ok) throw new Error(`the vault does not publish a signed result: ${published.refusal.kind}`)
  }
}

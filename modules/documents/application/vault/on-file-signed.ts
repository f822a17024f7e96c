// NĐ 30/2020/NĐ-CP article 13: a result is signed after the act; the vault holds its newest signed continuation.
import type { StoredFileId } from '../../../../kernel/ids.ts'
import type { DomainEvent, Work } from '../../../../platform/work.ts'
import { changeRecord } from './change-record.ts'
import { recordsOfFile } from './find-records.ts'

type FileSigned = { readonly fileId: StoredFileId; readonly signedFileId: StoredFileId; readonly signerName: string; readonly role: string }

/** As official-documents tells it. */
const readEvent = (event: DomainEvent): FileSigned => {
  const { fileId, signedFileId, signerName, role } = event
  if (typeof fileId !== 'string' || typeof signedFileId !== 'string' || typeof signerName !== 'string' || typeof role !== 'string') throw new Error('a signed file is told without its file')
  return { fileId: fileId as StoredFileId, signedFileId: signedFileId as StoredFileId, signerName, role }
}

export const onFileSigned = async (work: Work, event: DomainEvent): Promise<void> => {
  const { fileId, signedFileId, signerName, role } = readEvent(event)
  for (const { id, holderId } of await recordsOfFile(work, fileId)) {
    const signer = role === 'signer' ? { values: { signer: signerName }, sources: { signer: 'signature' as const } } : {}
    const changed = await changeRecord(work, { holderId, recordId: id, fileId: signedFileId, ...signer })
    if (!changed.ok) throw new Error(`the vault refused a signed file: ${changed.refusal.kind}`)
  }
}

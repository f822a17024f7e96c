// Nghị định 45/2020/NĐ-CP Điều 10: a copy is electronic once whoever certifies and the agency have signed its file; until then there is paper alone.
import type { StoredFileId } from '../../../kernel/ids.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import { isSigningDone, signedVersionOf } from '../../official-documents/index.ts'
import { findCopyByFile, findRequest, writeElectronic } from '../store/copy-store.ts'
import { keepCopyInVault } from './keep-in-vault.ts'
import { tellOfCopy } from './tell-of-copy.ts'

const fileOf = ({ fileId }: DomainEvent): StoredFileId => {
  if (typeof fileId !== 'string') throw new Error('a signed file is told without its file')
  return fileId as StoredFileId
}

/** A signature was made, or the file stands again with all it has. */
export const onFileSigned = async (work: Work, event: DomainEvent): Promise<void> => {
  const fileId = fileOf(event)
  const copy = await findCopyByFile(work.tx, fileId)
  if (!copy?.certified || copy.certified.isElectronic || !(await isSigningDone(work, fileId))) return
  await writeElectronic(work.tx, copy, { isElectronic: true, at: work.now })
  const request = await findRequest(work.tx, copy.requestId)
  if (request) await tellOfCopy(work, request, { copy, certified: copy.certified })
  if (request) await keepCopyInVault(work, request, { copy, certified: copy.certified, signedFileId: await signedVersionOf(work, fileId) })
}

export const onFileWithdrawn = async (work: Work, event: DomainEvent): Promise<void> => {
  const copy = await findCopyByFile(work.tx, fileOf(event))
  if (copy?.certified?.isElectronic) await writeElectronic(work.tx, copy, { isElectronic: false, at: work.now })
}

// Nghị định 45/2020/NĐ-CP Điều 15; Nghị định 30/2020/NĐ-CP Phụ lục I: a result made elsewhere is an electronic one once its competent person and agency signed it, seen at the upper right of its first page.
import type { UnitId, StoredFileId } from '../../../kernel/ids.ts'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import type { Work } from '../../../platform/work.ts'
import type { StoredFile } from '../../documents/index.ts'
import type { PaperSubject } from '../domain/issued-document.ts'
import { listOrdersOf } from '../store/signing-store.ts'
import { officeOf, reportSoon } from './check-later.ts'
import { orderSignatures, signsByCertificate } from './order-signatures.ts'

export type SignedBefore = { readonly signedBy?: string }

const LIVE: ReadonlySet<string> = new Set(['waiting', 'asked', 'signed'])
const MARK = Buffer.from('/ByteRange')

/** Signed by an office already, or about to be by an act of ours; `undefined`: by nobody whose signature counts. A valid signature of a private person makes no result. `being-checked`: told later, as `official-documents.file-checked`. */
export const findSignedBefore = async (work: Work, { id, sha256, mediaType }: Pick<StoredFile, 'id' | 'sha256' | 'mediaType'>, subjectId: string): Promise<SignedBefore | 'being-checked' | undefined> => {
  if ((await listOrdersOf(work.tx, [id])).some(({ state }) => LIVE.has(state))) return {}
  if (mediaType !== 'application/pdf') return undefined
  const bytes = await currentFileStore().get(sha256)
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(MARK)) return undefined
  const report = await reportSoon(work, { subjectId, sha256, bytes: async () => bytes })
  if (report === undefined) return 'being-checked'
  const signedBy = officeOf(report)
  return signedBy === undefined ? undefined : { signedBy }
}

export type AttachedToSign = { readonly subjectId: string; readonly unitId: UnitId; readonly files: readonly { readonly fileId: StoredFileId; readonly title: string; readonly number?: string | undefined }[] }

/** Orders whoever acts, and then their agency, for each file. False where they have no certificate: nothing is ordered. */
export const signAttached = async (work: Work, { subjectId, unitId, files }: AttachedToSign): Promise<boolean> => {
  const { actor } = work
  if (actor.kind !== 'staff') throw new Error('only officials sign results')
  if (!(await signsByCertificate(work, actor.officialId))) return false
  const signer = { officialId: actor.officialId, name: actor.fullName }
  for (const { fileId, title, number } of files) await orderSignatures(work, { subjectId: subjectId as PaperSubject, fileId, unitId, title, number, signer, sealed: true })
  return true
}

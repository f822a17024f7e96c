// Thông tư 01/2018/TT-VPCP Điều 16 khoản 2 điểm d: without signing in nothing of the person is shown: number, agency, signatures and hash alone.
import type { StoredFileId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findFile } from '../../documents/index.ts'
import { getUnit } from '../../organisation/index.ts'
import { isCheckedByCode } from '../domain/printable.ts'
import type { SigningRole } from '../domain/signing-order.ts'
import { findDocumentByFile } from '../store/issued-document-store.ts'
import { listOrdersOf, listSignedFiles } from '../store/signing-store.ts'
import { findWithdrawnSince } from '../store/withdrawal-store.ts'

export type ShownSignedFile = {
  readonly number: string
  readonly issuedAt: Instant
  readonly unitName: string
  readonly sha256: string
  /** Its act was undone: it is worth nothing since. */
  readonly withdrawnAt?: Instant
  readonly isWaiting: boolean
  readonly signatures: readonly { readonly name: string; readonly role: SigningRole; readonly at: Instant; readonly isStamped: boolean; readonly isDemo: boolean }[]
}

export type ShowSignedFileRefusal = { readonly kind: 'signed-file-not-found' }

/** By the check code printed on a result. Other papers are not found: they are nobody's business but the dossier's. */
export const showSignedFile = async (work: Work, fileId: StoredFileId): Promise<Outcome<ShownSignedFile, ShowSignedFileRefusal>> => {
  const document = await findDocumentByFile(work.tx, fileId)
  if (document === undefined || !isCheckedByCode(document.kind)) return refuse({ kind: 'signed-file-not-found' })
  const signed = await listSignedFiles(work.tx, [fileId])
  const file = await findFile(work, signed.at(-1)?.signedFileId ?? fileId)
  if (file === undefined) return refuse({ kind: 'signed-file-not-found' })
  const withdrawnAt = await findWithdrawnSince(work.tx, fileId)
  const orders = await listOrdersOf(work.tx, [fileId])
  return ok({
    number: document.number,
    issuedAt: document.issuedAt,
    unitName: (await getUnit(work, document.unitId)).name,
    sha256: file.sha256,
    ...(withdrawnAt === undefined ? {} : { withdrawnAt }),
    isWaiting: orders.some(({ state }) => state === 'waiting' || state === 'asked'),
    signatures: signed.map(({ signerName, role, signedAt, isStamped, isDemo }) => ({ name: signerName, role, at: signedAt, isStamped, isDemo })),
  })
}

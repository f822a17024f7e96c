import type { Work } from '../../../platform/work.ts'
import { sha256Of } from '../../../platform/storage/sha256.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import type { Signer } from '../domain/paper-facts.ts'
import { statementOf, type PaperSignature } from '../domain/signature.ts'
import { insertSignature } from '../store/signature-store.ts'
import { currentSigner } from './paper-signer.ts'

type Covered = Pick<PaperSignature, 'covers' | 'sha256'>

/** Nobody signs in another's name: the signer is the one who acts. */
const keepSignature = async (work: Work, { document, signer }: { readonly document: IssuedDocument; readonly signer: Signer }, covered: Covered): Promise<void> => {
  const { actor } = work
  if (actor.kind !== 'staff' || actor.officialId !== signer.officialId) throw new Error(`${document.kind} must be signed by whoever acts`)
  await insertSignature(work.tx, document, {
    documentId: document.documentId,
    serial: 1,
    officialId: signer.officialId,
    name: signer.name,
    ...(signer.post === undefined ? {} : { post: signer.post }),
    method: currentSigner().method,
    ...covered,
    sessionId: actor.sessionId,
    signedAt: work.now,
  })
}

export const hashOfStatement = (document: IssuedDocument, content: unknown): string => sha256Of(new TextEncoder().encode(statementOf(document, content)))

type ToSign = { readonly document: IssuedDocument; readonly signer: Signer | undefined; readonly bytes: Uint8Array }

/** Signs the bytes and keeps who did; a paper of this kind without a signer is a bug. */
export const signFile = async (work: Work, { document, signer, bytes }: ToSign): Promise<Uint8Array> => {
  if (signer === undefined) throw new Error(`${document.kind} needs a signer`)
  const signed = await currentSigner().sign(bytes, signer)
  await keepSignature(work, { document, signer }, { covers: 'file', sha256: sha256Of(signed) })
  return signed
}

/** Answers for the frozen words at once; the file is printed from them afterwards. */
export const signWords = async (work: Work, { document, signer, content }: { readonly document: IssuedDocument; readonly signer: Signer; readonly content: unknown }): Promise<void> =>
  keepSignature(work, { document, signer }, { covers: 'words', sha256: hashOfStatement(document, content) })

// Luật Giao dịch điện tử 20/2023/QH15 Điều 16, Điều 22: whoever receives a signed paper checks the signature before relying on it.
import type { Instant } from '../../../kernel/instant.ts'
import { sha256Of } from '../../../platform/storage/sha256.ts'
import type { Said } from '../../../platform/signing/validate/remark-words.ts'
import type { PdfReport, SignatureReport, Verdict } from '../../../platform/signing/validate/report.ts'
import { sayFile, sayRemarks, saySignature } from '../../../platform/signing/validate/report-words.ts'
import { validateInWorker } from '../../../platform/signing/validate/validate-in-worker.ts'
import type { Work } from '../../../platform/work.ts'
import { isSignedHere } from '../store/signing-store.ts'
import { findWithdrawnBytes } from '../store/withdrawal-store.ts'
import { signingDesk } from './signing-desk.ts'

export type CheckedSignature = {
  readonly kind: SignatureReport['kind']
  readonly verdict: Verdict
  readonly said: Said
  readonly remarks: readonly Said[]
  readonly name?: string
  readonly organisation?: string
  readonly at?: Instant
  readonly isStamped: boolean
  readonly isDemo: boolean
}

/** `FileCheckView` of the contract. */
export type FileCheck = {
  /** `being-checked`: it takes longer than anybody waits for; asked again, it says what was found. */
  readonly state: PdfReport['state'] | 'being-checked'
  readonly verdict?: Verdict
  readonly said: Said
  readonly sha256: string
  readonly signatures: readonly CheckedSignature[]
  readonly issuedHere: boolean
  /** A file of ours that was withdrawn: whatever its signatures are worth, it is worth nothing since. */
  readonly withdrawnAt?: Instant
}

const viewOf = (signature: SignatureReport): CheckedSignature => {
  const { kind, verdict, certificate, stampedAt, claimedAt, demo } = signature
  const at = stampedAt ?? claimedAt
  return {
    kind,
    verdict,
    said: saySignature(signature),
    remarks: sayRemarks(signature),
    ...(certificate === undefined ? {} : { name: certificate.name, ...(certificate.organisation === undefined ? {} : { organisation: certificate.organisation }) }),
    ...(at === undefined ? {} : { at }),
    isStamped: stampedAt !== undefined,
    isDemo: demo,
  }
}

/** The signatures of bytes somebody sent; takes seconds of a hostile file, so no transaction should wait for it. */
export const reportOnFile = async (work: Work, bytes: Uint8Array, patience: { readonly withinMs?: number } = {}): Promise<PdfReport> => validateInWorker(bytes, { trust: await signingDesk().trust(), now: work.now }, patience)

/** What was found in the content of that hash, in words. */
export const viewOfReport = async (work: Work, sha256: string, report: PdfReport): Promise<FileCheck> => {
  const said = sayFile(report)
  const withdrawnAt = await findWithdrawnBytes(work.tx, sha256)
  const withdrawn = withdrawnAt === undefined ? {} : { withdrawnAt }
  if (report.state !== 'signed') return { state: report.state, said, sha256, signatures: [], issuedHere: false, ...withdrawn }
  return { state: 'signed', verdict: report.verdict, said, sha256, signatures: report.signatures.map(viewOf), issuedHere: await isSignedHere(work.tx, sha256), ...withdrawn }
}

/** Any bytes: what they are, and what each signature in them is worth. Nothing of them is kept. */
export const checkFile = async (work: Work, bytes: Uint8Array, known?: PdfReport): Promise<FileCheck> => viewOfReport(work, sha256Of(bytes), known ?? (await reportOnFile(work, bytes)))

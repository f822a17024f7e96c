import type { Instant } from '../../../kernel/instant.ts'
import type { ChainState } from '../trust/find-chain.ts'

/** What was written into a file after a signature, from harmless to grave. */
export type ChangeKind = 'signature' | 'validation-data' | 'metadata' | 'structure' | 'form' | 'annotation' | 'unread-bytes' | 'content'

export type Coverage = 'whole-file' | 'revision' | 'part'

export type Integrity = 'intact' | 'document-changed' | 'signature-wrong' | 'other-certificate' | 'unreadable' | 'unsupported'

export type CertificateView = {
  readonly subject: string
  readonly name: string
  readonly organisation: string | undefined
  readonly issuer: string
  readonly serial: string
  readonly sha256: string
  readonly validFrom: Instant
  readonly validTo: Instant
}

export type Verdict = 'valid' | 'doubtful' | 'invalid'

/** Why a signature is not simply valid, or what should be known though it is. */
export type Remark =
  | Exclude<Integrity, 'intact'>
  | 'covers-part'
  | 'weak-digest'
  | 'weak-key'
  | 'certificate-expired-then'
  | 'certificate-not-yet-valid-then'
  | 'not-for-signing'
  | 'self-signed'
  | 'unknown-issuer'
  | 'issuer-expired-then'
  | 'revoked'
  | 'revocation-unknown'
  | 'no-time-stamp'
  | 'time-stamp-wrong'
  | 'time-stamp-not-trusted'
  | 'demo'
  | 'has-expired-since'
  | 'claimed-in-the-future'
  | 'no-signing-certificate'
  | `changed-${Exclude<ChangeKind, 'signature'>}`

export type SignatureReport = {
  readonly field: string
  /** A time-stamp over the whole document is told apart from a person's signature. */
  readonly kind: 'signature' | 'time-stamp'
  readonly verdict: Verdict
  readonly remarks: readonly Remark[]
  readonly integrity: Integrity
  readonly coverage: Coverage
  readonly certificate: CertificateView | undefined
  readonly trust: ChainState | undefined
  readonly demo: boolean
  readonly digest: string | undefined
  /** What the signer's machine said; nobody proves it. */
  readonly claimedAt: Instant | undefined
  /** Proven by a time-stamp of somebody on the trust list. */
  readonly stampedAt: Instant | undefined
  readonly stampedBy: string | undefined
  readonly revocation: 'good' | 'revoked' | 'unknown' | 'not-embedded'
  readonly changesAfter: readonly ChangeKind[]
  readonly reason: string | undefined
}

export type PdfReport =
  | { readonly state: 'not-a-pdf'; readonly looksLike: 'html' | 'word' | 'zip' | 'image' | 'unknown' }
  | { readonly state: 'encrypted' }
  /** `unfinished`: nothing is known to be wrong, the check was given up. */
  | { readonly state: 'damaged'; readonly fault: string; readonly unfinished?: true }
  /** A time-stamp says when a file existed, and that nobody signed it. */
  | { readonly state: 'unsigned'; readonly isStamped: boolean }
  | { readonly state: 'signed'; readonly verdict: Verdict; readonly signatures: readonly SignatureReport[] }

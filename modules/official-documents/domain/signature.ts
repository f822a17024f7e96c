// Luật Giao dịch điện tử 20/2023/QH15 Điều 22; Thông tư 01/2018/TT-VPCP Điều 10 khoản 1 điểm d: who answers for a paper, provably.
import type { OfficialId, SessionId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { canonicalJson } from './canonical-json.ts'
import type { IssuedDocument, OfficialDocumentId, OfficialDocumentKind } from './issued-document.ts'

export type PaperSignature = {
  readonly documentId: OfficialDocumentId
  readonly serial: number
  readonly officialId: OfficialId
  readonly name: string
  readonly post?: string
  /** `duty-account`: the official's own account, in their session. A certificate brings a method of its own. */
  readonly method: string
  /** `file`: the hash is that of the PDF. `words`: that of `statementOf`, because the file is printed later. */
  readonly covers: 'words' | 'file'
  readonly sha256: string
  readonly sessionId: SessionId
  readonly signedAt: Instant
}

/** Signed as the bytes they are printed as, in the act itself. The others are printed after the act, or carry no signature. */
const SIGNED_AS_FILE: ReadonlySet<OfficialDocumentKind> = new Set([
  'supplement-request',
  'refusal-notice',
  'apology',
  'discontinuation-notice',
  'suspension-notice',
  'withdrawal-decision',
  'return-receipt',
  'handover-list',
  'postal-handover',
  'reminder-letter',
  'decided-result',
  'certified-copy',
  'digitised-result',
])

export const isSignedAsFile = (kind: OfficialDocumentKind): boolean => SIGNED_AS_FILE.has(kind)

/** Papers of the agency: its head signs, then the agency itself (NĐ 30/2020 Điều 14 khoản 2). */
const SEALED: ReadonlySet<OfficialDocumentKind> = new Set(['apology', 'reminder-letter', 'discontinuation-notice', 'suspension-notice', 'withdrawal-decision', 'decided-result', 'certified-copy', 'digitised-result'])

export const isSealed = (kind: OfficialDocumentKind): boolean => SEALED.has(kind)

/** Everything a paper states, as one text: what it says, under which number, when. */
export const statementOf = ({ kind, number, edition, issuedAt }: IssuedDocument, content: unknown): string =>
  canonicalJson({ kind, number, edition, issuedAt, content })

import type { Brand } from '../../../kernel/brand.ts'
import type { DossierId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'

export type OfficialDocumentId = Brand<string, 'OfficialDocumentId'>

/** Kinds this module numbers and prints; each has a book of its own per unit and year. */
export type OfficialDocumentKind = 'appointment-slip'

/** Never changed once issued. A later edition keeps the number and stands beside the first. */
export type IssuedDocument = {
  readonly documentId: OfficialDocumentId
  readonly dossierId: DossierId
  readonly kind: OfficialDocumentKind
  readonly unitId: UnitId
  readonly year: number
  readonly serial: number
  /** As printed: `15/TTPVHCC`. */
  readonly number: string
  /** 1 for the first; 2 and more are reissues. */
  readonly edition: number
  readonly fileId: StoredFileId
  readonly fileSha256: string
  /** Of the frozen words in canonical JSON: the same words are not issued twice. */
  readonly contentSha256: string
  readonly issuedAt: Instant
}

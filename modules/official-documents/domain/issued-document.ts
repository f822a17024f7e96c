import type { Brand } from '../../../kernel/brand.ts'
import type { CopyRequestId, DossierId, OldPaperId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { HandoverBundleId } from './handover-list.ts'
import type { PostalHandoverId } from './postal-handover.ts'
import type { ReminderId } from './reminder-letter.ts'

export type OfficialDocumentId = Brand<string, 'OfficialDocumentId'>

/** Kinds this module issues; each that is numbered has a book of its own per unit and year. */
export type OfficialDocumentKind =
  | 'appointment-slip'
  | 'supplement-request'
  | 'refusal-notice'
  | 'apology'
  | 'discontinuation-notice'
  | 'suspension-notice'
  | 'withdrawal-decision'
  | 'levy-receipt'
  | 'return-receipt'
  | 'handover-list'
  | 'postal-handover'
  | 'reminder-letter'
  | 'decided-result'
  | 'control-slip'
  | 'certified-copy'
  | 'digitised-result'
  | 'copy-slip'

/** What a paper hangs on. */
export type PaperSubject = DossierId | HandoverBundleId | CopyRequestId | OldPaperId | PostalHandoverId | ReminderId

/** Never changed once issued. A later edition keeps the number and stands beside the first. */
export type IssuedDocument = {
  readonly documentId: OfficialDocumentId
  readonly subjectId: PaperSubject
  readonly kind: OfficialDocumentKind
  readonly unitId: UnitId
  readonly year: number
  /** 0 for a form without a number. */
  readonly serial: number
  /** As printed: `15/TTPVHCC`; the dossier's code for a form without a number. */
  readonly number: string
  /** 1 for the first; 2 and more are reissues. */
  readonly edition: number
  /** Under which the file lies once it is printed; `openPaper` prints it when nobody has yet. */
  readonly fileId: StoredFileId
  /** Of the frozen facts in canonical JSON: the same paper is not issued twice. */
  readonly contentSha256: string
  readonly issuedAt: Instant
}

import type { RequestState } from '../domain/certificate-request.ts'
export type CertificateRequestRow = {
  readonly official_id: string
  readonly transaction_code: string
  readonly provider: string
  readonly state: RequestState
  readonly asked_at: string
  readonly checked_at: string | null
  readonly serial_number: string | null
}

export type NumberingBookRow = {
  readonly unit_id: string
  readonly year: number
  readonly kind: string
  readonly symbol: string
  readonly last_serial: number
}

export type IssuedDocumentRow = {
  readonly subject_id: string
  readonly id: string
  readonly kind: string
  readonly edition: number
  readonly unit_id: string
  readonly year: number
  readonly serial: number
  readonly number: string
  readonly file_id: string
  readonly content: unknown
  readonly content_sha256: string
  readonly must_be_signed: boolean
  readonly issued_at: string
  readonly issued_by: string
}

export type IssuedPrintRow = {
  readonly subject_id: string
  readonly document_id: string
  readonly file_sha256: string
  readonly printed_at: string
}

export type PrintQueueRow = {
  readonly subject_id: string
  readonly document_id: string
  readonly words: unknown
  readonly queued_at: string
}

export type SignatureRow = {
  readonly subject_id: string
  readonly document_id: string
  readonly serial: number
  readonly official_id: string
  readonly name: string
  readonly post: string | null
  readonly method: string
  readonly covers: 'words' | 'file'
  readonly sha256: string
  readonly session_id: string
  readonly signed_at: string
}

export type RegisterBookRow = {
  readonly unit_id: string
  readonly year: number
  readonly group_code: string
  readonly group_name: string
  readonly last_serial: number
}

export type RegisterLineRow = {
  readonly dossier_id: string
  readonly unit_id: string
  readonly year: number
  readonly group_code: string
  readonly serial: number
  readonly reception: unknown
  readonly received_at: string
}

export type RegisterNoteRow = {
  readonly dossier_id: string
  readonly serial: number
  readonly note: unknown
  readonly noted_at: string
  readonly noted_by: string
}

export type PrintOutRow = {
  readonly subject_id: string
  readonly document_id: string
  readonly serial: number
  readonly printed_at: string
  readonly printed_by: string
}

export type CertificateRow = {
  readonly id: string
  readonly holder_kind: 'official' | 'unit'
  readonly holder_id: string
  readonly method: 'soft' | 'vneid' | 'token'
  readonly credential: string
  readonly name: string
  readonly chain: readonly Buffer[]
  readonly valid_from: string
  readonly valid_to: string
  readonly is_demo: boolean
  readonly added_at: string
  readonly added_by: string
  readonly ended_at: string | null
}

export type SigningOrderRow = {
  readonly subject_id: string
  readonly file_id: string
  readonly serial: number
  readonly role: 'signer' | 'seal'
  readonly certificate_id: string
  readonly unit_id: string
  readonly title: string
  readonly number: string | null
  readonly field: string
  readonly drawing: unknown
  readonly ordered_at: string
  readonly state: 'waiting' | 'asked' | 'signed' | 'refused' | 'given-up' | 'cancelled'
  readonly handle: string | null
  readonly asked_at: string | null
  readonly hash: string | null
  readonly attempts: number
  readonly last_fault: string | null
  readonly next_at: string
  readonly ticket_sha256: string | null
  readonly ticket_until: string | null
}

export type SignedFileRow = {
  readonly subject_id: string
  readonly file_id: string
  readonly serial: number
  readonly signed_file_id: string
  readonly sha256: string
  readonly certificate_id: string
  readonly role: 'signer' | 'seal'
  readonly signer_name: string
  readonly is_stamped: boolean
  readonly is_demo: boolean
  readonly signed_at: string
}

export type FileWithdrawalRow = {
  readonly subject_id: string
  readonly id: string
  readonly file_id: string
  readonly withdrawn_at: string
  readonly withdrawn_by: string
  readonly reason: string
  readonly sha256: string | null
  readonly stands_again_at: string | null
}

export type FileCheckRow = {
  readonly subject_id: string
  readonly sha256: string
  readonly state: 'waiting' | 'done'
  readonly report: unknown
  readonly asked_at: string
  readonly checked_at: string | null
  readonly attempts: number
  readonly next_at: string
}

export type OfficialDocumentsTables = {
  'official_documents.file_check': FileCheckRow
  'official_documents.certificate_request': CertificateRequestRow
  'official_documents.certificate': CertificateRow
  'official_documents.signing_order': SigningOrderRow
  'official_documents.signed_file': SignedFileRow
  'official_documents.file_withdrawal': FileWithdrawalRow
  'official_documents.print_out': PrintOutRow
  'official_documents.numbering_book': NumberingBookRow
  'official_documents.issued_document': IssuedDocumentRow
  'official_documents.issued_print': IssuedPrintRow
  'official_documents.print_queue': PrintQueueRow
  'official_documents.signature': SignatureRow
  'official_documents.register_book': RegisterBookRow
  'official_documents.register_line': RegisterLineRow
  'official_documents.register_note': RegisterNoteRow
}

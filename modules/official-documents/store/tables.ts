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

export type OfficialDocumentsTables = {
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

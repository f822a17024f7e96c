export type NumberingBookRow = {
  readonly unit_id: string
  readonly year: number
  readonly kind: string
  readonly symbol: string
  readonly last_serial: number
}

export type IssuedDocumentRow = {
  readonly dossier_id: string
  readonly id: string
  readonly kind: string
  readonly edition: number
  readonly unit_id: string
  readonly year: number
  readonly serial: number
  readonly number: string
  readonly file_id: string
  readonly file_sha256: string
  readonly content: unknown
  readonly content_sha256: string
  readonly issued_at: string
  readonly issued_by: string
}

export type OfficialDocumentsTables = {
  'official_documents.numbering_book': NumberingBookRow
  'official_documents.issued_document': IssuedDocumentRow
}

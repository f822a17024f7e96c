export type StoredFileRow = {
  readonly id: string
  readonly owner_kind: 'person' | 'unit'
  readonly owner_id: string
  readonly file_name: string
  readonly media_type: string
  readonly size_bytes: number
  readonly sha256: string
  readonly malware_scan: 'not-scanned' | 'clean'
  readonly stored_at: string
  readonly stored_by: string
}

export type DocumentsTables = { 'documents.stored_file': StoredFileRow }

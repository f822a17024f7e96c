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

export type UploadRow = {
  readonly id: string
  readonly owner_kind: 'person' | 'unit'
  readonly owner_id: string
  readonly made_by: string
  readonly file_name: string
  readonly size_bytes: number
  readonly sha256: string | null
  readonly purpose: string
  readonly received_bytes: number
  readonly file_id: string | null
  readonly opened_at: string
  readonly expires_at: string
}

export type UploadPartRow = { readonly upload_id: string; readonly start_byte: number; readonly size_bytes: number; readonly scratch_name: string }

export type DocumentsTables = {
  'documents.stored_file': StoredFileRow
  'documents.upload': UploadRow
  'documents.upload_part': UploadPartRow
}

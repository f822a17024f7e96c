export type CopyRequestRow = {
  id: string
  authority_id: string
  desk_id: string
  filed_as: string | null
  person_id: string | null
  requester: unknown
  exemption: string | null
  received_at: string
  received_by: string
  handed_out_at: string | null
  handed_out_to: string | null
  handed_out_by: string | null
}

export type CertifiedCopyRow = {
  request_id: string
  serial: number
  authority_id: string
  original: unknown
  pages: number
  copies: number
  levy: number
  scan_file_id: string
  state: string
  prepared_at: string
  prepared_by: string
  returns_at: string | null
  prolonged_days: number | null
  prolonged_by: number | null
  refused: unknown
  certified_at: string | null
  year: number | null
  number_serial: number | null
  number: string | null
  document_id: string | null
  file_id: string | null
  signer_id: string | null
  signer_name: string | null
  signer_post: string | null
  is_electronic: boolean | null
}

export type CopyProlongingRow = {
  request_id: string
  serial: number
  working_days: number
  ground: string
  agreement_file_id: string | null
  made_at: string
  made_by: string
}

export type CertificationTables = {
  'certification.copy_prolonging': CopyProlongingRow
  'certification.copy_request': CopyRequestRow
  'certification.certified_copy': CertifiedCopyRow
}

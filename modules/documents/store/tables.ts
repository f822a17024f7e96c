export type StoredFileRow = {
  readonly id: string
  readonly owner_kind: 'person' | 'unit'
  readonly owner_id: string
  readonly file_name: string
  readonly media_type: string
  readonly size_bytes: number
  readonly sha256: string
  readonly malware_scan: 'not-scanned' | 'waiting' | 'clean' | 'quarantined' | 'unscanned' | 'released'
  readonly stored_at: string
  readonly stored_by: string
  readonly destroyed_at?: string | null | undefined
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

export type PaperRecordRow = {
  readonly holder_id: string
  readonly id: string
  readonly version: number
  readonly kind: 'component' | 'result'
  readonly type_code: string | null
  readonly type_key: string
  readonly name: string
  readonly folded_name: string
  readonly number: string | null
  readonly issuer: string | null
  readonly issuer_unit_id: string | null
  readonly issued_on: string | null
  readonly valid_from: string | null
  readonly valid_until: string | null
  readonly scope: string | null
  readonly signer: string | null
  readonly holder_name: string | null
  readonly file_id: string
  readonly original_file_id: string | null
  readonly sha256: string
  readonly sources: unknown
  readonly state: 'draft' | 'checked' | 'signed' | 'published' | 'withdrawn' | 'forgotten'
  readonly origin: 'dossier-result' | 'dossier-component' | 'scan' | 'backlog' | 'certified-copy' | 'upload'
  readonly source_dossier_id: string | null
  readonly source_label: string | null
  readonly statement: string | null
  readonly recorded_at: string
  readonly changed_at: string
}

export type PaperRecordChangeRow = {
  readonly holder_id: string
  readonly record_id: string
  readonly version: number
  readonly at: string
  readonly by: string
  readonly what: 'recorded' | 'changed' | 'checked' | 'signed' | 'published' | 'withdrawn' | 'forgotten'
  readonly changes: unknown
  readonly reason: string | null
}

export type ReplacementRuleRow = {
  readonly code: string
  readonly component_codes: readonly string[]
  readonly component_words: readonly string[]
  readonly procedure_codes: readonly string[]
  readonly replaced_by: 'result' | 'population' | 'business'
  readonly result_codes: readonly string[]
  readonly result_words: readonly string[]
  readonly fresh_months: number | null
  readonly valid_from: string
  readonly valid_until: string | null
  readonly source: string
  readonly added_at: string
  readonly added_by: string
}

export type StatementKeyRow = { readonly kid: string; readonly unit_id: string; readonly public_key: string; readonly is_demo: boolean; readonly since: string }

export type RehashCycleRow = {
  readonly serial: number
  readonly begun_at: string
  readonly reached: string
  readonly checked: number
  readonly checked_bytes: number
  readonly faults: number
  readonly ended_at: string | null
}

export type LegalHoldRow = {
  readonly id: string
  readonly subject_id: string
  readonly unit_id: string
  readonly label: string
  readonly reason: string
  readonly placed_at: string
  readonly placed_by: string
  readonly lifted_at: string | null
  readonly lifted_by: string | null
}

export type DestructionListRow = {
  readonly id: string
  readonly unit_id: string
  readonly state: 'proposed' | 'declined' | 'decided' | 'done'
  readonly proposed_at: string
  readonly proposed_by: string
  readonly proposer_name: string
  readonly decided_at: string | null
  readonly decided_by: string | null
  readonly decider_name: string | null
  readonly decision: string | null
  readonly done_at: string | null
}

export type DestructionItemRow = {
  readonly list_id: string
  readonly file_id: string
  readonly subject_id: string
  readonly label: string
  readonly paper: string
  readonly name: string
  readonly since: string
  readonly sha256: string
  readonly size_bytes: number
  readonly state: 'listed' | 'spared' | 'destroyed'
  readonly spared_because: string | null
}

export type RetentionWalkRow = { readonly unit_id: string; readonly source: string; readonly after_id: string | null; readonly is_walked: boolean }

export type ContentRemovalRow = { readonly sha256: string; readonly aside_at: string; readonly gone_at: string | null }

export type ContentScanRow = {
  readonly sha256: string
  readonly state: 'waiting' | 'clean' | 'quarantined' | 'unscanned' | 'released'
  readonly asked_at: string
  readonly next_at: string | null
  readonly attempts: number
  readonly said: string | null
  readonly settled_at: string | null
  readonly decided_by: string | null
  readonly reason: string | null
}

export type FileAlarmRow = {
  readonly id: string
  readonly kind: string
  readonly thing: string
  readonly detail: string
  readonly opened_at: string
  readonly seen_at: string
  readonly closed_at: string | null
}

export type PaperUseRow = { readonly dossier_id: string; readonly record_id: string; readonly holder_id: string; readonly component: string; readonly label: string; readonly at: string }

export type PaperShareRow = {
  readonly dossier_id: string
  readonly id: string
  readonly record_id: string
  readonly holder_id: string
  readonly label: string
  readonly made_at: string
  readonly until_at: string
  readonly revoked_at: string | null
}

export type BenchRow = {
  readonly id: string
  readonly unit_id: string
  readonly subject_kind: 'filing-draft' | 'dossier'
  readonly subject_id: string
  readonly official_id: string
  readonly title: string
  readonly return_to: string
  readonly slots: unknown
  readonly people: unknown
  readonly state: 'open' | 'done'
  readonly version: number
  readonly arrangement: unknown
  readonly opened_at: string
  readonly done_at: string | null
}

export type BenchPageRow = {
  readonly bench_id: string
  readonly id: string
  readonly serial: number
  readonly source_file_id: string
  readonly source_page: number
  readonly by_phone: boolean
  readonly state: 'waiting' | 'ready' | 'failed'
  readonly turn: number
  readonly turned_by: 'nobody' | 'machine' | 'person'
  readonly picture: unknown
  readonly is_blank: boolean
  readonly qr: string | null
  readonly faults: unknown
  readonly words: unknown
  readonly fields: unknown
  readonly attempts: number
  readonly next_at: string
}

export type BenchPhoneRow = {
  readonly bench_id: string
  readonly link_sha256: string
  readonly phone_sha256: string | null
  readonly official_id: string
  readonly until: string
  readonly taken_at: string | null
}

export type ScanPageRow = { readonly file_id: string; readonly page: number; readonly state: 'waiting' | 'ready' | 'failed'; readonly picture: unknown; readonly lines: unknown; readonly fields: unknown; readonly faults: unknown; readonly attempts: number; readonly next_at: string }

export type DigitalCopyRow = { readonly file_id: string; readonly bench_id: string | null; readonly pages: unknown; readonly fields: unknown; readonly made_by: string; readonly made_at: string }

export type DocumentsTables = {
  'documents.stored_file': StoredFileRow
  'documents.upload': UploadRow
  'documents.upload_part': UploadPartRow
  'documents.paper_record': PaperRecordRow
  'documents.paper_record_change': PaperRecordChangeRow
  'documents.replacement_rule': ReplacementRuleRow
  'documents.statement_key': StatementKeyRow
  'documents.rehash_cycle': RehashCycleRow
  'documents.file_alarm': FileAlarmRow
  'documents.paper_use': PaperUseRow
  'documents.paper_share': PaperShareRow
  'documents.content_scan': ContentScanRow
  'documents.bench': BenchRow
  'documents.bench_page': BenchPageRow
  'documents.bench_phone': BenchPhoneRow
  'documents.digital_copy': DigitalCopyRow
  'documents.scan_page': ScanPageRow
  'documents.legal_hold': LegalHoldRow
  'documents.destruction_list': DestructionListRow
  'documents.destruction_item': DestructionItemRow
  'documents.retention_walk': RetentionWalkRow
  'documents.content_removal': ContentRemovalRow
}

import type { Generated } from 'kysely'
import type { AnnouncedChange, AnnouncementState } from '../domain/announcing/announcement.ts'
import type { NationalDifference } from '../domain/national/national-difference.ts'

type ImportRun = {
  id: string
  source: string
  file_name: string
  file_sha256: string
  format: string
  imported_by: string
  started_at: string
  complete: boolean
  counts: unknown
  report: unknown
}

type Procedure = {
  id: string
  code: string
  state: 'public' | 'internal' | 'retired'
  kind: 'national' | 'local' | 'internal'
  source: string
  current_version_id: string | null
  retired_on: string | null
  replaced_by_code: string | null
  name: string
  levels: string[]
  sector_code: string | null
  sector_name: string
  sector_key: string
  promulgated_by: string
  agency: string
  agency_key: string
  channels: string[]
  service_level: string | null
  life_events: string[]
  search_words: string
  form_code: string | null
  workflow_code: string | null
}

type Version = {
  id: string
  procedure_id: string
  number: number
  previous_version_id: string | null
  valid_from_on: string
  announced_on: string | null
  source: string
  content_hash: string
  sheet: unknown
  recorded_at: string
  recorded_by: string
  import_run_id: string
}

type Publication = { version_id: string; published_at: string; published_by: string }

type StateChange = {
  id: string
  procedure_id: string
  state: string
  effective_on: string
  reason: string
  legal_basis: unknown
  replaced_by_code: string | null
  changed_at: string
  changed_by: string
  import_run_id: string | null
}

type ImportChange = {
  import_run_id: string
  code: string
  change: 'new' | 'changed' | 'died' | 'retired' | 'returned'
  name: string
  version_id: string | null
  previous_version_id: string | null
}

type ServiceLevelAssessment = {
  id: string
  procedure_id: string
  answers: unknown
  level: 'full' | 'partial'
  reason: string | null
  legal_basis: unknown
  assessed_at: string
  assessed_by: string
}

export type PostingRow = {
  id: string
  unit_id: string
  place: string
  form: 'board' | 'screen' | 'guide-book'
  level: string
  sector_key: string | null
  edition: string
  held: unknown
  confirmation: string
  photo_file_id: string | null
  posted_at: string
  posted_by: string
  official_name: string
}

export type AnnouncementRow = {
  id: string
  unit_id: string
  title: string
  basis: unknown
  state: AnnouncementState
  drafted_by: string
  drafted_by_name: string
  opened_at: string
  sent_back_reason: string | null
  decision_number: string | null
  decision_signer: string | null
  signed_on: string | null
  uploaded_at: string | null
  upload_note: string | null
  published_at: string | null
  version: number
}

export type AnnouncementLineRow = {
  announcement_id: string
  code: string
  change: AnnouncedChange
  name: string
  version_id: string | null
  version_number: number | null
  retired_on: string | null
  replaced_by_code: string | null
}

type NationalComparisonRow = { id: string; compared_at: string; compared_by: string; compared_by_name: string; file_name: string; source: 'file' | 'network'; file_sha256: string; complete: boolean; counts: unknown }

type NationalDifferenceRow = { comparison_id: string; code: string; kind: NationalDifference['kind']; name: string; elements: unknown }

type AnnouncementEventRow = { announcement_id: string; serial: number; act: string; state: AnnouncementState; at: string; by_name: string; by_id: string; words: string | null }

type PostDecisionRow = { id: string; code: string; papers: boolean; result: boolean; number: string; decided_on: string; valid_from: string; valid_until: string | null; words: string | null; made_at: string; made_by: string }

export type ProcedureTables = {
  'procedures.post_decision': PostDecisionRow
  'procedures.import_run': ImportRun
  'procedures.procedure': Procedure
  'procedures.version': Version
  'procedures.publication': Publication
  'procedures.state_change': StateChange
  'procedures.import_change': ImportChange
  'procedures.service_level_assessment': ServiceLevelAssessment
  'procedures.posting_alarm': { posting_id: string; edition: string; told_at: string }
  'procedures.posting_removal': { posting_id: string; reason: string; removed_at: string; removed_by: string; official_name: string }
  'procedures.posting': PostingRow
  'procedures.announcement': AnnouncementRow
  'procedures.announcement_line': AnnouncementLineRow
  'procedures.announcement_event': AnnouncementEventRow
  'procedures.national_comparison': NationalComparisonRow
  'procedures.national_difference': NationalDifferenceRow
  'procedures.catalogue_revision': { only: Generated<boolean>; revision: string }
}

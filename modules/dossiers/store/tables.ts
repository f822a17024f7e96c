import type { Generated } from 'kysely'

export type DossierTables = {
  'dossiers.dossier_event': {
    dossier_id: string
    version: number
    type: string
    at: string
    author: string
    event: string
    request_id: string
  }
  'dossiers.dossier': {
    dossier_id: string
    version: number
    state: string
    national_status: number
    code: string | null
    procedure_code: string
    procedure_version_id: string
    procedure_name: string
    channel: string
    assisted: boolean
    receiving_unit_id: string
    resolving_unit_id: string
    applicant_kind: string
    applicant_name: string
    applicant_person_id: string | null
    submitter_person_id: string | null
    rule_set: string | null
    submitted_at: string
    accepted_at: string | null
    due_at: string | null
    decided_at: string | null
    finished_at: string | null
    returned_at: string | null
    ended_at: string | null
    holder_step: string | null
    holder_unit_id: string | null
    holder_role: string | null
    holder_assignee_id: string | null
    holder_since: string | null
    holder_due_at: string | null
  }
  'dossiers.dossier_component': {
    dossier_id: string
    serial: number
    component_key: string | null
    name: string
    originals: number
    copies: number
    files: string
  }
  'dossiers.dossier_answers': { dossier_id: string; form_ref: string; record: string }
  'dossiers.due_date_change': {
    dossier_id: string
    serial: number
    at: string
    changed_by: string
    why: string
    from_at: string | null
    to_at: string | null
    trace: string
  }
  'dossiers.issued_result': {
    dossier_id: string
    serial: number
    name: string
    number: string | null
    file_id: string
    issued_at: string
  }
  'dossiers.code_counter': { unit_code: string; received_on: string; last_serial: number }
  'dossiers.issued_code': { unit_code: string; received_on: string; serial: number; bearer_id: string }
  'dossiers.filing_draft': {
    owner_id: string
    draft_id: string
    owner_kind: string
    procedure_code: string
    content: string
    version: number
    created_at: string
    changed_at: string
    filed_as: Generated<string | null>
  }
}

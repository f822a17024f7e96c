import type { Generated, GeneratedAlways } from 'kysely'

export type DossierTables = {
  'dossiers.retired_list': { resolving_unit_id: string; procedure_code: string; procedure_name: string; retired_on: string; ran_out_on: string; sent_at: string; dossier_ids: string[] }
  'dossiers.dossier_event': {
    dossier_id: string
    version: number
    type: string
    at: string
    event: string
    /** Of events of earlier releases, as `request_id`. */
    author: string | null
    author_kind: 'citizen' | 'staff' | 'system' | null
    author_id: string | null
    author_name: string | null
    request: string | null
    request_id: string | null
    /** Whom a handover names; those of earlier releases name them in their words. */
    holder_step: string | null
    holder_stage: string | null
    holder_unit_id: string | null
    holder_role: string | null
    holder_due_at: string | null
    holder_assignee_id: string | null
    holder_assignee_name: string | null
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
    index_due_at: string | null
    pause_kind: string | null
    paused_since: string | null
    rests: Generated<boolean>
    applicant_id_number: string | null
    applicant_phone: string | null
    /** What is looked for by name: of `applicant_name`, folded. */
    applicant_words: GeneratedAlways<string>
    decided_at: string | null
    finished_at: string | null
    returned_at: string | null
    ended_at: string | null
    originals_desk_id: Generated<string | null>
    withdrawal_asked_at: Generated<string | null>
    holder_step: string | null
    holder_stage: string | null
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
    revision: number
  }
  'dossiers.dossier_answers': { dossier_id: string; form_ref: string; revision: number; record: string }
  'dossiers.due_date_change': {
    dossier_id: string
    serial: number
    at: string
    changed_by: string
    why: string
    from_at: string | null
    to_at: string | null
    trace: string
    words: string | null
  }
  'dossiers.pause': {
    dossier_id: string
    serial: number
    kind: string
    mode: string
    basis: string
    reason: string
    from_at: string
    until_at: string | null
    undone: boolean
  }
  'dossiers.asked_unit': {
    dossier_id: string
    kind: string
    serial: number
    unit_id: string
    content: string
    asked_at: string
    due_at: string | null
    answered_at: string | null
    undone: boolean
  }
  'dossiers.supplement_file': { dossier_id: string; item: number; file_id: string; name: string; added_at: string; reused: unknown }
  'dossiers.supplement_draft': { dossier_id: string; field: string; words: string; mark: string | null; changed_at: string }
  'dossiers.result_draft': {
    dossier_id: string
    template_code: string
    template_version: number
    title: string
    body: string
    valid_until: string | null
    scope: string | null
    changed_at: string
    changed_by: string
  }
  'dossiers.deadline_notice': { dossier_id: string; official_id: string; what: string; told_on: string }
  'dossiers.supplement_reminder': { dossier_id: string; reminded_at: string }
  'dossiers.last_seen': { dossier_id: string; official_id: string; version: number; seen_at: string }
  'dossiers.claim_check': {
    dossier_id: string
    claim: string
    checked_at: string
    official_id: string
    checked_by: string
    file_id: string | null
    paper: string | null
    page: number | null
    note: string | null
    undone_at: string | null
    undone_by: string | null
  }
  'dossiers.issued_result': {
    dossier_id: string
    serial: number
    name: string
    number: string | null
    file_id: string
    issued_at: string
    undone: boolean
    unsigned: boolean
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
    told_at: Generated<string | null>
  }
}

export type OneStopTables = {
  'one_stop.reception_note': { owner_id: string; draft_id: string; fields: string; changed_at: string }
  'one_stop.favourite': { unit_id: string; procedure_code: string; chosen_by: string; chosen_at: string }
  'one_stop.paper_leg': {
    dossier_id: string
    leg: number
    from_unit_id: string
    to_unit_id: string
    state: string
    since: string
    due_at: string
    bundle_id: string | null
    settled_at: string | null
    reason: string | null
  }
  'one_stop.bundle': {
    bundle_id: string
    from_unit_id: string
    to_unit_id: string
    year: number
    serial: number
    listed: string
    content_sha256: string
    document_id: string
    given: string
    given_at: string
    due_at: string
    taken: string | null
    taken_at: string | null
  }
  'one_stop.bundle_counter': { unit_id: string; year: number; last_serial: number }
  'one_stop.batch': {
    batch_id: string
    owner_id: string
    procedure_code: string
    procedure_name: string
    common: string
    typed: string
    created_at: string
    changed_at: string
  }
  'one_stop.batch_row': { batch_id: string; row_key: string; serial: number; applicant_name: string; filed_as: string; code: string; filed_at: string; slip_id: string | null }
  'one_stop.guidance': {
    guidance_id: string
    unit_id: string
    person_id: string | null
    person_name: string
    procedure_code: string
    procedure_name: string
    lacking: string
    note: string
    told_by: string
    told_at: string
  }
}

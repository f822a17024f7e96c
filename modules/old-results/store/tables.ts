export type PlanRow = { unit_id: string; procedure_code: string; procedure_name: string; expected: number; due_on: string; pages_per_day: number; people: number; set_at: string; set_by: string }

export type OldResultRow = {
  id: string
  unit_id: string
  procedure_code: string
  procedure_name: string
  result_name: string
  listed: unknown
  number_key: string
  pages: number
  state: string
  state_at: string
  batch_id: string | null
  scan_file_id: string | null
  entry: unknown
  entered_by: string | null
  entered_name: string | null
  checked_by: string | null
  checked_name: string | null
  returned_for: string | null
  number: string | null
  document_id: string | null
  file_id: string | null
  record_id: string | null
  withdrawn_at: string | null
  withdrawn_for: string | null
}

export type OldResultEventRow = { old_result_id: string; serial: number; unit_id: string; procedure_code: string; at: string; by_id: string; by_name: string; kind: string; pages: number; event: unknown }

export type OldResultsTables = {
  'old_results.plan': PlanRow
  'old_results.batch': { id: string; unit_id: string; serial: number; procedure_code: string; opened_at: string; opened_by: string }
  'old_results.old_result': OldResultRow
  'old_results.old_result_event': OldResultEventRow
}

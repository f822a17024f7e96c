export type PlanRow = { id: string; number: string; title: string; year: number; issued_on: string; remarks: unknown; imported_at: string; imported_by: string; withdrawn: unknown }
export type DeliverableRow = { plan_id: string; serial: number; reference: string; section: unknown; assignment: unknown; content: unknown; figure: string | null }
export type DoerRow = { plan_id: string; serial: number; unit_id: string; part: string }
export type EvidenceRow = {
  plan_id: string
  id: string
  serial: number
  unit_id: string
  part: string
  kind: string
  title: string
  document_number: string | null
  link: string | null
  file_id: string | null
  held_on: string | null
  participants: number | null
  figure: unknown
  recorded_at: string
  recorded_by: string
  recorded_by_name: string
  confirmed_at: string | null
  confirmed_by_name: string | null
  withdrawn: unknown
}

export type PlanTables = { 'plans.plan': PlanRow; 'plans.deliverable': DeliverableRow; 'plans.doer': DoerRow; 'plans.evidence': EvidenceRow }

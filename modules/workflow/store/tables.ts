import type { Generated } from 'kysely'

export type WorkflowTables = {
  'workflow.graph': { code: string; version: number; definition: string; published_at: string }
  'workflow.running': {
    subject_id: string
    subject_kind: string
    graph_code: string
    graph_version: number
    parties: string
    whole_limit: string | null
    started_at: string
    ended_at: Generated<string | null>
  }
  'workflow.work_item': {
    subject_id: string
    serial: number
    step: string
    unit_id: string
    role: string
    assignee_id: string | null
    opened_at: string
    due_at: string | null
    completed_at: string | null
    completed_by: string | null
    action: string | null
  }
}

import type { Generated } from 'kysely'

export type WorkflowTables = {
  'workflow.graph': {
    code: string
    version: number
    definition: string
    published_at: string
    approval: string | null
    valid_from: string | null
    valid_until: string | null
    published_by: string | null
  }
  'workflow.graph_draft': { code: string; definition: string; remarks: string; changed_at: string; changed_by: string }
  'workflow.step_timer': { subject_id: string; serial: number; timer: string; fires_at: string; settled_at: string | null; outcome: string | null }
  'workflow.version_change': {
    subject_id: string
    number: number
    at: string
    made_by: string
    graph_code: string
    from_version: number
    to_version: number
    mapping: string
    reason: string
  }
  'workflow.running': {
    subject_id: string
    subject_kind: string
    graph_code: string
    graph_version: number
    parties: string
    whole_limit: string | null
    started_at: string
    ended_at: Generated<string | null>
    arrived: Generated<string[]>
    last_serial: Generated<number>
    facts: string | null
    paused_at: Generated<string | null>
    timers_held: Generated<boolean>
  }
  'workflow.work_item': {
    subject_id: string
    serial: number
    step: string
    stage: string
    beside: string | null
    unit_id: string
    role: string
    assignee_id: string | null
    opened_at: string
    due_at: string | null
    completed_at: string | null
    completed_by: string | null
    on_behalf_of: string | null
    action: string | null
  }
  'workflow.assignment_change': {
    subject_id: string
    serial: number
    number: number
    at: string
    kind: string
    from_official_id: string | null
    to_official_id: string | null
    made_by: string | null
    note: string | null
  }
}

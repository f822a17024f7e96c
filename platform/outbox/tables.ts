import type { Generated } from 'kysely'

export type OutboxTables = {
  'outbox.message': { subject_id: string; receiver: string; position: number; type: string; body: string; appended_at: string }
  'outbox.delivery': {
    subject_id: string
    receiver: string
    position: number
    attempts: Generated<number>
    next_attempt_at: string
    leased_until: string | null
    last_fault: string | null
    delivered_at: string | null
  }
  'outbox.dead_letter': { subject_id: string; receiver: string; position: number; reason: string; buried_at: string }
}

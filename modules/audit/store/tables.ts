import type { Generated } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'

export type AuditTables = {
  'audit.audit_entry': {
    id: string
    at: Instant
    request_id: string
    event: string
    actor_kind: 'anonymous' | 'citizen' | 'staff' | 'system'
    actor_id: string | null
    official_id: string | null
    actor_name: string | null
    actor_unit_id: string | null
    thing: string | null
    thing_id: string | null
    unit_id: string | null
    dossier_id: string | null
    person_ids: readonly string[] | null
    purpose: string | null
    address: string | null
    facts: unknown
    /** As kept: nothing where the thing is the dossier itself. */
    other_thing_id: string | null
    sender_id: Generated<number>
  }
  'audit.chain_link': { lane: number; day: string; position: number; entry_id: string; hash: Buffer }
  'audit.chain_head': { lane: number; day: string; position: number; total: number; hash: Buffer }
}

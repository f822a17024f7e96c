import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { LegalBasis } from '../../../kernel/legal-basis.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

export type StateChange = {
  readonly procedureIds: readonly string[]
  readonly state: 'public' | 'internal' | 'retired'
  readonly effectiveOn: PlainDate
  readonly reason: string
  readonly legalBasis: readonly LegalBasis[]
  readonly replacedByCode?: string
  readonly at: Instant
  readonly by: string
  readonly runId?: string
}

/** Writes the trail and moves the rows. Versions stay untouched: whoever uses one keeps it. */
export const changeState = async (tx: Transaction, change: StateChange): Promise<void> => {
  if (change.procedureIds.length === 0) return
  const ids = change.procedureIds.map(() => newId<string>())
  await sql`
    INSERT INTO procedures.state_change (id, procedure_id, state, effective_on, reason, legal_basis, replaced_by_code, changed_at, changed_by, import_run_id)
    SELECT id, procedure_id, ${change.state}, ${change.effectiveOn}::date, ${change.reason}, ${JSON.stringify(change.legalBasis)}::jsonb, ${change.replacedByCode ?? null}, ${change.at}, ${change.by},
      ${change.runId ?? null} FROM unnest(${ids}::uuid[], ${[...change.procedureIds]}::uuid[]) AS row (id, procedure_id)`.execute(tx)
  const retiredOn = change.state === 'retired' ? change.effectiveOn : null
  await sql`
    UPDATE procedures.procedure SET state = ${change.state}, retired_on = ${retiredOn}::date, replaced_by_code = ${change.replacedByCode ?? null}
    WHERE id = ANY (${[...change.procedureIds]}::uuid[])`.execute(tx)
}

import { sql } from 'kysely'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { Connector, Heard } from '../domain/connector.ts'

const instantOf = (ms: number | undefined): Instant | null => (ms === undefined ? null : instantFromMs(ms))

/** The later stands, whichever process writes last. */
export const keepHeard = async (tx: Transaction, connector: Connector, { answeredAt, failedAt, fault }: Heard): Promise<void> => {
  await sql`
    INSERT INTO integrations.connection AS kept (connector, answered_at, failed_at, fault) VALUES (${connector}, ${instantOf(answeredAt)}, ${instantOf(failedAt)}, ${fault ?? null})
    ON CONFLICT ON CONSTRAINT connection_key DO UPDATE SET
      answered_at = greatest(kept.answered_at, EXCLUDED.answered_at),
      fault = CASE WHEN coalesce(EXCLUDED.failed_at > kept.failed_at, EXCLUDED.failed_at IS NOT NULL) THEN EXCLUDED.fault ELSE kept.fault END,
      failed_at = greatest(kept.failed_at, EXCLUDED.failed_at)`.execute(tx)
}

export const listHeard = async (tx: Transaction): Promise<ReadonlyMap<Connector, Heard>> => {
  const { rows } = await sql<{ connector: Connector; answered_at: Instant | null; failed_at: Instant | null; fault: string | null }>`SELECT connector, answered_at, failed_at, fault FROM integrations.connection`.execute(tx)
  return new Map(rows.map(({ connector, answered_at: answered, failed_at: failed, fault }) => [connector, { ...(answered ? { answeredAt: epochMs(answered) } : {}), ...(failed ? { failedAt: epochMs(failed), fault: fault ?? 'unknown' } : {}) }]))
}

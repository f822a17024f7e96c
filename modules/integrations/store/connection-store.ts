import { sql } from 'kysely'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { Connector, Heard } from '../domain/connector.ts'

const instantOf = (ms: number | undefined): Instant | null => (ms === undefined ? null : instantFromMs(ms))

/** The later stands, whichever process writes last; an answer ends the faults that began before it. */
const keepLatest = (tx: Transaction, connector: Connector, { answeredAt, failedAt, fault, failingSince, failures }: Heard) =>
  sql`
    INSERT INTO integrations.connection AS kept (connector, answered_at, failed_at, fault, failing_since, failures)
    VALUES (${connector}, ${instantOf(answeredAt)}, ${instantOf(failedAt)}, ${fault ?? null}, ${instantOf(failingSince)}, ${failures})
    ON CONFLICT ON CONSTRAINT connection_key DO UPDATE SET
      answered_at = greatest(kept.answered_at, EXCLUDED.answered_at),
      fault = CASE WHEN coalesce(EXCLUDED.failed_at > kept.failed_at, EXCLUDED.failed_at IS NOT NULL) THEN EXCLUDED.fault ELSE kept.fault END,
      failed_at = greatest(kept.failed_at, EXCLUDED.failed_at),
      failing_since = CASE WHEN EXCLUDED.answered_at > kept.failing_since THEN EXCLUDED.failing_since ELSE coalesce(kept.failing_since, EXCLUDED.failing_since) END,
      failures = CASE WHEN EXCLUDED.answered_at > kept.failing_since THEN EXCLUDED.failures ELSE kept.failures + EXCLUDED.failures END,
      told_at = CASE WHEN EXCLUDED.answered_at > kept.failing_since THEN NULL ELSE kept.told_at END`.execute(tx)

const countDay = (tx: Transaction, connector: Connector, { answers, faults, answeredAt = 0, failedAt = 0 }: Heard) =>
  sql`
    INSERT INTO integrations.connection_day AS kept (connector, day, answers, faults) VALUES (${connector}, ${plainDateAt(instantFromMs(Math.max(answeredAt, failedAt)))}, ${answers}, ${faults})
    ON CONFLICT ON CONSTRAINT connection_day_key DO UPDATE SET answers = kept.answers + EXCLUDED.answers, faults = kept.faults + EXCLUDED.faults`.execute(tx)

export const keepHeard = async (tx: Transaction, connector: Connector, heard: Heard): Promise<void> => {
  await Promise.all([keepLatest(tx, connector, heard), countDay(tx, connector, heard)])
}

type Untold = { readonly since: Instant; readonly failures: number; readonly now: Instant }

/** Those that fail since then, so often, and of which nobody was told; told from now on. */
export const takeUntold = async (tx: Transaction, { since, failures, now }: Untold): Promise<readonly Connector[]> => {
  const { rows } = await sql<{ connector: Connector }>`
    UPDATE integrations.connection SET told_at = ${now} WHERE failing_since <= ${since} AND failures >= ${failures} AND told_at IS NULL RETURNING connector`.execute(tx)
  return rows.map(({ connector }) => connector)
}

type Row = { readonly connector: Connector; readonly answered_at: Instant | null; readonly failed_at: Instant | null; readonly fault: string | null; readonly failing_since: Instant | null; readonly failures: number; readonly answers: number; readonly faults: number }

const given = <K extends string>(key: K, at: Instant | null): { readonly [P in K]?: number } => (at === null ? {} : { [key]: epochMs(at) }) as { readonly [P in K]?: number }

const heardIn = ({ answered_at: answered, failed_at: failed, fault, failing_since: since, failures, answers, faults }: Row): Heard => ({
  answers, faults, failures, ...given('answeredAt', answered), ...given('failedAt', failed), ...given('failingSince', since), ...(failed ? { fault: fault ?? 'unknown' } : {}),
})

/** Of each system how it stands, with what was counted since a day. */
export const listHeard = async (tx: Transaction, since: PlainDate): Promise<ReadonlyMap<Connector, Heard>> => {
  const { rows } = await sql<Row>`
    SELECT connector, answered_at, failed_at, fault, failing_since, failures, coalesce(week.answers, 0)::int AS answers, coalesce(week.faults, 0)::int AS faults
    FROM integrations.connection LEFT JOIN (SELECT connector, sum(answers) AS answers, sum(faults) AS faults FROM integrations.connection_day WHERE day >= ${since} GROUP BY connector) AS week USING (connector)`.execute(tx)
  return new Map(rows.map((row) => [row.connector, heardIn(row)]))
}

import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { StepMapping } from '../domain/migrate.ts'
import type { Running } from '../domain/running.ts'
import type { Subject } from '../domain/work-item.ts'

export type OnVersion = { readonly code: string; readonly version: number }

/** Running subjects that stand in the same place. */
export type StandingSubjects = { readonly open: readonly string[]; readonly arrived: readonly string[]; readonly subjects: number; /** Each different set of units that play their parties. */ readonly played: readonly Running['parties'][] }

/** Where the running subjects of a version stand: each different place with how many stand there, most first. */
export const listMarkings = async (tx: Transaction, { code, version }: OnVersion): Promise<readonly StandingSubjects[]> => {
  const { rows } = await sql<StandingSubjects>`
    SELECT open, arrived, count(*)::int AS subjects, jsonb_agg(DISTINCT parties) AS played FROM (
      SELECT running.arrived, running.parties, coalesce(array_agg(item.step ORDER BY item.step) FILTER (WHERE item.step IS NOT NULL), '{}') AS open
      FROM workflow.running LEFT JOIN workflow.work_item AS item
        ON item.subject_id = running.subject_id AND item.completed_at IS NULL AND item.beside IS DISTINCT FROM 'aside'
      WHERE running.graph_code = ${code} AND running.graph_version = ${version} AND running.ended_at IS NULL
      GROUP BY running.subject_id, running.arrived, running.parties) AS standing
    GROUP BY open, arrived ORDER BY subjects DESC, open`.execute(tx)
  return rows
}

/** Every version somebody runs on, with how many. */
export const countRunning = async (tx: Transaction): Promise<readonly (OnVersion & { readonly subjects: number })[]> => {
  const { rows } = await sql<OnVersion & { subjects: number }>`
    SELECT graph_code AS code, graph_version AS version, count(*)::int AS subjects FROM workflow.running WHERE ended_at IS NULL GROUP BY 1, 2`.execute(tx)
  return rows
}

export const listRunningSubjects = async (tx: Transaction, { code, version }: OnVersion, limit: number): Promise<readonly Subject[]> => {
  const { rows } = await sql<Subject>`
    SELECT subject_kind AS kind, subject_id AS id FROM workflow.running
    WHERE graph_code = ${code} AND graph_version = ${version} AND ended_at IS NULL ORDER BY subject_id LIMIT ${limit}`.execute(tx)
  return rows
}

export type VersionChange = OnVersion & {
  readonly subject: Subject
  readonly at: Instant
  readonly madeBy: string
  readonly toVersion: number
  readonly mapping: StepMapping
  readonly reason: string
}

export const insertVersionChange = async (tx: Transaction, change: VersionChange): Promise<void> => {
  const { subject, at, madeBy, code, version, toVersion, mapping, reason } = change
  await sql`INSERT INTO workflow.version_change (subject_id, number, at, made_by, graph_code, from_version, to_version, mapping, reason)
    SELECT ${subject.id}::uuid, 1 + count(*)::int, ${at}::timestamptz, ${madeBy}::text, ${code}::text, ${version}::int, ${toVersion}::int, ${JSON.stringify(mapping)}::jsonb, ${reason}::text
    FROM workflow.version_change WHERE subject_id = ${subject.id}::uuid`.execute(tx)
}

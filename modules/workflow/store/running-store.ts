import { sql, type RawBuilder } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import { sendOff } from '../../../platform/db/send-off.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { Facts } from '../domain/advance.ts'
import type { Running } from '../domain/running.ts'
import type { Subject, WorkItem } from '../domain/work-item.ts'
import { itemOf, rowOf, type ItemRow } from './work-item-row.ts'
import { listOpenItemsOf } from './work-item-store.ts'

export type LockedWork = { readonly running: Running; readonly open: readonly WorkItem[] }

type RunRow = {
  readonly subject_kind: string
  readonly graph_code: string
  readonly graph_version: number
  readonly parties: Readonly<Record<string, UnitId>>
  readonly whole_limit: TimeLimit | null
  readonly started_at: string
  readonly ended_at: string | null
  readonly paused_at: string | null
  readonly arrived: readonly string[]
  readonly last_serial: number
  readonly facts: Facts | null
}

const runningOf = (subjectId: string, row: RunRow): Running => ({
  subject: { kind: row.subject_kind, id: subjectId },
  graphCode: row.graph_code,
  graphVersion: row.graph_version,
  parties: row.parties,
  startedAt: row.started_at as Instant,
  arrived: row.arrived,
  lastSerial: row.last_serial,
  facts: row.facts ?? {},
  ...(row.whole_limit === null ? {} : { wholeLimit: row.whole_limit }),
  ...(row.ended_at === null ? {} : { endedAt: row.ended_at as Instant }),
  ...(row.paused_at === null ? {} : { pausedAt: row.paused_at as Instant }),
})

/** Locks the subject's run, so that two steps of one subject never happen at once, and reads it with its open items: one round trip. */
export const lockWork = async (tx: Transaction, { id }: Subject): Promise<LockedWork | undefined> => {
  const { rows } = await sql<RunRow & Omit<ItemRow, 'serial'> & { serial: number | null }>`
    SELECT (run).subject_kind, (run).graph_code, (run).graph_version, (run).parties, (run).whole_limit, (run).started_at, (run).ended_at,
      (run).paused_at, (run).arrived, (run).last_serial, (run).facts,
      (item).subject_id, (item).serial, (item).step, (item).stage, (item).beside, (item).unit_id, (item).role, (item).assignee_id,
      (item).opened_at, (item).due_at, (item).completed_at, (item).completed_by, (item).on_behalf_of, (item).action
    FROM workflow.lock_work(${id}::uuid)`.execute(tx)
  const first = rows[0]
  if (!first) return undefined
  return {
    running: runningOf(id, first),
    open: rows.flatMap(({ serial, ...row }) => (serial === null ? [] : [itemOf(first.subject_kind, { ...row, serial })])),
  }
}

/** The same without waiting for anybody: for questions. */
export const readWork = async (tx: Transaction, subject: Subject): Promise<LockedWork | undefined> => {
  const run = sql<RunRow>`
    SELECT subject_kind, graph_code, graph_version, parties, whole_limit, started_at, ended_at, paused_at, arrived, last_serial, facts
    FROM workflow.running WHERE subject_id = ${subject.id}::uuid`.execute(tx)
  const [{ rows }, open] = await Promise.all([run, listOpenItemsOf(tx, subject)])
  const first = rows[0]
  return first && { running: runningOf(subject.id, first), open }
}

export type WorkWritten = {
  readonly subject: Subject
  /** Open items that change: completed, assigned, timed anew. */
  readonly changed?: readonly WorkItem[]
  readonly opened?: readonly WorkItem[]
  /** What of the run changes; `null` clears. */
  readonly run?: {
    readonly lastSerial?: number
    readonly arrived?: readonly string[]
    readonly endedAt?: Instant | null
    readonly pausedAt?: Instant | null
    readonly wholeLimit?: TimeLimit
    readonly parties?: Readonly<Record<string, UnitId>>
    readonly facts?: Facts
    readonly graphVersion?: number
  }
}

/** Plain rows: a plan for them is made once, where one over a JSON document would be made at every step. */
const change = (item: WorkItem, index: number): RawBuilder<unknown> => {
  const row = rowOf(item)
  return sql`${sql.raw(`changed_${index}`)} AS (UPDATE workflow.work_item SET step = ${row.step}, stage = ${row.stage}, beside = ${row.beside}, unit_id = ${row.unit_id}, role = ${row.role},
    assignee_id = ${row.assignee_id}, due_at = ${row.due_at}, completed_at = ${row.completed_at}, completed_by = ${row.completed_by}, on_behalf_of = ${row.on_behalf_of}, action = ${row.action}
    WHERE subject_id = ${row.subject_id} AND serial = ${row.serial})`
}

const valuesOf = (item: WorkItem): RawBuilder<unknown> => {
  const row = rowOf(item)
  return sql`(${row.subject_id}, ${row.serial}, ${row.step}, ${row.stage}, ${row.beside}, ${row.unit_id}, ${row.role}, ${row.assignee_id}, ${row.opened_at}, ${row.due_at},
    ${row.completed_at}, ${row.completed_by}, ${row.on_behalf_of}, ${row.action})`
}

const insertItems = (items: readonly WorkItem[]): RawBuilder<unknown> =>
  sql`INSERT INTO workflow.work_item (subject_id, serial, step, stage, beside, unit_id, role, assignee_id, opened_at, due_at, completed_at, completed_by, on_behalf_of, action)
    VALUES ${sql.join(items.map(valuesOf))}`

const assignments = (run: NonNullable<WorkWritten['run']>) => [
  ...(run.lastSerial === undefined ? [] : [sql`last_serial = ${run.lastSerial}`]),
  ...(run.arrived === undefined ? [] : [sql`arrived = ${run.arrived}::text[]`]),
  ...(run.endedAt === undefined ? [] : [sql`ended_at = ${run.endedAt}::timestamptz`]),
  ...(run.pausedAt === undefined ? [] : [sql`paused_at = ${run.pausedAt}::timestamptz`]),
  ...(run.wholeLimit === undefined ? [] : [sql`whole_limit = ${JSON.stringify(run.wholeLimit)}::jsonb`]),
  ...(run.parties === undefined ? [] : [sql`parties = ${JSON.stringify(run.parties)}::jsonb`]),
  ...(run.facts === undefined ? [] : [sql`facts = ${JSON.stringify(run.facts)}::jsonb`]),
  ...(run.graphVersion === undefined ? [] : [sql`graph_version = ${run.graphVersion}`]),
]

/** Everything one step writes, in one statement. */
export const writeWork = async (tx: Transaction, { subject, changed = [], opened = [], run = {} }: WorkWritten): Promise<void> => {
  const set = assignments(run)
  const parts = [
    ...changed.map(change),
    ...(opened.length === 0 ? [] : [sql`opened AS (${insertItems(opened)})`]),
    ...(set.length === 0 ? [] : [sql`run AS (UPDATE workflow.running SET ${sql.join(set)} WHERE subject_id = ${subject.id})`]),
  ]
  if (parts.length > 0) await sendOff(tx, () => sql`WITH ${sql.join(parts)} SELECT 1`.execute(tx))
}

/** A new run with the items it begins with: one statement. */
export const insertRunning = async (tx: Transaction, running: Running, opened: readonly WorkItem[]): Promise<void> => {
  const written = sql`
    WITH run AS (
      INSERT INTO workflow.running (subject_id, subject_kind, graph_code, graph_version, parties, whole_limit, started_at, ended_at, arrived, last_serial, facts)
      VALUES (${running.subject.id}, ${running.subject.kind}, ${running.graphCode}, ${running.graphVersion}, ${JSON.stringify(running.parties)}::jsonb,
        ${running.wholeLimit === undefined ? null : JSON.stringify(running.wholeLimit)}::jsonb, ${running.startedAt}, ${running.endedAt ?? null}, ${running.arrived}::text[],
        ${running.lastSerial}, ${Object.keys(running.facts).length === 0 ? null : JSON.stringify(running.facts)}::jsonb))
    ${opened.length === 0 ? sql`SELECT 1` : insertItems(opened)}`
  await sendOff(tx, () => written.execute(tx))
}

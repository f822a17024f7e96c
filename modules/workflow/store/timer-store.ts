import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Subject } from '../domain/work-item.ts'
import type { WorkflowTables } from './tables.ts'

export type StepTimerRow = { readonly serial: number; readonly timer: string; readonly firesAt: Instant }
export type DueTimer = { readonly subjectId: string; readonly serial: number; readonly timer: string }

export const insertTimers = async (tx: Transaction, subject: Subject, timers: readonly StepTimerRow[]): Promise<void> => {
  if (timers.length === 0) return
  await tables<WorkflowTables>(tx)
    .insertInto('workflow.step_timer')
    .values(timers.map(({ serial, timer, firesAt }) => ({ subject_id: subject.id, serial, timer, fires_at: firesAt, settled_at: null, outcome: null })))
    // One that waits or fired already is not set twice; one that lapsed with a step that was left begins anew.
    .onConflict((conflict) =>
      conflict
        .columns(['subject_id', 'serial', 'timer'])
        .doUpdateSet(({ ref }) => ({ fires_at: ref('excluded.fires_at'), settled_at: null, outcome: null }))
        .where('workflow.step_timer.outcome', '=', 'lapsed'),
    )
    .execute()
}

/** Of a step the item no longer stands in. */
export const lapseTimer = async (tx: Transaction, subject: Subject, { serial, timer, at }: { readonly serial: number; readonly timer: string; readonly at: Instant }): Promise<void> => {
  await tables<WorkflowTables>(tx)
    .updateTable('workflow.step_timer')
    .set({ settled_at: at, outcome: 'lapsed' })
    .where('subject_id', '=', subject.id)
    .where('serial', '=', serial)
    .where('timer', '=', timer)
    .where('settled_at', 'is', null)
    .execute()
}

/** Timers of steps that were done before: they will never fire. */
export const lapseTimers = async (tx: Transaction, now: Instant): Promise<void> => {
  await sql`UPDATE workflow.step_timer AS timer SET settled_at = ${now}::timestamptz, outcome = 'lapsed' FROM workflow.work_item AS item
    WHERE timer.settled_at IS NULL AND timer.fires_at <= ${now}::timestamptz AND item.subject_id = timer.subject_id AND item.serial = timer.serial AND item.completed_at IS NOT NULL`.execute(tx)
}

/** Timers whose moment has come, of steps still open whose clock runs and is not held. */
export const listDueTimers = async (tx: Transaction, now: Instant, limit: number): Promise<readonly DueTimer[]> => {
  const { rows } = await sql<{ subject_id: string; serial: number; timer: string }>`
    SELECT timer.subject_id, timer.serial, timer.timer FROM workflow.step_timer AS timer
    JOIN workflow.running USING (subject_id) JOIN workflow.work_item AS item ON item.subject_id = timer.subject_id AND item.serial = timer.serial
    WHERE timer.settled_at IS NULL AND timer.fires_at <= ${now}::timestamptz AND running.paused_at IS NULL AND NOT running.timers_held AND item.completed_at IS NULL
    ORDER BY timer.fires_at LIMIT ${limit}`.execute(tx)
  return rows.map((row) => ({ subjectId: row.subject_id, serial: row.serial, timer: row.timer }))
}

/** Marks a timer as fired; false when it is not due, is held, or somebody settled it before. */
export const settleTimer = async (tx: Transaction, { subjectId, serial, timer }: DueTimer, now: Instant): Promise<boolean> => {
  const settled = await tables<WorkflowTables>(tx)
    .updateTable('workflow.step_timer')
    .set({ settled_at: now, outcome: 'fired' })
    .where('subject_id', '=', subjectId)
    .where('serial', '=', serial)
    .where('timer', '=', timer)
    .where('settled_at', 'is', null)
    .where('fires_at', '<=', now)
    .where(sql<boolean>`NOT EXISTS (SELECT FROM workflow.running WHERE running.subject_id = step_timer.subject_id AND timers_held)`)
    .executeTakeFirst()
  return settled.numUpdatedRows === 1n
}

/** Timers of a subject that may still fire. */
export const listWaitingTimers = async (tx: Transaction, subject: Subject): Promise<readonly StepTimerRow[]> => {
  const rows = await tables<WorkflowTables>(tx)
    .selectFrom('workflow.step_timer')
    .select(['serial', 'timer', 'fires_at'])
    .where('subject_id', '=', subject.id)
    .where('settled_at', 'is', null)
    .execute()
  return rows.map((row) => ({ serial: row.serial, timer: row.timer, firesAt: row.fires_at as Instant }))
}

export const moveTimer = async (tx: Transaction, subject: Subject, { serial, timer, firesAt }: StepTimerRow): Promise<void> => {
  await tables<WorkflowTables>(tx)
    .updateTable('workflow.step_timer')
    .set({ fires_at: firesAt })
    .where('subject_id', '=', subject.id)
    .where('serial', '=', serial)
    .where('timer', '=', timer)
    .where('settled_at', 'is', null)
    .execute()
}

export const setTimersHeld = async (tx: Transaction, subject: Subject, held: boolean): Promise<void> => {
  await tables<WorkflowTables>(tx).updateTable('workflow.running').set({ timers_held: held }).where('subject_id', '=', subject.id).execute()
}

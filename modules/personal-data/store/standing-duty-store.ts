import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { DutyDone, StandingDutyCode } from '../domain/standing-duties.ts'

export type RecordedDuty = DutyDone & { readonly duty: StandingDutyCode; readonly byName: string; readonly at: Instant }

type Row = { readonly duty: StandingDutyCode; readonly done_on: PlainDate; readonly words: string; readonly by_name: string; readonly at: Instant }

/** Two at once are two lines: the second waits for the first. */
export const appendDutyDone = async (tx: Transaction, { duty, doneOn, words, byName, at }: RecordedDuty): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`standing duty ${duty}`}))`.execute(tx)
  await sql`INSERT INTO personal_data.standing_duty_done (duty, serial, done_on, words, by_name, at)
    SELECT ${duty}, coalesce(max(serial), 0) + 1, ${doneOn}, ${words}, ${byName}, ${at} FROM personal_data.standing_duty_done WHERE duty = ${duty}`.execute(tx)
}

/** What was done last first. */
export const listDutiesDone = async (tx: Transaction): Promise<readonly RecordedDuty[]> =>
  (await sql<Row>`SELECT duty, done_on, words, by_name, at FROM personal_data.standing_duty_done ORDER BY duty, done_on DESC, serial DESC`.execute(tx)).rows.map(({ done_on: doneOn, by_name: byName, ...rest }) => ({ doneOn, byName, ...rest }))

/** The day this installation was first loaded; undefined before that. */
export const findBegunOn = async (tx: Transaction): Promise<PlainDate | undefined> => {
  const { rows } = await sql<{ at: Instant | null }>`SELECT min(seed.at) AS at FROM platform.seed WHERE seed.name <> 'rehearsal'`.execute(tx)
  return rows[0]?.at ? plainDateAt(rows[0].at) : undefined
}

export type DutyReminder = { readonly duty: StandingDutyCode; readonly dueOn: PlainDate; readonly stage: 'soon' | 'late' }

/** False when somebody was reminded of that before. */
export const insertDutyReminder = async (tx: Transaction, { duty, dueOn, stage }: DutyReminder, sentAt: Instant): Promise<boolean> =>
  (await sql`INSERT INTO personal_data.standing_duty_reminder (duty, due_on, stage, sent_at) VALUES (${duty}, ${dueOn}, ${stage}, ${sentAt}) ON CONFLICT DO NOTHING RETURNING duty`.execute(tx)).rows.length === 1

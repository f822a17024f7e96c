import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { NationalFacts } from '../domain/national/national-facts.ts'

export type NationalReading = { readonly beganAt?: Instant; readonly endedAt?: Instant; /** Answers of this reading so far. */ readonly read?: number; readonly fault?: string; readonly faultAt?: Instant }
type Row = { readonly began_at: Instant | null; readonly ended_at: Instant | null; readonly read: number; readonly fault: string | null; readonly fault_at: Instant | null }

export const findReading = async (tx: Transaction): Promise<NationalReading> => {
  const row = (await sql<Row>`SELECT began_at, ended_at, (SELECT count(*)::int FROM procedures.national_answer WHERE read_at >= began_at) AS read, fault, fault_at FROM procedures.national_reading WHERE id = 1`.execute(tx)).rows[0]
  if (row === undefined) return {}
  const { began_at: beganAt, ended_at: endedAt, read, fault, fault_at: faultAt } = row
  return { ...(beganAt === null ? {} : { beganAt, read }), ...(endedAt === null ? {} : { endedAt }), ...(fault === null || faultAt === null ? {} : { fault, faultAt }) }
}

export const writeBegan = async (tx: Transaction, at: Instant): Promise<void> => {
  await sql`UPDATE procedures.national_reading SET began_at = ${at}, ended_at = NULL, fault = NULL, fault_at = NULL WHERE id = 1`.execute(tx)
}

export const writeEnded = async (tx: Transaction, at: Instant): Promise<void> => {
  await sql`UPDATE procedures.national_reading SET ended_at = ${at}, fault = NULL, fault_at = NULL WHERE id = 1`.execute(tx)
}

export const writeFault = async (tx: Transaction, fault: string, at: Instant): Promise<void> => {
  await sql`UPDATE procedures.national_reading SET fault = ${fault}, fault_at = ${at} WHERE id = 1`.execute(tx)
}

export type KeptAnswer = { readonly code: string; readonly facts: NationalFacts | undefined }

export const saveAnswers = async (tx: Transaction, answers: readonly KeptAnswer[], at: Instant): Promise<void> => {
  const rows = answers.map(({ code, facts }) => ({ code, facts: facts ?? null, read_at: at }))
  await sql`INSERT INTO procedures.national_answer SELECT * FROM jsonb_populate_recordset(NULL::procedures.national_answer, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT ON CONSTRAINT national_answer_key DO UPDATE SET facts = excluded.facts, read_at = excluded.read_at`.execute(tx)
}

export const listRead = async (tx: Transaction, since: Instant): Promise<readonly string[]> =>
  (await sql<{ code: string }>`SELECT code FROM procedures.national_answer WHERE read_at >= ${since}`.execute(tx)).rows.map(({ code }) => code)

export const listAnswers = async (tx: Transaction, since: Instant): Promise<readonly KeptAnswer[]> =>
  (await sql<{ code: string; facts: NationalFacts | null }>`SELECT code, facts FROM procedures.national_answer WHERE read_at >= ${since} ORDER BY code`.execute(tx)).rows.map(({ code, facts }) => ({ code, facts: facts ?? undefined }))

/** What is not listed there any more. */
export const deleteAnswers = async (tx: Transaction, before: Instant): Promise<void> => {
  await sql`DELETE FROM procedures.national_answer WHERE read_at < ${before}`.execute(tx)
}

import { sql } from 'kysely'
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Arrangement, Bench, BenchSubject } from '../domain/digitise/bench.ts'
import type { BenchRow, DocumentsTables } from './tables.ts'

const BENCH = 'documents.bench'

const benchFrom = (row: BenchRow): Bench => ({
  id: row.id,
  unitId: row.unit_id as UnitId,
  subject: { kind: row.subject_kind, id: row.subject_id },
  officialId: row.official_id as OfficialId,
  title: row.title,
  returnTo: row.return_to,
  slots: row.slots as Bench['slots'],
  people: row.people as Bench['people'],
  state: row.state,
  version: row.version,
  arrangement: row.arrangement as Arrangement,
  openedAt: row.opened_at as Instant,
})

export const insertBench = async (tx: Transaction, bench: Bench): Promise<void> => {
  await tables<DocumentsTables>(tx)
    .insertInto(BENCH)
    .values({
      id: bench.id,
      unit_id: bench.unitId,
      subject_kind: bench.subject.kind,
      subject_id: bench.subject.id,
      official_id: bench.officialId,
      title: bench.title,
      return_to: bench.returnTo,
      slots: JSON.stringify(bench.slots),
      people: JSON.stringify(bench.people),
      state: bench.state,
      version: bench.version,
      arrangement: JSON.stringify(bench.arrangement),
      opened_at: bench.openedAt,
      done_at: null,
    })
    .execute()
}

export const findBench = async (tx: Transaction, id: string, { lock = false } = {}): Promise<Bench | undefined> => {
  const asked = tables<DocumentsTables>(tx).selectFrom(BENCH).selectAll().where('id', '=', id)
  const row = await (lock ? asked.forUpdate() : asked).executeTakeFirst()
  return row && benchFrom(row)
}

/** Two windows that open the same subject at once are given the same bench. */
export const lockOpenBenchOf = async (tx: Transaction, { id }: BenchSubject): Promise<Bench | undefined> => {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`bench ${id}`}, 0))`.execute(tx)
  const row = await tables<DocumentsTables>(tx).selectFrom(BENCH).selectAll().where('subject_id', '=', id).where('state', '=', 'open').executeTakeFirst()
  return row && benchFrom(row)
}

/** What is asked for may have changed since it was opened: another case was chosen, a name corrected. */
export const renewBench = async (tx: Transaction, { id, title, slots, people }: Pick<Bench, 'id' | 'title' | 'slots' | 'people'>): Promise<void> => {
  await tables<DocumentsTables>(tx).updateTable(BENCH).set({ title, slots: JSON.stringify(slots), people: JSON.stringify(people) }).where('id', '=', id).execute()
}

export const updateArrangement = async (tx: Transaction, { id, version }: Pick<Bench, 'id' | 'version'>, arrangement: Arrangement): Promise<void> => {
  await tables<DocumentsTables>(tx).updateTable(BENCH).set({ arrangement: JSON.stringify(arrangement), version }).where('id', '=', id).execute()
}

export const closeBench = async (tx: Transaction, id: string, at: Instant): Promise<void> => {
  await tables<DocumentsTables>(tx).updateTable(BENCH).set({ state: 'done', done_at: at }).where('id', '=', id).execute()
}

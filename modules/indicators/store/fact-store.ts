import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { sendOff } from '../../../platform/db/send-off.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { Cell } from '../domain/counts.ts'

/** As what a subject counts now, and for whom: the unit first, those above it, the official who examined. */
export type Fact = {
  readonly subjectId: string
  readonly version: number
  readonly kind: 'dossier' | 'feedback' | 'agency'
  readonly label?: string
  readonly unitId: UnitId
  /** Once it ended. */
  readonly examinerId?: string
  readonly ownerIds: readonly string[]
  readonly procedureCode: string
  readonly receivedOn: PlainDate
  readonly endedOn?: PlainDate
  readonly lateAt?: Instant
  readonly cells: readonly Cell[]
}

/** `least`: what stands is older than that, or nothing changes. `change`: the number of the change in the journal of facts. */
type Saving = { readonly knownAt: Instant; readonly least: number; readonly change: number }

/** Fact, journal and what is to be folded in one statement. */
const save = (tx: Transaction, fact: Fact, { knownAt, least, change }: Saving): Promise<void> => {
  const { subjectId, version, kind, label = null, unitId, examinerId = null, procedureCode, receivedOn, endedOn = null, lateAt = null } = fact
  const [ids, days, sums] = [fact.cells.map(({ count }) => count), fact.cells.map(({ on }) => on), fact.cells.map(({ sum }) => sum)]
  const statement = sql`
    WITH old AS (
      SELECT * FROM indicators.fact WHERE subject_id = ${subjectId}
    ), fresh AS (
      INSERT INTO indicators.fact (subject_id, version, kind, label, unit_id, examiner_id, owner_ids, procedure_code, received_on, ended_on, late_at, count_ids, count_days, count_sums)
      VALUES (${subjectId}, ${version}, ${kind}, ${label}, ${unitId}, ${examinerId}, ${fact.ownerIds}::uuid[], ${procedureCode}, ${receivedOn}, ${endedOn}, ${lateAt}, ${ids}::smallint[], ${days}::date[], ${sums}::int[])
      ON CONFLICT ON CONSTRAINT fact_key DO UPDATE SET version = excluded.version, label = excluded.label, unit_id = excluded.unit_id, examiner_id = excluded.examiner_id, owner_ids = excluded.owner_ids,
        procedure_code = excluded.procedure_code, received_on = excluded.received_on, ended_on = excluded.ended_on, late_at = excluded.late_at,
        count_ids = excluded.count_ids, count_days = excluded.count_days, count_sums = excluded.count_sums
      WHERE fact.version < ${least} AND (fact.owner_ids, fact.procedure_code, fact.count_ids, fact.count_days, fact.count_sums, fact.late_at, fact.label)
        IS DISTINCT FROM (excluded.owner_ids, excluded.procedure_code, excluded.count_ids, excluded.count_days, excluded.count_sums, excluded.late_at, excluded.label)
      RETURNING fact.*
    ), change AS (
      INSERT INTO indicators.fact_change (subject_id, version, sign, known_at, unit_id, owner_ids, procedure_code, count_ids, count_days, count_sums)
      SELECT each.subject_id, ${change}::int, each.sign, ${knownAt}::timestamptz, each.unit_id, each.owner_ids, each.procedure_code, each.count_ids, each.count_days, each.count_sums
      FROM fresh CROSS JOIN LATERAL (
        SELECT old.subject_id, -1 AS sign, old.unit_id, old.owner_ids, old.procedure_code, old.count_ids, old.count_days, old.count_sums FROM old
        UNION ALL
        SELECT fresh.subject_id, 1, fresh.unit_id, fresh.owner_ids, fresh.procedure_code, fresh.count_ids, fresh.count_days, fresh.count_sums) AS each
      RETURNING subject_id, version, sign
    )
    INSERT INTO indicators.to_fold (subject_id, version, sign) SELECT subject_id, version, sign FROM change`
  return sendOff(tx, () => statement.execute(tx))
}

/** What an older version says, or says again, changes nothing. */
export const saveFact = (tx: Transaction, fact: Fact, knownAt: Instant): Promise<void> => save(tx, fact, { knownAt, least: fact.version, change: fact.version })

/** Grows when a count of dossiers is added that is to be known of older ones too; less than ten. */
const GENERATION = 2

/** The same version by other rules. Whoever asks holds the subject, so that nothing happens to it meanwhile. */
export const saveDerived = (tx: Transaction, fact: Fact, knownAt: Instant): Promise<void> => save(tx, fact, { knownAt, least: fact.version + 1, change: -(10 * fact.version + GENERATION) })

/** As `derivedOpen` and `derivedEnded` are numbered: the words of an index. */
const IS_OLDER = sql`kind = 'dossier' AND NOT (count_ids && '{40,42}'::smallint[])`

/** Dossiers counted by rules older than the counts there are, open ones first, then what ended last. */
export const listOlder = async (tx: Transaction, limit: number, but: readonly string[] = []): Promise<readonly string[]> =>
  (await sql<{ subject_id: string }>`SELECT subject_id FROM indicators.fact WHERE ${IS_OLDER} AND subject_id <> ALL (${but}::uuid[]) ORDER BY ended_on DESC, subject_id LIMIT ${limit}`.execute(tx)).rows.map((row) => row.subject_id)

export type FactRow = {
  readonly subject_id: string
  readonly version: number
  readonly label: string | null
  readonly owner_ids: readonly string[]
  readonly procedure_code: string
  readonly late_at: string | null
  readonly count_ids: readonly number[]
  readonly count_days: readonly string[]
  readonly count_sums: readonly number[]
}

export const listFacts = async (tx: Transaction, subjectIds: readonly string[]): Promise<readonly FactRow[]> =>
  (await sql<FactRow>`SELECT subject_id, version, label, owner_ids, procedure_code, late_at, count_ids, count_days::text[] AS count_days, count_sums
    FROM indicators.fact WHERE subject_id = ANY (${subjectIds}::uuid[])`.execute(tx)).rows

import { sql, type RawBuilder } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { CountedFigure, Evidence, EvidenceKind } from '../domain/plan.ts'
import type { Mark } from '../domain/standing.ts'
import type { EvidenceRow, PlanTables } from './tables.ts'

const db = (tx: Transaction) => tables<PlanTables>(tx)

const evidenceFrom = (row: EvidenceRow): Evidence => ({
  id: row.id, planId: row.plan_id, serial: row.serial, unitId: row.unit_id, part: row.part, kind: row.kind as EvidenceKind, title: row.title,
  recordedAt: row.recorded_at, recordedBy: row.recorded_by, recordedByName: row.recorded_by_name,
  ...(row.document_number === null ? {} : { documentNumber: row.document_number }),
  ...(row.link === null ? {} : { link: row.link }),
  ...(row.file_id === null ? {} : { fileId: row.file_id }),
  ...(row.held_on === null ? {} : { heldOn: row.held_on as PlainDate }),
  ...(row.participants === null ? {} : { participants: row.participants }),
  ...(row.figure === null ? {} : { figure: row.figure as CountedFigure }),
  ...(row.confirmed_at === null ? {} : { confirmedAt: row.confirmed_at, confirmedByName: row.confirmed_by_name ?? '' }),
  ...(row.withdrawn === null ? {} : { withdrawn: row.withdrawn as NonNullable<Evidence['withdrawn']> }),
})

export const insertEvidence = async (tx: Transaction, one: Evidence): Promise<void> => {
  await db(tx)
    .insertInto('plans.evidence')
    .values({
      plan_id: one.planId, id: one.id, serial: one.serial, unit_id: one.unitId, part: one.part, kind: one.kind, title: one.title, document_number: one.documentNumber ?? null, link: one.link ?? null, file_id: one.fileId ?? null,
      held_on: one.heldOn ?? null, participants: one.participants ?? null, figure: one.figure ? JSON.stringify(one.figure) : null,
      recorded_at: one.recordedAt, recorded_by: one.recordedBy, recorded_by_name: one.recordedByName, confirmed_at: null, confirmed_by_name: null, withdrawn: null,
    })
    .execute()
}

/** `2025-03! 2025-04?`: what a unit showed for a deliverable, confirmed or not, each once; withdrawn evidence is told in the list of one deliverable only. */
const SHOWN = (planId: string, which: RawBuilder<unknown>) => sql`
  SELECT serial, unit_id, string_agg(DISTINCT (part || CASE WHEN confirmed_at IS NULL THEN '?' ELSE '!' END) COLLATE "C", ' ') AS marks
  FROM plans.evidence WHERE plan_id = ${planId} AND withdrawn IS NULL AND ${which} GROUP BY serial, unit_id`

const marksFrom = (marks: string): readonly Mark[] => (marks === '' ? [] : marks.split(' ').map((mark) => ({ part: mark.slice(0, -1), isConfirmed: mark.endsWith('!') })))

/** What a unit showed for a deliverable. */
export type Shown = { readonly serial: number; readonly marks: readonly Mark[] }

/** How many units showed the same, of all deliverables but these. */
export const countShown = async (tx: Transaction, planId: string, except: readonly number[]): Promise<readonly (Shown & { readonly units: number })[]> => {
  const which = sql`NOT serial = ANY (${except}::int[])`
  const { rows } = await sql<{ readonly serial: number; readonly marks: string; readonly units: number }>`
    SELECT serial, coalesce(marks, '') AS marks, count(*)::int AS units FROM plans.doer LEFT JOIN (${SHOWN(planId, which)}) AS shown USING (serial, unit_id) WHERE plan_id = ${planId} AND ${which} GROUP BY 1, 2`.execute(tx)
  return rows.map(({ serial, marks, units }) => ({ serial, marks: marksFrom(marks), units }))
}

/** Unit by unit, of all deliverables or of these; units that showed the same for a deliverable share one object. */
export const listShown = async (tx: Transaction, planId: string, only?: readonly number[]): Promise<readonly { readonly unitId: UnitId; readonly shown: readonly Shown[] }[]> => {
  const which = only === undefined ? sql`true` : sql`serial = ANY (${only}::int[])`
  const { rows } = await sql<{ readonly unit_id: string; readonly serials: readonly number[]; readonly marks: readonly string[] }>`
    SELECT unit_id, array_agg(serial ORDER BY serial) AS serials, array_agg(coalesce(marks, '') ORDER BY serial) AS marks
    FROM plans.doer LEFT JOIN (${SHOWN(planId, which)}) AS shown USING (serial, unit_id) WHERE plan_id = ${planId} AND ${which} GROUP BY unit_id`.execute(tx)
  const known = new Map<string, Shown>()
  const shownOf = (serial: number, marks: string): Shown => {
    const key = `${serial} ${marks}`
    const one = known.get(key) ?? { serial, marks: marksFrom(marks) }
    known.set(key, one)
    return one
  }
  return rows.map(({ unit_id, serials, marks }) => ({ unitId: unit_id as UnitId, shown: serials.map((serial, at) => shownOf(serial, marks[at] ?? '')) }))
}

export const listEvidenceOfUnit = async (tx: Transaction, planId: string, unitId: string): Promise<readonly Evidence[]> =>
  (await db(tx).selectFrom('plans.evidence').selectAll().where('plan_id', '=', planId).where('unit_id', '=', unitId).orderBy('recorded_at').orderBy('id').execute()).map(evidenceFrom)

export const findEvidence = async (tx: Transaction, planId: string, id: string): Promise<Evidence | undefined> => {
  const row = await db(tx).selectFrom('plans.evidence').selectAll().where('plan_id', '=', planId).where('id', '=', id).executeTakeFirst()
  return row && evidenceFrom(row)
}

export const lockEvidence = async (tx: Transaction, planId: string, id: string): Promise<Evidence | undefined> => {
  const row = await db(tx).selectFrom('plans.evidence').selectAll().where('plan_id', '=', planId).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && evidenceFrom(row)
}

export const markConfirmed = async (tx: Transaction, { planId, id }: Evidence, by: { readonly at: Instant; readonly name: string }): Promise<void> => {
  await db(tx).updateTable('plans.evidence').set({ confirmed_at: by.at, confirmed_by_name: by.name }).where('plan_id', '=', planId).where('id', '=', id).execute()
}

export const markWithdrawn = async (tx: Transaction, { planId, id }: Evidence, withdrawn: NonNullable<Evidence['withdrawn']>): Promise<void> => {
  await db(tx).updateTable('plans.evidence').set({ withdrawn: JSON.stringify(withdrawn) }).where('plan_id', '=', planId).where('id', '=', id).execute()
}

import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { OldResult, OldResultState } from '../domain/old-result.ts'
import { oldResultFrom } from './old-result-store.ts'
import type { OldResultRow, OldResultsTables, PlanRow } from './tables.ts'

export type Plan = { readonly unitId: UnitId; readonly procedureCode: string; readonly procedureName: string; readonly expected: number; readonly dueOn: string; readonly pagesPerDay: number; readonly people: number }

const planFrom = (row: PlanRow): Plan => ({ unitId: row.unit_id as UnitId, procedureCode: row.procedure_code, procedureName: row.procedure_name, expected: row.expected, dueOn: row.due_on, pagesPerDay: row.pages_per_day, people: row.people })

export const upsertPlan = async (tx: Transaction, plan: Plan, set: { readonly at: Instant; readonly by: string }): Promise<void> => {
  const values = { procedure_name: plan.procedureName, expected: plan.expected, due_on: plan.dueOn, pages_per_day: plan.pagesPerDay, people: plan.people, set_at: set.at, set_by: set.by }
  await tables<OldResultsTables>(tx)
    .insertInto('old_results.plan')
    .values({ unit_id: plan.unitId, procedure_code: plan.procedureCode, ...values })
    .onConflict((twin) => twin.columns(['unit_id', 'procedure_code']).doUpdateSet(values))
    .execute()
  await sql`INSERT INTO old_results.plan_change (unit_id, procedure_code, serial, expected, set_at, set_by)
    SELECT ${plan.unitId}::uuid, ${plan.procedureCode}::text, coalesce(max(serial), 0) + 1, ${plan.expected}::int, ${set.at}::timestamptz, ${set.by}::text
    FROM old_results.plan_change WHERE unit_id = ${plan.unitId} AND procedure_code = ${plan.procedureCode}`.execute(tx)
}

export const listPlans = async (tx: Transaction, unitIds: readonly string[]): Promise<readonly Plan[]> => {
  if (unitIds.length === 0) return []
  const rows = await sql<PlanRow>`SELECT unit_id, procedure_code, procedure_name, expected, due_on::text AS due_on, pages_per_day, people, set_at, set_by FROM old_results.plan WHERE unit_id = ANY(${unitIds}::uuid[]) ORDER BY due_on, procedure_name`.execute(tx)
  return rows.rows.map(planFrom)
}

/** The plans as they were before a moment, though set anew since. */
export const listPlansKnown = async (tx: Transaction, unitIds: readonly string[], knownAt: Instant): Promise<readonly Pick<Plan, 'unitId' | 'procedureCode' | 'expected'>[]> =>
  (await sql<Pick<Plan, 'unitId' | 'procedureCode' | 'expected'>>`SELECT DISTINCT ON (unit_id, procedure_code) unit_id AS "unitId", procedure_code AS "procedureCode", expected FROM old_results.plan_change
    WHERE unit_id = ANY(${unitIds}::uuid[]) AND set_at < ${knownAt} ORDER BY unit_id, procedure_code, serial DESC`.execute(tx)).rows

/** Who plans or lists old results: found from one to the next in an index. */
export const listKeepers = async (tx: Transaction): Promise<readonly UnitId[]> => {
  const { rows } = await sql<{ id: UnitId }>`WITH RECURSIVE lister AS (
      (SELECT unit_id AS id FROM old_results.old_result ORDER BY unit_id LIMIT 1)
      UNION ALL
      SELECT (SELECT unit_id FROM old_results.old_result WHERE unit_id > lister.id ORDER BY unit_id LIMIT 1) FROM lister WHERE lister.id IS NOT NULL)
    SELECT id FROM lister WHERE id IS NOT NULL UNION SELECT unit_id FROM old_results.plan`.execute(tx)
  return rows.map(({ id }) => id)
}

export type StateCount = { readonly unitId: UnitId; readonly procedureCode: string; readonly procedureName: string; readonly counts: Readonly<Partial<Record<OldResultState, number>>>; readonly pagesEach: number }

/** Withdrawn papers that were listed anew, which count where they stand now alone; `keyOf` of the store tells the two rows of one paper apart. */
const listedAnew = (unitIds: readonly string[], knownAt?: Instant) => sql`ARRAY(SELECT paper.id FROM old_results.old_result paper
  WHERE paper.unit_id = ANY(${unitIds}::uuid[]) AND paper.withdrawn_at ${knownAt === undefined ? sql`IS NOT NULL` : sql`< ${knownAt}`} AND (SELECT count(*) FROM old_results.old_result anew
    WHERE ${knownAt === undefined ? sql`` : sql`(SELECT at FROM old_results.old_result_event WHERE old_result_id = anew.id AND serial = 1) < ${knownAt} AND `}anew.unit_id = paper.unit_id AND anew.procedure_code = paper.procedure_code AND (anew.number_key || '|' || paper.id = paper.number_key
      OR (anew.withdrawn_at > paper.withdrawn_at AND left(anew.number_key, -36) = left(paper.number_key, -36)))) > 0)`

/** By unit and procedure, whether planned or not. */
export const countByState = async (tx: Transaction, unitIds: readonly string[]): Promise<readonly StateCount[]> => {
  const { rows } = await sql<{ unit_id: string; procedure_code: string; procedure_name: string; counts: StateCount['counts']; pages_each: number }>`
    SELECT unit_id, procedure_code, max(procedure_name) AS procedure_name, jsonb_object_agg(state, total) AS counts, (sum(pages)::float8 / sum(total))::float8 AS pages_each
    FROM (SELECT unit_id, procedure_code, max(procedure_name) AS procedure_name, state, count(*)::int AS total, sum(pages)::int AS pages
      FROM old_results.old_result WHERE unit_id = ANY(${unitIds}::uuid[]) AND id <> ALL(${listedAnew(unitIds)}) GROUP BY unit_id, procedure_code, state) AS by_state
    GROUP BY unit_id, procedure_code`.execute(tx)
  return rows.map((row) => ({ unitId: row.unit_id as UnitId, procedureCode: row.procedure_code, procedureName: row.procedure_name, counts: row.counts, pagesEach: row.pages_each }))
}

export type KnownCount = { readonly unitId: UnitId; readonly procedureCode: string; readonly listed: number; readonly published: number }

/** As it was before a moment, by the journal: what is listed stays listed, what is published stays published. */
export const countKnown = async (tx: Transaction, unitIds: readonly string[], knownAt: Instant): Promise<readonly KnownCount[]> =>
  (await sql<KnownCount>`SELECT unit_id AS "unitId", procedure_code AS "procedureCode", count(*) FILTER (WHERE kind = 'inventoried')::int AS listed, count(*) FILTER (WHERE kind = 'published')::int AS published
    FROM old_results.old_result_event WHERE unit_id = ANY(${unitIds}::uuid[]) AND kind IN ('inventoried', 'published') AND at < ${knownAt} AND old_result_id <> ALL(${listedAnew(unitIds, knownAt)})
    GROUP BY unit_id, procedure_code`.execute(tx)).rows

/** Published since a moment, by unit and procedure: the pace, to which also what was withdrawn since was work. */
export const countPublishedSince = async (tx: Transaction, unitIds: readonly string[], since: Instant): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ key: string; total: number }>`SELECT unit_id || '/' || procedure_code AS key, count(*)::int AS total FROM old_results.old_result_event
    WHERE unit_id = ANY(${unitIds}::uuid[]) AND kind = 'published' AND at >= ${since} GROUP BY 1`.execute(tx)
  return new Map(rows.map(({ key, total }) => [key, total]))
}

/** Published in each week that ends on a Sunday, from the first with any until now. */
export const countPublishedByWeek = async (tx: Transaction, unitIds: readonly string[], now: Instant): Promise<readonly { readonly endOn: string; readonly count: number }[]> => {
  const { rows } = await sql<{ end_on: string; total: number }>`
    WITH done AS (SELECT date_trunc('week', at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS week FROM old_results.old_result_event WHERE unit_id = ANY(${unitIds}::uuid[]) AND kind = 'published' AND old_result_id <> ALL(${listedAnew(unitIds)})),
      weeks AS (SELECT generate_series(least((SELECT min(week) FROM done), date_trunc('week', ${now}::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date), date_trunc('week', ${now}::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, interval '7 days')::date AS week)
    SELECT (weeks.week + 6)::text AS end_on, count(done.week)::int AS total FROM weeks LEFT JOIN done ON done.week = weeks.week GROUP BY weeks.week ORDER BY weeks.week`.execute(tx)
  return rows.map(({ end_on: endOn, total }) => ({ endOn, count: total }))
}

export type WorkDone = { readonly officialId: string; readonly name: string; readonly days: number; readonly scanned: number; readonly entered: number; readonly checked: number; readonly pages: number }

/** Who did how much in a period: pages are those of what was entered or checked. */
export const countWorkDone = async (tx: Transaction, { unitIds, from, until }: { readonly unitIds: readonly string[]; readonly from: Instant; readonly until: Instant }): Promise<readonly WorkDone[]> => {
  const { rows } = await sql<{ by_id: string; name: string; days: number; scanned: number; entered: number; checked: number; pages: number }>`
    SELECT by_id, max(by_name) AS name, count(DISTINCT (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)::int AS days, count(*) FILTER (WHERE kind = 'scanned')::int AS scanned, count(*) FILTER (WHERE kind = 'entered')::int AS entered,
      count(*) FILTER (WHERE kind = 'checked')::int AS checked, coalesce(sum(pages) FILTER (WHERE kind IN ('scanned', 'entered', 'checked')), 0)::int AS pages
    FROM old_results.old_result_event WHERE unit_id = ANY(${unitIds}::uuid[]) AND kind IN ('scanned', 'entered', 'checked') AND at >= ${from} AND at < ${until}
    GROUP BY by_id ORDER BY pages DESC`.execute(tx)
  return rows.map(({ by_id: officialId, ...done }) => ({ officialId, ...done }))
}

/** Where a page ended, in the order of the list. */
export type AfterResult = { readonly at: string; readonly id: string; readonly cameBack: boolean; readonly waits: boolean }
/** `q` comes folded. */
export type ResultsWanted = { readonly unitIds: readonly string[]; readonly state?: OldResultState; readonly procedureCode?: string; readonly q?: string; readonly after?: AfterResult; readonly limit: number }

const containing = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`

/** As `old_result_in_order` has it. */
const ORDER = sql`returned_for IS NULL, (state = 'inventoried' AND batch_id IS NOT NULL), state_at, id`

/** What came back first, then the oldest step first; what lies in a batch already stands behind what is to be taken into one. Unit by unit, so that each reads only a page of the index. */
export const listOldResults = async (tx: Transaction, { unitIds, state, procedureCode, q, after, limit }: ResultsWanted): Promise<readonly OldResult[]> => {
  const such = [
    sql`unit_id = asked.unit_id`,
    ...(state === undefined ? [] : [sql`state = ${state}`]),
    ...(procedureCode === undefined ? [] : [sql`procedure_code = ${procedureCode}`]),
    ...(q === undefined ? [] : [sql`(number_key LIKE ${containing(q.replaceAll(/\s+/g, ''))} OR platform.fold(listed ->> 'holderName') LIKE ${containing(q)})`]),
    ...(after === undefined ? [] : [sql`(${ORDER}) > (${!after.cameBack}, ${after.waits}, ${after.at}::timestamptz, ${after.id}::uuid)`]),
  ]
  const { rows } = await sql<OldResultRow>`SELECT page.* FROM unnest(${unitIds}::uuid[]) AS asked (unit_id)
    CROSS JOIN LATERAL (SELECT * FROM old_results.old_result WHERE ${sql.join(such, sql` AND `)} ORDER BY ${ORDER} LIMIT ${limit}) AS page
    ORDER BY ${ORDER} LIMIT ${limit}`.execute(tx)
  return rows.map(oldResultFrom)
}

export const listPlannedUnits = async (tx: Transaction): Promise<readonly UnitId[]> =>
  (await sql<{ unit_id: UnitId }>`SELECT DISTINCT unit_id FROM old_results.plan`.execute(tx)).rows.map((row) => row.unit_id)

/** Rows that stand elsewhere than their journal says, or that one person alone has entered and checked. */
export const findResultFaults = async (tx: Transaction): Promise<{ readonly checked: number; readonly faults: readonly string[] }> => {
  const { rows } = await sql<{ id: string; state: string; last: string | null; alone: boolean }>`
    SELECT result.id, result.state, (SELECT CASE kind WHEN 'sent-back' THEN event ->> 'to' ELSE kind END FROM old_results.old_result_event WHERE old_result_id = result.id AND kind NOT IN ('batched', 'withdrawn') ORDER BY serial DESC LIMIT 1) AS last,
      coalesce(checked_by = entered_by, false) AS alone FROM old_results.old_result result`.execute(tx)
  return { checked: rows.length, faults: rows.flatMap(({ id, state, last, alone }) => [...(state === last ? [] : [`old result ${id} is ${state}, its journal says ${last ?? 'nothing'}`]), ...(alone ? [`old result ${id} was checked by whoever entered it`] : [])]) }
}

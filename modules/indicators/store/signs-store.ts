import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { Words } from '../domain/definition.ts'
import type { WatchedDossier } from '../domain/gaming/watched.ts'

/** As it comes from the database, so that nothing of the moment is lost. */
export type Place = { readonly knownAt: string; readonly subjectId: string }
type Walk = Place & { readonly lookedUntil?: Instant }

const walkFrom = (row: { readonly known_at: string; readonly subject_id: string; readonly looked_until: Instant | null } | undefined): Walk =>
  row === undefined ? { knownAt: '-infinity', subjectId: '00000000-0000-0000-0000-000000000000' } : { knownAt: row.known_at, subjectId: row.subject_id, ...(row.looked_until === null ? {} : { lookedUntil: row.looked_until }) }

/** Held until commit where `lock` says so: two walkers never share a page. */
export const readWalk = async (tx: Transaction, lock = false): Promise<Walk> =>
  walkFrom((await sql<{ known_at: string; subject_id: string; looked_until: Instant | null }>`SELECT known_at::text AS known_at, subject_id, looked_until FROM indicators.signs_walk WHERE id = 1 ${lock ? sql`FOR UPDATE` : sql``}`.execute(tx)).rows[0])

export const writeWalk = async (tx: Transaction, { knownAt, subjectId, lookedUntil = null }: Place & { readonly lookedUntil?: Instant | null }): Promise<void> => {
  await sql`UPDATE indicators.signs_walk SET known_at = ${knownAt}::timestamptz, subject_id = ${subjectId}, looked_until = coalesce(${lookedUntil}::timestamptz, looked_until) WHERE id = 1`.execute(tx)
}

/** Dossiers that changed as what they count (what was only derived anew did not), behind a place and before a moment, in the order of the journal. */
export const listChanged = async (tx: Transaction, { after, until, limit }: { readonly after: Place; readonly until: Instant; readonly limit: number }): Promise<readonly Place[]> =>
  (await sql<Place>`SELECT change.known_at::text AS "knownAt", change.subject_id AS "subjectId" FROM indicators.fact_change AS change JOIN indicators.fact USING (subject_id)
    WHERE change.sign = 1 AND change.version > 0 AND (change.known_at, change.subject_id) > (${after.knownAt}::timestamptz, ${after.subjectId}::uuid) AND change.known_at < ${until} AND fact.kind = 'dossier'
    ORDER BY change.known_at, change.subject_id LIMIT ${limit}`.execute(tx)).rows

export type KeptWatched = { readonly unitId: string; readonly onDay: PlainDate; readonly facts: WatchedDossier }

export const saveWatched = async (tx: Transaction, all: readonly KeptWatched[]): Promise<void> => {
  const rows = all.map(({ unitId, onDay, facts }) => ({
    dossier_id: facts.id, unit_id: unitId, on_day: onDay, procedure_code: facts.procedureCode, applicant: facts.applicant ?? null, submitted_at: facts.submittedAt, ended_at: facts.endedAt ?? null,
    closed_by: facts.closedBy, result_sha256: facts.results.map(({ sha256 }) => sha256), facts,
  }))
  await sql`INSERT INTO indicators.watched SELECT * FROM jsonb_populate_recordset(NULL::indicators.watched, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT ON CONSTRAINT watched_key DO UPDATE SET unit_id = excluded.unit_id, on_day = excluded.on_day, applicant = excluded.applicant, ended_at = excluded.ended_at, closed_by = excluded.closed_by,
      result_sha256 = excluded.result_sha256, facts = excluded.facts`.execute(tx)
}

type Reach = { readonly nightMs: number; readonly secondFilingMs: number; /** Of one closer before and after, of one file or applicant: as many as any threshold counts, and more. */ readonly most: number }

/** What each of these is compared with, itself among them: of the same closer about then, with the same file, of the same applicant shortly before or after. */
export const listNear = async (tx: Transaction, dossierIds: readonly string[], { nightMs, secondFilingMs, most }: Reach): Promise<readonly KeptWatched[]> => {
  const { rows } = await sql<KeptWatched>`
    WITH own AS MATERIALIZED (SELECT * FROM indicators.watched WHERE dossier_id = ANY (${dossierIds}::uuid[])), near AS (
      SELECT dossier_id FROM own
      UNION SELECT other.dossier_id FROM own CROSS JOIN LATERAL (
        (SELECT dossier_id FROM indicators.watched WHERE closed_by = own.closed_by AND ended_at BETWEEN own.ended_at - ${nightMs} * interval '1 millisecond' AND own.ended_at ORDER BY ended_at DESC LIMIT ${most})
        UNION ALL
        (SELECT dossier_id FROM indicators.watched WHERE closed_by = own.closed_by AND ended_at > own.ended_at AND ended_at <= own.ended_at + ${nightMs} * interval '1 millisecond' ORDER BY ended_at LIMIT ${most})) AS other
      UNION SELECT other.dossier_id FROM own CROSS JOIN LATERAL unnest(own.result_sha256) AS file (sha256)
        CROSS JOIN LATERAL (SELECT dossier_id FROM indicators.watched WHERE result_sha256 @> ARRAY[file.sha256] LIMIT ${most}) AS other
      UNION SELECT other.dossier_id FROM own CROSS JOIN LATERAL (SELECT dossier_id FROM indicators.watched
        WHERE applicant = own.applicant AND procedure_code = own.procedure_code AND submitted_at > own.submitted_at
          AND submitted_at BETWEEN own.ended_at AND own.ended_at + ${secondFilingMs} * interval '1 millisecond' ORDER BY submitted_at LIMIT ${most}) AS other
      UNION SELECT other.dossier_id FROM own CROSS JOIN LATERAL (SELECT dossier_id FROM indicators.watched
        WHERE applicant = own.applicant AND procedure_code = own.procedure_code AND submitted_at < own.submitted_at
          AND ended_at BETWEEN own.submitted_at - ${secondFilingMs} * interval '1 millisecond' AND own.submitted_at ORDER BY submitted_at DESC LIMIT ${most}) AS other)
    SELECT unit_id AS "unitId", on_day::text AS "onDay", facts FROM near JOIN indicators.watched USING (dossier_id) ORDER BY dossier_id`.execute(tx)
  return rows
}

/** Which of these something was found of. */
export const listFoundAmong = async (tx: Transaction, subjectIds: readonly string[]): Promise<readonly string[]> =>
  (await sql<{ id: string }>`SELECT DISTINCT subject_id AS id FROM indicators.suspicion WHERE subject_id = ANY (${subjectIds}::uuid[])`.execute(tx)).rows.map(({ id }) => id)

export type Found = { readonly subjectId: string; readonly kind: string; readonly unitId: string; readonly onDay: PlainDate; readonly reason: Words }

/** What was found of these dossiers before is found anew; what is found of others beside them is kept with it. */
export const saveFound = async (tx: Transaction, { dossierIds, found, at }: { readonly dossierIds: readonly string[]; readonly found: readonly Found[]; readonly at: Instant }): Promise<void> => {
  const rows = found.map(({ subjectId, kind, unitId, onDay, reason }) => ({ subject_id: subjectId, kind, unit_id: unitId, on_day: onDay, reason, found_at: at }))
  await sql`DELETE FROM indicators.suspicion WHERE subject_id = ANY (${dossierIds}::uuid[])`.execute(tx)
  await sql`INSERT INTO indicators.suspicion SELECT * FROM jsonb_populate_recordset(NULL::indicators.suspicion, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT ON CONSTRAINT suspicion_key DO UPDATE SET unit_id = excluded.unit_id, on_day = excluded.on_day, reason = excluded.reason`.execute(tx)
}

export const forgetSigns = async (tx: Transaction, { comparedFrom, keptFrom }: { readonly comparedFrom: PlainDate; readonly keptFrom: PlainDate }): Promise<void> => {
  await sql`DELETE FROM indicators.watched WHERE on_day < ${comparedFrom}::date`.execute(tx)
  await sql`DELETE FROM indicators.suspicion WHERE on_day < ${keptFrom}::date`.execute(tx)
}

export type Shown = Found & { /** How many of its kind there are. */ readonly found: number }

/** Of each kind the newest, with how many there are; each unit by its own index. */
export const listFound = async (tx: Transaction, { unitIds, fromOn, toOn, most }: { readonly unitIds: readonly string[]; readonly fromOn: PlainDate; readonly toOn: PlainDate; readonly most: number }): Promise<readonly Shown[]> => {
  const { rows } = await sql<Shown>`SELECT subject_id AS "subjectId", kind, unit_id AS "unitId", on_day::text AS "onDay", reason, found FROM (
      SELECT *, count(*) OVER (PARTITION BY kind)::int AS found, row_number() OVER (PARTITION BY kind ORDER BY on_day DESC, subject_id) AS place
      FROM indicators.suspicion WHERE unit_id = ANY (${unitIds}::uuid[]) AND on_day BETWEEN ${fromOn}::date AND ${toOn}::date) AS ranked
    WHERE place <= ${most} ORDER BY kind, place`.execute(tx)
  return rows
}

/** Then the walk begins with the oldest that is compared: each of these changed on its day or later. */
export const forgetApplicants = async (tx: Transaction): Promise<number> => {
  const { numAffectedRows = 0n } = await sql`UPDATE indicators.watched SET applicant = NULL, facts = facts - 'applicant' WHERE applicant IS NOT NULL`.execute(tx)
  if (numAffectedRows > 0n) await sql`UPDATE indicators.signs_walk SET known_at = least(known_at, (SELECT min(on_day) - 1 FROM indicators.watched)) WHERE id = 1`.execute(tx)
  return Number(numAffectedRows)
}

import { sql, type RawBuilder } from 'kysely'
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import { parseDossierCode } from '../domain/dossier-code.ts'
import type { SearchTerm } from '../domain/search-term.ts'
import { afterDeadline, DEADLINE, type Deadline, type Submitted } from './dossier-lists.view.ts'
import type { DossierRow } from './dossier-rows.ts'

export type Search = { readonly term: SearchTerm; readonly unitIds: readonly UnitId[]; readonly after?: Submitted; readonly limit: number }

/** The row itself has no index by its code: whose it is stands where codes are issued. */
const bearsCode = (code: string): RawBuilder<unknown> => {
  const { unitCode = null, receivedOn = null, serial = null } = parseDossierCode(code) ?? {}
  return sql`dossier_id = (SELECT bearer_id FROM dossiers.issued_code WHERE unit_code = ${unitCode} AND received_on = ${receivedOn}::date AND serial = ${serial}::int)`
}

const matches = (term: SearchTerm): RawBuilder<unknown> => {
  switch (term.by) {
    case 'code':
      return bearsCode(term.code)
    case 'id-number':
      return sql`applicant_id_number = ${term.digits}`
    case 'phone':
      return sql`applicant_phone = ${term.digits}`
    case 'name':
      return sql`applicant_words @@ to_tsquery('simple'::regconfig, ${term.words.map((word) => `${word}:*`).join(' & ')})`
  }
}

/** So many units are asked one by one. */
const FEW_UNITS = 20

const NEWEST = sql`ORDER BY submitted_at DESC, dossier_id DESC`

/** A common name stands in half a province: each unit's newest are looked at until enough bear it, instead of all who do. */
const namedAtFew = (matching: RawBuilder<unknown>, unitIds: readonly UnitId[], limit: number): RawBuilder<DossierRow> => {
  const newestBy = (column: RawBuilder<unknown>) => sql`(SELECT dossier.* FROM dossiers.dossier WHERE ${column} = asked.unit_id AND ${matching} ${NEWEST} LIMIT ${limit})`
  return sql`SELECT DISTINCT ON (submitted_at, dossier_id) found.* FROM unnest(${unitIds}::uuid[]) AS asked (unit_id)
    CROSS JOIN LATERAL (${newestBy(sql`receiving_unit_id`)} UNION ALL ${newestBy(sql`resolving_unit_id`)}) AS found
    ${NEWEST} LIMIT ${limit}`
}

/** Dossiers that units receive or resolve, newest first. */
export const searchDossiers = async (tx: Transaction, { term, unitIds, after, limit }: Search): Promise<readonly DossierRow[]> => {
  const matching = sql`${matches(term)}
      AND (${after?.submittedAt ?? null}::timestamptz IS NULL
        OR (submitted_at, dossier_id) < (${after?.submittedAt ?? null}::timestamptz, ${after?.dossierId ?? null}::uuid))`
  const asked =
    term.by === 'name' && unitIds.length <= FEW_UNITS
      ? namedAtFew(matching, unitIds, limit)
      : sql<DossierRow>`SELECT dossier.* FROM dossiers.dossier
    WHERE ${matching} AND (receiving_unit_id = ANY (${unitIds}::uuid[]) OR resolving_unit_id = ANY (${unitIds}::uuid[]))
    ${NEWEST} LIMIT ${limit}`
  return (await asked.execute(tx)).rows
}

export type DeadlinePage = { readonly after?: Deadline; readonly limit: number }
export type DeadlineRow = DossierRow & { readonly deadline: string }

/** What officials have in hand, in the order of an inbox. */
export const listInHand = async (tx: Transaction, officialIds: readonly OfficialId[], { after, limit }: DeadlinePage): Promise<readonly DeadlineRow[]> => {
  const { rows } = await sql<DeadlineRow>`
    SELECT dossier.*, ${DEADLINE}::text AS deadline
    FROM dossiers.dossier
    WHERE ended_at IS NULL AND holder_assignee_id = ANY (${officialIds}::uuid[])
      AND ${afterDeadline(after)}
    ORDER BY rests, ${DEADLINE}, dossier_id
    LIMIT ${limit}`.execute(tx)
  return rows
}

export type DueQuery = DeadlinePage & { readonly unitIds: readonly UnitId[]; readonly until: Instant }

/** Promised by then, not finished, and its clock not stopped. */
const dueOf = ({ unitIds, until }: Pick<DueQuery, 'unitIds' | 'until'>): RawBuilder<unknown> =>
  sql`ended_at IS NULL AND finished_at IS NULL AND pause_kind IS NULL AND due_at <= ${until} AND resolving_unit_id = ANY (${unitIds}::uuid[])`

export const listDue = async (tx: Transaction, { after, limit, ...asked }: DueQuery): Promise<readonly DeadlineRow[]> => {
  const { rows } = await sql<DeadlineRow>`
    SELECT dossier.*, due_at::text AS deadline FROM dossiers.dossier
    WHERE ${dueOf(asked)}
      AND (${after?.deadline ?? null}::timestamptz IS NULL OR (due_at, dossier_id) > (${after?.deadline ?? null}::timestamptz, ${after?.dossierId ?? null}::uuid))
    ORDER BY due_at, dossier_id LIMIT ${limit}`.execute(tx)
  return rows
}

export type DueCount = { readonly step: string; readonly unitId: UnitId; readonly officialId: OfficialId | null; readonly overdue: number; readonly dueSoon: number }

export const countDue = async (tx: Transaction, { unitIds, until, now }: Pick<DueQuery, 'unitIds' | 'until'> & { readonly now: Instant }): Promise<readonly DueCount[]> => {
  const { rows } = await sql<DueCount>`
    SELECT holder_step AS step, holder_unit_id AS "unitId", holder_assignee_id AS "officialId",
      count(*) FILTER (WHERE due_at < ${now})::int AS overdue, count(*) FILTER (WHERE due_at >= ${now})::int AS "dueSoon"
    FROM dossiers.dossier WHERE ${dueOf({ unitIds, until })}
    GROUP BY 1, 2, 3 ORDER BY 4 DESC, 5 DESC`.execute(tx)
  return rows
}

export type AskedRow = DossierRow & { readonly asked_kind: 'opinion' | 'branch'; readonly asked_serial: number; readonly asked_unit_id: UnitId; readonly content: string; readonly asked_at: string; readonly asked_due_at: string | null }

/** What other units' dossiers wait for from these, the nearest deadline first. */
export const listAsked = async (tx: Transaction, unitIds: readonly UnitId[], limit: number): Promise<readonly AskedRow[]> => {
  const { rows } = await sql<AskedRow>`
    SELECT dossier.*, asked.kind AS asked_kind, asked.serial AS asked_serial, asked.unit_id AS asked_unit_id, asked.content, asked.asked_at, asked.due_at AS asked_due_at
    FROM dossiers.asked_unit AS asked JOIN dossiers.dossier USING (dossier_id)
    WHERE asked.unit_id = ANY (${unitIds}::uuid[]) AND asked.answered_at IS NULL AND NOT asked.undone
    ORDER BY asked.due_at NULLS LAST, dossier_id LIMIT ${limit}`.execute(tx)
  return rows
}

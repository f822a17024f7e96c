import { sql, type RawBuilder } from 'kysely'
import type { DossierId, OfficialId, PersonId, UnitId } from '../../../kernel/ids.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { DossierRow } from './dossier-rows.ts'
import type { DossierTables } from './tables.ts'
import { HAS_UNDIGITISED } from './undigitised.view.ts'

/** Where a page ended: what rests comes after all that has a clock running. */
export type Deadline = { readonly rests: boolean; readonly deadline: string; readonly dossierId: string }

export type InboxQuery = {
  readonly unitIds: readonly UnitId[]
  readonly stages: readonly string[]
  /** Whatever these units received, wherever it is by now, instead of what waits at their steps. */
  readonly received?: boolean
  /** Only what these officials hold or nobody holds yet. */
  readonly officialIds?: readonly string[]
  readonly narrowed?: Narrowed
  readonly after?: Deadline
  readonly limit: number
}

/** One view of an inbox out of all of it. */
export type Narrowed =
  | { readonly by: 'held-by'; readonly officialIds: readonly string[] }
  | { readonly by: 'free' }
  | { readonly by: 'paused' }
  | { readonly by: 'undigitised' }
  | { readonly by: 'due'; readonly from?: string; readonly until: string }

const narrowing = (narrowed: Narrowed | undefined): RawBuilder<unknown> => {
  switch (narrowed?.by) {
    case 'held-by':
      return sql`holder_assignee_id = ANY (${narrowed.officialIds}::uuid[])`
    case 'free':
      return sql`holder_assignee_id IS NULL`
    case 'paused':
      return sql`pause_kind IS NOT NULL`
    case 'undigitised':
      return HAS_UNDIGITISED
    case 'due':
      return sql`pause_kind IS NULL AND finished_at IS NULL AND coalesce(due_at, holder_due_at) <= ${narrowed.until}
        AND (${narrowed.from ?? null}::timestamptz IS NULL OR coalesce(due_at, holder_due_at) > ${narrowed.from ?? null}::timestamptz)`
    case undefined:
      return sql`true`
  }
}

export type InboxRow = DossierRow & { readonly deadline: string }

/** The date that presses first, as `urgencyOf` names it: of the step while it comes before the promised one; before acceptance the reception clock alone. */
export const DEADLINE = sql`coalesce(least(due_at, holder_due_at), 'infinity'::timestamptz)`

/** What comes after the last of a page, in the order of `rests`, deadline and id. */
export const afterDeadline = (after: Deadline | undefined): RawBuilder<unknown> =>
  after ? sql`(rests, ${DEADLINE}, dossier_id) > (${after.rests}, ${after.deadline}::timestamptz, ${after.dossierId}::uuid)` : sql`true`

/** In the words of `dossier_lasting`: of all that a desk ever received only what is open is read. */
const STANDS_OPEN = sql`coalesce(ended_at, 'infinity'::timestamptz) = 'infinity'::timestamptz`

/** Work of a step at some units, least legal time left first; what rests comes last. */
export const listInbox = async (tx: Transaction, { unitIds, stages, received, officialIds, narrowed, after, limit }: InboxQuery): Promise<readonly InboxRow[]> => {
  const { rows } = await sql<InboxRow>`
    SELECT dossier.*, ${DEADLINE}::text AS deadline
    FROM dossiers.dossier
    WHERE ended_at IS NULL AND ${received ? sql`receiving_unit_id = ANY (${unitIds}::uuid[]) AND ${STANDS_OPEN}` : sql`holder_unit_id = ANY (${unitIds}::uuid[]) AND holder_stage = ANY (${stages}::text[])`}
      AND (${officialIds ?? null}::uuid[] IS NULL OR holder_assignee_id IS NULL OR holder_assignee_id = ANY (${officialIds ?? null}::uuid[]))
      AND ${narrowing(narrowed)}
      AND ${afterDeadline(after)}
    ORDER BY rests, ${DEADLINE}, dossier_id
    LIMIT ${limit}`.execute(tx)
  return rows
}

export type Submitted = { readonly submittedAt: string; readonly dossierId: string }

/** Somebody else the reader may act for: in these procedures, or in all. */
export type ReadFor = { readonly principalId: PersonId; readonly procedureCodes?: readonly string[] }
type OfPerson = { readonly after?: Submitted; readonly limit: number; readonly readFor?: readonly ReadFor[] } & PartOfMine

/** `waiting`: in a state in which the applicant may have something to do. */
export type PartOfMine = { readonly part?: 'waiting' | 'open' | 'ended'; readonly procedureCode?: string; /** Folded words, all of which are found in name, code or procedure. */ readonly words?: readonly string[] }

const likeOf = (word: string): string => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`

const isPart = ({ part, procedureCode, words = [] }: PartOfMine) => sql`
  (${part ?? null}::text IS NULL
    OR (${part ?? null} = 'waiting' AND state IN ('supplement-requested', 'financial-obligation', 'completed', 'refusal-ready'))
    OR (${part ?? null} = 'open' AND ended_at IS NULL) OR (${part ?? null} = 'ended' AND ended_at IS NOT NULL))
  AND (${procedureCode ?? null}::text IS NULL OR procedure_code = ${procedureCode ?? null})
  AND platform.fold(concat_ws(' ', code, procedure_name, applicant_name)) LIKE ALL (${words.map(likeOf)}::text[])`

/** Dossiers a person applied for or handed in, and those of people they may act for; newest first. */
export const listOfPerson = async (tx: Transaction, personId: PersonId, page: OfPerson): Promise<readonly DossierRow[]> => {
  const { after, limit, readFor = [] } = page
  const branch = (column: 'applicant_person_id' | 'submitter_person_id', of: ReadFor = { principalId: personId }) => sql`
    (SELECT dossier.* FROM dossiers.dossier
    WHERE ${sql.ref(column)} = ${of.principalId} AND ${isPart(page)}
      AND (${of.procedureCodes ?? null}::text[] IS NULL OR procedure_code = ANY (${of.procedureCodes ?? null}::text[]))
      AND (${after?.submittedAt ?? null}::timestamptz IS NULL
        OR (submitted_at, dossier_id) < (${after?.submittedAt ?? null}::timestamptz, ${after?.dossierId ?? null}::uuid))
    ORDER BY submitted_at DESC, dossier_id DESC LIMIT ${limit})`
  const { rows } = await sql<DossierRow>`
    SELECT * FROM (${sql.join([branch('applicant_person_id'), branch('submitter_person_id'), ...readFor.map((of) => branch('applicant_person_id', of))], sql` UNION `)}) AS own
    ORDER BY submitted_at DESC, dossier_id DESC LIMIT ${limit}`.execute(tx)
  return rows
}

export type ListFilter = { readonly unitIds?: readonly UnitId[]; readonly state?: string; readonly after?: Submitted; readonly limit: number }

/** Dossiers of units (all of them for the operator), newest first. */
export const listDossierRows = async (tx: Transaction, { unitIds, state, after, limit }: ListFilter): Promise<readonly DossierRow[]> => {
  const { rows } = await sql<DossierRow>`
    SELECT dossier.* FROM dossiers.dossier
    WHERE (${unitIds ?? null}::uuid[] IS NULL OR receiving_unit_id = ANY (${unitIds ?? null}::uuid[]) OR resolving_unit_id = ANY (${unitIds ?? null}::uuid[]))
      AND (${state ?? null}::text IS NULL OR state = ${state ?? null})
      AND (${after?.submittedAt ?? null}::timestamptz IS NULL
        OR (submitted_at, dossier_id) < (${after?.submittedAt ?? null}::timestamptz, ${after?.dossierId ?? null}::uuid))
    ORDER BY submitted_at DESC, dossier_id DESC LIMIT ${limit}`.execute(tx)
  return rows
}

/** State of the bearer of a code, and nothing more. */
export const findState = async (tx: Transaction, dossierId: DossierId): Promise<{ readonly state: string; readonly code: string | null } | undefined> => {
  const { rows } = await sql<{ state: string; code: string | null }>`SELECT state, code FROM dossiers.dossier WHERE dossier_id = ${dossierId}`.execute(tx)
  return rows[0]
}

/** Of applicants and of whoever filed for them, each by its own index. */
export const listIdsOfPeople = async (tx: Transaction, personIds: readonly PersonId[]): Promise<readonly DossierId[]> => {
  const { rows } = await sql<{ dossier_id: DossierId }>`
    SELECT dossier_id FROM dossiers.dossier WHERE applicant_person_id = ANY (${personIds}::uuid[])
    UNION SELECT dossier_id FROM dossiers.dossier WHERE submitter_person_id = ANY (${personIds}::uuid[])`.execute(tx)
  return rows.map(({ dossier_id }) => dossier_id)
}

export const listRowsByIds = async (tx: Transaction, dossierIds: readonly DossierId[]): Promise<readonly DossierRow[]> => {
  const { rows } = await sql<DossierRow>`SELECT dossier.* FROM dossiers.dossier WHERE dossier_id = ANY (${dossierIds}::uuid[])`.execute(tx)
  return rows
}

type HolderRow = { readonly lot: number; readonly step: string; readonly unit_id: UnitId | null; readonly official_id: OfficialId | null; readonly count: number }

/** How many of each lot stand where and with whom. */
export const countHolders = async (tx: Transaction, marked: readonly { readonly dossierId: DossierId; readonly lot: number }[]): Promise<readonly HolderRow[]> => {
  const [ids, lots] = [marked.map(({ dossierId }) => dossierId), marked.map(({ lot }) => lot)]
  const { rows } = await sql<HolderRow>`SELECT asked.lot, coalesce(holder_stage, holder_step, '') AS step, holder_unit_id AS unit_id, holder_assignee_id AS official_id, count(*)::int AS count
    FROM unnest(${ids}::uuid[], ${lots}::int[]) AS asked (id, lot) JOIN dossiers.dossier ON dossier_id = asked.id GROUP BY 1, 2, 3, 4`.execute(tx)
  return rows
}

export const listDateRows = (tx: Transaction, dossierIds: readonly DossierId[]) =>
  tables<DossierTables>(tx)
    .selectFrom('dossiers.dossier')
    .select(['dossier_id', 'accepted_at', 'index_due_at', 'finished_at', 'returned_at', 'ended_at'])
    .where('dossier_id', '=', sql<string>`ANY (${dossierIds}::uuid[])`)
    .execute()

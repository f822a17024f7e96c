import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { PostDecision } from '../domain/post-decision.ts'
import type { ProcedureTables } from './tables.ts'

type Row = { code: string; papers: boolean; result: boolean; number: string; decided_on: string; valid_from: string; valid_until: string | null; words: string | null }

const decisionFrom = (row: Row): PostDecision => ({
  code: row.code,
  papers: row.papers,
  result: row.result,
  number: row.number,
  decidedOn: row.decided_on as PlainDate,
  validFrom: row.valid_from as PlainDate,
  ...(row.valid_until === null ? {} : { validUntil: row.valid_until as PlainDate }),
  ...(row.words === null ? {} : { words: row.words }),
})

export const insertPostDecisions = async (tx: Transaction, decisions: readonly PostDecision[], { at, by }: { readonly at: Instant; readonly by: string }): Promise<void> => {
  await tables<ProcedureTables>(tx)
    .insertInto('procedures.post_decision')
    .values(decisions.map((each) => ({ id: newId<string>(), code: each.code, papers: each.papers, result: each.result, number: each.number, decided_on: each.decidedOn, valid_from: each.validFrom, valid_until: each.validUntil ?? null, words: each.words ?? null, made_at: at, made_by: by })))
    .execute()
}

const COLUMNS = sql`code, papers, result, number, decided_on::text, valid_from::text, valid_until::text, words`

/** The one that holds on a day: of several the one that begins last. */
export const findPostDecision = async (tx: Transaction, code: string, on: PlainDate): Promise<PostDecision | undefined> => {
  const { rows } = await sql<Row>`SELECT ${COLUMNS} FROM procedures.post_decision
    WHERE code = ${code} AND valid_from <= ${on} AND (valid_until IS NULL OR valid_until >= ${on}) ORDER BY valid_from DESC, made_at DESC, id DESC LIMIT 1`.execute(tx)
  return rows[0] && decisionFrom(rows[0])
}

/** Of each procedure the one that holds on a day. */
export const listPostDecisionsOn = async (tx: Transaction, on: PlainDate): Promise<readonly PostDecision[]> => {
  const { rows } = await sql<Row>`SELECT DISTINCT ON (code) ${COLUMNS} FROM procedures.post_decision
    WHERE valid_from <= ${on} AND (valid_until IS NULL OR valid_until >= ${on}) ORDER BY code, valid_from DESC, made_at DESC, id DESC`.execute(tx)
  return rows.map(decisionFrom)
}

/** With the names of their procedures, by code: those that hold on a day, and those that will. */
export const listDecided = async (tx: Transaction, { on, after, limit }: { readonly on: PlainDate; readonly after?: string; readonly limit: number }): Promise<readonly (PostDecision & { readonly name: string })[]> => {
  const { rows } = await sql<Row & { name: string }>`SELECT decision.*, procedure.name FROM (
      (SELECT DISTINCT ON (code) ${COLUMNS} FROM procedures.post_decision WHERE valid_from <= ${on} AND (valid_until IS NULL OR valid_until >= ${on}) ORDER BY code, valid_from DESC, made_at DESC, id DESC)
      UNION ALL SELECT ${COLUMNS} FROM procedures.post_decision WHERE valid_from > ${on}
    ) decision JOIN procedures.procedure procedure ON procedure.code = decision.code
    WHERE ${after ?? null}::text IS NULL OR decision.code > ${after ?? null} ORDER BY decision.code, decision.valid_from LIMIT ${limit}`.execute(tx)
  return rows.map(({ name, ...row }) => ({ ...decisionFrom(row), name }))
}

export const listKnownCodes = async (tx: Transaction, codes: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await tables<ProcedureTables>(tx).selectFrom('procedures.procedure').select('code').where('code', 'in', codes).where('kind', '<>', 'internal').execute()).map(({ code }) => code))

import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { instantOn, type PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { PostLine } from '../domain/match-money.ts'
import type { PostTables } from './tables.ts'

/** A day is what the post says of it last. */
export const keepCollectedDays = async (tx: Transaction, days: ReadonlyMap<PlainDate, readonly PostLine[]>, at: Instant): Promise<void> => {
  if (days.size === 0) return
  const heard = [...days.keys()].map((on) => ({ collected_on: on, heard_at: at }))
  await tables<PostTables>(tx).insertInto('post.collected_day').values(heard).onConflict((conflict) => conflict.column('collected_on').doUpdateSet({ heard_at: at })).execute()
  await sql`DELETE FROM post.collected_line WHERE collected_on = ANY (${[...days.keys()]}::date[])`.execute(tx)
  for (const [on, lines] of days) {
    const rows = [...new Map(lines.map((line) => [line.reference, line])).values()].map(({ reference, amount, remittance }) => ({ collected_on: on, reference, amount, remittance: remittance ?? null }))
    if (rows.length > 0) await tables<PostTables>(tx).insertInto('post.collected_line').values(rows).execute()
  }
}

/** What a day brought: to be taken and counted by us, taken and handed on as the post says. */
export type CollectedDay = { readonly on: PlainDate; readonly parcels: number; readonly asked: number; readonly counted: number; readonly post: number; readonly handedOn: number; /** The post has told of that day. */ readonly heard: boolean }

/** Newest first; `unitIds` undefined: everywhere, and what the post took under no order of ours. */
export const listCollectedDays = async (tx: Transaction, { unitIds, from }: { readonly unitIds?: readonly string[] | undefined; readonly from: PlainDate }): Promise<readonly CollectedDay[]> => {
  const here = unitIds ? sql`unit_id = ANY (${unitIds}::uuid[])` : sql`true`
  const { rows } = await sql<CollectedDay>`
    WITH line AS (
      SELECT (delivered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "on", 1 AS parcels, collect AS asked, collected AS counted, 0 AS post, 0 AS handed
      FROM post.postal_order WHERE collect > 0 AND delivered_at >= ${instantOn(from, 0)} AND ${here}
      UNION ALL
      SELECT collected_on, 0, 0, 0, amount, CASE WHEN remittance IS NULL THEN 0 ELSE amount END
      FROM post.collected_line LEFT JOIN post.postal_order USING (reference) WHERE collected_on >= ${from} AND ${here})
    SELECT "on", sum(parcels)::int AS parcels, sum(asked)::bigint AS asked, sum(counted)::bigint AS counted, sum(post)::bigint AS post, sum(handed)::bigint AS "handedOn", count(heard_at) > 0 AS heard
    FROM line LEFT JOIN post.collected_day ON collected_on = "on" GROUP BY "on" ORDER BY "on" DESC`.execute(tx)
  return rows
}

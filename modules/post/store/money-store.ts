import { sql } from 'kysely'
import type { EventAuthor } from '../../../kernel/event-author.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { MoneyDifference, MoneyDifferenceKind, OurLine } from '../domain/match-money.ts'
import type { MoneyDifferenceRow, PostTables } from './tables.ts'

export type PlacedDifference = MoneyDifference & { readonly unitId?: string; readonly subjectId?: string; readonly orderSerial?: number; readonly label?: string }
export type KeptDifference = PlacedDifference & { readonly id: string; readonly foundAt: Instant; readonly closedAt?: Instant; readonly words?: string }

/** Parcels that brought money, or were to bring it, since a day; and those the post names, whenever they were. */
export const listMoneyBook = async (tx: Transaction, { from, named }: { readonly from: Instant; readonly named: readonly string[] }): Promise<readonly (Omit<OurLine, 'fresh'> & { readonly deliveredAt: Instant | null })[]> =>
  (await sql<Omit<OurLine, 'fresh'> & { deliveredAt: Instant | null }>`
    SELECT reference, collect, collected AS counted, delivered_at AS "deliveredAt" FROM post.postal_order
    WHERE (collect > 0 AND delivered_at >= ${from}) OR reference = ANY (${named}::text[])`.execute(tx)).rows

export type Place = { readonly unitId: string; readonly subjectId: string; readonly orderSerial: number; readonly label: string }

export const findPlaces = async (tx: Transaction, references: readonly string[]): Promise<ReadonlyMap<string, Place>> => {
  if (references.length === 0) return new Map()
  const { rows } = await sql<Place & { reference: string }>`
    SELECT reference, unit_id AS "unitId", subject_id AS "subjectId", serial AS "orderSerial", label FROM post.postal_order WHERE reference = ANY (${references}::text[])`.execute(tx)
  return new Map(rows.map(({ reference, ...place }) => [reference, place]))
}

const from = (row: MoneyDifferenceRow): KeptDifference => ({
  id: row.id,
  kind: row.kind as MoneyDifferenceKind,
  reference: row.reference,
  foundAt: row.found_at as Instant,
  ...(row.unit_id ? { unitId: row.unit_id } : {}),
  ...(row.subject_id ? { subjectId: row.subject_id } : {}),
  ...(row.order_serial ? { orderSerial: row.order_serial } : {}),
  ...(row.label ? { label: row.label } : {}),
  ...(row.asked === null ? {} : { asked: row.asked }),
  ...(row.counted === null ? {} : { counted: row.counted }),
  ...(row.post === null ? {} : { post: row.post }),
  ...(row.closed_at ? { closedAt: row.closed_at as Instant } : {}),
  ...(row.words ? { words: row.words } : {}),
})

const sumsOf = ({ asked, counted, post }: { readonly asked?: number | null; readonly counted?: number | null; readonly post?: number | null }): string => [asked, counted, post].map((sum) => sum ?? '').join(' ')

/** Without those a person has closed with the very same sums: what was explained once is not asked again. */
export const leaveExplained = async <D extends MoneyDifference>(tx: Transaction, differences: readonly D[]): Promise<readonly D[]> => {
  if (differences.length === 0) return []
  const { rows } = await sql<Pick<MoneyDifferenceRow, 'kind' | 'reference' | 'asked' | 'counted' | 'post'>>`
    SELECT kind, reference, asked, counted, post FROM post.money_difference
    WHERE closed_at IS NOT NULL AND closed_by ->> 'kind' = 'staff' AND reference = ANY (${differences.map(({ reference }) => reference)}::text[])`.execute(tx)
  const explained = new Set(rows.map((row) => `${row.kind} ${row.reference} ${sumsOf(row)}`))
  return differences.filter((each) => !explained.has(`${each.kind} ${each.reference} ${sumsOf(each)}`))
}

/** Keeps what is new; of one that is open the sums are as found last. Answers those that are new. */
export const keepDifferences = async (tx: Transaction, differences: readonly PlacedDifference[], at: Instant): Promise<readonly PlacedDifference[]> => {
  if (differences.length === 0) return []
  const rows = differences.map((difference) => ({
    difference,
    row: {
      id: newId<string>(), kind: difference.kind, reference: difference.reference, unit_id: difference.unitId ?? null, subject_id: difference.subjectId ?? null, order_serial: difference.orderSerial ?? null,
      label: difference.label ?? null, asked: difference.asked ?? null, counted: difference.counted ?? null, post: difference.post ?? null, found_at: at, closed_at: null, closed_by: null, words: null,
    },
  }))
  const kept = await tables<PostTables>(tx)
    .insertInto('post.money_difference')
    .values(rows.map(({ row }) => row))
    .onConflict((conflict) => conflict.columns(['kind', 'reference']).where('closed_at', 'is', null).doUpdateSet(({ ref }) => ({ label: ref('excluded.label'), asked: ref('excluded.asked'), counted: ref('excluded.counted'), post: ref('excluded.post') })))
    .returning('id')
    .execute()
  const ids = new Set(kept.map(({ id }) => id))
  return rows.flatMap(({ row, difference }) => (ids.has(row.id) ? [difference] : []))
}

/** The day of the last match that heard the post whole; as long as none has, that of the first. */
export const findHeardUntil = async (tx: Transaction): Promise<PlainDate | undefined> => {
  const { rows } = await sql<{ at: Instant | null }>`SELECT coalesce(max(at) FILTER (WHERE heard), min(at)) AS at FROM post.money_match`.execute(tx)
  return rows[0]?.at ? plainDateAt(rows[0].at) : undefined
}

/** The first day, since then, of a sum that was not handed on as far as we know. */
export const findOldestInHand = async (tx: Transaction, since: Instant): Promise<PlainDate | undefined> => {
  const { rows } = await sql<{ at: Instant | null }>`
    SELECT min(parcel.delivered_at) AS at FROM post.money_difference AS difference JOIN post.postal_order AS parcel ON parcel.reference = difference.reference
    WHERE difference.closed_at IS NULL AND difference.kind = 'not-handed-on' AND parcel.delivered_at >= ${since}`.execute(tx)
  return rows[0]?.at ? plainDateAt(rows[0].at) : undefined
}

/** What the books now agree on needs nobody any more. */
export const closeMatched = async (tx: Transaction, { still, references, at }: { readonly still: readonly MoneyDifference[]; readonly references: readonly string[]; readonly at: Instant }): Promise<void> => {
  const keys = still.map(({ kind, reference }) => `${kind} ${reference}`)
  await sql`UPDATE post.money_difference SET closed_at = ${at}, closed_by = '{"kind":"system","name":"match-post-money"}'::jsonb, words = 'matched'
    WHERE closed_at IS NULL AND reference = ANY (${references}::text[]) AND NOT (kind || ' ' || reference = ANY (${keys}::text[]))`.execute(tx)
}

export const lockDifference = async (tx: Transaction, id: string): Promise<KeptDifference | undefined> => {
  const row = await tables<PostTables>(tx).selectFrom('post.money_difference').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && from(row)
}

export const closeDifference = async (tx: Transaction, id: string, { at, by, words }: { readonly at: Instant; readonly by: EventAuthor; readonly words: string }): Promise<void> => {
  await tables<PostTables>(tx).updateTable('post.money_difference').set({ closed_at: at, closed_by: JSON.stringify(by), words }).where('id', '=', id).execute()
}

/** `unitIds` undefined: everywhere, and those of no unit. */
export const listDifferences = async (tx: Transaction, { unitIds, limit }: { readonly unitIds?: readonly string[] | undefined; readonly limit: number }): Promise<readonly KeptDifference[]> => {
  let query = tables<PostTables>(tx).selectFrom('post.money_difference').selectAll().where('closed_at', 'is', null).orderBy('found_at', 'desc').orderBy('id').limit(limit)
  if (unitIds) query = query.where('unit_id', '=', sql<string>`ANY (${unitIds}::uuid[])`)
  return (await query.execute()).map(from)
}

export type MatchLine = { readonly at: Instant; readonly checked: number; readonly differences: number; readonly heard: boolean }

export const keepMatch = async (tx: Transaction, { fromOn, ...line }: MatchLine & { readonly fromOn: string }): Promise<void> => {
  await tables<PostTables>(tx).insertInto('post.money_match').values({ id: newId<string>(), from_on: fromOn, ...line }).execute()
}

export const listMatches = async (tx: Transaction, limit: number): Promise<readonly MatchLine[]> =>
  (await tables<PostTables>(tx).selectFrom('post.money_match').select(['at', 'checked', 'differences', 'heard']).orderBy('at', 'desc').limit(limit).execute()).map((row) => ({ ...row, at: row.at as Instant }))

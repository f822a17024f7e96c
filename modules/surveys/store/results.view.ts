import { sql } from 'kysely'
import { askTogether } from '../../../platform/db/ask-together.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { Tallies } from '../domain/rating.ts'

type Asked = { readonly ownerIds: readonly string[]; readonly fromOn: string; readonly toOn: string; readonly knownAt?: string }
export type ReleasedRow = { readonly owner_id: string; readonly month: string; readonly rated: number; readonly tallies: Tallies }

/** What may be seen, of each of the owners, month by month. */
export const listReleased = (tx: Transaction, asked: Asked): Promise<readonly ReleasedRow[]> =>
  askTogether(tx, { kind: 'surveys.released', wanted: asked }, ({ ownerIds, fromOn, toOn, knownAt }) => sql`SELECT owner_id, month::text AS month, rated, tallies FROM surveys.release WHERE owner_id = ANY (${ownerIds}::uuid[]) AND month BETWEEN ${fromOn} AND ${toOn} AND (${knownAt ?? null}::timestamptz IS NULL OR released_at < ${knownAt ?? null}::timestamptz)`)

/** How many could have answered. */
export const countInvited = async (tx: Transaction, { ownerIds, fromOn, toOn }: Asked): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ unit_id: string; invited: number }>`SELECT unit_id, count(*)::int AS invited FROM surveys.invitation WHERE unit_id = ANY (${ownerIds}::uuid[]) AND month BETWEEN ${fromOn} AND ${toOn} GROUP BY unit_id`.execute(tx)
  return new Map(rows.map(({ unit_id, invited }) => [unit_id, invited]))
}

/** Journal against ratings: each rating shown is in exactly one release of the size it says. */
export const findReleaseFaults = async (tx: Transaction): Promise<{ readonly checked: number; readonly faults: readonly string[] }> => {
  const { rows } = await sql<{ release_id: string; rated: number; found: number }>`
    SELECT release_id, max(rated) AS rated, (SELECT count(*)::int FROM surveys.rating WHERE rating.release_id = release.release_id) AS found FROM surveys.release GROUP BY release_id`.execute(tx)
  return { checked: rows.length, faults: rows.filter(({ rated, found }) => rated !== found).map(({ release_id, rated, found }) => `release ${release_id}: shows ${rated} ratings, ${found} belong to it`) }
}

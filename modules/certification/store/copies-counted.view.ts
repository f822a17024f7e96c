import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import { wasElectronic, type CountAsked } from './copies.view.ts'

/** One number of a book, without whoever asked for it. */
export type CountedCopy = { readonly requestId: string; readonly serial: number; readonly unitId: string; readonly number: string; readonly at: Instant; readonly original: string; readonly signer: string }

export type CountedCopiesAsked = CountAsked & {
  readonly electronic: boolean
  readonly after?: { readonly at: string; readonly requestId: string; readonly serial: number }
  readonly limit: number
}

/** Newest first; authority by authority, so that each reads only a page of its own index. */
export const listCountedCopies = async (tx: Transaction, { unitIds, from, until, knownAt, electronic, after, limit }: CountedCopiesAsked): Promise<readonly (CountedCopy & { readonly key: string })[]> => {
  const behind = after === undefined ? sql`` : sql`AND certified_at <= ${after.at}::timestamptz AND (certified_at < ${after.at}::timestamptz OR (request_id, serial) > (${after.requestId}::uuid, ${after.serial}::int))`
  const { rows } = await sql<{ request_id: string; serial: number; authority_id: string; number: string; certified_at: Instant; original: string; signer_name: string; key: string }>`
    SELECT page.*, certified_at::text || '|' || request_id || '|' || serial AS key FROM unnest(${unitIds}::uuid[]) AS asked (unit_id) CROSS JOIN LATERAL (
      SELECT request_id, serial, authority_id, number, certified_at, original ->> 'name' AS original, signer_name FROM certification.certified_copy
      WHERE authority_id = asked.unit_id AND certified_at >= ${from} AND certified_at < ${until} AND ${wasElectronic(knownAt)} = ${electronic} ${behind}
      ORDER BY certified_at DESC, request_id, serial LIMIT ${limit}) AS page
    ORDER BY certified_at DESC, request_id, serial LIMIT ${limit}`.execute(tx)
  return rows.map((row) => ({ requestId: row.request_id, serial: row.serial, unitId: row.authority_id, number: row.number, at: row.certified_at, original: row.original, signer: row.signer_name, key: row.key }))
}

import { sql } from 'kysely'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { ChainPlace } from '../domain/entry-text.ts'
import type { AuditTables } from './tables.ts'

/** A link with the fields of its entry as text, in the order of the chain's text; `null` fields when the entry is gone. */
export type LinkRow = ChainPlace & { readonly entryId: string; readonly hash: Buffer; readonly fields: readonly (string | null)[] | null }

/** Links of one lane after a place, oldest first. */
export const listLinks = async (tx: Transaction, after: ChainPlace, limit: number): Promise<readonly LinkRow[]> => {
  const { rows } = await sql<LinkRow>`
    SELECT l.lane, l.day, l.position, l.entry_id AS "entryId", l.hash,
      CASE WHEN e.id IS NULL THEN NULL ELSE jsonb_build_array(
        e.id::text, floor(extract(epoch FROM e.at) * 1000)::bigint::text, e.request_id, e.event, e.actor_kind, e.actor_id,
        e.official_id::text, e.actor_name, e.actor_unit_id::text, e.thing, e.thing_id, e.unit_id::text, e.dossier_id::text,
        coalesce(array_to_string(e.person_ids, ' '), ''), e.purpose, e.address, e.facts::text) END AS fields
    FROM audit.chain_link l LEFT JOIN audit.audit_entry e ON e.id = l.entry_id
    WHERE l.lane = ${after.lane} AND (l.day, l.position) > (${after.day}::date, ${after.position}::int)
    ORDER BY l.lane, l.day, l.position LIMIT ${limit}`.execute(tx)
  return rows
}

export type HeadRow = ChainPlace & { readonly total: number; readonly hash: Buffer }

export const listHeads = async (tx: Transaction): Promise<readonly HeadRow[]> =>
  tables<AuditTables>(tx).selectFrom('audit.chain_head').selectAll().orderBy('lane').execute()

/** Entries that no link covers: put in behind the chain's back. The chain links at commit, so our own are not seen yet. */
export const listUnlinked = async (tx: Transaction, limit: number): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    SELECT e.id FROM audit.entry e LEFT JOIN audit.chain_link l ON l.entry_id = e.id
    WHERE l.entry_id IS NULL AND e.xmin::text <> (pg_current_xact_id()::text::numeric % 4294967296)::text
    ORDER BY e.id LIMIT ${limit}`.execute(tx)
  return rows.map((row) => row.id)
}

/** How many entries each day chained, and one digest over the last link of each lane: noted outside, it anchors the day. From day to day in each lane, not over all links. */
export const listDays = async (tx: Transaction, limit: number): Promise<readonly { day: string; entries: number; digest: string }[]> => {
  const { rows } = await sql<{ day: string; entries: number; digest: string }>`
    WITH RECURSIVE ends AS (
      SELECT head.lane, newest.day, newest.position, newest.hash, 1 AS nth FROM audit.chain_head AS head
      CROSS JOIN LATERAL (SELECT day, position, hash FROM audit.chain_link AS link WHERE link.lane = head.lane ORDER BY day DESC, position DESC LIMIT 1) AS newest
      UNION ALL
      SELECT ends.lane, older.day, older.position, older.hash, nth + 1 FROM ends
      CROSS JOIN LATERAL (SELECT day, position, hash FROM audit.chain_link AS link WHERE link.lane = ends.lane AND link.day < ends.day ORDER BY day DESC, position DESC LIMIT 1) AS older
      WHERE nth < ${limit}::int
    )
    SELECT day, sum(position)::bigint AS entries, encode(sha256(string_agg(hash, ''::bytea ORDER BY lane)), 'hex') AS digest
    FROM ends GROUP BY day ORDER BY day DESC LIMIT ${limit}::int`.execute(tx)
  return rows
}

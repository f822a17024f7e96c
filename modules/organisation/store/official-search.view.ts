import { sql } from 'kysely'
import type { OfficialId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { Official, OfficialKind } from '../domain/official.ts'

export type FoundOfficial = Official & { readonly unitName?: string; readonly title?: string }
type Row = { id: OfficialId; full_name: string; kind: OfficialKind; unit_name: string | null; title: string | null }

/** By every word of the name without tones; with the post held on `on`, where there is one. */
export const selectOfficialsByName = async (
  tx: Transaction,
  { q, on, limit }: { readonly q: string; readonly on: PlainDate; readonly limit: number },
): Promise<readonly FoundOfficial[]> => {
  const { rows } = await sql<Row>`SELECT o.id, o.full_name, o.kind, seat.unit_name, seat.title FROM organisation.official o
    LEFT JOIN LATERAL (SELECT p.title, n.name AS unit_name FROM organisation.post_holding h
      JOIN organisation.job_post p ON p.id = h.post_id
      CROSS JOIN LATERAL (SELECT name FROM organisation.unit_name WHERE unit_id = p.unit_id ORDER BY from_on DESC LIMIT 1) n
      WHERE h.official_id = o.id AND h.from_on <= ${on} AND (h.until_on IS NULL OR h.until_on > ${on}) ORDER BY h.from_on DESC LIMIT 1) seat ON true
    WHERE NOT EXISTS (SELECT FROM unnest(string_to_array(platform.fold(${q}), ' ')) word WHERE position(word IN platform.fold(o.full_name)) = 0)
    ORDER BY o.full_name, o.id LIMIT ${limit}`.execute(tx)
  return rows.map((row) => ({
    id: row.id,
    fullName: row.full_name,
    kind: row.kind,
    ...(row.unit_name === null ? {} : { unitName: row.unit_name }),
    ...(row.title === null ? {} : { title: row.title }),
  }))
}

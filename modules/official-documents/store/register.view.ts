import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { RegisterLine, RegisterNote, RegisterReception } from '../domain/register.ts'
import type { BookKey } from './register-store.ts'

export type BookOfUnit = { readonly year: number; readonly groupCode: string; readonly groupName: string; readonly lastSerial: number }

/** The newest year first, then by sector. */
export const listBooks = async (tx: Transaction, unitId: UnitId): Promise<readonly BookOfUnit[]> => {
  const { rows } = await sql<{ year: number; group_code: string; group_name: string; last_serial: number }>`
    SELECT year, group_code, group_name, last_serial FROM official_documents.register_book
    WHERE unit_id = ${unitId} ORDER BY year DESC, group_name, group_code`.execute(tx)
  return rows.map((row) => ({ year: row.year, groupCode: row.group_code, groupName: row.group_name, lastSerial: row.last_serial }))
}

export type LinesWanted = BookKey & { readonly from?: Instant; readonly until?: Instant; readonly afterSerial?: number; readonly limit: number }

type LineRow = { serial: number; reception: RegisterReception; notes: readonly RegisterNote[] | null }

/** Lines of a book in their order, each with what was written into it later. */
export const listLines = async (tx: Transaction, { unitId, year, groupCode, from, until, afterSerial, limit }: LinesWanted): Promise<readonly RegisterLine[]> => {
  const { rows } = await sql<LineRow>`
    SELECT line.serial, line.reception,
      (SELECT jsonb_agg(note.note ORDER BY note.serial) FROM official_documents.register_note note WHERE note.dossier_id = line.dossier_id) AS notes
    FROM official_documents.register_line line
    WHERE line.unit_id = ${unitId} AND line.year = ${year} AND line.group_code = ${groupCode} AND line.serial > ${afterSerial ?? 0}
      AND (${from ?? null}::timestamptz IS NULL OR line.received_at >= ${from ?? null}::timestamptz)
      AND (${until ?? null}::timestamptz IS NULL OR line.received_at < ${until ?? null}::timestamptz)
    ORDER BY line.serial LIMIT ${limit}`.execute(tx)
  return rows.map((row) => ({ serial: row.serial, reception: row.reception, notes: row.notes ?? [] }))
}

export type RegisterFault = { readonly unitId: string; readonly year: number; readonly groupCode: string; readonly lastSerial: number; readonly lines: number; readonly highest: number }

/** Books whose serials 1…last are not each written exactly once; lines without a book count too. */
export const findRegisterFaults = async (tx: Transaction): Promise<{ readonly checked: number; readonly faults: readonly RegisterFault[] }> => {
  const { rows } = await sql<{ unit_id: string; year: number; group_code: string; last_serial: number; lines: number; apart: number; highest: number }>`
    SELECT coalesce(book.unit_id, line.unit_id) AS unit_id, coalesce(book.year, line.year) AS year, coalesce(book.group_code, line.group_code) AS group_code,
      coalesce(max(book.last_serial), 0)::int AS last_serial, count(line.dossier_id)::int AS lines, count(DISTINCT line.serial)::int AS apart, coalesce(max(line.serial), 0)::int AS highest
    FROM official_documents.register_book book
    FULL JOIN official_documents.register_line line ON line.unit_id = book.unit_id AND line.year = book.year AND line.group_code = book.group_code
    GROUP BY 1, 2, 3`.execute(tx)
  const wrong = rows.filter((row) => row.lines !== row.last_serial || row.apart !== row.last_serial || row.highest !== row.last_serial)
  return {
    checked: rows.length,
    faults: wrong.map((row) => ({ unitId: row.unit_id, year: row.year, groupCode: row.group_code, lastSerial: row.last_serial, lines: row.lines, highest: row.highest })),
  }
}

import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { OfficialDocumentKind, PaperSubject } from '../domain/issued-document.ts'

export type Book = { readonly unitId: UnitId; readonly year: number; readonly kind: OfficialDocumentKind; readonly symbol: string }

/**
 * The next number of a book, from 1 each year. Whoever asks holds the book until their transaction ends: the next in line
 * waits, and a number given to a paper that was never issued is given again.
 */
export const takeSerial = async (tx: Transaction, { unitId, year, kind, symbol }: Book): Promise<number> => {
  const { rows } = await sql<{ last_serial: number }>`
    INSERT INTO official_documents.numbering_book AS book (unit_id, year, kind, symbol, last_serial)
    VALUES (${unitId}, ${year}, ${kind}, ${symbol}, 1)
    ON CONFLICT (unit_id, year, kind) DO UPDATE SET last_serial = book.last_serial + 1
    RETURNING last_serial`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('the numbering book gave no number')
  return row.last_serial
}

/** The same for the first paper of a kind about a subject; none, and nothing held, when there was one before. */
export const takeFirstSerial = async (tx: Transaction, { unitId, year, kind, symbol }: Book, subjectId: PaperSubject): Promise<number | undefined> => {
  const { rows } = await sql<{ last_serial: number }>`
    INSERT INTO official_documents.numbering_book AS book (unit_id, year, kind, symbol, last_serial)
    SELECT ${unitId}::uuid, ${year}::int, ${kind}::text, ${symbol}::text, 1
    WHERE NOT EXISTS (SELECT FROM official_documents.issued_document WHERE subject_id = ${subjectId}::uuid AND kind = ${kind}::text)
    ON CONFLICT (unit_id, year, kind) DO UPDATE SET last_serial = book.last_serial + 1
    RETURNING last_serial`.execute(tx)
  return rows[0]?.last_serial
}

export type BookFault = { readonly unitId: string; readonly year: number; readonly kind: string; readonly lastSerial: number; readonly issued: number; readonly highest: number }

/** Books whose numbers 1…last are not each issued exactly once, and how many books were looked at. */
export const findBookFaults = async (tx: Transaction): Promise<{ readonly checked: number; readonly faults: readonly BookFault[] }> => {
  const { rows } = await sql<{ unit_id: string; year: number; kind: string; last_serial: number; issued: number; highest: number; all_issued: number }>`
    SELECT book.unit_id, book.year, book.kind, book.last_serial,
      count(DISTINCT document.serial)::int AS issued, coalesce(max(document.serial), 0)::int AS highest, count(document.id)::int AS all_issued
    FROM official_documents.numbering_book book
    LEFT JOIN official_documents.issued_document document
      ON document.unit_id = book.unit_id AND document.year = book.year AND document.kind = book.kind AND document.edition = 1
    GROUP BY book.unit_id, book.year, book.kind, book.last_serial`.execute(tx)
  const faults = rows.filter((row) => row.issued !== row.last_serial || row.highest !== row.last_serial || row.all_issued !== row.last_serial)
  return {
    checked: rows.length,
    faults: faults.map((row) => ({ unitId: row.unit_id, year: row.year, kind: row.kind, lastSerial: row.last_serial, issued: row.all_issued, highest: row.highest })),
  }
}

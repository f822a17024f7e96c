import { sql } from 'kysely'
import type { DossierId } from '../../../kernel/ids.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import { listJournals } from './dossier-store.ts'
import { foldedRows } from './folded-rows.ts'
import { findContradictions } from './journal-faults.view.ts'
import type { DossierTables } from './tables.ts'

type Folded = NonNullable<ReturnType<typeof foldedRows>>

/** So many dossiers as there are, in as many statements as for one. */
const insertAll = async (tx: Transaction, table: string, rows: readonly object[]): Promise<void> => {
  if (rows.length > 0) await sql`INSERT INTO ${sql.table(table)} SELECT * FROM jsonb_populate_recordset(NULL::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
}

const putRows = async (tx: Transaction, rows: readonly Folded['row'][]): Promise<void> => {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first).map((column) => sql.ref(column))
  const anew = columns.map((column) => sql`${column} = excluded.${column}`)
  // By name: what PostgreSQL derives from them is not written.
  await sql`INSERT INTO dossiers.dossier (${sql.join(columns)}) SELECT ${sql.join(columns)} FROM jsonb_populate_recordset(NULL::dossiers.dossier, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT (dossier_id) DO UPDATE SET ${sql.join(anew)}`.execute(tx)
}

const HANGING = ['dossiers.dossier_component', 'dossiers.due_date_change', 'dossiers.issued_result', 'dossiers.pause'] as const

const writeAnew = async (tx: Transaction, all: readonly Folded[]): Promise<void> => {
  const ids = all.map(({ row }) => row.dossier_id)
  for (const table of HANGING) await sql`DELETE FROM ${sql.table(table)} WHERE dossier_id = ANY (${ids}::uuid[])`.execute(tx)
  const asked = all.flatMap((folded) => folded.asked)
  // A branch that an undo took back is not in the fold: its row stays and says so, unless the fold knows it as asked.
  const known = asked.map(({ dossier_id, kind, serial }) => `${dossier_id} ${kind} ${serial}`)
  await sql`DELETE FROM dossiers.asked_unit WHERE dossier_id = ANY (${ids}::uuid[])
    AND (kind = 'opinion' OR NOT undone OR dossier_id || ' ' || kind || ' ' || serial = ANY (${known}::text[]))`.execute(tx)
  await putRows(tx, all.map(({ row }) => row))
  await insertAll(tx, 'dossiers.dossier_component', all.flatMap(({ component }) => component))
  await insertAll(tx, 'dossiers.due_date_change', all.flatMap(({ dueDateChange }) => dueDateChange))
  await insertAll(tx, 'dossiers.issued_result', all.flatMap(({ result }) => result))
  await insertAll(tx, 'dossiers.pause', all.flatMap(({ pause }) => pause))
  await insertAll(tx, 'dossiers.asked_unit', asked)
}

/** Nobody acts on them meanwhile: an act locks the row first. */
const lockRows = async (tx: Transaction, ids: readonly DossierId[]): Promise<void> => {
  await tables<DossierTables>(tx).selectFrom('dossiers.dossier').select('dossier_id').where('dossier_id', '=', sql<string>`ANY (${ids}::uuid[])`).orderBy('dossier_id').forUpdate().execute()
}

const foldable = (journal: Parameters<typeof foldedRows>[0]): Folded | undefined => {
  try {
    return foldedRows(journal)
  } catch {
    return undefined
  }
}

const idOf = (fault: string): DossierId => fault.slice(0, fault.indexOf(':')) as DossierId

export type RebuiltRows = { /** Contradictions there were. */ readonly faults: readonly string[]; /** Those of them that stay: the journal cannot be folded, or there is none. */ readonly left: readonly string[] }

/**
 * Rows that contradict their journals are written anew, the others are left alone. For a transaction of the tables' owner, since the application
 * itself may take no row away.
 */
export const rebuildRows = async (tx: Transaction, ids: readonly DossierId[]): Promise<RebuiltRows> => {
  const seen = await findContradictions(tx, ids)
  if (seen.length === 0) return { faults: [], left: [] }
  const wrong = [...new Set(seen.map(idOf))]
  await lockRows(tx, wrong)
  // Seen without a lock they may have been an act half way between two questions.
  const faults = await findContradictions(tx, wrong)
  const journals = await listJournals(tx, wrong)
  const folded = [...new Set(faults.map(idOf))].map((id) => ({ id, rows: foldable(journals.get(id) ?? []) }))
  await writeAnew(tx, folded.flatMap(({ rows }) => rows ?? []))
  const stay = new Set(folded.filter(({ rows }) => rows === undefined).map(({ id }) => id))
  return { faults, left: faults.filter((fault) => stay.has(idOf(fault))) }
}

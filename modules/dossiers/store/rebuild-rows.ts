import { sql } from 'kysely'
import type { DossierId } from '../../../kernel/ids.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import { findContradictions, foldedRows } from './journal-faults.view.ts'
import { listJournals } from './dossier-store.ts'
import type { DossierTables } from './tables.ts'

type Folded = NonNullable<ReturnType<typeof foldedRows>>

const HANGING = ['dossiers.dossier_component', 'dossiers.due_date_change', 'dossiers.issued_result', 'dossiers.pause'] as const

const writeAnew = async (tx: Transaction, dossierId: DossierId, { row, component, dueDateChange, result, pause, asked }: Folded): Promise<void> => {
  const db = tables<DossierTables>(tx)
  for (const table of HANGING) await db.deleteFrom(table).where('dossier_id', '=', dossierId).execute()
  // A branch that an undo took back is not in the fold: its row stays and says so, unless the fold knows it as asked.
  const known = asked.map(({ kind, serial }) => `${kind} ${serial}`)
  await db
    .deleteFrom('dossiers.asked_unit')
    .where('dossier_id', '=', dossierId)
    .where((where) => where.or([where('kind', '=', 'opinion'), where('undone', '=', false), sql<boolean>`kind || ' ' || serial = ANY (${known}::text[])`]))
    .execute()
  await db.insertInto('dossiers.dossier').values(row).onConflict((conflict) => conflict.column('dossier_id').doUpdateSet(row)).execute()
  if (component.length > 0) await db.insertInto('dossiers.dossier_component').values(component).execute()
  if (dueDateChange.length > 0) await db.insertInto('dossiers.due_date_change').values(dueDateChange).execute()
  if (result.length > 0) await db.insertInto('dossiers.issued_result').values(result).execute()
  if (pause.length > 0) await db.insertInto('dossiers.pause').values(pause).execute()
  if (asked.length > 0) await db.insertInto('dossiers.asked_unit').values(asked).execute()
}

/** Nobody acts on them meanwhile: an act locks the row first. */
const lockRows = async (tx: Transaction, ids: readonly DossierId[]): Promise<void> => {
  await tables<DossierTables>(tx).selectFrom('dossiers.dossier').select('dossier_id').where('dossier_id', 'in', ids).orderBy('dossier_id').forUpdate().execute()
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
  const stay = new Set<DossierId>()
  for (const id of new Set(faults.map(idOf))) {
    const folded = foldable(journals.get(id) ?? [])
    if (folded) await writeAnew(tx, id, folded)
    else stay.add(id)
  }
  return { faults, left: faults.filter((fault) => stay.has(idOf(fault))) }
}

import { sql, type Selectable } from 'kysely'
import type { DossierId } from '../../../kernel/ids.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { RecordedEvent } from '../domain/event.ts'
import { isSameContent } from '../domain/same-content.ts'
import type { DossierRow } from './dossier-rows.ts'
import { listJournals } from './dossier-store.ts'
import { foldedRows } from './folded-rows.ts'
import { listSuspects } from './suspects.view.ts'
import type { DossierTables } from './tables.ts'

type Keyed = { readonly dossier_id: string }

/** Rows of a page of dossiers, in order, by the dossier they hang on. */
const byDossier = <T extends Keyed>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> => Map.groupBy(rows, ({ dossier_id }) => dossier_id)

/** What PostgreSQL derives from the row is in no journal. */
const writtenOf = (row: Selectable<DossierTables['dossiers.dossier']> | undefined): DossierRow | undefined => {
  if (row === undefined) return undefined
  const { applicant_words: _derived, ...written } = row
  return written
}

type Hanging = 'dossiers.dossier_component' | 'dossiers.due_date_change' | 'dossiers.issued_result' | 'dossiers.pause'

const storedOf = async (tx: Transaction, ids: readonly DossierId[]) => {
  const db = tables<DossierTables>(tx)
  const own = sql<string>`ANY (${ids}::uuid[])`
  const hanging = async (table: Hanging) => byDossier(await db.selectFrom(table).selectAll().where('dossier_id', '=', own).orderBy('serial').execute())
  const [row, component, dueDateChange, result, pause, asked] = await Promise.all([
    db.selectFrom('dossiers.dossier').selectAll().where('dossier_id', '=', own).execute(),
    hanging('dossiers.dossier_component'),
    hanging('dossiers.due_date_change'),
    hanging('dossiers.issued_result'),
    hanging('dossiers.pause'),
    // A branch that an undo took back stays as a row that says so; the journal's fold knows it no more.
    db
      .selectFrom('dossiers.asked_unit')
      .selectAll()
      .where('dossier_id', '=', own)
      .where((where) => where.or([where('kind', '=', 'opinion'), where('undone', '=', false)]))
      .orderBy('kind')
      .orderBy('serial')
      .execute(),
  ])
  const rows = byDossier(row)
  const askedOf = byDossier(asked)
  return (id: DossierId) => ({
    row: writtenOf(rows.get(id)?.[0]),
    component: component.get(id) ?? [],
    dueDateChange: dueDateChange.get(id) ?? [],
    result: result.get(id) ?? [],
    pause: pause.get(id) ?? [],
    asked: askedOf.get(id) ?? [],
  })
}

type Stored = ReturnType<Awaited<ReturnType<typeof storedOf>>>

const contradictionsOf = (id: DossierId, journal: readonly RecordedEvent[], stored: Stored): readonly string[] => {
  try {
    const folded = foldedRows(journal)
    if (!folded) return [`${id}: a row without a journal`]
    return Object.keys(folded)
      .filter((part) => !isSameContent(folded[part as keyof typeof folded], stored[part as keyof typeof stored]))
      .map((part) => `${id}: ${part} is not what the journal says`)
  } catch (error) {
    return [`${id}: ${error instanceof Error ? error.message : String(error)}`]
  }
}

/** What the rows of some dossiers contradict of their journals; empty when they agree. A journal that cannot be folded says why. */
export const findContradictions = async (tx: Transaction, asked: readonly DossierId[]): Promise<readonly string[]> => {
  const ids = asked.length === 0 ? [] : await listSuspects(tx, asked)
  if (ids.length === 0) return []
  const [journals, stored] = await Promise.all([listJournals(tx, ids), storedOf(tx, ids)])
  return ids.flatMap((id) => contradictionsOf(id, journals.get(id) ?? [], stored(id)))
}

/** Dossiers of the journal and of the rows alike, a page at a time in order of id. */
export const listDossierIds = async (tx: Transaction, after: string, limit: number): Promise<readonly DossierId[]> => {
  const { rows } = await sql<{ dossier_id: string }>`
    (SELECT dossier_id FROM dossiers.dossier WHERE dossier_id > ${after} ORDER BY dossier_id LIMIT ${limit})
    UNION
    (SELECT dossier_id FROM dossiers.dossier_event WHERE version = 1 AND dossier_id > ${after} ORDER BY dossier_id LIMIT ${limit})
    ORDER BY dossier_id LIMIT ${limit}`.execute(tx)
  return rows.map((row) => row.dossier_id as DossierId)
}

/** Days of a unit whose serials skip a number, name nobody, or differ from the counter. */
export const findCodeFaults = async (tx: Transaction): Promise<{ readonly checked: number; readonly faults: readonly string[] }> => {
  const { rows } = await sql<{ unit_code: string; received_on: string; last_serial: number; issued: number; highest: number }>`
    SELECT counter.unit_code, counter.received_on, counter.last_serial, count(code.serial)::int AS issued, coalesce(max(code.serial), 0)::int AS highest
    FROM dossiers.code_counter AS counter
    LEFT JOIN dossiers.issued_code AS code USING (unit_code, received_on)
    GROUP BY counter.unit_code, counter.received_on, counter.last_serial`.execute(tx)
  const gaps = rows
    .filter((row) => row.issued !== row.last_serial || row.highest !== row.last_serial)
    .map((row) => `${row.unit_code} on ${row.received_on}: counter ${row.last_serial}, codes ${row.issued}, highest ${row.highest}`)
  const strays = await sql<{ key: string }>`
    SELECT concat_ws(' ', code.unit_code, code.received_on, code.serial) AS key
    FROM dossiers.issued_code AS code
    LEFT JOIN dossiers.dossier ON dossier.dossier_id = code.bearer_id
    WHERE dossier.code IS DISTINCT FROM
      code.unit_code || '-' || to_char(code.received_on, 'YYMMDD') || '-' || lpad(code.serial::text, greatest(4, length(code.serial::text)), '0')
    LIMIT 100`.execute(tx)
  return { checked: rows.reduce((sum, row) => sum + row.issued, 0), faults: [...gaps, ...strays.rows.map(({ key }) => `${key}: the dossier bears another code`)] }
}

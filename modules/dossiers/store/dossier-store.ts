import { sql, type Insertable } from 'kysely'
import type { DossierId } from '../../../kernel/ids.ts'
import { insertsInto } from '../../../platform/db/insert-rows.ts'
import { sendOff } from '../../../platform/db/send-off.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { RecordedEvent } from '../domain/event.ts'
import { askedRowsOf, componentRowsOf, dueDateChangeRowsOf, pauseRowsOf, resultRowsOf, rowOf, type AskedRow, type DossierRow } from './dossier-rows.ts'
import { recordedOf, STORED, storedOf } from './stored-event.ts'
import type { DossierTables } from './tables.ts'

/** The journals of some dossiers, each whole and oldest first. */
export const listJournals = async (tx: Transaction, ids: readonly DossierId[]): Promise<ReadonlyMap<DossierId, readonly RecordedEvent[]>> => {
  const rows = await tables<DossierTables>(tx)
    .selectFrom('dossiers.dossier_event')
    .select(STORED)
    .where('dossier_id', '=', sql<string>`ANY (${ids}::uuid[])`)
    .orderBy('dossier_id')
    .orderBy('version')
    .execute()
  return Map.groupBy(rows.map(recordedOf), ({ dossierId }) => dossierId)
}

/** The whole journal of a dossier, oldest first. Asked by every act, so in words whose plan is made once: one over a list is planned anew for its length. */
export const listEvents = async (tx: Transaction, dossierId: DossierId): Promise<readonly RecordedEvent[]> => {
  const rows = await tables<DossierTables>(tx).selectFrom('dossiers.dossier_event').select(STORED).where('dossier_id', '=', dossierId).orderBy('version').execute()
  return rows.map(recordedOf)
}

/** For commands: the row is locked first, so two of them on one dossier follow one another; the journal is read once, behind the lock. */
export const lockJournal = async (tx: Transaction, dossierId: DossierId): Promise<readonly RecordedEvent[]> => {
  const row = tables<DossierTables>(tx).selectFrom('dossiers.dossier').select('dossier_id').where('dossier_id', '=', dossierId).forUpdate().executeTakeFirst()
  const [locked, journal] = await Promise.all([row, listEvents(tx, dossierId)])
  return locked ? journal : []
}

/** Locks those that nobody has locked. */
export const lockFree = async (tx: Transaction, ids: readonly DossierId[]): Promise<readonly DossierId[]> => {
  const rows = await tables<DossierTables>(tx).selectFrom('dossiers.dossier').select('dossier_id').where('dossier_id', '=', sql<string>`ANY (${ids}::uuid[])`).orderBy('dossier_id').forUpdate().skipLocked().execute()
  return rows.map((row) => row.dossier_id as DossierId)
}

export type SaveDossier = { readonly before: Dossier | undefined; readonly after: Dossier; readonly events: readonly RecordedEvent[]; readonly requestId: string }

type Write = { readonly execute: () => Promise<unknown> }

const insert = insertsInto<DossierTables>()

const added = <N extends keyof DossierTables>(tx: Transaction, table: N, rows: readonly Insertable<DossierTables[N]>[]): Write => ({ execute: () => insert(tx, table, rows) })

/** Only what an act changed is sent and written: a step from hand to hand changes eight of forty columns. */
const changedOf = (before: DossierRow, after: DossierRow): Partial<DossierRow> =>
  Object.fromEntries(Object.entries(after).filter(([column, value]) => value !== before[column as keyof DossierRow]))

/** Journal, current row and the rows that hang on it: all or nothing, in the caller's transaction. */
export const saveDossier = async (tx: Transaction, { before, after, events, requestId }: SaveDossier): Promise<void> => {
  if (events.length === 0) return
  const journal = added(tx, 'dossiers.dossier_event', events.map((event) => storedOf(event, requestId)))
  const row = before
    ? tables<DossierTables>(tx).updateTable('dossiers.dossier').set(changedOf(rowOf(before), rowOf(after))).where('dossier_id', '=', after.id)
    : added(tx, 'dossiers.dossier', [rowOf(after)])
  await Promise.all([journal, row, ...addRows(tx, before, after)].map((write) => sendOff(tx, () => write.execute())))
}

/** Rows of one kind that are new, and those that changed; nothing ever leaves. */
const difference = <Row>(before: readonly Row[], after: readonly Row[]): { readonly added: readonly Row[]; readonly changed: readonly Row[] } => ({
  added: after.slice(before.length),
  changed: after.slice(0, before.length).filter((row, index) => JSON.stringify(row) !== JSON.stringify(before[index])),
})

/** Components and promised dates only ever grow; pauses, questions and results are closed or undone later. */
const addRows = (tx: Transaction, before: Dossier | undefined, after: Dossier): readonly Write[] => {
  const db = tables<DossierTables>(tx)
  const components = componentRowsOf(after).slice(before?.components.length ?? 0)
  const changes = dueDateChangeRowsOf(after).slice(before?.dueHistory.length ?? 0)
  const results = difference(before ? resultRowsOf(before) : [], resultRowsOf(after))
  return [
    ...(components.length > 0 ? [added(tx, 'dossiers.dossier_component', components)] : []),
    ...(changes.length > 0 ? [added(tx, 'dossiers.due_date_change', changes)] : []),
    ...(results.added.length > 0 ? [db.insertInto('dossiers.issued_result').values(results.added)] : []),
    ...results.changed.map(({ dossier_id, serial, undone, unsigned }) =>
      db.updateTable('dossiers.issued_result').set({ undone, unsigned }).where('dossier_id', '=', dossier_id).where('serial', '=', serial),
    ),
    ...savePauses(tx, before, after),
    ...saveAsked(tx, before, after),
  ]
}

const savePauses = (tx: Transaction, before: Dossier | undefined, after: Dossier): readonly Write[] => {
  const db = tables<DossierTables>(tx)
  const { added, changed } = difference(before ? pauseRowsOf(before) : [], pauseRowsOf(after))
  return [
    ...(added.length > 0 ? [db.insertInto('dossiers.pause').values(added)] : []),
    ...changed.map(({ dossier_id, serial, until_at, undone }) =>
      db.updateTable('dossiers.pause').set({ until_at, undone }).where('dossier_id', '=', dossier_id).where('serial', '=', serial),
    ),
  ]
}

const keyOf = ({ kind, serial }: AskedRow): string => `${kind} ${serial}`

/** A part that was asked no more and is asked again is the same row. */
const bringBack = (db: ReturnType<typeof tables<DossierTables>>, added: readonly AskedRow[]): Write =>
  db
    .insertInto('dossiers.asked_unit')
    .values(added)
    .onConflict((conflict) =>
      conflict.columns(['dossier_id', 'kind', 'serial']).doUpdateSet(({ ref }) => ({ unit_id: ref('excluded.unit_id'), content: ref('excluded.content'), answered_at: ref('excluded.answered_at'), undone: ref('excluded.undone') })),
    )

const saveAsked = (tx: Transaction, before: Dossier | undefined, after: Dossier): readonly Write[] => {
  const db = tables<DossierTables>(tx)
  const known = new Map((before ? askedRowsOf(before) : []).map((row) => [keyOf(row), row]))
  const rows = askedRowsOf(after)
  const added = rows.filter((row) => !known.has(keyOf(row)))
  // A branch opened by an act that was undone is asked no more.
  const gone = [...known.values()].filter((row) => !rows.some((each) => keyOf(each) === keyOf(row))).map((row) => ({ ...row, undone: true }))
  const changed = [...rows.filter((row) => known.has(keyOf(row)) && JSON.stringify(row) !== JSON.stringify(known.get(keyOf(row)))), ...gone]
  return [
    ...(added.length > 0 ? [bringBack(db, added)] : []),
    ...changed.map(({ dossier_id, kind, serial, unit_id, content, answered_at, undone }) =>
      db.updateTable('dossiers.asked_unit').set({ unit_id, content, answered_at, undone }).where('dossier_id', '=', dossier_id).where('kind', '=', kind).where('serial', '=', serial),
    ),
  ]
}

type Answers = { readonly formRef: string }

/** `revision` 1 at filing; the supplement's answers stand beside it as revision 2. */
export const insertAnswers = async (tx: Transaction, dossierId: DossierId, { records, revision = 1 }: { readonly records: readonly Answers[]; readonly revision?: number }): Promise<void> => {
  if (records.length === 0) return
  const rows = records.map((record) => ({ dossier_id: dossierId, form_ref: record.formRef, revision, record: JSON.stringify(record) }))
  await sendOff(tx, () => insert(tx, 'dossiers.dossier_answers', rows))
}

/** Frozen answers as JSON, in order of their forms, the first of each before what supplemented it. */
export const listAnswers = async (tx: Transaction, dossierId: DossierId): Promise<readonly { readonly revision: number; readonly record: unknown }[]> => {
  const rows = await tables<DossierTables>(tx)
    .selectFrom('dossiers.dossier_answers')
    .select(['revision', 'record'])
    .where('dossier_id', '=', dossierId)
    .orderBy('form_ref')
    .orderBy('revision')
    .execute()
  return rows
}

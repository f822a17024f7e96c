import type { DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierEvent, EventAuthor, RecordedEvent } from '../domain/event.ts'
import { fold } from '../domain/evolve.ts'
import { componentRowsOf, dueDateChangeRowsOf, resultRowsOf, rowOf } from './dossier-rows.ts'
import type { DossierTables } from './tables.ts'

/** The whole journal of a dossier, oldest first. */
export const listEvents = async (tx: Transaction, dossierId: DossierId): Promise<readonly RecordedEvent[]> => {
  const rows = await tables<DossierTables>(tx)
    .selectFrom('dossiers.dossier_event')
    .select(['version', 'at', 'author', 'event'])
    .where('dossier_id', '=', dossierId)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    dossierId,
    version: row.version,
    at: row.at as Instant,
    by: row.author as unknown as EventAuthor,
    event: row.event as unknown as DossierEvent,
  }))
}

export const findDossier = async (tx: Transaction, dossierId: DossierId): Promise<Dossier | undefined> => fold(await listEvents(tx, dossierId))

/** For commands: the row is locked first, so two of them on one dossier follow one another; the journal is read behind the lock. */
export const lockDossier = async (tx: Transaction, dossierId: DossierId): Promise<Dossier | undefined> => {
  const row = tables<DossierTables>(tx).selectFrom('dossiers.dossier').select('dossier_id').where('dossier_id', '=', dossierId).forUpdate().executeTakeFirst()
  const [locked, dossier] = await Promise.all([row, findDossier(tx, dossierId)])
  return locked && dossier
}

export type SaveDossier = { readonly before: Dossier | undefined; readonly after: Dossier; readonly events: readonly RecordedEvent[]; readonly requestId: string }

/** Journal, current row and the rows that hang on it: all or nothing, in the caller's transaction. */
export const saveDossier = async (tx: Transaction, { before, after, events, requestId }: SaveDossier): Promise<void> => {
  const db = tables<DossierTables>(tx)
  if (events.length === 0) return
  const journal = db
    .insertInto('dossiers.dossier_event')
    .values(
      events.map(({ dossierId, version, at, by, event }) => ({
        dossier_id: dossierId,
        version,
        type: event.type,
        at,
        author: JSON.stringify(by),
        event: JSON.stringify(event),
        request_id: requestId,
      })),
    )
    .execute()
  const { dossier_id, ...rest } = rowOf(after)
  const row = before
    ? db.updateTable('dossiers.dossier').set(rest).where('dossier_id', '=', dossier_id).execute()
    : db.insertInto('dossiers.dossier').values({ dossier_id, ...rest }).execute()
  await Promise.all([journal, row, ...addRows(tx, before, after)])
}

/** Components, promised dates and results only ever grow. */
const addRows = (tx: Transaction, before: Dossier | undefined, after: Dossier): readonly Promise<unknown>[] => {
  const db = tables<DossierTables>(tx)
  const components = componentRowsOf(after).slice(before?.components.length ?? 0)
  const changes = dueDateChangeRowsOf(after).slice(before?.dueHistory.length ?? 0)
  const results = resultRowsOf(after).slice(before?.results.length ?? 0)
  return [
    ...(components.length > 0 ? [db.insertInto('dossiers.dossier_component').values(components).execute()] : []),
    ...(changes.length > 0 ? [db.insertInto('dossiers.due_date_change').values(changes).execute()] : []),
    ...(results.length > 0 ? [db.insertInto('dossiers.issued_result').values(results).execute()] : []),
  ]
}

export const insertAnswers = async (tx: Transaction, dossierId: DossierId, records: readonly { readonly formRef: string }[]): Promise<void> => {
  if (records.length === 0) return
  await tables<DossierTables>(tx)
    .insertInto('dossiers.dossier_answers')
    .values(records.map((record) => ({ dossier_id: dossierId, form_ref: record.formRef, record: JSON.stringify(record) })))
    .execute()
}

/** Frozen answers as JSON, in order of their forms. */
export const listAnswers = async (tx: Transaction, dossierId: DossierId): Promise<readonly unknown[]> => {
  const rows = await tables<DossierTables>(tx)
    .selectFrom('dossiers.dossier_answers')
    .select('record')
    .where('dossier_id', '=', dossierId)
    .orderBy('form_ref')
    .execute()
  return rows.map((row) => row.record)
}

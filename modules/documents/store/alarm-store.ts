import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { AlarmKind, AlarmSeen, FileAlarm } from '../domain/file-alarm.ts'
import type { DocumentsTables } from './tables.ts'

/** Keeps each once while it lasts; answers those that are new. */
export const openAlarms = async (tx: Transaction, seen: readonly AlarmSeen[], at: Instant): Promise<readonly AlarmSeen[]> => {
  const added: AlarmSeen[] = []
  for (const alarm of seen) {
    const id = newId<string>()
    const kept = await tables<DocumentsTables>(tx)
      .insertInto('documents.file_alarm')
      .values({ id, kind: alarm.kind, thing: alarm.thing, detail: alarm.detail, opened_at: at, seen_at: at, closed_at: null })
      .onConflict((conflict) => conflict.columns(['kind', 'thing']).where('closed_at', 'is', null).doUpdateSet({ seen_at: at, detail: alarm.detail }))
      .returning('id')
      .executeTakeFirst()
    if (kept?.id === id) added.push(alarm)
  }
  return added
}

/** These are well again. */
export const closeAlarms = async (tx: Transaction, { kinds, things, at }: { readonly kinds: readonly AlarmKind[]; readonly things: readonly string[]; readonly at: Instant }): Promise<void> => {
  await tables<DocumentsTables>(tx)
    .updateTable('documents.file_alarm')
    .set({ closed_at: at })
    .where('closed_at', 'is', null)
    .where('kind', 'in', [...kinds])
    .where('thing', '=', sql<string>`ANY (${things}::text[])`)
    .execute()
}

/** Of this kind only `things` are wrong still. */
export const closeOthers = async (tx: Transaction, { kind, things, at }: { readonly kind: AlarmKind; readonly things: readonly string[]; readonly at: Instant }): Promise<void> => {
  await tables<DocumentsTables>(tx)
    .updateTable('documents.file_alarm')
    .set({ closed_at: at })
    .where('closed_at', 'is', null)
    .where('kind', '=', kind)
    .where('thing', '<>', sql<string>`ALL (${things}::text[])`)
    .execute()
}

export const listOpenAlarms = async (tx: Transaction, limit: number): Promise<readonly FileAlarm[]> => {
  const rows = await tables<DocumentsTables>(tx).selectFrom('documents.file_alarm').selectAll().where('closed_at', 'is', null).orderBy('opened_at', 'desc').orderBy('id').limit(limit).execute()
  return rows.map(({ kind, thing, detail, opened_at, seen_at }) => ({ kind: kind as AlarmKind, thing, detail, openedAt: opened_at as Instant, seenAt: seen_at as Instant }))
}

export const countOpenAlarms = async (tx: Transaction): Promise<number> => {
  const row = await tables<DocumentsTables>(tx).selectFrom('documents.file_alarm').select(sql<number>`count(*)`.as('open')).where('closed_at', 'is', null).executeTakeFirstOrThrow()
  return Number(row.open)
}

export const countOpenByKind = async (tx: Transaction): Promise<Readonly<Partial<Record<AlarmKind, number>>>> => {
  const rows = await tables<DocumentsTables>(tx).selectFrom('documents.file_alarm').select(['kind', sql<number>`count(*)`.as('open')]).where('closed_at', 'is', null).groupBy('kind').execute()
  return Object.fromEntries(rows.map(({ kind, open }) => [kind, Number(open)]))
}

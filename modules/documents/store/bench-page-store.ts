import { sql } from 'kysely'
import type { StoredFileId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { BenchPage } from '../domain/digitise/bench.ts'
import type { BenchPageRow, DocumentsTables } from './tables.ts'

const PAGE = 'documents.bench_page'

export type WaitingPage = BenchPage & { readonly benchId: string; readonly attempts: number }

const pageFrom = (row: BenchPageRow): WaitingPage => ({
  benchId: row.bench_id,
  id: row.id,
  serial: row.serial,
  sourceFileId: row.source_file_id as StoredFileId,
  sourcePage: row.source_page,
  byPhone: row.by_phone,
  state: row.state,
  turn: row.turn as BenchPage['turn'],
  turnedBy: row.turned_by,
  ...(row.picture === null ? {} : { picture: row.picture as NonNullable<BenchPage['picture']> }),
  isBlank: row.is_blank,
  ...(row.qr === null ? {} : { qr: row.qr }),
  faults: row.faults as BenchPage['faults'],
  words: row.words as BenchPage['words'],
  fields: row.fields as BenchPage['fields'],
  attempts: row.attempts,
})

export type NewPage = { readonly id: string; readonly sourceFileId: StoredFileId; readonly sourcePage: number; readonly byPhone: boolean }

/** Behind what is there already; a page that came before comes no second time. */
export const insertPages = async (tx: Transaction, benchId: string, { pages, at }: { readonly pages: readonly NewPage[]; readonly at: Instant }): Promise<void> => {
  if (pages.length === 0) return
  const last = await tables<DocumentsTables>(tx).selectFrom(PAGE).select(sql<number>`coalesce(max(serial), 0)`.as('serial')).where('bench_id', '=', benchId).executeTakeFirstOrThrow()
  await tables<DocumentsTables>(tx)
    .insertInto(PAGE)
    .values(
      pages.map(({ id, sourceFileId, sourcePage, byPhone }, place) => ({
        bench_id: benchId,
        id,
        serial: Number(last.serial) + place + 1,
        source_file_id: sourceFileId,
        source_page: sourcePage,
        by_phone: byPhone,
        state: 'waiting' as const,
        turn: 0,
        turned_by: 'nobody' as const,
        picture: null,
        is_blank: false,
        qr: null,
        faults: '[]',
        words: '[]',
        fields: '{}',
        attempts: 0,
        next_at: at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['bench_id', 'source_file_id', 'source_page']).doNothing())
    .execute()
}

export const countPagesOfBench = async (tx: Transaction, benchId: string): Promise<number> =>
  Number((await tables<DocumentsTables>(tx).selectFrom(PAGE).select(sql<number>`count(*)`.as('count')).where('bench_id', '=', benchId).executeTakeFirstOrThrow()).count)

export const listPages = async (tx: Transaction, benchId: string): Promise<readonly BenchPage[]> =>
  (await tables<DocumentsTables>(tx).selectFrom(PAGE).selectAll().where('bench_id', '=', benchId).orderBy('serial').execute()).map(pageFrom)

export const findPage = async (tx: Transaction, benchId: string, id: string): Promise<BenchPage | undefined> => {
  const row = await tables<DocumentsTables>(tx).selectFrom(PAGE).selectAll().where('bench_id', '=', benchId).where('id', '=', id).executeTakeFirst()
  return row && pageFrom(row)
}

/** The longest waiting page that nobody works on, taken until `until`. */
export const takeWaitingPage = async (tx: Transaction, { now, until }: { readonly now: Instant; readonly until: Instant }): Promise<WaitingPage | undefined> => {
  const { rows } = await sql<BenchPageRow>`
    UPDATE documents.bench_page SET next_at = ${until}, attempts = attempts + 1
    WHERE (bench_id, id) = (SELECT bench_id, id FROM documents.bench_page WHERE state = 'waiting' AND next_at <= ${now} ORDER BY next_at, bench_id, serial LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING *`.execute(tx)
  return rows[0] === undefined ? undefined : pageFrom(rows[0])
}

export type ReadPage = Pick<BenchPage, 'state' | 'turn' | 'turnedBy' | 'isBlank' | 'faults' | 'words' | 'fields'> & Partial<Pick<BenchPage, 'picture' | 'qr'>>

/** Only for whoever still holds the page: what was turned meanwhile is worked on anew. */
export const keepReading = async (tx: Transaction, { benchId, id, attempts }: WaitingPage, read: ReadPage): Promise<void> => {
  await tables<DocumentsTables>(tx)
    .updateTable(PAGE)
    .set({
      state: read.state,
      turn: read.turn,
      turned_by: read.turnedBy,
      picture: read.picture === undefined ? null : JSON.stringify(read.picture),
      is_blank: read.isBlank,
      qr: read.qr ?? null,
      faults: JSON.stringify(read.faults),
      words: JSON.stringify(read.words),
      fields: JSON.stringify(read.fields),
    })
    .where('bench_id', '=', benchId)
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'waiting')
    .execute()
}

/** Waits again, from now on, with the turn a person asked for. */
export const turnPage = async (tx: Transaction, { benchId, id }: { readonly benchId: string; readonly id: string }, { turn, at }: { readonly turn: number; readonly at: Instant }): Promise<void> => {
  await tables<DocumentsTables>(tx)
    .updateTable(PAGE)
    .set({ turn, turned_by: 'person', state: 'waiting', next_at: at, attempts: sql<number>`attempts + 1` })
    .where('bench_id', '=', benchId)
    .where('id', '=', id)
    .execute()
}

export const insertDigitalCopy = async (tx: Transaction, copy: { readonly fileId: string; readonly benchId?: string; readonly pages: unknown; readonly fields: unknown; readonly madeBy: string; readonly madeAt: Instant }): Promise<void> => {
  await tables<DocumentsTables>(tx)
    .insertInto('documents.digital_copy')
    .values({ file_id: copy.fileId, bench_id: copy.benchId ?? null, pages: JSON.stringify(copy.pages), fields: JSON.stringify(copy.fields), made_by: copy.madeBy, made_at: copy.madeAt })
    .execute()
}

export const listDigitalCopies = async (tx: Transaction, fileIds: readonly StoredFileId[]): Promise<readonly { readonly fileId: StoredFileId; readonly pages: unknown; readonly fields: unknown }[]> => {
  if (fileIds.length === 0) return []
  const rows = await tables<DocumentsTables>(tx).selectFrom('documents.digital_copy').select(['file_id', 'pages', 'fields']).where('file_id', 'in', fileIds).execute()
  return rows.map(({ file_id, pages, fields }) => ({ fileId: file_id as StoredFileId, pages, fields }))
}

/** Not before: its file may not be opened yet. The try does not count. */
export const putOff = async (tx: Transaction, { benchId, id, attempts }: WaitingPage, until: Instant): Promise<void> => {
  await tables<DocumentsTables>(tx).updateTable(PAGE).set({ next_at: until, attempts: attempts - 1 }).where('bench_id', '=', benchId).where('id', '=', id).where('attempts', '=', attempts).execute()
}

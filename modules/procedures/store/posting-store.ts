import { sql } from 'kysely'
import type { StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Held, PostedLevel, PostingRemoval, PublicPosting, Selection } from '../domain/posting/posting.ts'
import type { PostingRow, ProcedureTables } from './tables.ts'

const toPosting = (row: PostingRow): PublicPosting => ({
  id: row.id,
  unitId: row.unit_id as UnitId,
  place: row.place,
  form: row.form,
  level: row.level as PostedLevel,
  ...(row.sector_key === null ? {} : { sectorKey: row.sector_key }),
  edition: row.edition,
  held: row.held as Held,
  confirmation: row.confirmation,
  ...(row.photo_file_id === null ? {} : { photoFileId: row.photo_file_id as StoredFileId }),
  postedAt: row.posted_at as Instant,
  postedBy: row.posted_by,
  officialName: row.official_name,
})

export const insertPosting = async (tx: Transaction, { id, unitId, place, form, level, sectorKey, edition, held, confirmation, photoFileId, postedAt, postedBy, officialName }: PublicPosting): Promise<void> => {
  await tables<ProcedureTables>(tx)
    .insertInto('procedures.posting')
    .values({ id, unit_id: unitId, place, form, level, sector_key: sectorKey ?? null, edition, held: JSON.stringify(held), confirmation, photo_file_id: photoFileId ?? null, posted_at: postedAt, posted_by: postedBy, official_name: officialName })
    .execute()
}

export const findPosting = async (tx: Transaction, id: string): Promise<PublicPosting | undefined> => {
  const row = await tables<ProcedureTables>(tx).selectFrom('procedures.posting').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toPosting(row)
}

/** Of two who take the same one away the first is kept. */
export const insertRemoval = async (tx: Transaction, { postingId, reason, removedAt, removedBy, officialName }: PostingRemoval): Promise<void> => {
  await tables<ProcedureTables>(tx)
    .insertInto('procedures.posting_removal')
    .values({ posting_id: postingId, reason, removed_at: removedAt, removed_by: removedBy, official_name: officialName })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The newest of each place and form that hangs still, of some units or of all. */
export const listCurrentPostings = async (tx: Transaction, unitIds: readonly string[] | undefined): Promise<readonly PublicPosting[]> =>
  (
    await tables<ProcedureTables>(tx)
      .selectFrom((eb) =>
        eb
          .selectFrom('procedures.posting')
          .selectAll()
          .distinctOn(['unit_id', 'place', 'form'])
          .where((each) => (unitIds === undefined ? each.lit(true) : each('unit_id', '=', sql<string>`ANY (${[...unitIds]}::uuid[])`)))
          .orderBy('unit_id')
          .orderBy('place')
          .orderBy('form')
          .orderBy('posted_at', 'desc')
          .orderBy('id', 'desc')
          .as('newest'),
      )
      .selectAll()
      .where(sql<boolean>`NOT EXISTS (SELECT FROM procedures.posting_removal WHERE posting_id = newest.id)`)
      .execute()
  ).map(toPosting)

/** The newest of each place and form posted before a moment that hung then, by what it holds. */
export const listPostingsUntil = async (tx: Transaction, until: Instant): Promise<readonly { readonly unitId: UnitId; readonly held: Held }[]> =>
  (
    await askTogether<Instant, { readonly unit_id: string; readonly held: Held }>(tx, { kind: 'procedures.posted', wanted: until }, (before) =>
      sql`SELECT unit_id, held FROM (SELECT DISTINCT ON (unit_id, place, form) id, unit_id, held FROM procedures.posting WHERE posted_at < ${before}::timestamptz ORDER BY unit_id, place, form, posted_at DESC, id DESC) AS newest
        WHERE NOT EXISTS (SELECT FROM procedures.posting_removal WHERE posting_id = newest.id AND removed_at < ${before}::timestamptz)`)
  ).map(({ unit_id, held }) => ({ unitId: unit_id as UnitId, held }))

/** Alarms that were told of these postings, each with the edition it was held against. */
export const listAlarms = async (tx: Transaction, postingIds: readonly string[]): Promise<readonly { readonly postingId: string; readonly edition: string }[]> =>
  (await tables<ProcedureTables>(tx).selectFrom('procedures.posting_alarm').select(['posting_id as postingId', 'edition']).where('posting_id', '=', sql<string>`ANY (${[...postingIds]}::uuid[])`).execute())

export const keepAlarms = async (tx: Transaction, alarms: readonly { readonly postingId: string; readonly edition: string }[], at: Instant): Promise<void> => {
  if (alarms.length === 0) return
  await tables<ProcedureTables>(tx).insertInto('procedures.posting_alarm').values(alarms.map(({ postingId, edition }) => ({ posting_id: postingId, edition, told_at: at }))).onConflict((conflict) => conflict.doNothing()).execute()
}

/** Version in force by code, of what the public may see on a day. */
export const listHeld = async (tx: Transaction, { level, sectorKey }: Selection, on: PlainDate): Promise<Held> => {
  const { rows } = await sql<{ code: string; version: string }>`
    SELECT code, current_version_id AS version FROM procedures.procedure
    WHERE kind <> 'internal' AND current_version_id IS NOT NULL AND (retired_on IS NULL OR retired_on > ${on}::date)
      AND ${level} = ANY (levels) AND (${sectorKey ?? null}::text IS NULL OR sector_key = ${sectorKey ?? null})
    ORDER BY code`.execute(tx)
  return Object.fromEntries(rows.map(({ code, version }) => [code, version]))
}

/** Sectors that a level has procedures in on a day, by name. */
export const listHeldSectors = async (tx: Transaction, level: PostedLevel, on: PlainDate): Promise<readonly { readonly key: string; readonly name: string; readonly count: number }[]> => {
  const { rows } = await sql<{ key: string; name: string; count: number }>`
    SELECT sector_key AS key, min(sector_name) AS name, count(*)::int AS count FROM procedures.procedure
    WHERE kind <> 'internal' AND current_version_id IS NOT NULL AND (retired_on IS NULL OR retired_on > ${on}::date) AND ${level} = ANY (levels)
    GROUP BY sector_key ORDER BY min(sector_name)`.execute(tx)
  return rows
}

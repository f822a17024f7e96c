import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { SheetPosting, SheetRemoval, SheetSaid } from '../domain/sheet.ts'
import type { FeedbackTables } from './tables.ts'

export const insertSheetPosting = async (tx: Transaction, { id, unitId, place, edition, said, confirmation, postedAt, officialName }: SheetPosting): Promise<void> => {
  await tables<FeedbackTables>(tx).insertInto('feedback.sheet_posting').values({ id, unit_id: unitId, place, edition, said: JSON.stringify(said), confirmation, posted_at: postedAt, official_name: officialName }).execute()
}

/** Of two who take the same sheet away the first is kept. */
export const insertSheetRemoval = async (tx: Transaction, { postingId, reason, removedAt, officialName }: SheetRemoval): Promise<void> => {
  await tables<FeedbackTables>(tx).insertInto('feedback.sheet_removal').values({ posting_id: postingId, reason, removed_at: removedAt, official_name: officialName }).onConflict((conflict) => conflict.doNothing()).execute()
}

export const findUnitOfSheet = async (tx: Transaction, id: string): Promise<UnitId | undefined> =>
  (await tables<FeedbackTables>(tx).selectFrom('feedback.sheet_posting').select('unit_id').where('id', '=', id).executeTakeFirst())?.unit_id as UnitId | undefined

/** The newest of each place that hangs still, of some units or of all. */
export const listCurrentSheets = async (tx: Transaction, unitIds: readonly string[] | undefined): Promise<readonly SheetPosting[]> => {
  const of = unitIds === undefined ? sql`true` : sql`unit_id = ANY (${unitIds}::uuid[])`
  const { rows } = await sql<{ id: string; unit_id: string; place: string; edition: string; said: SheetSaid; confirmation: string; posted_at: string; official_name: string }>`
    SELECT * FROM (SELECT DISTINCT ON (unit_id, place) id, unit_id, place, edition, said, confirmation, posted_at, official_name FROM feedback.sheet_posting WHERE ${of} ORDER BY unit_id, place, posted_at DESC, id DESC) AS newest
    WHERE NOT EXISTS (SELECT FROM feedback.sheet_removal WHERE posting_id = newest.id)`.execute(tx)
  return rows.map((row) => ({ id: row.id, unitId: row.unit_id as UnitId, place: row.place, edition: row.edition, said: row.said, confirmation: row.confirmation, postedAt: row.posted_at as Instant, officialName: row.official_name }))
}

type Alarm = { readonly postingId: string; readonly edition: string }

/** Of those given, the ones nobody was told of yet; they count as told from now on. */
export const keepSheetAlarms = async (tx: Transaction, alarms: readonly Alarm[], at: Instant): Promise<ReadonlySet<string>> => {
  if (alarms.length === 0) return new Set()
  const kept = await tables<FeedbackTables>(tx)
    .insertInto('feedback.sheet_alarm')
    .values(alarms.map(({ postingId, edition }) => ({ posting_id: postingId, edition, told_at: at })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('posting_id')
    .execute()
  return new Set(kept.map(({ posting_id }) => posting_id))
}

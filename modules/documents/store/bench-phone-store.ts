import type { OfficialId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { DocumentsTables } from './tables.ts'

const PHONE = 'documents.bench_phone'

/** A telephone lent to a bench, and in whose name its pictures come. */
export type BenchPhone = { readonly benchId: string; readonly linkSha256: string; readonly officialId: OfficialId; readonly until: Instant; readonly isTaken: boolean }

export const insertPhone = async (tx: Transaction, { benchId, linkSha256, officialId, until }: Omit<BenchPhone, 'isTaken'>): Promise<void> => {
  await tables<DocumentsTables>(tx).insertInto(PHONE).values({ bench_id: benchId, link_sha256: linkSha256, phone_sha256: null, official_id: officialId, until, taken_at: null }).execute()
}

/** A new code ends those before it. */
export const endPhonesOf = async (tx: Transaction, benchId: string): Promise<void> => {
  await tables<DocumentsTables>(tx).deleteFrom(PHONE).where('bench_id', '=', benchId).execute()
}

const findBy = async (tx: Transaction, { column, hash, now }: { readonly column: 'link_sha256' | 'phone_sha256'; readonly hash: string; readonly now: Instant }): Promise<BenchPhone | undefined> => {
  const row = await tables<DocumentsTables>(tx).selectFrom(PHONE).selectAll().where(column, '=', hash).where('until', '>', now).forUpdate().executeTakeFirst()
  return row && { benchId: row.bench_id, linkSha256: row.link_sha256, officialId: row.official_id as OfficialId, until: row.until as Instant, isTaken: row.taken_at !== null }
}

export const findPhoneByLink = (tx: Transaction, hash: string, now: Instant): Promise<BenchPhone | undefined> => findBy(tx, { column: 'link_sha256', hash, now })
export const findPhoneByKey = (tx: Transaction, hash: string, now: Instant): Promise<BenchPhone | undefined> => findBy(tx, { column: 'phone_sha256', hash, now })

export const takeLink = async (tx: Transaction, { linkSha256 }: BenchPhone, { phoneSha256, until, at }: { readonly phoneSha256: string; readonly until: Instant; readonly at: Instant }): Promise<void> => {
  await tables<DocumentsTables>(tx).updateTable(PHONE).set({ phone_sha256: phoneSha256, until, taken_at: at }).where('link_sha256', '=', linkSha256).execute()
}

export const hasOpenPhone = async (tx: Transaction, benchId: string, now: Instant): Promise<'waiting' | 'taken' | undefined> => {
  const row = await tables<DocumentsTables>(tx).selectFrom(PHONE).select('taken_at').where('bench_id', '=', benchId).where('until', '>', now).executeTakeFirst()
  if (row === undefined) return undefined
  return row.taken_at === null ? 'waiting' : 'taken'
}

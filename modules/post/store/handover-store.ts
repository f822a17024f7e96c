import { sql } from 'kysely'
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { HandoverRow, PostTables } from './tables.ts'

export type ListedParcel = { readonly subjectId: string; readonly serial: number; readonly number: string; readonly label: string; readonly personName: string; readonly address: string; readonly contents: readonly string[]; readonly collect: number }
export type HandoverKind = 'out' | 'in' | 'back'

export type Handover = {
  readonly id: string
  readonly unitId: UnitId
  readonly kind: HandoverKind
  readonly at: Instant
  readonly officialId: OfficialId
  readonly officialName: string
  readonly postman: string
  readonly bag?: string
  readonly documentId: string
  readonly number: string
  readonly listed: readonly ListedParcel[]
}

const from = (row: HandoverRow): Handover => ({
  id: row.id,
  unitId: row.unit_id as UnitId,
  kind: row.kind as HandoverKind,
  at: row.at as Instant,
  officialId: row.official_id as OfficialId,
  officialName: row.official_name,
  postman: row.postman,
  ...(row.bag ? { bag: row.bag } : {}),
  documentId: row.document_id,
  number: row.number,
  listed: row.listed as readonly ListedParcel[],
})

export const insertHandover = async (tx: Transaction, each: Handover): Promise<void> => {
  await tables<PostTables>(tx)
    .insertInto('post.handover')
    .values({ id: each.id, unit_id: each.unitId, kind: each.kind, at: each.at, official_id: each.officialId, official_name: each.officialName, postman: each.postman, bag: each.bag ?? null, document_id: each.documentId, number: each.number, listed: JSON.stringify(each.listed) })
    .execute()
}

export const findHandover = async (tx: Transaction, id: string): Promise<Handover | undefined> => {
  const row = await tables<PostTables>(tx).selectFrom('post.handover').selectAll().where('id', '=', id).executeTakeFirst()
  return row && from(row)
}

export const listHandovers = async (tx: Transaction, { unitIds, limit }: { readonly unitIds: readonly string[]; readonly limit: number }): Promise<readonly Handover[]> =>
  (await tables<PostTables>(tx).selectFrom('post.handover').selectAll().where('unit_id', '=', sql<string>`ANY (${unitIds}::uuid[])`).orderBy('at', 'desc').orderBy('id').limit(limit).execute()).map(from)

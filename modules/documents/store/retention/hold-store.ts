import { sql } from 'kysely'
import type { Instant } from '../../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../../platform/db/transaction.ts'
import type { DocumentsTables } from '../tables.ts'

export type LegalHold = { readonly id: string; readonly subjectId: string; readonly unitId: string; readonly label: string; readonly reason: string; readonly placedAt: Instant }

export const insertHold = async (tx: Transaction, hold: LegalHold & { readonly placedBy: string }): Promise<void> => {
  await tables<DocumentsTables>(tx)
    .insertInto('documents.legal_hold')
    .values({ id: hold.id, subject_id: hold.subjectId, unit_id: hold.unitId, label: hold.label, reason: hold.reason, placed_at: hold.placedAt, placed_by: hold.placedBy, lifted_at: null, lifted_by: null })
    .onConflict((conflict) => conflict.column('subject_id').where('lifted_at', 'is', null).doUpdateSet({ reason: hold.reason }))
    .execute()
}

export const liftHold = async (tx: Transaction, id: string, { unitIds, by, at }: { readonly unitIds: readonly string[]; readonly by: string; readonly at: Instant }): Promise<boolean> => {
  const lifted = await tables<DocumentsTables>(tx)
    .updateTable('documents.legal_hold')
    .set({ lifted_at: at, lifted_by: by })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .where('unit_id', '=', sql<string>`ANY (${unitIds}::uuid[])`)
    .executeTakeFirst()
  return lifted.numUpdatedRows > 0n
}

export const listHolds = async (tx: Transaction, unitIds: readonly string[], limit: number): Promise<readonly LegalHold[]> => {
  const rows = await tables<DocumentsTables>(tx).selectFrom('documents.legal_hold').selectAll().where('lifted_at', 'is', null).where('unit_id', '=', sql<string>`ANY (${unitIds}::uuid[])`).orderBy('placed_at', 'desc').limit(limit).execute()
  return rows.map((row) => ({ id: row.id, subjectId: row.subject_id, unitId: row.unit_id, label: row.label, reason: row.reason, placedAt: row.placed_at as Instant }))
}

export const listHeld = async (tx: Transaction, subjectIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await tables<DocumentsTables>(tx).selectFrom('documents.legal_hold').select('subject_id').where('lifted_at', 'is', null).where('subject_id', '=', sql<string>`ANY (${subjectIds}::uuid[])`).execute()
  return new Set(rows.map(({ subject_id }) => subject_id))
}

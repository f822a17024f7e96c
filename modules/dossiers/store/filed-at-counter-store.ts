import { sql } from 'kysely'
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { sendOff } from '../../../platform/db/send-off.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

export const insertFiledAt = (tx: Transaction, dossierId: DossierId, deskId: UnitId): Promise<void> => {
  const statement = sql`INSERT INTO dossiers.filed_at_counter (dossier_id, desk_id) VALUES (${dossierId}, ${deskId}) ON CONFLICT DO NOTHING`
  return sendOff(tx, () => statement.execute(tx))
}

export const selectFiledAt = async (tx: Transaction, dossierIds: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map((await sql<{ dossier_id: string; desk_id: string }>`SELECT dossier_id, desk_id FROM dossiers.filed_at_counter WHERE dossier_id = ANY (${dossierIds}::uuid[])`.execute(tx)).rows.map((row) => [row.dossier_id, row.desk_id]))

import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { CopyOfOriginal } from '../domain/certified-copy.ts'
import type { Prolonging, ProlongingGround } from '../domain/prolong.ts'
import type { CertificationTables, CopyProlongingRow } from './tables.ts'

const db = (tx: Transaction) => tables<CertificationTables>(tx)

const prolongingFrom = (row: CopyProlongingRow): Prolonging => ({
  serial: row.serial,
  workingDays: row.working_days,
  ground: row.ground as ProlongingGround,
  ...(row.agreement_file_id === null ? {} : { agreementFileId: row.agreement_file_id }),
  at: row.made_at as Instant,
  by: row.made_by,
})

/** In the order made; whoever adds one holds the request. */
export const listProlongings = async (tx: Transaction, requestId: string): Promise<readonly Prolonging[]> =>
  (await db(tx).selectFrom('certification.copy_prolonging').selectAll().where('request_id', '=', requestId).orderBy('serial').execute()).map(prolongingFrom)

export const insertProlonging = async (tx: Transaction, requestId: string, { serial, workingDays, ground, agreementFileId, at, by }: Prolonging): Promise<void> => {
  await db(tx).insertInto('certification.copy_prolonging').values({ request_id: requestId, serial, working_days: workingDays, ground, agreement_file_id: agreementFileId ?? null, made_at: at, made_by: by }).execute()
}

export const writePromise = async (tx: Transaction, { requestId, serial }: Pick<CopyOfOriginal, 'requestId' | 'serial'>, { returnsAt, prolongedDays, prolongedBy }: Required<Pick<CopyOfOriginal, 'returnsAt' | 'prolongedDays' | 'prolongedBy'>>): Promise<void> => {
  await db(tx).updateTable('certification.certified_copy').set({ returns_at: returnsAt, prolonged_days: prolongedDays, prolonged_by: prolongedBy }).where('request_id', '=', requestId).where('serial', '=', serial).execute()
}

import type { UnitId } from '../../../../kernel/ids.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { sendOff } from '../../../../platform/db/send-off.ts'
import { tables, type Transaction } from '../../../../platform/db/transaction.ts'
import type { DocumentsTables } from '../tables.ts'

const KEY = 'documents.statement_key'

export type StatementKey = { readonly kid: string; readonly unitId: UnitId; /** Uncompressed point of P-256, base64url. */ readonly publicKey: string; readonly isDemo: boolean; readonly since: Instant }

export const keepStatementKey = async (tx: Transaction, { kid, unitId, publicKey, isDemo, since }: StatementKey): Promise<void> => {
  const written = tables<DocumentsTables>(tx)
    .insertInto(KEY)
    .values({ kid, unit_id: unitId, public_key: publicKey, is_demo: isDemo, since })
    .onConflict((conflict) => conflict.column('kid').doNothing())
  await sendOff(tx, () => written.execute())
}

export const listStatementKeys = async (tx: Transaction): Promise<readonly StatementKey[]> =>
  (await tables<DocumentsTables>(tx).selectFrom(KEY).selectAll().orderBy('kid').execute()).map((row) => ({ kid: row.kid, unitId: row.unit_id as UnitId, publicKey: row.public_key, isDemo: row.is_demo, since: row.since as Instant }))

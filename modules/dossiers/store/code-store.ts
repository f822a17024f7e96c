import { sql } from 'kysely'
import type { DossierCode, DossierId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import { formatDossierCode, parseDossierCode } from '../domain/dossier-code.ts'
import type { DossierTables } from './tables.ts'

export type CodeOrder = { readonly unitCode: string; readonly receivedOn: PlainDate; readonly bearerId: DossierId }

/**
 * The next code of a unit and day. The counter's row stays locked until the transaction ends, so a rolled-back acceptance
 * gives its number back and no gap is left; take the code as late as can be.
 */
export const issueCode = async (tx: Transaction, { unitCode, receivedOn, bearerId }: CodeOrder): Promise<DossierCode> => {
  const { rows } = await sql<{ serial: number }>`
    WITH counted AS (
      INSERT INTO dossiers.code_counter AS counter (unit_code, received_on, last_serial) VALUES (${unitCode}, ${receivedOn}, 1)
      ON CONFLICT ON CONSTRAINT code_counter_key DO UPDATE SET last_serial = counter.last_serial + 1
      RETURNING last_serial
    )
    INSERT INTO dossiers.issued_code (unit_code, received_on, serial, bearer_id)
    SELECT ${unitCode}, ${receivedOn}, last_serial, ${bearerId} FROM counted
    RETURNING serial`.execute(tx)
  const serial = rows[0]?.serial
  if (serial === undefined) throw new Error(`no serial for ${unitCode} on ${receivedOn}`)
  return formatDossierCode(unitCode, receivedOn, serial)
}

export const findByCode = async (tx: Transaction, code: string): Promise<DossierId | undefined> => {
  const parts = parseDossierCode(code)
  if (!parts) return undefined
  const row = await tables<DossierTables>(tx)
    .selectFrom('dossiers.issued_code')
    .select('bearer_id')
    .where('unit_code', '=', parts.unitCode)
    .where('received_on', '=', parts.receivedOn)
    .where('serial', '=', parts.serial)
    .executeTakeFirst()
  return row && (row.bearer_id as DossierId)
}

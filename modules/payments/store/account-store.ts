import type { EventAuthor } from '../../../kernel/event-author.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { sql } from 'kysely'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { CollectingAccount, LevyKind } from '../domain/collecting-account.ts'
import type { CollectingAccountRow, PaymentTables } from './tables.ts'

const ACCOUNT = 'payments.collecting_account'

const from = (row: CollectingAccountRow): CollectingAccount => ({
  id: row.id,
  ...(row.unit_id ? { unitId: row.unit_id as UnitId } : {}),
  ...(row.kind ? { kind: row.kind as LevyKind } : {}),
  bankBin: row.bank_bin,
  bankName: row.bank_name,
  number: row.number,
  holder: row.holder,
  basis: row.basis,
  validFrom: row.valid_from as PlainDate,
  ...(row.valid_until ? { validUntil: row.valid_until as PlainDate } : {}),
})

const accounts = (tx: Transaction) => tables<PaymentTables>(tx).selectFrom(ACCOUNT).selectAll().orderBy('valid_from', 'desc').orderBy('id')

export const listAccounts = async (tx: Transaction): Promise<readonly CollectingAccount[]> => (await accounts(tx).execute()).map(from)

/** Two who change accounts follow one another: of one place one begins after the other. */
export const lockAccounts = async (tx: Transaction): Promise<readonly CollectingAccount[]> => {
  await sql`SELECT pg_advisory_xact_lock(hashtext('payments.collecting_account'))`.execute(tx)
  return listAccounts(tx)
}

type Written = { readonly at: Instant; readonly by: EventAuthor }

export const insertAccount = async (tx: Transaction, account: CollectingAccount, { at, by }: Written): Promise<void> => {
  const { id, unitId, kind, bankBin, bankName, number, holder, basis, validFrom, validUntil } = account
  await tables<PaymentTables>(tx)
    .insertInto(ACCOUNT)
    .values({ id, unit_id: unitId ?? null, kind: kind ?? null, bank_bin: bankBin, bank_name: bankName, number, holder, basis, valid_from: validFrom, valid_until: validUntil ?? null, entered_at: at, entered_by: JSON.stringify(by), ended_by: null })
    .execute()
}

export const setAccountEnd = async (tx: Transaction, id: string, { until, by }: { readonly until: PlainDate; readonly by: EventAuthor }): Promise<void> => {
  await tables<PaymentTables>(tx).updateTable(ACCOUNT).set({ valid_until: until, ended_by: JSON.stringify(by) }).where('id', '=', id).execute()
}

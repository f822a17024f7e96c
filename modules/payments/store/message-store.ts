import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { PaymentTables } from './tables.ts'

export type KeptMessage = { readonly via: string; readonly reference?: string | undefined; readonly verdict: string; readonly body: unknown; readonly at: Instant }

/** Nothing the outside says is lost, least of all what was not believed. */
export const keepMessage = async (tx: Transaction, { via, reference, verdict, body, at }: KeptMessage): Promise<void> => {
  await tables<PaymentTables>(tx).insertInto('payments.message_event').values({ id: newId<string>(), at, via, reference: reference ?? null, verdict, body: JSON.stringify(body) }).execute()
}

export const listMessages = async (tx: Transaction, reference: string): Promise<readonly { readonly at: string; readonly via: string; readonly verdict: string }[]> =>
  tables<PaymentTables>(tx).selectFrom('payments.message_event').select(['at', 'via', 'verdict']).where('reference', '=', reference).orderBy('at').orderBy('id').execute()

/** How many nobody believed since then. */
export const countForged = async (tx: Transaction, since: Instant): Promise<number> =>
  (await sql<{ count: number }>`SELECT count(*)::int AS count FROM payments.message_event WHERE verdict = 'forged' AND at >= ${since}`.execute(tx)).rows[0]?.count ?? 0

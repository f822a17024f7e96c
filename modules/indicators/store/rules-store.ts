import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'

/** Zero: counted before generations were kept. */
export const findGeneration = async (tx: Transaction, kind: 'feedback'): Promise<number> =>
  (await sql<{ generation: number }>`SELECT generation FROM indicators.rules WHERE kind = ${kind}`.execute(tx)).rows[0]?.generation ?? 0

export const keepGeneration = async (tx: Transaction, kind: 'feedback', generation: number): Promise<void> => {
  await sql`INSERT INTO indicators.rules (kind, generation) VALUES (${kind}, ${generation}) ON CONFLICT ON CONSTRAINT rules_key DO UPDATE SET generation = excluded.generation`.execute(tx)
}

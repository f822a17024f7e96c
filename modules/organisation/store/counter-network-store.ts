import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

export type CounterNetwork = { readonly network: string; readonly source: string; readonly changedAt: Instant; readonly changedBy: string }

export const listNetworks = async (tx: Transaction, unitId: UnitId): Promise<readonly CounterNetwork[]> =>
  (await sql<CounterNetwork>`SELECT text(network) AS network, source, changed_at AS "changedAt", changed_by AS "changedBy" FROM organisation.counter_network WHERE unit_id = ${unitId} ORDER BY counter_network.network`.execute(tx)).rows

type KeptNetworks = { readonly unitId: UnitId; readonly networks: readonly string[]; readonly source: string; readonly at: Instant; readonly by: string }

/** In place of those of before; bits behind the length are dropped. */
export const replaceNetworks = async (tx: Transaction, { unitId, networks, source, at, by }: KeptNetworks): Promise<void> => {
  await sql`DELETE FROM organisation.counter_network WHERE unit_id = ${unitId}`.execute(tx)
  await sql`INSERT INTO organisation.counter_network (unit_id, network, source, changed_at, changed_by)
    SELECT DISTINCT ${unitId}::uuid, network(each::inet)::cidr, ${source}, ${at}::timestamptz, ${by} FROM unnest(${networks}::text[]) AS each`.execute(tx)
}

/** Whose counters an address belongs to: the narrowest network that holds it. */
export const selectUnitAt = async (tx: Transaction, address: string): Promise<UnitId | undefined> =>
  (await sql<{ unit_id: UnitId }>`SELECT unit_id FROM organisation.counter_network WHERE network >>= ${address}::inet ORDER BY masklen(network) DESC, unit_id LIMIT 1`.execute(tx)).rows[0]?.unit_id

export const hasNetworks = async (tx: Transaction, unitIds: readonly UnitId[]): Promise<boolean> =>
  (await sql`SELECT FROM organisation.counter_network WHERE unit_id = ANY (${unitIds}::uuid[]) LIMIT 1`.execute(tx)).rows.length > 0

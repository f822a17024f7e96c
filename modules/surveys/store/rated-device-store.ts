import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

type Counted = { readonly hash: Uint8Array; readonly id: string; readonly unitId: string; readonly firstOn: PlainDate }

export const countDevice = async (tx: Transaction, { hash, id, unitId, firstOn }: Counted): Promise<void> => {
  await sql`INSERT INTO surveys.rated_device (device_hash, unit_id, id, first_on, rated) VALUES (${hash}, ${unitId}, ${id}, ${firstOn}, 1)
    ON CONFLICT ON CONSTRAINT rated_device_key DO UPDATE SET rated = rated_device.rated + 1`.execute(tx)
}

export type RatedDevice = { readonly id: string; readonly unitId: string; readonly firstOn: PlainDate; readonly rated: number }

export const listDevices = async (tx: Transaction, least: number): Promise<readonly RatedDevice[]> =>
  (await sql<RatedDevice>`SELECT id, unit_id AS "unitId", first_on::text AS "firstOn", rated FROM surveys.rated_device WHERE rated >= ${least} ORDER BY first_on, id`.execute(tx)).rows

export const deleteDevices = async (tx: Transaction, before: PlainDate): Promise<void> => {
  await sql`DELETE FROM surveys.rated_device WHERE first_on < ${before}::date`.execute(tx)
}

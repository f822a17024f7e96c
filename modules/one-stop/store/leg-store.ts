import { sql, type Selectable } from 'kysely'
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { sendOff } from '../../../platform/db/send-off.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Leg } from '../domain/handover.ts'
import type { OneStopTables } from './tables.ts'

const legOf = (row: Selectable<OneStopTables['one_stop.paper_leg']>): Leg => ({
  dossierId: row.dossier_id as DossierId,
  leg: row.leg,
  fromUnitId: row.from_unit_id as UnitId,
  toUnitId: row.to_unit_id as UnitId,
  state: row.state as Leg['state'],
  since: row.since as Instant,
  dueAt: row.due_at as Instant,
  ...(row.bundle_id === null ? {} : { bundleId: row.bundle_id }),
  ...(row.reason === null ? {} : { reason: row.reason }),
})

export type NewLeg = Pick<Leg, 'dossierId' | 'fromUnitId' | 'toUnitId' | 'since' | 'dueAt'> & { readonly reason?: string }

/** The next way of a dossier's papers; nothing when one is under way already. */
export const insertLeg = async (tx: Transaction, { dossierId, fromUnitId, toUnitId, since, dueAt, reason }: NewLeg): Promise<void> => {
  const written = sql`
    INSERT INTO one_stop.paper_leg (dossier_id, leg, from_unit_id, to_unit_id, state, since, due_at, reason)
    SELECT ${dossierId}, coalesce(max(leg), 0) + 1, ${fromUnitId}, ${toUnitId}, 'waiting', ${since}, ${dueAt}, ${reason ?? null}
    FROM one_stop.paper_leg WHERE dossier_id = ${dossierId}
    ON CONFLICT DO NOTHING`
  await sendOff(tx, () => written.execute(tx))
}

const select = (tx: Transaction) => tables<OneStopTables>(tx).selectFrom('one_stop.paper_leg').selectAll()

/** What waits to be handed over at these units, most pressing first. */
export const listWaiting = async (tx: Transaction, unitIds: readonly UnitId[], limit: number): Promise<readonly Leg[]> =>
  unitIds.length === 0 ? [] : (await select(tx).where('from_unit_id', 'in', unitIds).where('state', '=', 'waiting').orderBy('due_at').orderBy('dossier_id').limit(limit).execute()).map(legOf)

export const countWaiting = async (tx: Transaction, unitIds: readonly UnitId[], now: Instant): Promise<{ readonly waiting: number; readonly overdue: number }> => {
  const { rows } = await sql<{ waiting: number; overdue: number }>`
    SELECT count(*)::int AS waiting, count(*) FILTER (WHERE due_at < ${now})::int AS overdue
    FROM one_stop.paper_leg WHERE state = 'waiting' AND from_unit_id = ANY (${unitIds}::uuid[])`.execute(tx)
  return rows[0] ?? { waiting: 0, overdue: 0 }
}

/** Locked in one order, so that two officers who bundle the same dossiers follow one another. */
export const lockWaiting = async (tx: Transaction, dossierIds: readonly DossierId[]): Promise<readonly Leg[]> =>
  dossierIds.length === 0 ? [] : (await select(tx).where('dossier_id', 'in', dossierIds).where('state', '=', 'waiting').orderBy('dossier_id').forUpdate().execute()).map(legOf)

export const listOfBundle = async (tx: Transaction, bundleId: string): Promise<readonly Leg[]> => (await select(tx).where('bundle_id', '=', bundleId).execute()).map(legOf)

export const bundleLegs = async (tx: Transaction, legs: readonly Leg[], bundleId: string): Promise<void> => {
  await tables<OneStopTables>(tx)
    .updateTable('one_stop.paper_leg')
    .set({ state: 'bundled', bundle_id: bundleId })
    .where('dossier_id', 'in', legs.map(({ dossierId }) => dossierId))
    .where('state', '=', 'waiting')
    .execute()
}

export type Settled = { readonly bundleId: string; readonly dossierId: DossierId; readonly outcome: 'received' | 'missing'; readonly reason?: string; readonly at: Instant }

export const settleLeg = async (tx: Transaction, { bundleId, dossierId, outcome, reason, at }: Settled): Promise<void> => {
  await tables<OneStopTables>(tx)
    .updateTable('one_stop.paper_leg')
    .set({ state: outcome, settled_at: at, reason: reason ?? null })
    .where('dossier_id', '=', dossierId)
    .where('bundle_id', '=', bundleId)
    .where('state', '=', 'bundled')
    .execute()
}

/** Papers that need not go any more, because the dossier ended where it lies. */
export const voidWaiting = async (tx: Transaction, dossierId: DossierId, at: Instant): Promise<void> => {
  await tables<OneStopTables>(tx).updateTable('one_stop.paper_leg').set({ state: 'void', settled_at: at }).where('dossier_id', '=', dossierId).where('state', '=', 'waiting').execute()
}

/** The last way of papers whose dossier is open again goes on where it stood; a dossier that never ended has no void one. */
export const reopenLastLeg = async (tx: Transaction, dossierId: DossierId): Promise<void> => {
  await sql`
    UPDATE one_stop.paper_leg SET state = 'waiting', settled_at = NULL
    WHERE dossier_id = ${dossierId} AND state = 'void' AND leg = (SELECT max(leg) FROM one_stop.paper_leg WHERE dossier_id = ${dossierId})`.execute(tx)
}

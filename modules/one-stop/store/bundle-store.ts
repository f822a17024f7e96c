import { sql, type Selectable } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { BundleSignature, ListedDossier } from '../domain/handover.ts'
import type { OneStopTables } from './tables.ts'

export type Bundle = {
  readonly bundleId: string
  readonly fromUnitId: UnitId
  readonly toUnitId: UnitId
  readonly year: number
  readonly serial: number
  readonly listed: readonly ListedDossier[]
  readonly contentSha256: string
  /** The printed list (official-documents). */
  readonly documentId: string
  readonly given: BundleSignature
  readonly givenAt: Instant
  readonly dueAt: Instant
  readonly taken?: BundleSignature
  readonly takenAt?: Instant
}

const bundleOf = (row: Selectable<OneStopTables['one_stop.bundle']>): Bundle => ({
  bundleId: row.bundle_id,
  fromUnitId: row.from_unit_id as UnitId,
  toUnitId: row.to_unit_id as UnitId,
  year: row.year,
  serial: row.serial,
  listed: row.listed as unknown as readonly ListedDossier[],
  contentSha256: row.content_sha256,
  documentId: row.document_id,
  given: row.given as unknown as BundleSignature,
  givenAt: row.given_at as Instant,
  dueAt: row.due_at as Instant,
  ...(row.taken === null ? {} : { taken: row.taken as unknown as BundleSignature }),
  ...(row.taken_at === null ? {} : { takenAt: row.taken_at as Instant }),
})

/** Next number of a unit's lists in a year; locked until the transaction ends, so none is skipped. */
export const takeBundleSerial = async (tx: Transaction, unitId: UnitId, year: number): Promise<number> => {
  const { rows } = await sql<{ serial: number }>`
    INSERT INTO one_stop.bundle_counter AS counter (unit_id, year, last_serial) VALUES (${unitId}, ${year}, 1)
    ON CONFLICT ON CONSTRAINT bundle_counter_key DO UPDATE SET last_serial = counter.last_serial + 1
    RETURNING last_serial AS serial`.execute(tx)
  const serial = rows[0]?.serial
  if (serial === undefined) throw new Error(`no number for a hand-over list of ${unitId}`)
  return serial
}

export const insertBundle = async (tx: Transaction, bundle: Bundle): Promise<void> => {
  await tables<OneStopTables>(tx)
    .insertInto('one_stop.bundle')
    .values({
      bundle_id: bundle.bundleId,
      from_unit_id: bundle.fromUnitId,
      to_unit_id: bundle.toUnitId,
      year: bundle.year,
      serial: bundle.serial,
      listed: JSON.stringify(bundle.listed),
      content_sha256: bundle.contentSha256,
      document_id: bundle.documentId,
      given: JSON.stringify(bundle.given),
      given_at: bundle.givenAt,
      due_at: bundle.dueAt,
    })
    .execute()
}

const select = (tx: Transaction) => tables<OneStopTables>(tx).selectFrom('one_stop.bundle').selectAll()

export const findBundle = async (tx: Transaction, bundleId: string): Promise<Bundle | undefined> => {
  const row = await select(tx).where('bundle_id', '=', bundleId).executeTakeFirst()
  return row && bundleOf(row)
}

export const lockBundle = async (tx: Transaction, bundleId: string): Promise<Bundle | undefined> => {
  const row = await select(tx).where('bundle_id', '=', bundleId).forUpdate().executeTakeFirst()
  return row && bundleOf(row)
}

export const keepTaken = async (tx: Transaction, bundleId: string, taken: BundleSignature): Promise<void> => {
  await tables<OneStopTables>(tx).updateTable('one_stop.bundle').set({ taken: JSON.stringify(taken), taken_at: taken.at }).where('bundle_id', '=', bundleId).execute()
}

/** Lists on their way to these units, most pressing first. */
export const listIncoming = async (tx: Transaction, unitIds: readonly UnitId[]): Promise<readonly Bundle[]> =>
  unitIds.length === 0 ? [] : (await select(tx).where('to_unit_id', 'in', unitIds).where('taken_at', 'is', null).orderBy('due_at').limit(100).execute()).map(bundleOf)

/** Lists these units gave, newest first. */
export const listGiven = async (tx: Transaction, unitIds: readonly UnitId[]): Promise<readonly Bundle[]> =>
  unitIds.length === 0 ? [] : (await select(tx).where('from_unit_id', 'in', unitIds).orderBy('given_at', 'desc').limit(30).execute()).map(bundleOf)

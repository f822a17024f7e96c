import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

export type Snapshot = {
  readonly period: string
  readonly takenAt: Instant
  /** Canonical JSON: these very bytes are signed. */
  readonly content: string
  readonly sha256: string
  readonly seal?: Buffer
  readonly sealedAt?: Instant
  readonly sealedBy?: string
}

type Row = { readonly period: string; readonly taken_at: Instant; readonly content: string; readonly sha256: string; readonly seal: Buffer | null; readonly sealed_at: Instant | null; readonly sealed_by: string | null }

const snapshotOf = ({ period, taken_at, content, sha256, seal, sealed_at, sealed_by }: Row): Snapshot => ({
  period, takenAt: taken_at, content, sha256, ...(seal && sealed_at && sealed_by ? { seal, sealedAt: sealed_at, sealedBy: sealed_by } : {}),
})

/** What is there stays: a month is taken once. True for whoever took it. */
export const insertSnapshot = async (tx: Transaction, { period, takenAt, content, sha256 }: Snapshot): Promise<boolean> =>
  (await sql`INSERT INTO indicators.snapshot (period, taken_at, content, sha256) VALUES (${period}, ${takenAt}, ${content}, ${sha256}) ON CONFLICT ON CONSTRAINT snapshot_key DO NOTHING RETURNING period`.execute(tx)).rows.length > 0

export const findSnapshot = async (tx: Transaction, period: string): Promise<Snapshot | undefined> =>
  (await sql<Row>`SELECT * FROM indicators.snapshot WHERE period = ${period}`.execute(tx)).rows.map(snapshotOf)[0]

/** Newest first. */
export const listSnapshots = async (tx: Transaction): Promise<readonly Snapshot[]> =>
  (await sql<Row>`SELECT * FROM indicators.snapshot ORDER BY period DESC`.execute(tx)).rows.map(snapshotOf)

export const listUnsealed = async (tx: Transaction): Promise<readonly Snapshot[]> =>
  (await sql<Row>`SELECT * FROM indicators.snapshot WHERE seal IS NULL ORDER BY period`.execute(tx)).rows.map(snapshotOf)

export const keepSeal = async (tx: Transaction, { period, seal, at, by }: { readonly period: string; readonly seal: Uint8Array; readonly at: Instant; readonly by: string }): Promise<void> => {
  await sql`UPDATE indicators.snapshot SET seal = ${Buffer.from(seal)}, sealed_at = ${at}, sealed_by = ${by} WHERE period = ${period} AND seal IS NULL`.execute(tx)
}

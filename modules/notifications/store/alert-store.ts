import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { OutsideChannel } from '../domain/channel.ts'

export type ProviderAlert = {
  readonly channel: OutsideChannel
  readonly cause: string
  readonly openedAt: Instant
  readonly lastAt: Instant
  readonly failures: number
  readonly nextProbeAt: Instant
}

type Row = { channel: string; cause: string; opened_at: string; last_at: string; failures: number; next_probe_at: string; cleared_at: string | null }

const alertOf = (row: Row): ProviderAlert => ({
  channel: row.channel as OutsideChannel,
  cause: row.cause,
  openedAt: row.opened_at as Instant,
  lastAt: row.last_at as Instant,
  failures: row.failures,
  nextProbeAt: row.next_probe_at as Instant,
})

export const listOpenAlerts = async (tx: Transaction): Promise<readonly ProviderAlert[]> => {
  const { rows } = await sql<Row>`SELECT * FROM notifications.provider_alert WHERE cleared_at IS NULL ORDER BY opened_at`.execute(tx)
  return rows.map(alertOf)
}

/** When the channel may be tried again; undefined while no alert is open. The latest of its causes counts. */
export const findProbeTime = async (tx: Transaction, channel: OutsideChannel): Promise<Instant | undefined> => {
  const { rows } = await sql<{ at: string | null }>`
    SELECT max(next_probe_at) AS at FROM notifications.provider_alert WHERE channel = ${channel} AND cleared_at IS NULL`.execute(tx)
  return (rows[0]?.at ?? undefined) as Instant | undefined
}

/** One message alone may try a channel that is down; answers whether it is this one. */
export const claimProbe = async (tx: Transaction, channel: OutsideChannel, { now, next }: { now: Instant; next: Instant }): Promise<boolean> => {
  const { rows } = await sql`
    UPDATE notifications.provider_alert SET next_probe_at = ${next}
    WHERE channel = ${channel} AND cleared_at IS NULL AND next_probe_at <= ${now} RETURNING cause`.execute(tx)
  return rows.length > 0
}

export type Failing = { readonly channel: OutsideChannel; readonly cause: string; readonly now: Instant }

/** Locks the alert of this cause, making it when there is none; two workers never open it twice. */
export const lockAlert = async (tx: Transaction, { channel, cause, now }: Failing): Promise<ProviderAlert & { readonly clearedAt?: Instant; readonly isNew: boolean }> => {
  const made = await sql`
    INSERT INTO notifications.provider_alert (channel, cause, opened_at, last_at, failures, next_probe_at)
    VALUES (${channel}, ${cause}, ${now}, ${now}, 0, ${now}) ON CONFLICT DO NOTHING RETURNING cause`.execute(tx)
  const { rows } = await sql<Row>`SELECT * FROM notifications.provider_alert WHERE channel = ${channel} AND cause = ${cause} FOR UPDATE`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('an alert was made and then not found')
  return { ...alertOf(row), isNew: made.rows.length > 0, ...(row.cleared_at === null ? {} : { clearedAt: row.cleared_at as Instant }) }
}

export const saveAlert = async (tx: Transaction, alert: ProviderAlert): Promise<void> => {
  await sql`
    UPDATE notifications.provider_alert SET opened_at = ${alert.openedAt}, last_at = ${alert.lastAt}, failures = ${alert.failures},
      next_probe_at = ${alert.nextProbeAt}, cleared_at = NULL
    WHERE channel = ${alert.channel} AND cause = ${alert.cause}`.execute(tx)
}

/** Answers how many alerts were open. */
export const clearAlerts = async (tx: Transaction, channel: OutsideChannel, now: Instant): Promise<number> => {
  const { rows } = await sql`
    UPDATE notifications.provider_alert SET cleared_at = ${now} WHERE channel = ${channel} AND cleared_at IS NULL RETURNING cause`.execute(tx)
  return rows.length
}

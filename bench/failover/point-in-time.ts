import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from '../../tests/start/spawned-start.ts'
import type { Cluster } from './cluster.ts'

/** One acknowledged filing, with the moments between which it was written. */
export type Filing = { readonly dossierId: string; readonly code: string; readonly begun: number; readonly ended: number }

const ask = async <T extends pg.QueryResultRow>(connection: pg.ClientConfig, statement: string): Promise<readonly T[]> => {
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  return client.query<T>(statement).then(({ rows }) => rows).finally(() => client.end())
}

/** As PostgreSQL reads a target: it knows no `T` and no `Z` there. */
const asPostgres = (moment: number): string => new Date(moment).toISOString().replace('T', ' ').replace('Z', '+00')

/** While everybody works, from a machine nobody writes to. */
export const takeBaseBackup = async (cluster: Cluster): Promise<string> =>
  cluster.runScript('base-backup.sh', [cluster.bases, cluster.replicationTo((await cluster.primary()) === 'one' ? 'two' : 'one')])

const waitArchived = async (cluster: Cluster): Promise<void> => {
  const [row] = await ask<{ name: string }>({ connectionString: cluster.databaseUrl }, 'SELECT pg_walfile_name(pg_switch_wal()) AS name')
  for (let left = 600; !existsSync(join(cluster.archive, row?.name ?? '')); left -= 1) {
    if (left === 0) throw new Error(`${row?.name} did not come into the archive`)
    await sleep(200)
  }
}

const stopAt = (target: string): void => {
  try {
    process.kill(Number(readFileSync(join(target, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT')
  } catch {
    // It has ended by itself.
  }
}

/**
 * The base backup brought to the moment beside the running cluster: what was acknowledged before it is there, what began after it
 * is not. Answers one sentence, and whether that holds.
 */
export const bringBackTo = async (cluster: Cluster, { base, moment, filings }: { readonly base: string; readonly moment: number; readonly filings: readonly Filing[] }): Promise<readonly [said: string, good: boolean]> => {
  await waitArchived(cluster)
  const [target, port] = [join(cluster.bases, 'restored'), await freePort()]
  const begun = performance.now()
  try {
    cluster.runScript('restore-to.sh', [base, cluster.archive, asPostgres(moment), target, String(port)])
    const seconds = (performance.now() - begun) / 1000
    const rows = await ask<{ id: string; code: string }>({ host: target, port, user: 'postgres', database: 'motcua' }, "SELECT dossier_id AS id, event->>'code' AS code FROM dossiers.dossier_event WHERE type = 'DossierAccepted'")
    const kept = new Map(rows.map(({ id, code }) => [id, code]))
    const [before, after] = [filings.filter(({ ended }) => ended < moment), filings.filter((filing) => filing.begun > moment)]
    const missing = before.filter(({ dossierId, code }) => kept.get(dossierId) !== code).length
    const tooMany = after.filter(({ dossierId }) => kept.has(dossierId)).length
    const good = missing === 0 && tooMany === 0 && before.length > 0 && after.length > 0
    return [`brought back to ${new Date(moment).toISOString()} in ${seconds.toFixed(1)} s, after a failover: ${before.length} acknowledged before it, ${missing} missing; ${after.length} begun after it, ${tooMany} there`, good]
  } finally {
    stopAt(target)
  }
}

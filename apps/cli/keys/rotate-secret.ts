import type pg from 'pg'
import type { Config } from '../../../platform/config/config.ts'
import { asAdmin } from '../../../platform/backup/switch-database.ts'
import { openPostgres } from '../../../platform/db/embedded/open-postgres.ts'
import { claimHome } from '../../../platform/home/claim-home.ts'
import { addKey, replaceKeyFile } from '../../../platform/keys/key-file.ts'
import { keysOf } from '../../../platform/keys/key-ring.ts'
import { OperatorFault } from '../../../platform/operator-fault.ts'
import { compose, type Composition } from '../../server/compose.ts'
import { readSecretKey, secretKeyFile } from '../../server/identity.ts'
import { isHalfChanged } from '../../server/prove-secret-key.ts'
import { bringSchema, requireHome } from '../require-home.ts'
import { standingOfSecret, type SecretStanding } from './key-standing.ts'

const stillServed = (connections: number): OperatorFault =>
  new OperatorFault({
    kind: 'database-used',
    vi: `Còn ${connections} kết nối đang dùng cơ sở dữ liệu: tiến trình đang chạy không biết khoá mới. Chưa có gì bị thay đổi; hãy dừng mọi máy chủ Một Cửa rồi chạy lại lệnh.`,
    en: `${connections} connections still use the database: a running process does not know the new key. Nothing was changed; stop every Một Cửa server and run the command again.`,
  })

/** Nobody else writes meanwhile: what a process seals by a key it has read before, another could not open. */
const alone = async <T>(config: Config, run: (connection: pg.ClientConfig) => Promise<T>): Promise<T> => {
  await requireHome(config)
  const claim = await claimHome(config.home, config)
  try {
    const opened = await openPostgres(config.database)
    try {
      const { rows } = await asAdmin(opened.connection, (client) => client.query<{ count: number }>("SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()"))
      if ((rows[0]?.count ?? 0) > 0) throw stillServed(rows[0]?.count ?? 0)
      return await run(opened.connection)
    } finally {
      await opened.stop({ unlessUsed: true })
    }
  } finally {
    await claim.release()
  }
}

const composed = async <T>(config: Config, run: (composition: Composition) => Promise<T>): Promise<T> => {
  const composition = await compose({ ...config, logLevel: 'error' }, { bringSchema: bringSchema(config, undefined) })
  return run(composition).finally(() => composition.close())
}

const resealAll = ({ modules, work }: Composition): Promise<number> =>
  work(async (inWork) => {
    let count = 0
    for (const { sealed } of modules) count += (await sealed?.reseal?.(inWork)) ?? 0
    return count
  })

const renewCompared = ({ modules, work }: Composition): Promise<void> =>
  work(async (inWork) => {
    for (const { sealed } of modules) await sealed?.onNewKey?.(inWork)
  })

export type Rotated = { readonly added: boolean; readonly resealed: number; readonly secret: SecretStanding }

/**
 * Three steps, each whole: the file with the new key before the old ones; its fingerprint; what lives on sealed anew, in one transaction.
 * Cut off after any of them, everything opens, and the same command goes on where it ended.
 */
export const rotateSecret = (config: Config): Promise<Rotated> =>
  alone(config, async (connection) => {
    // Opened once before, so that no key is added to data this file does not belong to; one that a run has added which was cut off is taken, whatever it came to.
    const unfinished = await composed(config, ({ work }) => work(({ tx }) => isHalfChanged(tx)))
    if (!unfinished) addKey(secretKeyFile(config.home))
    return composed(config, async (composition) => {
      const resealed = await resealAll(composition)
      await renewCompared(composition)
      await asAdmin(connection, (client) => client.query('UPDATE platform.secret_key SET resealed_at = now() WHERE serial = (SELECT max(serial) FROM platform.secret_key)'))
      return { added: !unfinished, resealed, secret: await standingOfSecret(composition) }
    })
  })

export type Retired = { readonly dropped: readonly string[]; readonly secret: SecretStanding }

/** Links sealed by the key before are kept nowhere: until the last of them is over it is needed still. */
const leastDays = ({ modules }: Composition): number => Math.max(...modules.map(({ sealed }) => sealed?.linkDays ?? 0)) + 1

/** Drops the older keys that nothing needs any more. */
export const retireSecret = (config: Config): Promise<Retired> =>
  alone(config, () =>
    composed(config, async (composition) => {
      await resealAll(composition)
      const { keys, lost } = await standingOfSecret(composition)
      const ring = readSecretKey(config.home)
      const least = leastDays(composition)
      const stays = keys.map(({ newest, needed }, at) => newest || Object.keys(needed).length > 0 || (keys[at - 1]?.days ?? 0) < least)
      const dropped = keys.filter((_key, at) => stays[at] === false)
      if (dropped.length > 0) replaceKeyFile(secretKeyFile(config.home), Buffer.concat(keysOf(ring).filter((_key, at) => stays[at])))
      return { dropped: dropped.map(({ id }) => id), secret: { keys: keys.filter((_key, at) => stays[at]), lost } }
    }),
  )

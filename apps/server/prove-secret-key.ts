import { createHmac } from 'node:crypto'
import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Instant } from '../../kernel/instant.ts'
import type { Config } from '../../platform/config/config.ts'
import { openDatabase } from '../../platform/db/database.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { keysOf, newestOf, type KeyRing } from '../../platform/keys/key-ring.ts'
import { OperatorFault } from '../../platform/operator-fault.ts'
import { readSecretKey, secretKeyFile } from './identity.ts'

/** Keyed by what it stands for: it tells one key from another and gives nothing of either away. */
export const fingerprintOf = (key: Uint8Array): string => createHmac('sha256', key).update('motcua secret.key').digest('hex')

const otherKey = (file: string): OperatorFault =>
  new OperatorFault({
    kind: 'secret-key-differs',
    vi: `Khoá ${file} không có hoặc không phải khoá của dữ liệu này: mã hai lớp, đường dẫn khảo sát và dữ liệu đã niêm sẽ không mở được; chưa có gì bị thay đổi. Hãy đặt vào đó secret.key của máy chủ đang dùng chung cơ sở dữ liệu, hoặc của bản sao lưu, rồi chạy lại.`,
    en: `The key ${file} is missing or is not the key of this data: second factors, survey links and what is sealed would not open; nothing was changed. Put there the secret.key of the servers that share this database, or of a backup, and run again.`,
  })

export type KnownKey = { readonly serial: number; readonly fingerprint: string; readonly knownAt: Instant }

/** The newest first. Before the migration that keeps earlier ones there is one, without a number. */
export const listKnownKeys = async (tx: Transaction): Promise<readonly KnownKey[]> =>
  (await sql<KnownKey>`SELECT coalesce((to_jsonb(known)->>'serial')::int, 1) AS serial, fingerprint, (to_jsonb(known)->>'known_at')::timestamptz AS "knownAt" FROM platform.secret_key known ORDER BY 1 DESC`.execute(tx)).rows

type Standing = { readonly ring: KeyRing; readonly known: readonly KnownKey[] } | undefined

/** Whether the data knows its keys already; then the newest of them must be in the file, whatever has come before it. Makes none. */
const standingOf = async (tx: Transaction, home: string): Promise<Standing> => {
  const known = await listKnownKeys(tx)
  const [newest] = known
  if (newest === undefined) return undefined
  const file = secretKeyFile(home)
  if (!existsSync(file)) throw otherKey(file)
  const ring = readSecretKey(home)
  if (!keysOf(ring).some((key) => fingerprintOf(key) === newest.fingerprint)) throw otherKey(file)
  return { ring, known }
}

const askStanding = async (connection: pg.ClientConfig, home: string): Promise<Standing> => {
  const { tx, close } = openDatabase({ connection, max: 1 })
  try {
    const { rows: [table] } = await sql<{ there: boolean }>`SELECT to_regclass('platform.secret_key') IS NOT NULL AS there`.execute(tx)
    return table?.there === true ? await standingOf(tx, home) : undefined
  } finally {
    await close()
  }
}

/** Before anything is changed: another release on another machine must not bring this data to its schema. */
export const proveKnownKey = async (connection: pg.ClientConfig, { home }: Pick<Config, 'home'>): Promise<void> => void (await askStanding(connection, home))

/** All processes on one database hold the same keys; the first to come leaves their fingerprints, and a newer key that stands in the file is the one from now on. */
export const proveSecretKey = async (tx: Transaction, { home }: Pick<Config, 'home'>): Promise<void> => {
  const standing = await standingOf(tx, home)
  const [ring, last] = [standing?.ring ?? readSecretKey(home), standing?.known[0]]
  const fingerprint = fingerprintOf(newestOf(ring))
  if (fingerprint === last?.fingerprint) return
  await sql`INSERT INTO platform.secret_key (serial, fingerprint) VALUES (${(last?.serial ?? 0) + 1}, ${fingerprint}) ON CONFLICT DO NOTHING`.execute(tx)
  await standingOf(tx, home)
}

/** The newest key is known, and what lives on was not sealed anew by it: a change of keys was cut off. */
export const isHalfChanged = async (tx: Transaction): Promise<boolean> =>
  (await sql<{ half: boolean }>`SELECT count(*) > 1 AND (array_agg(resealed_at ORDER BY serial DESC))[1] IS NULL AS half FROM platform.secret_key`.execute(tx)).rows[0]?.half === true

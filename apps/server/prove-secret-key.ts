import { createHmac } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Config } from '../../platform/config/config.ts'
import { openDatabase } from '../../platform/db/database.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { OperatorFault } from '../../platform/operator-fault.ts'
import { readSecretKey } from './identity.ts'

/** Keyed by what it stands for: it tells one key from another and gives nothing of either away. */
const fingerprintOf = (key: Uint8Array): string => createHmac('sha256', key).update('motcua secret.key').digest('hex')

const otherKey = (file: string): OperatorFault =>
  new OperatorFault({
    kind: 'secret-key-differs',
    vi: `Khoá ${file} không có hoặc không phải khoá của dữ liệu này: mã hai lớp, đường dẫn khảo sát và dữ liệu đã niêm sẽ không mở được; chưa có gì bị thay đổi. Hãy đặt vào đó secret.key của máy chủ đang dùng chung cơ sở dữ liệu, hoặc của bản sao lưu, rồi chạy lại.`,
    en: `The key ${file} is missing or is not the key of this data: second factors, survey links and what is sealed would not open; nothing was changed. Put there the secret.key of the servers that share this database, or of a backup, and run again.`,
  })

/** Whether the data knows its key already; then this must be it. Makes none. */
const isKnown = async (tx: Transaction, home: string): Promise<boolean> => {
  const { rows: [known] } = await sql<{ fingerprint: string }>`SELECT fingerprint FROM platform.secret_key`.execute(tx)
  if (known === undefined) return false
  const file = join(home, 'secret.key')
  if (!existsSync(file) || fingerprintOf(readSecretKey(home)) !== known.fingerprint) throw otherKey(file)
  return true
}

/** Before anything is changed: another release on another machine must not bring this data to its schema. */
export const proveKnownKey = async (connection: pg.ClientConfig, { home }: Pick<Config, 'home'>): Promise<void> => {
  const { tx, close } = openDatabase({ connection, max: 1 })
  try {
    const { rows: [table] } = await sql<{ there: boolean }>`SELECT to_regclass('platform.secret_key') IS NOT NULL AS there`.execute(tx)
    if (table?.there === true) await isKnown(tx, home)
  } finally {
    await close()
  }
}

/** All processes on one database hold one key; the first to come leaves its fingerprint. */
export const proveSecretKey = async (tx: Transaction, { home }: Pick<Config, 'home'>): Promise<void> => {
  if (await isKnown(tx, home)) return
  await sql`INSERT INTO platform.secret_key (fingerprint) VALUES (${fingerprintOf(readSecretKey(home))}) ON CONFLICT DO NOTHING`.execute(tx)
  await isKnown(tx, home)
}

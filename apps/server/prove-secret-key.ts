import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Config } from '../../platform/config/config.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { OperatorFault } from '../../platform/operator-fault.ts'
import { readSecretKey } from './identity.ts'

/** Keyed by what it stands for: it tells one key from another and gives nothing of either away. */
const fingerprintOf = (key: Uint8Array): string => createHmac('sha256', key).update('motcua secret.key').digest('hex')

const otherKey = (file: string): OperatorFault =>
  new OperatorFault({
    kind: 'secret-key-differs',
    vi: `Khoá ${file} không phải khoá của dữ liệu này: mã hai lớp, đường dẫn khảo sát và dữ liệu đã niêm sẽ không mở được; chưa có gì bị thay đổi. Hãy đặt vào đó secret.key của máy chủ đang dùng chung cơ sở dữ liệu, hoặc của bản sao lưu, rồi chạy lại.`,
    en: `The key ${file} is not the key of this data: second factors, survey links and what is sealed would not open; nothing was changed. Put there the secret.key of the servers that share this database, or of a backup, and run again.`,
  })

/** All processes on one database hold one key; the first to come leaves its fingerprint. */
export const proveSecretKey = async (tx: Transaction, { home }: Pick<Config, 'home'>): Promise<void> => {
  const fingerprint = fingerprintOf(readSecretKey(home))
  await sql`INSERT INTO platform.secret_key (fingerprint) VALUES (${fingerprint}) ON CONFLICT DO NOTHING`.execute(tx)
  const { rows } = await sql<{ fingerprint: string }>`SELECT fingerprint FROM platform.secret_key`.execute(tx)
  if (rows[0]?.fingerprint !== fingerprint) throw otherKey(join(home, 'secret.key'))
}

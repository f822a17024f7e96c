import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Language } from '../domain/language.ts'
import type { Preference } from '../domain/preference.ts'
import type { Recipient } from './notice-store.ts'
import type { NotificationTables } from './tables.ts'

export const findPreference = async (tx: Transaction, recipientId: string): Promise<Preference | undefined> => {
  const row = await tables<NotificationTables>(tx).selectFrom('notifications.preference').selectAll().where('recipient_id', '=', recipientId).executeTakeFirst()
  if (row === undefined) return undefined
  return {
    language: row.language as Language,
    timing: row.timing as Preference['timing'],
    digestHour: row.digest_hour,
    channels: row.channels as unknown as Preference['channels'],
    ...(row.quiet_from === null || row.quiet_until === null ? {} : { quiet: { from: row.quiet_from, until: row.quiet_until } }),
    ...(row.email === null ? {} : { email: row.email }),
    ...(row.phone === null ? {} : { phone: row.phone }),
  }
}

export const savePreference = async (tx: Transaction, to: Recipient, { preference, at }: { preference: Preference; at: Instant }): Promise<void> => {
  const values = {
    recipient_kind: to.kind,
    language: preference.language,
    timing: preference.timing,
    digest_hour: preference.digestHour,
    quiet_from: preference.quiet?.from ?? null,
    quiet_until: preference.quiet?.until ?? null,
    channels: JSON.stringify(preference.channels),
    email: preference.email ?? null,
    phone: preference.phone ?? null,
    changed_at: at,
  }
  await tables<NotificationTables>(tx)
    .insertInto('notifications.preference')
    .values({ recipient_id: to.id, ...values })
    .onConflict((conflict) => conflict.column('recipient_id').doUpdateSet(values))
    .execute()
}

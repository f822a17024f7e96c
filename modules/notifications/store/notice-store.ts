import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { NoticeParams } from '../domain/fill-in.ts'
import type { NotificationTables } from './tables.ts'

export type Notice = {
  readonly id: string
  readonly template: string
  readonly params: NoticeParams
  readonly about: { readonly kind: string; readonly id: string }
  readonly at: Instant
  readonly readAt?: Instant
}

export type Recipient = { readonly kind: 'person' | 'official'; readonly id: string }

export const insertNotice = async (tx: Transaction, to: Recipient, notice: Notice): Promise<void> => {
  await tables<NotificationTables>(tx)
    .insertInto('notifications.notice')
    .values({
      recipient_id: to.id,
      notice_id: notice.id,
      recipient_kind: to.kind,
      template: notice.template,
      params: JSON.stringify(notice.params),
      about_kind: notice.about.kind,
      about_id: notice.about.id,
      at: notice.at,
      read_at: null,
    })
    .execute()
}

/** Newest first; `after` is the id of the last one seen. */
export const listNoticesOf = async (tx: Transaction, recipientId: string, page: { after?: string; limit: number }): Promise<readonly Notice[]> => {
  const asked = tables<NotificationTables>(tx).selectFrom('notifications.notice').selectAll().where('recipient_id', '=', recipientId)
  const paged = page.after === undefined ? asked : asked.where('notice_id', '<', page.after)
  const rows = await paged.orderBy('notice_id', 'desc').limit(page.limit).execute()
  return rows.map((row) => ({
    id: row.notice_id,
    template: row.template,
    params: row.params as unknown as NoticeParams,
    about: { kind: row.about_kind, id: row.about_id },
    at: row.at as Instant,
    ...(row.read_at === null ? {} : { readAt: row.read_at as Instant }),
  }))
}

/** Counted up to 99: nobody reads a larger figure on a bell. */
export const countUnread = async (tx: Transaction, recipientId: string): Promise<number> => {
  const rows = await tables<NotificationTables>(tx)
    .selectFrom('notifications.notice')
    .select('notice_id')
    .where('recipient_id', '=', recipientId)
    .where('read_at', 'is', null)
    .limit(99)
    .execute()
  return rows.length
}

/** Marks everything up to and with `upTo` as read. */
export const markRead = async (tx: Transaction, recipientId: string, { upTo, at }: { upTo: string; at: Instant }): Promise<void> => {
  await tables<NotificationTables>(tx)
    .updateTable('notifications.notice')
    .set({ read_at: at })
    .where('recipient_id', '=', recipientId)
    .where('notice_id', '<=', upTo)
    .where('read_at', 'is', null)
    .execute()
}

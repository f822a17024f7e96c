import type { Instant } from '../../../kernel/instant.ts'
import { insertsInto } from '../../../platform/db/insert-rows.ts'
import { sendOff } from '../../../platform/db/send-off.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Contact } from '../domain/contact.ts'
import type { RecipientKind } from '../domain/event-kind.ts'
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

export type Recipient = { readonly kind: RecipientKind; readonly id: string; readonly contact?: Contact }

const insert = insertsInto<NotificationTables>()

export const insertNotice = async (tx: Transaction, to: Recipient, notice: Notice): Promise<void> => {
  const row = {
    recipient_id: to.id,
    notice_id: notice.id,
    recipient_kind: to.kind,
    template: notice.template,
    params: JSON.stringify(notice.params),
    about_kind: notice.about.kind,
    about_id: notice.about.id,
    at: notice.at,
    read_at: null,
    contact: to.contact === undefined ? null : JSON.stringify(to.contact),
    hidden: to.kind === 'contact',
  }
  await sendOff(tx, () => insert(tx, 'notifications.notice', [row]))
}

const noticeOf = (row: NotificationTables['notifications.notice']): Notice => ({
  id: row.notice_id,
  template: row.template,
  params: row.params as unknown as NoticeParams,
  about: { kind: row.about_kind, id: row.about_id },
  at: row.at as Instant,
  ...(row.read_at === null ? {} : { readAt: row.read_at as Instant }),
})

export type NoticeKey = { readonly recipientId: string; readonly noticeId: string }

/** With its recipient, locked: two workers never hand out the same notice twice. */
export const lockNotice = async (tx: Transaction, { recipientId, noticeId }: NoticeKey): Promise<{ readonly notice: Notice; readonly to: Recipient } | undefined> => {
  const row = await tables<NotificationTables>(tx)
    .selectFrom('notifications.notice')
    .selectAll()
    .where('recipient_id', '=', recipientId)
    .where('notice_id', '=', noticeId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return undefined
  const contact = row.contact === null ? {} : { contact: row.contact as unknown as Contact }
  return { notice: noticeOf(row), to: { kind: row.recipient_kind as RecipientKind, id: row.recipient_id, ...contact } }
}

/** Notices of one recipient by id, oldest first. */
export const listNoticesById = async (tx: Transaction, recipientId: string, noticeIds: readonly string[]): Promise<readonly Notice[]> => {
  if (noticeIds.length === 0) return []
  const rows = await tables<NotificationTables>(tx)
    .selectFrom('notifications.notice')
    .selectAll()
    .where('recipient_id', '=', recipientId)
    .where('notice_id', 'in', noticeIds)
    .orderBy('notice_id')
    .execute()
  return rows.map(noticeOf)
}

/** The recipient wants this one by other ways only. */
export const hideNotice = async (tx: Transaction, { recipientId, noticeId }: NoticeKey): Promise<void> => {
  await tables<NotificationTables>(tx)
    .updateTable('notifications.notice')
    .set({ hidden: true })
    .where('recipient_id', '=', recipientId)
    .where('notice_id', '=', noticeId)
    .execute()
}

/** Old notices go, and contacts of the younger ones once every message about them has left. */
export const eraseOldNotices = async (tx: Transaction, { noticesBefore, contactsBefore }: { noticesBefore: Instant; contactsBefore: Instant }): Promise<void> => {
  const db = tables<NotificationTables>(tx)
  await db.deleteFrom('notifications.notice').where('at', '<', noticesBefore).execute()
  await db.updateTable('notifications.notice').set({ contact: null }).where('at', '<', contactsBefore).where('contact', 'is not', null).execute()
}

/** Newest first; `after` is the id of the last one seen. */
export const listNoticesOf = async (tx: Transaction, recipientId: string, page: { after?: string; aboutId?: string; limit: number }): Promise<readonly Notice[]> => {
  const asked = tables<NotificationTables>(tx).selectFrom('notifications.notice').selectAll().where('recipient_id', '=', recipientId).where('hidden', '=', false)
  const about = page.aboutId === undefined ? asked : asked.where('about_id', '=', page.aboutId)
  const paged = page.after === undefined ? about : about.where('notice_id', '<', page.after)
  const rows = await paged.orderBy('notice_id', 'desc').limit(page.limit).execute()
  return rows.map(noticeOf)
}

/** Counted up to 99: nobody reads a larger figure on a bell. */
export const countUnread = async (tx: Transaction, recipientId: string): Promise<number> => {
  const rows = await tables<NotificationTables>(tx)
    .selectFrom('notifications.notice')
    .select('notice_id')
    .where('recipient_id', '=', recipientId)
    .where('read_at', 'is', null)
    .where('hidden', '=', false)
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

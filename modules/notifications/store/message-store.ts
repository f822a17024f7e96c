import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { OutsideChannel } from '../domain/channel.ts'
import type { EventKind, RecipientKind } from '../domain/event-kind.ts'
import type { Language } from '../domain/language.ts'
import type { LetterWords } from '../domain/letter.ts'
import type { Message, MessageState } from '../domain/message.ts'
import type { NotificationTables } from './tables.ts'

type Table = NotificationTables['notifications.message']
export type MessageKey = Pick<Message, 'recipientId' | 'id'>

const open = (tx: Transaction) => tables<NotificationTables>(tx)

const messageOf = (row: Selectable<Table>): Message => ({
  id: row.message_id,
  recipientId: row.recipient_id,
  recipientKind: row.recipient_kind as RecipientKind,
  channel: row.channel as OutsideChannel,
  template: row.template,
  eventKind: row.event_kind as EventKind,
  language: row.language as Language,
  state: row.state as MessageState,
  attempts: row.attempts,
  sends: row.sends,
  createdAt: row.created_at as Instant,
  dueAt: row.due_at as Instant,
  expiresAt: row.expires_at as Instant,
  ...(row.notice_id === null ? {} : { noticeId: row.notice_id }),
  ...(row.address === null ? {} : { address: row.address }),
  ...(row.words === null ? {} : { words: row.words as unknown as LetterWords }),
  ...(row.fault === null ? {} : { fault: row.fault }),
  ...(row.reference === null ? {} : { reference: row.reference }),
  ...(row.sent_at === null ? {} : { sentAt: row.sent_at as Instant }),
  ...(row.delivered_at === null ? {} : { deliveredAt: row.delivered_at as Instant }),
})

const rowOf = (message: Message): Insertable<Table> => ({
  recipient_id: message.recipientId,
  message_id: message.id,
  recipient_kind: message.recipientKind,
  notice_id: message.noticeId ?? null,
  digest_id: null,
  channel: message.channel,
  template: message.template,
  event_kind: message.eventKind,
  language: message.language,
  state: message.state,
  address: message.address ?? null,
  words: null,
  attempts: 0,
  sends: 1,
  fault: null,
  reference: null,
  created_at: message.createdAt,
  due_at: message.dueAt,
  expires_at: message.expiresAt,
  sent_at: null,
  delivered_at: null,
})

export const insertMessages = async (tx: Transaction, messages: readonly Message[]): Promise<void> => {
  if (messages.length > 0) await open(tx).insertInto('notifications.message').values(messages.map(rowOf)).execute()
}

export const hasMessagesOf = async (tx: Transaction, recipientId: string, noticeId: string): Promise<boolean> =>
  (await open(tx).selectFrom('notifications.message').select('message_id').where('recipient_id', '=', recipientId).where('notice_id', '=', noticeId).limit(1).execute()).length > 0

/** Locked until the transaction ends. */
export const lockMessage = async (tx: Transaction, { recipientId, id }: MessageKey): Promise<Message | undefined> => {
  const row = await open(tx).selectFrom('notifications.message').selectAll().where('recipient_id', '=', recipientId).where('message_id', '=', id).forUpdate().executeTakeFirst()
  return row && messageOf(row)
}

export type MessageChange = Omit<Updateable<Table>, 'words'> & { readonly state?: MessageState; readonly words?: LetterWords }

export const changeMessage = async (tx: Transaction, { recipientId, id }: MessageKey, { words, ...change }: MessageChange): Promise<void> => {
  await open(tx)
    .updateTable('notifications.message')
    .set({ ...change, ...(words === undefined ? {} : { words: JSON.stringify(words) }) })
    .where('recipient_id', '=', recipientId)
    .where('message_id', '=', id)
    .execute()
}

/** Messages held for a digest that is due, locked; those another worker holds are left to it. */
export const lockHeldMessages = async (tx: Transaction, now: Instant, limit: number): Promise<readonly Message[]> => {
  const rows = await open(tx)
    .selectFrom('notifications.message')
    .selectAll()
    .where('state', '=', 'held')
    .where('due_at', '<=', now)
    .orderBy('recipient_id')
    .orderBy('message_id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(messageOf)
}

/** The notices that left with a message of the day. */
export const listNoticeIdsOfDigest = async (tx: Transaction, { recipientId, id }: MessageKey): Promise<readonly string[]> => {
  const rows = await open(tx).selectFrom('notifications.message').select('notice_id').where('recipient_id', '=', recipientId).where('digest_id', '=', id).execute()
  return rows.flatMap((row) => row.notice_id ?? [])
}

export type MessageQuery = { readonly states: readonly MessageState[]; readonly channel?: OutsideChannel; readonly after?: string; readonly limit: number }

/** Newest first. */
export const listMessages = async (tx: Transaction, { states, channel, after, limit }: MessageQuery): Promise<readonly Message[]> => {
  const asked = open(tx).selectFrom('notifications.message').selectAll().where('state', 'in', states)
  const of = channel === undefined ? asked : asked.where('channel', '=', channel)
  const rows = await (after === undefined ? of : of.where('message_id', '<', after)).orderBy('message_id', 'desc').limit(limit).execute()
  return rows.map(messageOf)
}

/** Words and addresses of old messages are erased; that they were sent, and when, stays. */
export const eraseWords = async (tx: Transaction, before: Instant): Promise<void> => {
  await open(tx).updateTable('notifications.message').set({ words: null, address: null }).where('created_at', '<', before).where('address', 'is not', null).execute()
}

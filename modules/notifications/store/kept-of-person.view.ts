import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'

const MOST = 5000

/** Notices and messages of one recipient with how they are wished for, as they may be handed to that recipient. */
export const selectKeptOfRecipient = async (tx: Transaction, recipientId: string) => {
  const [notices, messages, preference] = await Promise.all([
    sql<object>`SELECT template, params, about_kind AS "aboutKind", about_id AS "aboutId", at, read_at AS "readAt" FROM notifications.notice WHERE recipient_id = ${recipientId} ORDER BY notice_id DESC LIMIT ${MOST}`.execute(tx),
    sql<object>`SELECT channel, template, address, words, state, created_at AS "createdAt", sent_at AS "sentAt" FROM notifications.message WHERE recipient_id = ${recipientId} ORDER BY message_id DESC LIMIT ${MOST}`.execute(tx),
    sql<object>`SELECT language, timing, digest_hour AS "digestHour", channels, email, phone FROM notifications.preference WHERE recipient_id = ${recipientId}`.execute(tx),
  ])
  return { notices: notices.rows, messages: messages.rows, preference: preference.rows[0] }
}

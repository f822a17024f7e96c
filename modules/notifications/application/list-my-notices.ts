import type { Work } from '../../../platform/work.ts'
import { recipientOf } from './ask-preference.ts'
import { countUnread, listNoticesOf, markRead, type Notice } from '../store/notice-store.ts'

export type MyNotices = { readonly items: readonly Notice[]; readonly unread: number; readonly next?: string }

/** The actor's own notices, newest first. */
export const listMyNotices = async (work: Work, { after, aboutId, limit = 20 }: { readonly after?: string; readonly aboutId?: string; readonly limit?: number }): Promise<MyNotices> => {
  const recipient = recipientOf(work)?.id
  if (!recipient) return { items: [], unread: 0 }
  const items = await listNoticesOf(work.tx, recipient, { limit: limit + 1, ...(after === undefined ? {} : { after }), ...(aboutId === undefined ? {} : { aboutId }) })
  const shown = items.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown, unread: await countUnread(work.tx, recipient), ...(items.length > limit && last ? { next: last.id } : {}) }
}

export const markMyNoticesRead = async (work: Work, upTo: string): Promise<void> => {
  const recipient = recipientOf(work)?.id
  if (recipient) await markRead(work.tx, recipient, { upTo, at: work.now })
}

export const countMyUnread = async (work: Work): Promise<number> => {
  const recipient = recipientOf(work)
  return recipient === undefined ? 0 : countUnread(work.tx, recipient.id)
}

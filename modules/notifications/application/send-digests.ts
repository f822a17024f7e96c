import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { DIGEST, type Message } from '../domain/message.ts'
import { expiryOf } from '../domain/pause.ts'
import { changeMessage, insertMessages, lockHeldMessages } from '../store/message-store.ts'
import { listNoticesById } from '../store/notice-store.ts'
import { dispatch } from './hand-out-notice.ts'

const AT_ONCE = 1_000

/** What was read in the app meanwhile needs no telling. */
const splitRead = async (work: Work, messages: readonly Message[]): Promise<{ readonly news: readonly Message[]; readonly known: readonly Message[] }> => {
  const [first] = messages
  const notices = await listNoticesById(work.tx, first?.recipientId ?? '', messages.flatMap(({ noticeId }) => noticeId ?? []))
  const unread = new Set(notices.filter((notice) => notice.readAt === undefined).map((notice) => notice.id))
  const isNews = ({ noticeId }: Message): boolean => noticeId !== undefined && unread.has(noticeId)
  return { news: messages.filter(isNews), known: messages.filter((message) => !isNews(message)) }
}

/** One is sent as it is; several leave as one message with all of the day. */
const sendTogether = async (work: Work, messages: readonly Message[]): Promise<void> => {
  const { news, known } = await splitRead(work, messages)
  for (const message of known) await changeMessage(work.tx, message, { state: 'not-needed' })
  const [first] = news
  if (first === undefined) return
  if (news.length === 1) {
    await changeMessage(work.tx, first, { state: 'waiting' })
    return dispatch(work, first)
  }
  const { noticeId: _one, ...rest } = first
  const digest: Message = { ...rest, id: newId<string>(), template: DIGEST, state: 'waiting', createdAt: work.now, dueAt: work.now, expiresAt: expiryOf(work.now) }
  await insertMessages(work.tx, [digest])
  for (const message of news) await changeMessage(work.tx, message, { state: 'in-digest', digest_id: digest.id })
  await dispatch(work, digest)
}

/** The hourly job: everyone whose message of the day is due gets it, by each channel. A second run finds nothing left. */
export const sendDigests = async (work: Work): Promise<void> => {
  for (;;) {
    const due = await lockHeldMessages(work.tx, work.now, AT_ONCE)
    // The last recipient of a full round may go on in the next one; alone there, it is sent whole.
    const cut = due.length === AT_ONCE ? due.at(-1)?.recipientId : undefined
    const whole = due.filter(({ recipientId }) => recipientId !== cut)
    const round = whole.length > 0 ? whole : due
    for (const messages of Map.groupBy(round, ({ recipientId, channel }) => `${recipientId} ${channel}`).values()) await sendTogether(work, messages)
    if (due.length < AT_ONCE) return
  }
}

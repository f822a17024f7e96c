import { newId } from '../../../platform/db/new-id.ts'
import { appendMessage } from '../../../platform/outbox/append-message.ts'
import type { Work } from '../../../platform/work.ts'
import { OUTSIDE_CHANNELS, type OutsideChannel } from '../domain/channel.ts'
import type { Contact } from '../domain/contact.ts'
import { kindOf } from '../domain/event-kind.ts'
import type { Message } from '../domain/message.ts'
import { expiryOf } from '../domain/pause.ts'
import { channelsFor, timeMessage } from '../domain/preference.ts'
import { isTemplateCode } from '../domain/templates.ts'
import type { NotificationPorts } from '../ports.ts'
import { hasMessagesOf, insertMessages } from '../store/message-store.ts'
import { hideNotice, lockNotice, type NoticeKey } from '../store/notice-store.ts'
import { askContact, askPreference } from './ask-preference.ts'

const addressOf = (contact: Contact, channel: OutsideChannel): string | undefined => (channel === 'email' ? contact.email : contact.phone)

/** Puts a message on its way: its number of sendings is its place in the outbox, so every sending has a key of its own. */
export const dispatch = (work: Work, message: Pick<Message, 'id' | 'recipientId' | 'channel' | 'sends' | 'dueAt' | 'template'>): Promise<void> =>
  appendMessage(work, {
    subjectId: message.id,
    receiver: message.channel,
    position: message.sends,
    type: message.template,
    body: { recipientId: message.recipientId },
    notBefore: message.dueAt,
    passing: true,
  })

/** After commit: which channels carry a notice, when, and to which address. Doing it again for the same notice does nothing. */
export const handOutNotice = async (work: Work, key: NoticeKey, { connected }: Pick<NotificationPorts, 'connected'>): Promise<void> => {
  const found = await lockNotice(work.tx, key)
  if (found === undefined || !isTemplateCode(found.notice.template)) return
  const { notice, to } = found
  if (await hasMessagesOf(work.tx, to.id, notice.id)) return
  const preference = await askPreference(work, to)
  const eventKind = kindOf(notice.template as Parameters<typeof kindOf>[0], to.kind)
  const wanted = channelsFor(preference, eventKind)
  if (!wanted.includes('app')) await hideNotice(work.tx, key)
  const contact = await askContact(work, to, preference)
  const { dueAt, held } = timeMessage(preference, eventKind, notice.at)
  const messages = OUTSIDE_CHANNELS.filter((channel) => wanted.includes(channel) && connected.includes(channel)).flatMap((channel): readonly Message[] => {
    const address = addressOf(contact, channel)
    if (address === undefined) return []
    const { template, id: noticeId } = notice
    const state = held ? ('held' as const) : ('waiting' as const)
    return [{ id: newId<string>(), recipientId: to.id, recipientKind: to.kind, noticeId, channel, template, eventKind, language: preference.language, state, address, attempts: 0, sends: 1, createdAt: work.now, dueAt, expiresAt: expiryOf(dueAt) }]
  })
  await insertMessages(work.tx, messages)
  for (const message of messages) if (message.state === 'waiting') await dispatch(work, message)
}

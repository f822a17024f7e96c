import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { askMessages, resendMessage } from '../application/operate-messages.ts'
import { listNoticeMessages, resendNoticeMessage } from '../contract.ts'
import { maskAddress } from '../domain/contact.ts'
import { statusOf } from '../domain/templates.ts'
import { mayResend, type Message } from '../domain/message.ts'
import type { NotificationPorts } from '../ports.ts'

const viewOf = ({ recipientId, id, recipientKind, channel, template, state, attempts, sends, fault, createdAt, dueAt, sentAt, deliveredAt, address }: Message) => ({
  recipientId,
  id,
  recipientKind,
  channel,
  template,
  subject: { vi: statusOf(template, 'vi'), en: statusOf(template, 'en') },
  state,
  attempts,
  sends,
  createdAt,
  dueAt,
  mayResend: mayResend({ state, ...(address === undefined ? {} : { address }) }),
  ...(address === undefined ? {} : { address: maskAddress(address) }),
  ...(fault === undefined ? {} : { fault }),
  ...(sentAt === undefined ? {} : { sentAt }),
  ...(deliveredAt === undefined ? {} : { deliveredAt }),
})

export const listNoticeMessagesRoute = (ports: NotificationPorts): Route =>
  defineRoute({
    contract: listNoticeMessages,
    permission: { may: 'list', on: 'operation' },
    audit: { event: false, because: 'states of messages; words are not shown and addresses are masked' },
    refusals: {},
    handle: async (work, { query: { all = false, ...page } }) => {
      const { channels, items, next } = await askMessages(work, { all, ...page }, ports)
      return ok({
        channels: channels.map(({ alerts, ...rest }) => ({ ...rest, alerts: alerts.map(({ cause, openedAt, lastAt, failures }) => ({ cause, openedAt, lastAt, failures })) })),
        items: items.map(viewOf),
        ...(next === undefined ? {} : { next }),
      })
    },
  })

export const resendNoticeMessageRoute = defineRoute({
  contract: resendNoticeMessage,
  permission: { may: 'retry', on: 'operation' },
  audit: { event: 'notice-message-resent', about: ({ body }) => ({ thing: 'notice-message', thingId: body.id }) },
  refusals: {
    'notice-message-not-found': [404, 'Không tìm thấy tin báo này. Hãy tải lại trang.', 'There is no such message. Reload the page.'],
    'notice-message-not-resendable': [
      409,
      'Tin báo này đang trên đường đi, hoặc nội dung đã xóa vì quá hạn lưu, nên không gửi lại được. Hãy tải lại trang.',
      'This message is still on its way, or its words were erased after their time, so it cannot be sent again. Reload the page.',
    ],
  },
  handle: (work, { body }) => resendMessage(work, body),
})

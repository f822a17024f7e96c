import type { Log } from '../../../platform/log/log.ts'
import type { Deliverer, OutboxMessage } from '../../../platform/outbox/message.ts'
import type { Gateway, NotificationPorts } from '../ports.ts'
import { askDelivery } from './ask-delivery.ts'
import { handOutNotice } from './hand-out-notice.ts'
import { NOTICES } from './notify.ts'
import { reportsOf, sendMessage, type RunInWork, type SendOrder } from './send-message.ts'

export type DelivererPorts = { readonly ports: NotificationPorts; readonly gateways: readonly Gateway[]; readonly work: RunInWork; readonly log: Log }

const recipientIn = ({ body }: OutboxMessage): string => (body as { readonly recipientId: string }).recipientId

const orderOf = (message: OutboxMessage, key: string): SendOrder => ({ recipientId: recipientIn(message), id: message.subjectId, sends: message.position, key })

/** Postmen of notices: one that hands them out to channels, one per channel, and one that asks whether they arrived. */
export const listNoticeDeliverers = ({ ports, gateways, work, log }: DelivererPorts): readonly Deliverer[] => [
  {
    receiver: NOTICES,
    deliver: async (message) => {
      await work((inWork) => handOutNotice(inWork, { recipientId: recipientIn(message), noticeId: message.subjectId }, ports))
      return { ok: true }
    },
  },
  ...gateways.flatMap((gateway): readonly Deliverer[] => {
    const sending = { ports, gateway, work, log }
    const sends: Deliverer = { receiver: gateway.channel, deliver: (message, key) => sendMessage(orderOf(message, key), sending) }
    if (!gateway.askDelivery) return [sends]
    return [sends, { receiver: reportsOf(gateway.channel), deliver: (message, key) => askDelivery(orderOf(message, key), sending) }]
  }),
]

/** Receivers of the outbox that have a postman here, for the operator's console. */
export const noticeReceivers = (connected: readonly string[]): readonly string[] => [NOTICES, ...connected.flatMap((channel) => [channel, reportsOf(channel)])]

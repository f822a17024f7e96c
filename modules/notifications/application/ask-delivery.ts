import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import type { Delivered } from '../../../platform/outbox/message.ts'
import { changeMessage, lockMessage } from '../store/message-store.ts'
import type { SendOrder, Sending } from './send-message.ts'

const DAY_MS = 86_400_000

/** Asks the provider whether a sent message arrived; for a day at most, each time after a longer pause. */
export const askDelivery = async (order: SendOrder, { gateway, work }: Sending): Promise<Delivered> => {
  const sent = await work(async (inWork) => ({ message: await lockMessage(inWork.tx, order), now: inWork.now }))
  const { message, now } = sent
  if (message?.state !== 'sent' || message.sends !== order.sends || !message.reference || !message.address || !message.sentAt) return { ok: true }
  const { reference, address: to, sentAt } = message
  const age = epochMs(now) - epochMs(sentAt)
  if (age > DAY_MS) return { ok: true }
  const answer = (await gateway.askDelivery?.({ reference, to, sentAt })) ?? 'unknown'
  if (answer === 'unknown') return { ok: false, fault: 'delivery-unknown', lasting: false, retryAt: instantFromMs(epochMs(now) + Math.max(15_000, age / 2)) }
  await work((inWork) =>
    changeMessage(inWork.tx, order, answer === 'delivered' ? { state: 'delivered', delivered_at: inWork.now } : { state: 'given-up', fault: 'not-delivered' }),
  )
  return { ok: true }
}

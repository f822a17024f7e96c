import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { Log } from '../../../platform/log/log.ts'
import { appendMessage } from '../../../platform/outbox/append-message.ts'
import type { Delivered } from '../../../platform/outbox/message.ts'
import type { Work } from '../../../platform/work.ts'
import type { Message } from '../domain/message.ts'
import { MOST_TRIES, pauseAfter } from '../domain/pause.ts'
import type { Gateway, Letter, NotificationPorts, SendAnswer } from '../ports.ts'
import { changeMessage, lockMessage, type MessageKey } from '../store/message-store.ts'
import { askHold, noteOutage, noteRecovery } from './watch-provider.ts'
import { wordMessage } from './word-message.ts'

export type RunInWork = <T>(run: (work: Work) => Promise<T>) => Promise<T>
export type Sending = { readonly ports: NotificationPorts; readonly gateway: Gateway; readonly work: RunInWork; readonly log: Log }
/** One sending of one message. */
export type SendOrder = MessageKey & { readonly key: string; readonly sends: number }

const DONE: Delivered = { ok: true }
const again = (fault: string, retryAt: Instant): Delivered => ({ ok: false, fault, lasting: false, retryAt })

const giveUp = async (work: Work, message: MessageKey, fault: string): Promise<Delivered> => {
  await changeMessage(work.tx, message, { state: 'given-up', fault })
  return DONE
}

type Taken = { readonly answer: Delivered } | { readonly letter: Letter }

/** Before calling anyone: is it still to be sent, may the channel be tried, and in which words. */
const take = async (work: Work, order: SendOrder, { ports, gateway }: Sending): Promise<Taken> => {
  const message = await lockMessage(work.tx, order)
  const open = message && (message.state === 'waiting' || message.state === 'failed') && message.sends === order.sends
  if (!open) return { answer: DONE }
  if (message.expiresAt <= work.now) return { answer: await giveUp(work, message, 'expired') }
  const hold = await askHold(work, gateway.channel)
  if (hold !== undefined) return { answer: again('provider-down', hold) }
  const words = message.words ?? (await wordMessage(work, message, ports))
  if (words === undefined || message.address === undefined) return { answer: await giveUp(work, message, 'words-erased') }
  if (message.words === undefined) await changeMessage(work.tx, message, { words })
  return { letter: { ...words, key: order.key, to: message.address, language: message.language, template: message.template } }
}

/** Where a provider tells of delivery, it is asked later, by a message of the outbox of its own. */
const askLater = async (work: Work, message: Message, { gateway }: Sending): Promise<void> => {
  if (!gateway.askDelivery) return
  const { channel, id, sends, template, recipientId } = message
  await appendMessage(work, { subjectId: id, receiver: reportsOf(channel), position: sends, type: template, body: { recipientId }, notBefore: instantFromMs(epochMs(work.now) + 15_000), passing: true })
}

export const reportsOf = (channel: string): string => `${channel}-reports`

type Fault = Extract<SendAnswer, { kind: 'later' | 'down' }>

const settleFault = async (work: Work, message: Message, { answer, log }: { readonly answer: Fault; readonly log: Log }): Promise<Delivered> => {
  if (answer.kind === 'down') {
    await changeMessage(work.tx, message, { state: 'failed', fault: answer.cause })
    return again(answer.cause, await noteOutage(work, { channel: message.channel, cause: answer.cause }, log))
  }
  const attempts = message.attempts + 1
  if (attempts >= MOST_TRIES) return giveUp(work, message, answer.cause)
  await changeMessage(work.tx, message, { state: 'failed', fault: answer.cause, attempts })
  const { retryAfterSeconds } = answer
  return again(answer.cause, retryAfterSeconds === undefined ? pauseAfter(work.now, attempts) : instantFromMs(epochMs(work.now) + retryAfterSeconds * 1000))
}

const settle = async (work: Work, order: SendOrder, sending: Sending & { readonly answer: SendAnswer }): Promise<Delivered> => {
  const { answer, gateway, log } = sending
  const message = await lockMessage(work.tx, order)
  if (message === undefined || message.sends !== order.sends) return DONE
  if (answer.kind === 'later' || answer.kind === 'down') return settleFault(work, message, { answer, log })
  // Whatever it said of this message, the provider is there.
  await noteRecovery(work, gateway.channel, log)
  if (answer.kind === 'refused') return giveUp(work, message, answer.cause)
  await changeMessage(work.tx, message, { state: 'sent', sent_at: work.now, reference: answer.reference ?? null, fault: null, attempts: message.attempts + 1 })
  await askLater(work, message, sending)
  return DONE
}

/** Take and commit, call the provider outside any transaction, write down what it said. A crash between repeats the same key. */
export const sendMessage = async (order: SendOrder, sending: Sending): Promise<Delivered> => {
  const taken = await sending.work((work) => take(work, order, sending))
  if ('answer' in taken) return taken.answer
  const answer = await sending.gateway.send(taken.letter)
  return sending.work((work) => settle(work, order, { ...sending, answer }))
}

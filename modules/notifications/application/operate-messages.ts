import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { OUTSIDE_CHANNELS, type OutsideChannel } from '../domain/channel.ts'
import { mayResend, MESSAGE_STATES, type MessageState } from '../domain/message.ts'
import { expiryOf } from '../domain/pause.ts'
import type { NotificationPorts } from '../ports.ts'
import { listOpenAlerts } from '../store/alert-store.ts'
import { countOpenMessages } from '../store/message-counts.view.ts'
import { changeMessage, listMessages, lockMessage, type MessageKey } from '../store/message-store.ts'
import { dispatch } from './hand-out-notice.ts'

const NOT_ARRIVED: readonly MessageState[] = ['waiting', 'failed', 'given-up']
export type AskMessages = { readonly all: boolean; readonly channel?: OutsideChannel; readonly after?: string; readonly limit?: number }

/** The operator's page: each channel, what is wrong with its provider, and messages that have not arrived. */
export const askMessages = async (work: Work, { all, channel, after, limit = 50 }: AskMessages, { connected }: Pick<NotificationPorts, 'connected'>) => {
  const [alerts, counts] = [await listOpenAlerts(work.tx), await countOpenMessages(work.tx)]
  const found = await listMessages(work.tx, { states: all ? MESSAGE_STATES : NOT_ARRIVED, limit: limit + 1, ...(channel ? { channel } : {}), ...(after ? { after } : {}) })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const channels = OUTSIDE_CHANNELS.map((each) => {
    const { waiting = 0, failed = 0, givenUp = 0 } = counts.find((count) => count.channel === each) ?? {}
    return { channel: each, connected: connected.includes(each), waiting, failed, givenUp, alerts: alerts.filter((alert) => alert.channel === each) }
  })
  return { channels, items, ...(found.length > limit && last ? { next: last.id } : {}) }
}

export type ResendRefusal = { readonly kind: 'notice-message-not-found' } | { readonly kind: 'notice-message-not-resendable' }

/** Sends it again on purpose, under a key of its own: for what was given up, or what the recipient says never came. */
export const resendMessage = async (work: Work, key: MessageKey): Promise<Outcome<{ readonly sends: number }, ResendRefusal>> => {
  const message = await lockMessage(work.tx, key)
  if (message === undefined) return refuse({ kind: 'notice-message-not-found' })
  if (!mayResend(message)) return refuse({ kind: 'notice-message-not-resendable' })
  const sends = message.sends + 1
  await changeMessage(work.tx, message, { state: 'waiting', sends, attempts: 0, fault: null, reference: null, due_at: work.now, expires_at: expiryOf(work.now), sent_at: null, delivered_at: null })
  await dispatch(work, { ...message, sends, dueAt: work.now })
  return ok({ sends })
}

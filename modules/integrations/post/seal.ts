import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Message } from './call.ts'

/** In this order, joined by `|`. The interface we have names no seal of a message; this one is agreed with the post (docs/law/post.md). */
export const SEALED_FIELDS = ['_id', 'OrderNumber', 'ItemCode', 'StatusCode', 'StatusTime', 'ReceiverName', 'CODAmount'] as const

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

export const sealOf = (message: Message, token: string): string => createHmac('sha256', token).update(SEALED_FIELDS.map((name) => text(message[name])).join('|')).digest('hex')

export const isSealed = (message: Message, token: string): boolean => {
  const [said, right] = [Buffer.from(text(message['Signature'])), Buffer.from(sealOf(message, token))]
  return said.length === right.length && timingSafeEqual(said, right)
}

import { parseInstant } from '../../../kernel/instant.ts'
import type { PostCallback, SaidOfParcel } from '../../post/ports.ts'
import type { Message } from './call.ts'

/** 4 is delivered in what we have seen; the others are agreed with the post (docs/law/post.md). */
const STEPS: Readonly<Record<string, SaidOfParcel['line']['step']>> = { '1': 'picked-up', '2': 'in-transit', '3': 'out-for-delivery', '4': 'delivered', '5': 'attempted', '6': 'returning', '7': 'returned', '8': 'lost', '9': 'damaged', '10': 'declined' }

/** As ours are written; nothing else is repeated. */
const OUR_REFERENCE = /^BC[0-9A-HJKMNP-TV-Z]{14}$/

/** PostgreSQL keeps no NUL. */
export const text = (value: unknown, most = 200): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value).replaceAll('\0', '').slice(0, most) || undefined : undefined)

export const referenceIn = (message: Message): string | undefined => {
  const reference = text(message['OrderNumber'], 50)
  return reference && OUR_REFERENCE.test(reference) ? reference : undefined
}

/** `20250312153000`, Vietnamese wall clock. */
const momentOf = (value: unknown) => {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(text(value) ?? '') ?? []
  return year ? parseInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}+07:00`) : undefined
}

export const amountIn = (value: unknown): number | undefined => {
  const said = text(value)
  const amount = said !== undefined && /^\d{1,12}$/.test(said) ? Number(said) : undefined
  return amount !== undefined && amount > 0 ? amount : undefined
}

/** Undefined for what is no line of a parcel's way. */
export const readTrack = (message: Message): SaidOfParcel | undefined => {
  const reference = text(message['OrderNumber'], 50)
  const [id, step, at] = [text(message['_id'], 100), STEPS[text(message['StatusCode']) ?? ''], momentOf(message['StatusTime'])]
  if (!reference || !id || !step || !at) return undefined
  const [number, place, words, takenBy, collected] = [text(message['ItemCode'], 30), text(message['Location']), text(message['StatusMessage']), text(message['ReceiverName'], 100), amountIn(message['CODAmount'])]
  return {
    reference,
    ...(number ? { number } : {}),
    line: { id, step, at, ...(place ? { place } : {}), ...(words ? { words } : {}), ...(takenBy ? { takenBy } : {}), ...(collected && step === 'delivered' ? { collected } : {}) },
  }
}

const KEPT = ['_id', 'OrderNumber', 'ItemCode', 'StatusCode', 'StatusTime', 'CODAmount', 'Signature'] as const

export const unbelieved = (kind: 'forged' | 'unreadable', message: Message): PostCallback => {
  const reference = referenceIn(message)
  const excerpt = Object.fromEntries(KEPT.flatMap((name) => (text(message[name]) === undefined ? [] : [[name, text(message[name]) ?? ''] as const])))
  return { kind, ...(reference ? { reference } : {}), excerpt }
}

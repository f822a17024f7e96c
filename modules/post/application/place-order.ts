// TT 17/2017/TT-BTTTT Điều 3.7: orders reach the post from the outbox, each under its own reference, as often as it takes and never twice.
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import type { Deliverer, Delivered, OutboxMessage } from '../../../platform/outbox/message.ts'
import type { Work } from '../../../platform/work.ts'
import { isEnded, type PostalOrder } from '../domain/order.ts'
import type { OrderEvent } from '../domain/order-event.ts'
import { WEIGHT } from '../domain/postage.ts'
import type { OutsideOrder, OutsideParty, PlaceAnswer, PostOffice } from '../ports.ts'
import { lockOrder, type OrderKey } from '../store/order-store.ts'
import { asPost } from './as-post.ts'
import { POST, recordOrder } from './record-order.ts'
import { sortingPlaceOf } from './sorting-place.ts'

export type RunInWork = <T>(run: (work: Work) => Promise<T>) => Promise<T>
export type Placing = { readonly office: () => PostOffice | undefined; readonly work: RunInWork }

/** A post that is down is asked again soon; such a try does not count. */
const AGAIN_MS = 60_000
const DONE: Delivered = { ok: true }

const later = (work: Work, fault: string): Delivered => ({ ok: false, fault, lasting: false, retryAt: instantFromMs(epochMs(work.now) + AGAIN_MS) })

const deskParty = async (work: Work, { facts: { desk } }: PostalOrder): Promise<OutsideParty> => ({ ...(await sortingPlaceOf(work, desk.address)), name: desk.name, phone: '', address: desk.address.words })

const personParty = async (work: Work, { facts: { person } }: PostalOrder): Promise<OutsideParty> => ({
  ...(await sortingPlaceOf(work, person.address)), name: person.name, phone: person.phone, address: person.address.words, ...(person.email ? { email: person.email } : {}),
})

const outsideOf = async (work: Work, order: PostalOrder): Promise<OutsideOrder> => {
  const [desk, person] = [await deskParty(work, order), await personParty(work, order)]
  const { facts, released, reference, number } = order
  const [from, to] = facts.direction === 'delivery' ? [desk, person] : [person, desk]
  return { reference, direction: facts.direction, from, to, label: facts.label, contents: (released?.contents ?? facts.contents).join('; '), collect: released?.collect ?? 0, ...(number ? { number } : {}) }
}

const keyOf = ({ body }: OutboxMessage): OrderKey => body as OrderKey

type Answered = { readonly answer: PlaceAnswer; readonly postage?: number }

const eventOf = ({ answer, postage }: Answered): readonly OrderEvent[] => {
  if (answer.kind === 'refused') return [{ type: 'OrderRefused', cause: answer.cause }]
  return [{ type: 'OrderTaken', ...(answer.kind === 'taken' && answer.number ? { number: answer.number } : {}), ...(postage === undefined ? {} : { postage }) }]
}

/** Also of what was handed over while the post could not be reached: it has to know what to take at the door. */
const waitsForPost = (order: PostalOrder | undefined): order is PostalOrder => order?.released !== undefined && !order.taken && !order.refused && !order.cancelled && !isEnded(order)

/** What the post answered counts only for an order that still waits for it. */
const settle = async (given: Work, key: OrderKey, answered: Answered): Promise<Delivered> => {
  const work = asPost(given)
  const { answer } = answered
  if (answer.kind === 'down') return later(work, answer.cause)
  await work.tell({ type: 'PostExpected', subjectId: key.subjectId })
  const order = await lockOrder(work.tx, key)
  if (waitsForPost(order)) await recordOrder(work, order, { ...key, events: eventOf(answered) })
  return DONE
}

const place = async (message: OutboxMessage, { office, work }: Placing): Promise<Delivered> => {
  const key = keyOf(message)
  const asked = await work(async (inWork) => {
    const order = await lockOrder(inWork.tx, key)
    return waitsForPost(order) ? { order: await outsideOf(inWork, order) } : undefined
  })
  if (!asked) return DONE
  const post = office()
  if (!post) return work(async (inWork) => later(inWork, 'post-missing'))
  const answer = await post.place(asked.order)
  const { direction, from, to } = asked.order
  const postage = answer.kind === 'taken' ? await post.price({ direction, from, to, weight: WEIGHT[direction] }) : undefined
  return work((inWork) => settle(inWork, key, { answer, ...(postage === undefined ? {} : { postage }) }))
}

/** Decided with us already (called off, to be brought back): the post is told until it has heard. */
const tell = async (message: OutboxMessage, { office, work }: Placing): Promise<Delivered> => {
  const order = await work((inWork) => lockOrder(inWork.tx, keyOf(message)))
  if (!order) return DONE
  const post = office()
  if (!post) return work(async (inWork) => later(inWork, 'post-missing'))
  const answer = message.type === 'cancel' ? await post.cancel(order.reference) : await post.sendBack(order.reference)
  return answer.kind === 'down' ? work(async (inWork) => later(inWork, answer.cause)) : DONE
}

/** The postman between us and the post. */
export const listPostDeliverers = (placing: Placing): readonly Deliverer[] => [{ receiver: POST, deliver: (message) => (message.type === 'place' ? place(message, placing) : tell(message, placing)) }]

import { authorOf } from '../../../kernel/event-author.ts'
import { appendMessage } from '../../../platform/outbox/append-message.ts'
import type { Work } from '../../../platform/work.ts'
import { evolve } from '../domain/evolve.ts'
import { collectedOf, stateOf, type OrderDirection, type OrderState, type PostalOrder } from '../domain/order.ts'
import type { OrderEvent, RecordedEvent } from '../domain/order-event.ts'
import { saveOrder, type OrderKey } from '../store/order-store.ts'
import { tellOfOrder } from './tell-of-order.ts'

/** The receiver of the outbox that carries orders to the post. */
export const POST = 'post'

/** Told when an order stands elsewhere than before. */
export type PostalOrderChanged = {
  readonly type: 'PostalOrderChanged'
  readonly subjectId: string
  readonly serial: number
  readonly direction: OrderDirection
  readonly state: OrderState
  readonly number?: string
  readonly takenBy?: string
}

/** Told once for the levies a postman took at a door. */
export type PostMoneyCollected = { readonly type: 'PostMoneyCollected'; readonly subjectId: string; readonly serial: number; readonly amount: number; readonly reference: string; readonly number?: string }

/** One message for each time the post is asked; positions of one order lie together and grow with it. */
const askPost = async (work: Work, order: PostalOrder, { event, version }: RecordedEvent): Promise<void> => {
  const body = { subjectId: order.subjectId, serial: order.serial }
  if (event.type === 'OrderReleased') await appendMessage(work, { subjectId: order.subjectId, receiver: POST, position: order.serial * 1000 + version, type: 'place', body })
  if (event.type === 'OrderCancelled' && order.released) await appendMessage(work, { subjectId: order.subjectId, receiver: POST, position: order.serial * 1000 + version, type: 'cancel', body })
  if (event.type === 'ReturnAsked') await appendMessage(work, { subjectId: order.subjectId, receiver: POST, position: order.serial * 1000 + version, type: 'send-back', body })
}

const tellMoney = async (work: Work, before: PostalOrder | undefined, after: PostalOrder): Promise<void> => {
  const amount = collectedOf(after)
  if (amount === 0 || (before && collectedOf(before) > 0)) return
  const { subjectId, serial, reference, number } = after
  const told: PostMoneyCollected = { type: 'PostMoneyCollected', subjectId, serial, amount, reference, ...(number ? { number } : {}) }
  await work.tell(told)
}

const tellState = async (work: Work, before: PostalOrder | undefined, after: PostalOrder): Promise<void> => {
  const state = stateOf(after)
  if (before && stateOf(before) === state) return
  const { subjectId, serial, number, facts, track } = after
  const takenBy = track.at(-1)?.takenBy
  const told: PostalOrderChanged = { type: 'PostalOrderChanged', subjectId, serial, direction: facts.direction, state, ...(number ? { number } : {}), ...(takenBy ? { takenBy } : {}) }
  await work.tell(told)
}

type Recording = OrderKey & { readonly events: readonly OrderEvent[] }

/** Numbers the events, keeps them with the row, asks the post, tells who must know: one transaction. */
export const recordOrder = async (work: Work, before: PostalOrder | undefined, { subjectId, serial, events }: Recording): Promise<PostalOrder | undefined> => {
  if (events.length === 0) return before
  const by = authorOf(work.actor)
  const start = before?.version ?? 0
  const recorded = events.map((event, index): RecordedEvent => ({ subjectId, orderSerial: serial, version: start + index + 1, at: work.now, by, event }))
  const after = recorded.reduce<PostalOrder | undefined>(evolve, before)
  if (!after) return before
  await saveOrder(work.tx, { before, after, events: recorded, at: work.now })
  for (const each of recorded) await askPost(work, after, each)
  await tellOfOrder(work, { before, after, events })
  await tellMoney(work, before, after)
  await tellState(work, before, after)
  return after
}

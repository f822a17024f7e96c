// TT 17/2017/TT-BTTTT Điều 12: who is served follows the parcel free of charge, from the page of the dossier.
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { complainUntil, isAnswerLate } from '../domain/complaint.ts'
import { collectedOf, isAtHome, isEnded, stateOf, type PostalOrder } from '../domain/order.ts'
import { POST_SOURCE } from '../domain/postage.ts'
import type { PostRefusal } from '../domain/refusal.ts'
import { sayOrder } from '../domain/say-order.ts'
import { stateWords, stepWords } from '../domain/state-words.ts'
import { listHistory, listOrdersOf, type OrderKey } from '../store/order-store.ts'
import { mayAt, mayRead } from './may-with-parcel.ts'

/** The words stand in the answer: no page carries them. */
export const viewOf = (order: PostalOrder) => {
  const { facts, released, number, track, cancelled, refused, parcelCase } = order
  const state = stateOf(order)
  return {
    serial: order.serial,
    direction: facts.direction,
    state,
    stateName: stateWords(state, facts.direction),
    said: sayOrder(order),
    receiver: { name: facts.person.name, phone: facts.person.phone, ...facts.person.address },
    desk: facts.desk.name,
    payAtDoor: facts.payAtDoor,
    contents: released?.contents ?? facts.contents,
    ...(number ? { number } : {}),
    ...(released ? { collect: released.collect, postage: released.postage, provisional: released.postageSource !== POST_SOURCE, expectedOn: released.expectedOn } : {}),
    collected: collectedOf(order),
    track: track.map(({ id, step, at, place, takenBy }) => ({ id, step, at, name: stepWords(step), ...(place ? { place } : {}), ...(takenBy ? { takenBy } : {}) })),
    ...(cancelled ? { cancelled: { at: cancelled.at, reason: cancelled.reason } } : {}),
    ...(refused ? { refused: refused.cause } : {}),
    ...(parcelCase ? { parcelCase } : {}),
    changeable: isAtHome(order) && !order.cancelled,
    ended: isEnded(order),
  }
}

/** Everything the post carries for one subject, as far as the reader may see it. */
export const showOrders = async (work: Work, subjectId: string) => {
  const seen: PostalOrder[] = []
  for (const order of await listOrdersOf(work.tx, [subjectId])) if (await mayRead(work, order)) seen.push(order)
  return { orders: seen.map(viewOf) }
}

const wordsIn = (event: object): { readonly words?: string } => {
  const said = event as { readonly reason?: string; readonly words?: string; readonly cause?: string; readonly number?: string; readonly line?: { readonly step: string } }
  const words = said.reason ?? said.words ?? said.cause ?? said.number
  return words ? { words } : {}
}

const mayOf = async (work: Work, { facts: { desk } }: PostalOrder) => ({ cancel: await mayAt(work, 'cancel', desk.id), report: await mayAt(work, 'report', desk.id) })

/** Until when the post has to take a complaint, and whether it owes an answer to one. */
const complaintOf = (order: PostalOrder, today: PlainDate) => {
  const until = complainUntil(order)
  return { ...(until ? { complainUntil: until } : {}), caseLate: isAnswerLate(order, today) }
}

/** One parcel with its journal, for the desk and whoever stands above it. */
export const showOrderAtDesk = async (work: Work, key: OrderKey) => {
  const order = (await listOrdersOf(work.tx, [key.subjectId])).find(({ serial }) => serial === key.serial)
  if (!order || work.actor.kind !== 'staff' || !(await mayRead(work, order))) return refuse({ kind: 'order-not-found' }) satisfies Outcome<never, PostRefusal>
  const journal = await listHistory(work.tx, key)
  return ok({
    label: order.facts.label,
    procedureName: order.facts.procedureName,
    reference: order.reference,
    ...complaintOf(order, plainDateAt(work.now)),
    order: viewOf(order),
    handovers: [order.handedOver, order.takenIn].flatMap((each) => each ?? []),
    journal: journal.map(({ at, by, event }) => ({ at, by: by.name, type: event.type, ...(event.type === 'Tracked' ? { words: stepWords(event.line.step).vi } : wordsIn(event)) })),
    may: await mayOf(work, order),
  })
}

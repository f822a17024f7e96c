// QĐ 45/2016/QĐ-TTg Điều 5-9: planned by who is served, released when there is something to carry, handed over against a signed list, called off until then.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { isAtHome, stateOf, type OrderFacts, type PostalOrder, type Released } from './order.ts'
import { writeDay } from '../../../kernel/moments.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { complainUntil } from './complaint.ts'
import type { OrderEvent } from './order-event.ts'
import type { PostRefusal } from './refusal.ts'

type Decided = Outcome<readonly OrderEvent[], PostRefusal>

/** Whatever order a database keeps names in. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, ordered(each)])
}
/** The code of its procedure says nothing to the post: an order of before that lacks it is not called off for that. */
const plain = (facts: OrderFacts): string => JSON.stringify(ordered({ ...facts, procedureCode: undefined }))
const sameFacts = (one: OrderFacts, other: OrderFacts): boolean => plain(one) === plain(other)

/** The same plan again changes nothing; what the post knows already is called off first. */
export const decidePlan = (before: PostalOrder | undefined, { facts, reference }: { readonly facts: OrderFacts; readonly reference: string }): Decided => {
  if (!before) return ok([{ type: 'OrderPlanned', facts, reference }])
  if (sameFacts(before.facts, facts)) return ok([])
  const state = stateOf(before)
  return state === 'planned' || state === 'refused' ? ok([{ type: 'PlanRevised', facts }]) : refuse({ kind: 'parcel-with-post' })
}

export const decideRelease = (order: PostalOrder, release: Omit<Released, 'at'>): Decided => {
  const state = stateOf(order)
  return state === 'planned' || state === 'refused' ? ok([{ type: 'OrderReleased', ...release }]) : ok([])
}

export const decideCancel = (order: PostalOrder, reason: string): Decided => {
  if (stateOf(order) === 'cancelled') return ok([])
  return isAtHome(order) ? ok([{ type: 'OrderCancelled', reason }]) : refuse({ kind: 'parcel-with-post' })
}

type ToHand = { readonly handoverId: string; readonly postman: string; readonly number?: string }

/** Also while the post cannot be reached: the bag has a number all the same. */
export const decideHandOver = (order: PostalOrder, { handoverId, postman, number = order.number }: ToHand): Decided => {
  const state = stateOf(order)
  if (order.facts.direction !== 'delivery' || (state !== 'waiting' && state !== 'ordered')) return refuse({ kind: 'parcel-not-here' })
  if (!number?.trim()) return refuse({ kind: 'parcel-number-missing', label: order.facts.label })
  return ok([{ type: 'HandedToPost', number: number.trim(), handing: { handoverId, postman } }])
}

/** Called off is a pickup with us only: a postman who had set out brings the papers all the same. */
const MAY_COME: Readonly<Record<OrderFacts['direction'], readonly string[]>> = {
  pickup: ['cancelled', 'waiting', 'ordered', 'on-the-way', 'attempted', 'declined', 'arrived'],
  delivery: ['handed-over', 'on-the-way', 'attempted', 'declined', 'returning', 'returned'],
}

/** Papers of a pickup that reach the desk, or a result that comes back to it. */
export const decideTakeIn = (order: PostalOrder, handing: { readonly handoverId: string; readonly postman: string }): Decided =>
  MAY_COME[order.facts.direction].includes(stateOf(order)) ? ok([{ type: 'TakenFromPost', handing }]) : refuse({ kind: 'parcel-not-here' })

type Complaint = { readonly kind: 'lost' | 'damaged'; readonly words: string; readonly today: PlainDate; /** By when the post has to answer. */ readonly dueOn?: PlainDate | undefined }

export const decideOpenCase = (order: PostalOrder, { kind, words, today, dueOn }: Complaint): Decided => {
  if (order.parcelCase && !order.parcelCase.closed) return refuse({ kind: 'case-open-before' })
  if (words.trim() === '') return refuse({ kind: 'words-missing' })
  if (isAtHome(order) || stateOf(order) === 'cancelled') return refuse({ kind: 'parcel-not-here' })
  const until = complainUntil(order)
  if (until !== undefined && today > until) return refuse({ kind: 'complaint-too-late', until: writeDay(until) })
  return ok([{ type: 'CaseOpened', kind, words: words.trim(), ...(dueOn ? { dueOn } : {}) }])
}

/** Once, on the day the post has to have answered. */
export const decideRemindCase = ({ parcelCase }: PostalOrder, today: PlainDate): readonly OrderEvent[] =>
  parcelCase?.dueOn && !parcelCase.closed && !parcelCase.remindedAt && parcelCase.dueOn <= today ? [{ type: 'CaseReminded' }] : []

export const decideCloseCase = (order: PostalOrder, words: string): Decided => {
  if (!order.parcelCase || order.parcelCase.closed) return refuse({ kind: 'case-not-open' })
  return words.trim() === '' ? refuse({ kind: 'words-missing' }) : ok([{ type: 'CaseClosed', words: words.trim() }])
}

// QĐ 45/2016/QĐ-TTg Điều 5, 8.4, 11: the way home is chosen early, and taken when there is a result; its levies are settled before or at the door.
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { decideCancel, decidePlan, decideRelease } from '../domain/decide.ts'
import { isAtHome, isEnded, type Correspondent, type OrderDirection, type OrderFacts, type PostalOrder, type Released } from '../domain/order.ts'
import { PROVISIONAL_SOURCE, provisionalPostage } from '../domain/postage.ts'
import type { PostRefusal } from '../domain/refusal.ts'
import { expectedOn } from '../domain/transit-time.ts'
import { listOrdersOf, lockOrders } from '../store/order-store.ts'
import { addressOf, deskOf, type TypedAddress } from './describe-place.ts'
import { newReference } from './new-reference.ts'
import { recordOrder } from './record-order.ts'
import { sortingPlaceOf, zoneBetween } from './sorting-place.ts'

type Planned = Outcome<PostalOrder, PostRefusal>

/** What the module in front of us knows: whose, at which desk, to or from whom; the rest is worked out here. */
export type OrderWish = Omit<OrderFacts, 'direction' | 'desk' | 'person'> & { readonly unitId: UnitId; readonly person: Omit<Correspondent, 'address'> & { readonly address: TypedAddress } }

const factsOf = async (work: Work, direction: OrderDirection, { unitId, person, ...wish }: OrderWish): Promise<OrderFacts> => ({
  ...wish, direction, desk: await deskOf(work, unitId), person: { ...person, address: await addressOf(work, person.address) },
})

const REPLACED = 'Đổi địa chỉ hoặc người nhận'
const OTHER_SUM = 'Số tiền bưu tá thu hộ thay đổi'

const openOf = (orders: readonly PostalOrder[], direction: OrderDirection): PostalOrder | undefined => orders.findLast((order) => order.facts.direction === direction && !isEnded(order))

const plan = async (work: Work, direction: OrderDirection, wish: OrderWish): Promise<Planned> => {
  const facts = await factsOf(work, direction, wish)
  const orders = await lockOrders(work.tx, facts.subjectId)
  let before = openOf(orders, facts.direction)
  let decided = decidePlan(before, { facts, reference: newReference() })
  if (!decided.ok && before && isAtHome(before)) {
    // The post knows the old address: that order is called off, and another one takes its place.
    await recordOrder(work, before, { subjectId: facts.subjectId, serial: before.serial, events: [{ type: 'OrderCancelled', reason: REPLACED }] })
    before = undefined
    decided = decidePlan(before, { facts, reference: newReference() })
  }
  if (!decided.ok) return decided
  const after = await recordOrder(work, before, { subjectId: facts.subjectId, serial: before?.serial ?? orders.length + 1, events: decided.value })
  if (!after) throw new Error('an order was planned and is not there')
  return ok(after)
}

/** Safe to call again: the same facts change nothing, others revise the plan while nothing has left the house. */
export const planDelivery = (work: Work, wish: OrderWish): Promise<Planned> => plan(work, 'delivery', wish)

const releaseOf = async (work: Work, { facts }: PostalOrder, { contents, collect }: { readonly contents: readonly string[]; readonly collect: number }): Promise<Omit<Released, 'at'>> => {
  const zone = zoneBetween(await sortingPlaceOf(work, facts.desk.address), await sortingPlaceOf(work, facts.person.address))
  return { contents, collect, zone, postage: provisionalPostage(zone), postageSource: PROVISIONAL_SOURCE, expectedOn: expectedOn(plainDateAt(work.now), zone) }
}

const release = async (work: Work, order: PostalOrder, what: { readonly contents: readonly string[]; readonly collect: number }): Promise<Planned> => {
  const decided = decideRelease(order, await releaseOf(work, order, what))
  if (!decided.ok) return decided
  return ok((await recordOrder(work, order, { subjectId: order.subjectId, serial: order.serial, events: decided.value })) ?? order)
}

/** The post knows another sum to take at the door: while the bag lies here, that order is called off and another one takes its place. */
const withOtherSum = async (work: Work, orders: readonly PostalOrder[], { before, collect }: { readonly before: PostalOrder; readonly collect: number }): Promise<PostalOrder> => {
  const { subjectId, facts, released, refused, serial } = before
  if (!released || refused || released.collect === collect || !isAtHome(before)) return before
  await recordOrder(work, before, { subjectId, serial, events: [{ type: 'OrderCancelled', reason: OTHER_SUM }] })
  return (await recordOrder(work, undefined, { subjectId, serial: orders.length + 1, events: [{ type: 'OrderPlanned', facts, reference: newReference() }] })) ?? before
}

/** The result is there: the post is asked to carry it. Nothing happens where no way home was chosen. */
export const releaseDelivery = async (work: Work, { subjectId, ...what }: { readonly subjectId: string; readonly contents: readonly string[]; readonly collect: number }): Promise<PostalOrder | undefined> => {
  const orders = await lockOrders(work.tx, subjectId)
  const before = openOf(orders, 'delivery')
  const order = before && (await withOtherSum(work, orders, { before, collect: what.collect }))
  const done = order && (await release(work, order, what))
  return done?.ok ? done.value : order
}

/** The postman is asked to come for papers: planned and released in one. */
export const orderPickup = async (work: Work, wish: OrderWish): Promise<Planned> => {
  const planned = await plan(work, 'pickup', wish)
  return planned.ok ? release(work, planned.value, { contents: wish.contents, collect: 0 }) : planned
}

/** Everything of a subject that has not left the house is called off; what is on its way goes on. */
export const cancelOrders = async (work: Work, { subjectId, direction, reason }: { readonly subjectId: string; readonly direction?: OrderDirection; readonly reason: string }): Promise<void> => {
  for (const order of await lockOrders(work.tx, subjectId)) {
    if (isEnded(order) || !isAtHome(order) || (direction && order.facts.direction !== direction)) continue
    const decided = decideCancel(order, reason)
    if (decided.ok) await recordOrder(work, order, { subjectId, serial: order.serial, events: decided.value })
  }
}

/** Everything the post carries or carried for a subject, oldest first. */
export const listOrders = (work: Work, subjectId: string): Promise<readonly PostalOrder[]> => listOrdersOf(work.tx, [subjectId])

/** The way home chosen for a subject, as it stands. */
/** Whether the post holds a parcel of this subject: then nothing of it can be changed any more. */
export const isWithPost = (order: PostalOrder | undefined): boolean => order !== undefined && !isEnded(order) && !isAtHome(order)

export const findDelivery = async (work: Work, subjectId: string): Promise<PostalOrder | undefined> => (await listOrders(work, subjectId)).findLast((order) => order.facts.direction === 'delivery' && !order.cancelled)

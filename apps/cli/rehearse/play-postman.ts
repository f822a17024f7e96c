import { setTimeout as sleep } from 'node:timers/promises'
import { handOverParcels, showPostalOrders } from '../../../modules/post/contract.ts'
import { beginCitizenSignIn } from '../../../modules/identity/contract.ts'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import type { Lived } from './act.ts'
import type { Ask } from './open-people.ts'

type Order = AnswerOf<typeof showPostalOrders>['orders'][number]
type Step = Order['track'][number]['step']

const POSTMAN = 'Bưu tá Diễn Tập'
/** The post's page stands so many ports after the sign-in page it is told by. */
const PORTS_AFTER_SIGN_IN = 7
const WAIT_MS = 250
const MOST_WAITS = 120

/** Where somebody plays the postman: told by the address people are sent to for signing in, which is a simulator's too. */
export const findPostOffice = async (ask: Ask): Promise<string> => {
  const { redirectTo } = await ask('nobody', beginCitizenSignIn, { body: { level: 2 } })
  const url = new URL(redirectTo)
  return `http://127.0.0.1:${Number(url.port) + PORTS_AFTER_SIGN_IN}`
}

/** The post answers an order by itself a little later: until then the parcel has no number. */
const orderOf = async (ask: Ask, { desk, dossierId }: Lived, direction: Order['direction']): Promise<Order & { readonly number: string }> => {
  for (let wait = 0; wait < MOST_WAITS; wait += 1) {
    const { orders } = await ask({ staff: desk.clerk }, showPostalOrders, { params: { subjectId: dossierId } })
    const order = orders.findLast((each) => each.direction === direction && !each.ended)
    if (order?.number !== undefined) return { ...order, number: order.number }
    await sleep(WAIT_MS)
  }
  throw new Error(`the post did not take the ${direction} of ${dossierId}`)
}

const ARTICLE = /<h2>([^<]+)<\/h2>.*?name="reference" value="([^"]+)"/gs

/** Scans the parcel of a number as the postman does on the way; the product hears of it from the post alone. */
const carry = async (postOffice: string, number: string, steps: readonly Step[]): Promise<void> => {
  const page = await (await fetch(postOffice)).text()
  const reference = [...page.matchAll(ARTICLE)].find(([, named]) => named === number)?.[2]
  if (reference === undefined) throw new Error(`the post knows no parcel ${number}`)
  for (const step of steps) {
    const { status } = await fetch(`${postOffice}/admin/step`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ reference, step }) })
    if (status >= 400) throw new Error(`the post answered ${status} to ${step}`)
  }
}

const signFor = (ask: Ask, { desk, dossierId }: Lived, { kind, order }: { readonly kind: 'out' | 'in' | 'back'; readonly order: Order }): Promise<unknown> =>
  ask({ staff: desk.clerk }, handOverParcels, { body: { kind, postman: POSTMAN, parcels: [{ subjectId: dossierId, serial: order.serial }] } })

/** Papers come from home to the desk, which signs for them. */
export const bringPapers = async (ask: Ask, lived: Lived): Promise<void> => {
  const order = await orderOf(ask, lived, 'pickup')
  await carry(lived.postOffice, order.number, ['picked-up', 'in-transit', 'delivered'])
  await signFor(ask, lived, { kind: 'in', order })
}

/** The desk hands the result to the postman, under a list both sign. */
export const handToPost = async (ask: Ask, lived: Lived): Promise<void> => signFor(ask, lived, { kind: 'out', order: await orderOf(ask, lived, 'delivery') }).then(() => undefined)

const AT_HOME: readonly Step[] = ['picked-up', 'in-transit', 'out-for-delivery', 'delivered']
const AT_HOME_LATER: readonly Step[] = ['picked-up', 'in-transit', 'attempted', 'out-for-delivery', 'delivered']
const NEVER_AT_HOME: readonly Step[] = ['picked-up', 'in-transit', 'attempted', 'attempted', 'returning', 'returned']

/** Brought to the door, at the second call, or, where nobody ever is at home, back to the desk; answers whether it arrived. */
export const deliver = async (ask: Ask, lived: Lived): Promise<boolean> => {
  const order = await orderOf(ask, lived, 'delivery')
  const { found } = lived.life
  await carry(lived.postOffice, order.number, { 'at-once': AT_HOME, later: AT_HOME_LATER, never: NEVER_AT_HOME }[found])
  if (found !== 'never') return true
  await signFor(ask, lived, { kind: 'back', order })
  return false
}

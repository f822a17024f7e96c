// QĐ 45/2016/QĐ-TTg Điều 14, TT 17/2017/TT-BTTTT Điều 8: a parcel is called off while it lies here; lost or damaged papers are a case until it is written down how it ended.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { decideCancel, decideCloseCase, decideOpenCase } from '../domain/decide.ts'
import { stateOf, type PostalOrder } from '../domain/order.ts'
import type { OrderEvent } from '../domain/order-event.ts'
import { PROVISIONAL_SOURCE, provisionalPostage } from '../domain/postage.ts'
import type { PostRefusal } from '../domain/refusal.ts'
import { expectedOn } from '../domain/transit-time.ts'
import { lockOrder, type OrderKey } from '../store/order-store.ts'
import { answerDueOn } from './complaint-due.ts'
import { mayAt, type ParcelVerb } from './may-with-parcel.ts'
import { recordOrder } from './record-order.ts'

type Done = Promise<Outcome<PostalOrder, PostRefusal>>
type Decided = Outcome<readonly OrderEvent[], PostRefusal>
type Decide = (order: PostalOrder) => Decided | Promise<Decided>

const actOnOrder = async (work: Work, key: OrderKey, { verb, decide }: { readonly verb: ParcelVerb; readonly decide: Decide }): Done => {
  await work.tell({ type: 'PostExpected', subjectId: key.subjectId })
  const order = await lockOrder(work.tx, key)
  if (!order || !(await mayAt(work, verb, order.facts.desk.id))) return refuse({ kind: 'order-not-found' })
  const decided = await decide(order)
  return decided.ok ? ok((await recordOrder(work, order, { ...key, events: decided.value })) ?? order) : decided
}

export const cancelOrder = (work: Work, key: OrderKey, reason: string): Done =>
  actOnOrder(work, key, { verb: 'cancel', decide: (order) => (reason.trim() === '' ? refuse({ kind: 'words-missing' }) : decideCancel(order, reason.trim())) })

/** After a refusal the post is asked once more, under the same reference. */
export const orderAgain = (work: Work, key: OrderKey): Done =>
  actOnOrder(work, key, {
    verb: 'cancel',
    decide: (order) => {
      if (stateOf(order) !== 'refused' || !order.released) return refuse({ kind: 'order-not-refused' })
      const { contents, collect, zone } = order.released
      return ok([{ type: 'OrderReleased', contents, collect, zone, postage: provisionalPostage(zone), postageSource: PROVISIONAL_SOURCE, expectedOn: expectedOn(plainDateAt(work.now), zone) }])
    },
  })

export const openCase = (work: Work, key: OrderKey, given: { readonly kind: 'lost' | 'damaged'; readonly words: string }): Done =>
  actOnOrder(work, key, { verb: 'report', decide: async (order) => decideOpenCase(order, { ...given, today: plainDateAt(work.now), dueOn: await answerDueOn(work, order) }) })

export const closeCase = (work: Work, key: OrderKey, words: string): Done => actOnOrder(work, key, { verb: 'report', decide: (order) => decideCloseCase(order, words) })

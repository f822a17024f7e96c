import type { Work } from '../../../platform/work.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { stateOf } from '../domain/order.ts'
import { listOrdersOf } from '../store/order-store.ts'

export type PostFacts = { readonly subjectId: string; /** Papers were fetched by the post. */ readonly fetched: boolean; /** The result was brought by the post. */ readonly brought: boolean; /** Within the days of TT 17/2017 Điều 7, as far as it was brought. */ readonly inTime: boolean }

/** For figures: did the public postal service carry something for these, and in time. */
export const postFactsOf = async (work: Work, subjectIds: readonly string[]): Promise<readonly PostFacts[]> =>
  [...Map.groupBy(await listOrdersOf(work.tx, subjectIds), ({ subjectId }) => subjectId)].map(([subjectId, orders]) => {
    const brought = orders.filter((order) => order.facts.direction === 'delivery' && stateOf(order) === 'delivered')
    return {
      subjectId,
      fetched: orders.some((order) => order.facts.direction === 'pickup' && stateOf(order) === 'received'),
      brought: brought.length > 0,
      inTime: brought.every(({ released, track }) => track.some(({ step, at }) => step === 'delivered' && released !== undefined && plainDateAt(at) <= released.expectedOn)),
    }
  })

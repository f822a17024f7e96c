// QĐ 45/2016/QĐ-TTg Điều 12, TT 17/2017/TT-BTTTT Điều 7: before anybody chooses the post they see what it costs and how long it takes.
import type { UnitId } from '../../../kernel/ids.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import type { OrderDirection } from '../domain/order.ts'
import { provisionalPostage, WEIGHT } from '../domain/postage.ts'
import { expectedOn } from '../domain/transit-time.ts'
import type { PostPorts } from '../ports.ts'
import { addressOf, deskOf, type TypedAddress } from './describe-place.ts'
import { sortingPlaceOf, zoneBetween } from './sorting-place.ts'

export type Quote = { readonly postage: number; /** The post itself did not answer: what is shown is our own list. */ readonly provisional: boolean; readonly expectedOn: PlainDate; readonly address: string }

/** Asks the post outside any transaction; where it does not answer, our own list is shown as that. */
export const quotePostage = async (work: Work, { office }: PostPorts, asked: { readonly unitId: UnitId; readonly direction: OrderDirection; readonly address: TypedAddress }): Promise<Quote> => {
  const { direction } = asked
  const address = await addressOf(work, asked.address)
  const [desk, person] = [await sortingPlaceOf(work, (await deskOf(work, asked.unitId)).address), await sortingPlaceOf(work, address)]
  const [from, to] = direction === 'delivery' ? [desk, person] : [person, desk]
  const zone = zoneBetween(from, to)
  const price = await office()?.price({ direction, from, to, weight: WEIGHT[direction] })
  return { postage: price ?? provisionalPostage(zone), provisional: price === undefined, expectedOn: expectedOn(plainDateAt(work.now), zone), address: address.words }
}

// TT 17/2017/TT-BTTTT Điều 12: number, day and money of a parcel in one line; worded here, so that no citizen page carries the words.
import { isEnded, type PostalOrder } from './order.ts'

const dong = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
const dayOf = (on: string): string => on.split('-').toReversed().join('/')

const joined = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(' · ')

export const sayOrder = (order: PostalOrder): { readonly vi: string; readonly en: string } => {
  const { number, released } = order
  const open = released && !isEnded(order) ? released : undefined
  return {
    vi: joined([number && `Bưu gửi ${number}`, open && `dự kiến ${dayOf(open.expectedOn)}`, open && `cước ${dong(open.postage)} đồng trả cho bưu tá`, open && open.collect > 0 && `bưu tá thu hộ ${dong(open.collect)} đồng`]),
    en: joined([number && `Parcel ${number}`, open && `expected ${dayOf(open.expectedOn)}`, open && `postage of ${dong(open.postage)} đồng is paid to the postman`, open && open.collect > 0 && `the postman takes ${dong(open.collect)} đồng`]),
  }
}

// Giao diện đặt đơn HCC của bưu điện (NGSP/LGSP, VNPost): the fields of one order, each under the post's own name.
import type { OutsideOrder, OutsideParty, Route, SortingPlace } from '../../post/ports.ts'
import type { Message } from './call.ts'

/** As seen in use; its other values are not described in what we have. */
const FLAG = 2
const SERVICE = 'HCC'

const cut = (words: string, length: number): string => words.slice(0, length)
/** Districts are whole numbers there; 0 where our lists do not reach. */
const district = ({ districtCode }: SortingPlace): number => Number(districtCode ?? 0)

const sender = (party: OutsideParty): Message => ({ SenderProvince: party.provinceCode, SenderDistrict: district(party), SenderAddress: cut(party.address, 500), SenderName: cut(party.name, 255), SenderEmail: party.email ?? '', SenderTel: party.phone })
const receiver = (party: OutsideParty): Message => ({ ReceiverProvince: party.provinceCode, ReceiverDistrict: district(party), ReceiverAddress: cut(party.address, 500), ReceiverName: cut(party.name, 255), ReceiverEmail: party.email ?? '', ReceiverTel: party.phone })

export const wordOrder = (order: OutsideOrder, customer: string): Message => ({
  CustomerCode: customer,
  OrderNumber: order.reference,
  CODAmount: order.collect,
  ...sender(order.from),
  SenderDesc: cut(order.label, 200),
  Description: cut(order.contents, 500),
  ...receiver(order.to),
  ItemCode: order.number ?? '',
  FlagConfig: FLAG,
})

const priced = (place: SortingPlace): Message => ({ provCode: place.provinceCode, distCode: place.districtCode ?? '' })

export const wordPrice = ({ weight, from, to }: Route): Message => ({ weight, mainSrv: SERVICE, isreturn: false, sender: priced(from), receiver: priced(to) })

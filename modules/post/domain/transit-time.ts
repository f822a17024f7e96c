// TT 17/2017/TT-BTTTT Điều 7: whole way of a parcel, in days after the day it was posted (J+n).
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Zone } from './order.ts'

/** The longest the circular allows; `withSlip`: the signed consignment note goes back to the desk as well. */
const DAYS: Readonly<Record<Zone, { readonly plain: number; readonly withSlip: number }>> = {
  district: { plain: 1, withSlip: 2 },
  province: { plain: 2, withSlip: 4 },
  far: { plain: 4, withSlip: 8 },
}

export const expectedOn = (postedOn: PlainDate, zone: Zone, withSlip = false): PlainDate => addDays(postedOn, DAYS[zone][withSlip ? 'withSlip' : 'plain'])

// QĐ 45/2016/QĐ-TTg Điều 12: who is served pays the postage; it is fixed by the ministry and made public by the post.
import type { OrderDirection, Zone } from './order.ts'

/**
 * What is shown while the post itself cannot be asked. A parameter of the installation, not a rule: no price list was at hand
 * when this was written (docs/law/post.md), so it is said to be provisional wherever it is shown.
 */
export const PROVISIONAL: Readonly<Record<Zone, number>> = { district: 26_000, province: 30_500, far: 41_000 }
export const PROVISIONAL_SOURCE = 'provisional'
export const POST_SOURCE = 'post'

/** Grams a parcel of papers is priced for. */
export const WEIGHT: Readonly<Record<OrderDirection, number>> = { pickup: 250, delivery: 100 }

export const provisionalPostage = (zone: Zone): number => PROVISIONAL[zone]

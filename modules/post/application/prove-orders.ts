import type { Proof } from '../../../platform/module.ts'
import { findOrderFaults } from '../store/order-faults.view.ts'

/** Each row says what its journal says, and no more money than its parcel brought. */
export const orderProof: Proof = { name: 'postal-orders-are-as-journalled', find: (work) => findOrderFaults(work.tx) }

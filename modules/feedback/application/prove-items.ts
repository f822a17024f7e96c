import type { Proof } from '../../../platform/module.ts'
import { findItemFaults } from '../store/item-lists.view.ts'

export const itemProof: Proof = { name: 'feedback-is-as-journalled', find: (work) => findItemFaults(work.tx) }

import type { Proof } from '../../../platform/module.ts'
import { findResultFaults } from '../store/progress.view.ts'

export const resultsProof: Proof = { name: 'old-results-are-as-journalled', find: (work) => findResultFaults(work.tx) }

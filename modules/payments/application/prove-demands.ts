import type { Proof } from '../../../platform/module.ts'
import { findDemandFaults } from '../store/demand-faults.view.ts'

/** Each row says what its journal says, and each sum received has one receipt. */
export const demandProof: Proof = {
  name: 'payments-are-as-journalled',
  find: async (work) => {
    const { checked, faults } = await findDemandFaults(work.tx)
    return { checked, faults: faults.map(({ subjectId, serial, why }) => `demand ${subjectId}/${serial}: ${why}`) }
  },
}

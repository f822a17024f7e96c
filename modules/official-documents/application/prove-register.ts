import type { Proof } from '../../../platform/module.ts'
import { findRegisterFaults } from '../store/register.view.ts'

/** Thông tư 01/2018/TT-VPCP Điều 10 khoản 2: the register is written on from 01, nothing left out. */
export const registerProof: Proof = {
  name: 'register-books-have-no-gaps',
  find: async (work) => {
    const { checked, faults } = await findRegisterFaults(work.tx)
    return {
      checked,
      faults: faults.map(
        ({ unitId, year, groupCode, lastSerial, lines, highest }) => `register ${groupCode} ${year} of unit ${unitId}: last serial ${lastSerial}, ${lines} lines, highest ${highest}`,
      ),
    }
  },
}

import type { Proof } from '../../../platform/module.ts'
import { findBookFaults } from '../store/numbering-book-store.ts'

/** Thông tư 01/2018/TT-VPCP Điều 10 khoản 2 điểm c: numbers run without a gap from 01 to the end of the year. */
export const numberingProof: Proof = {
  name: 'numbering-books-have-no-gaps',
  find: async (work) => {
    const { checked, faults } = await findBookFaults(work.tx)
    return {
      checked,
      faults: faults.map(
        ({ unitId, year, kind, lastSerial, issued, highest }) =>
          `book ${kind} ${year} of unit ${unitId}: last number ${lastSerial}, ${issued} first editions, highest ${highest}`,
      ),
    }
  },
}

import type { Proof } from '../../../platform/module.ts'
import { findBookGaps } from '../store/copies.view.ts'

/** Nghị định 23/2015/NĐ-CP Điều 13 khoản 2: numbers run without a gap from 01 to the end of the year. */
export const certificationProof: Proof = { name: 'certification-books-have-no-gaps', find: (work) => findBookGaps(work.tx) }

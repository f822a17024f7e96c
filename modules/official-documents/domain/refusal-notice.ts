// Nghị định 61/2018/NĐ-CP Điều 17 khoản 1, Điều 19 khoản 8; Thông tư 01/2018/TT-VPCP Mẫu số 03; Thông tư 03/2025/TT-VPCP Mẫu số 03.
import type { LetterFacts } from './paper-facts.ts'

/** Phiếu từ chối tiếp nhận, giải quyết hồ sơ. */
export type RefusalNotice = LetterFacts & {
  /** `reception`: not taken in; `examination`: taken in, then refused with reasons. */
  readonly stage: 'reception' | 'examination'
  /** At least one, each in words a citizen can act on. */
  readonly reasons: readonly string[]
  /** Who came, when it is not the applicant; countersigns on paper. */
  readonly submitterName?: string
}

// Nghị định 61/2018/NĐ-CP Điều 17 khoản 1, Điều 19 khoản 4; Thông tư 01/2018/TT-VPCP Mẫu số 02; Thông tư 03/2025/TT-VPCP Mẫu số 02.
import type { Instant } from '../../../kernel/instant.ts'
import type { LetterFacts } from './paper-facts.ts'

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: once, complete and exact. */
export type SupplementRequest = LetterFacts & {
  /** What to add or put right, numbered in print. */
  readonly items: readonly string[]
  readonly reason: string
  /** Whom to ask while putting the dossier right. */
  readonly contact: { readonly name: string; readonly phone?: string }
  /** Until when, where the law or the office sets a moment. */
  readonly answerBy?: Instant
}

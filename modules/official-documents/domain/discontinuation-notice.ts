// Nghị định 118/2025/NĐ-CP Điều 21; Thông tư 03/2025/TT-VPCP Điều 7, Mẫu số 05 (field list inferred, docs/law/slips.md).
import type { Instant } from '../../../kernel/instant.ts'
import type { LetterFacts } from './paper-facts.ts'

/** Thông báo dừng giải quyết hồ sơ. */
export type DiscontinuationNotice = LetterFacts & {
  /** When the applicant asked to stop; absent when the office stops for another reason. */
  readonly requestedAt?: Instant
  /** What was found when the request was looked at: `Chưa có quyết định giải quyết`. */
  readonly stateFound: string
  readonly reason: string
  /** Papers and payments given back, in words. */
  readonly givenBack?: string
}

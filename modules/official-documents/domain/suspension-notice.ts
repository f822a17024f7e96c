// Kế hoạch 276/QĐ-UBND mục IV.1a: no delay without its signed slip. No circular has a form for it: this notice is ours (docs/law/slips.md).
import type { Instant } from '../../../kernel/instant.ts'
import type { LetterFacts } from './paper-facts.ts'

/** Thông báo tạm dừng giải quyết hồ sơ. */
export type SuspensionNotice = LetterFacts & {
  readonly reason: string
  readonly suspendedAt: Instant
  /** The promise that stands still; absent for a dossier without a date. */
  readonly promisedAt?: Instant
}

// Nghị định 30/2020/NĐ-CP Điều 18: what was issued wrongly is withdrawn by a paper of whoever issued it. No circular has a form for it: this decision is ours (docs/law/slips.md).
import type { Instant } from '../../../kernel/instant.ts'
import type { LetterFacts } from './paper-facts.ts'

/** Quyết định thu hồi kết quả. */
export type WithdrawalDecision = LetterFacts & {
  /** The result that is worth nothing from now on. */
  readonly result: { readonly name: string; readonly number?: string; readonly issuedAt: Instant }
  readonly reason: string
}

// Đặc tả Nền tảng thanh toán 1.0.6, MaXacThuc: messages nobody can prove are kept as evidence, but never so many that they fill our books or make us trouble the platform.
import type { Instant } from '../../../kernel/instant.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Difference } from './reconcile.ts'

/** Parameters of ours: fewer than these in an hour may be a fault of the platform itself, more than those tell nothing new. */
export const TOLD_FROM = 5
export const KEPT_AN_HOUR = 60

/** `before`: how many came within the hour before this one. */
export const judgeForged = (before: number, at: Instant): { readonly keep: boolean; readonly tell: readonly Difference[] } => {
  const count = before + 1
  return { keep: count <= KEPT_AN_HOUR, tell: count === TOLD_FROM || count === KEPT_AN_HOUR ? [{ kind: 'forged-messages', reference: `FORGED-${plainDateAt(at)}`, detail: `${count}/h` }] : [] }
}

// NĐ 61/2018 articles 15.3 and 20, QĐ 1610/QĐ-TTPVHCC: what a dossier waits for from the applicant.
import type { Instant } from '../../../kernel/instant.ts'
import { openPauseOf, standingResultsOf, type Dossier } from './dossier.ts'

export type WaitsFor =
  | { readonly kind: 'supplement'; readonly items: number; readonly until?: Instant }
  | { readonly kind: 'obligation'; readonly content: string; readonly amount?: number; readonly until?: Instant; /** Proof was handed in, the office has not read it yet. */ readonly proofGiven: boolean }
  | { readonly kind: 'result'; readonly by: 'counter' | 'post' | 'electronic' }

/** Nothing, when the next move is the office's. */
export const waitsFor = (dossier: Dossier): WaitsFor | undefined => {
  const { state, supplement, obligations, resultBy } = dossier
  if (state === 'supplement-requested' && supplement && !supplement.given)
    return { kind: 'supplement', items: supplement.items.length, ...(supplement.answerBy ? { until: supplement.answerBy } : {}) }
  if (state === 'financial-obligation' && openPauseOf(dossier)) {
    const open = obligations.findLast((each) => !each.met && !each.undone)
    if (!open) return undefined
    const { content, amount, payBy, proofs = [] } = open
    return { kind: 'obligation', content, proofGiven: proofs.length > 0, ...(amount === undefined ? {} : { amount }), ...(payBy ? { until: payBy } : {}) }
  }
  return state === 'completed' && standingResultsOf(dossier).length > 0 ? { kind: 'result', by: resultBy ?? 'counter' } : undefined
}

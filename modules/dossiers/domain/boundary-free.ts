// NĐ 61/2018 article 14 and NĐ 107/2021: what the province announced. NĐ 118/2025: anywhere inside the province. NĐ 309/2026 articles 14.4 and 17.3: kept, with a national list besides.
import type { RuleSetCode } from './rule-sets.ts'

/** `announced`: only procedures published as received everywhere; `province`: every procedure, at every desk of the province. */
const RECEIVED_ELSEWHERE: Readonly<Record<RuleSetCode, 'announced' | 'province'>> = {
  A: 'announced',
  B: 'province',
  // Desks of other provinces are not ours to receive at: the national list of article 14.4 is left to the national portal.
  C: 'province',
}

export const mayReceiveElsewhere = (ruleSet: RuleSetCode, procedure: { readonly boundaryFree: boolean }): boolean =>
  RECEIVED_ELSEWHERE[ruleSet] === 'province' || procedure.boundaryFree

// Kế hoạch 276 III.3, NĐ 45/2020/NĐ-CP article 11: which result or register replaces which component is decided, dated and has its source; what was decided is ended, never rewritten.
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { ReplacementRule } from './replacement-rule.ts'

export type RuleRefusal =
  | { readonly kind: 'rule-not-found' }
  | { readonly kind: 'rule-names-no-component' }
  | { readonly kind: 'rule-names-no-result' }
  | { readonly kind: 'rule-name-too-short'; readonly name: string }
  | { readonly kind: 'rule-source-missing' }
  | { readonly kind: 'rule-dates-wrong' }
  | { readonly kind: 'rule-ended'; readonly on: PlainDate }

/** Shorter beginnings would fit half the catalogue. */
const SHORTEST_NAME = 6

const cleaned = (words: readonly string[]): readonly string[] => [...new Set(words.map((each) => each.trim().replaceAll(/\s+/g, ' ')).filter((each) => each !== ''))]

export const decideAddRule = (given: ReplacementRule): Outcome<ReplacementRule, RuleRefusal> => {
  const isResult = given.replacedBy === 'result'
  const rule: ReplacementRule = {
    ...given,
    componentCodes: cleaned(given.componentCodes),
    componentWords: cleaned(given.componentWords),
    procedureCodes: cleaned(given.procedureCodes),
    resultCodes: isResult ? cleaned(given.resultCodes) : [],
    resultWords: isResult ? cleaned(given.resultWords) : [],
    source: given.source.trim(),
  }
  if (rule.componentCodes.length + rule.componentWords.length === 0) return refuse({ kind: 'rule-names-no-component' })
  if (isResult && rule.resultCodes.length + rule.resultWords.length === 0) return refuse({ kind: 'rule-names-no-result' })
  const short = [...rule.componentWords, ...rule.resultWords].find((name) => name.length < SHORTEST_NAME)
  if (short !== undefined) return refuse({ kind: 'rule-name-too-short', name: short })
  if (rule.source.length < 5) return refuse({ kind: 'rule-source-missing' })
  if (rule.validUntil !== undefined && rule.validUntil < rule.validFrom) return refuse({ kind: 'rule-dates-wrong' })
  return ok(rule)
}

/** Days that have passed were lived under the rule: it ends today at the earliest, unless it has not begun. */
export const decideEndRule = (rule: ReplacementRule, { until, today }: { readonly until: PlainDate; readonly today: PlainDate }): Outcome<PlainDate, RuleRefusal> => {
  if (rule.validUntil !== undefined && rule.validUntil < today) return refuse({ kind: 'rule-ended', on: rule.validUntil })
  if (until < rule.validFrom || until < today) return refuse({ kind: 'rule-dates-wrong' })
  return ok(until)
}

// NĐ 45/2020/NĐ-CP article 11, plan 276 III.3: what the state holds takes the place of a component, from a day on, as somebody decided; data, never code.
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { fold } from '../../../../kernel/vietnamese-text.ts'

export type RegisterKind = 'population' | 'business'

export type ReplacementRule = {
  readonly code: string
  /** Codes of the component in the national catalogue. */
  readonly componentCodes: readonly string[]
  /** The component's name begins with one of these. */
  readonly componentWords: readonly string[]
  /** Only for these procedures; empty: for all. */
  readonly procedureCodes: readonly string[]
  readonly replacedBy: 'result' | RegisterKind
  readonly resultCodes: readonly string[]
  /** The result's name begins with one of these. */
  readonly resultWords: readonly string[]
  /** A result older than so many months proves no more what it says. */
  readonly freshMonths?: number
  readonly validFrom: PlainDate
  readonly validUntil?: PlainDate
  /** What says so: law, or the decision of the province. */
  readonly source: string
}

export type AskedComponent = { readonly key: string; readonly code?: string; readonly name: string }

/** Whole words, tones and case aside. */
const beginsWith = (name: string, words: readonly string[]): boolean => {
  const folded = `${fold(name)} `
  return words.some((each) => folded.startsWith(`${fold(each)} `))
}

export const isInForce = ({ validFrom, validUntil }: Pick<ReplacementRule, 'validFrom' | 'validUntil'>, on: PlainDate): boolean =>
  validFrom <= on && (validUntil === undefined || on <= validUntil)

export const ruleFits = (rule: ReplacementRule, { code, name }: AskedComponent, procedureCode?: string): boolean =>
  (rule.procedureCodes.length === 0 || (procedureCode !== undefined && rule.procedureCodes.includes(procedureCode))) &&
  ((code !== undefined && rule.componentCodes.includes(code)) || beginsWith(name, rule.componentWords))

export const isReplacing = (rule: ReplacementRule, paper: { readonly typeCode?: string; readonly name: string }): boolean =>
  rule.replacedBy === 'result' && ((paper.typeCode !== undefined && rule.resultCodes.includes(paper.typeCode)) || beginsWith(paper.name, rule.resultWords))

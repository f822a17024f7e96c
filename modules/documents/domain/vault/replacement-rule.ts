// NĐ 45/2020/NĐ-CP article 11, plan 276 III.3: what the state holds takes the place of a component, from a day on, as somebody decided; data, never code.
import { saysNothingMore } from '../../../../kernel/one-paper.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { fold } from '../../../../kernel/vietnamese-text.ts'
import { readPaperName } from './paper-name.ts'

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

/** Names folded once: every component is held against every rule and every paper. */
export type FoldedRule = ReplacementRule & {
  readonly components: readonly string[]
  readonly results: readonly string[]
  /** The same names as `readPaperName` gives them: what is asked for, and what is taken for it. */
  readonly asked: ReadonlySet<string>
  readonly taken: ReadonlySet<string>
}

/** A space behind, so that only whole words count. */
export const foldedName = (name: string): string => `${fold(name)} `

const plainNames = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((name) => readPaperName(name).plain))

export const foldRule = (rule: ReplacementRule): FoldedRule => ({
  ...rule,
  components: rule.componentWords.map(foldedName),
  results: rule.resultWords.map(foldedName),
  asked: plainNames(rule.componentWords),
  taken: plainNames(rule.resultWords),
})

export const isInForce = ({ validFrom, validUntil }: Pick<ReplacementRule, 'validFrom' | 'validUntil'>, on: PlainDate): boolean =>
  validFrom <= on && (validUntil === undefined || on <= validUntil)

/** `folded`: the name as `foldedName` gives it. */
export type FoldedComponent = AskedComponent & { readonly folded: string }

export const ruleFits = (rule: FoldedRule, { code, folded }: FoldedComponent, procedureCode?: string): boolean =>
  (rule.procedureCodes.length === 0 || (procedureCode !== undefined && rule.procedureCodes.includes(procedureCode))) &&
  ((code !== undefined && rule.componentCodes.includes(code)) || rule.components.some((words) => folded.startsWith(words)))

/** The component is this paper and nothing beside it, by its code or by all of its name: only then the paper need not be brought. */
export const asksForThisAlone = ({ componentCodes, components }: FoldedRule, { code, folded }: FoldedComponent): boolean =>
  (code !== undefined && componentCodes.includes(code)) || components.some((words) => folded.startsWith(words) && saysNothingMore(folded.slice(words.length)))

export const isReplacing = (rule: FoldedRule, paper: { readonly typeCode?: string; readonly folded: string }): boolean =>
  rule.replacedBy === 'result' && ((paper.typeCode !== undefined && rule.resultCodes.includes(paper.typeCode)) || rule.results.some((words) => paper.folded.startsWith(words)))

/** Two names of one paper: what is held is asked for by this rule itself, and taken by it. A name that only begins so may be another's paper. */
export const isOnePaper = ({ replacedBy, asked, taken }: FoldedRule, held: string, wanted: string): boolean => replacedBy === 'result' && asked.has(wanted) && asked.has(held) && taken.has(held)

// NĐ 123/2015/NĐ-CP article 23 and the like: how long a kind of paper proves what it says, counted from its day; data with its source, never code.
import { addMonths, type PlainDate } from '../../../../kernel/plain-date.ts'
import type { PaperValues, ValueSources } from './paper-record.ts'
import { foldedName } from './replacement-rule.ts'

export type ValidityRule = {
  readonly code: string
  readonly typeCodes: readonly string[]
  /** The paper's name begins with one of these. */
  readonly words: readonly string[]
  readonly months: number
  /** Papers issued from this day on. */
  readonly validFrom: PlainDate
  readonly source: string
}

const fits = ({ typeCodes, words }: ValidityRule, { typeCode, name }: PaperValues): boolean =>
  (typeCode !== undefined && typeCodes.includes(typeCode)) || words.some((each) => foldedName(name).startsWith(foldedName(each)))

type Said = PaperValues & { readonly sources: ValueSources }

/** The paper with the last day the law gives its kind, where neither the paper nor anybody said one. */
export const withLegalValidity = <Paper extends Said>(paper: Paper, rules: readonly ValidityRule[]): Paper => {
  const { issuedOn, validUntil } = paper
  if (validUntil !== undefined || issuedOn === undefined) return paper
  // A later text about the same kind takes the place of the one before, for papers issued since.
  const [rule] = rules.filter((each) => each.validFrom <= issuedOn && fits(each, paper)).toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))
  return rule ? { ...paper, validUntil: addMonths(issuedOn, rule.months), sources: { ...paper.sources, validUntil: 'law' } } : paper
}

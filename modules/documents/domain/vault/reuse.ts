// NĐ 45/2020/NĐ-CP articles 11 and 16: first what a register holds, then an earlier result, then what was handed in before.
import type { DossierId, PaperRecordId, StoredFileId } from '../../../../kernel/ids.ts'
import { addMonths, type PlainDate } from '../../../../kernel/plain-date.ts'
import { typeKeyOf, type PaperKind, type PaperValues } from './paper-record.ts'
import { isInForce, isReplacing, ruleFits, type AskedComponent, type RegisterKind, type ReplacementRule } from './replacement-rule.ts'

/** What is known of a paper before it is opened. */
export type HeldPaper = Pick<PaperValues, 'name' | 'typeCode' | 'number' | 'issuer' | 'issuedOn' | 'validFrom' | 'validUntil'> & {
  readonly id: PaperRecordId
  readonly kind: PaperKind
  readonly fileId: StoredFileId
  readonly recordedOn: PlainDate
  readonly sourceDossierId?: DossierId
  readonly sourceLabel?: string
}

export type Reusable =
  | { readonly from: 'state'; readonly register: RegisterKind; readonly rule: string; readonly source: string }
  | { readonly from: 'result'; readonly papers: readonly HeldPaper[]; readonly rule?: string; readonly source?: string; readonly until?: PlainDate }
  | { readonly from: 'upload'; readonly papers: readonly HeldPaper[]; readonly until?: PlainDate }

export type ReusableComponent = { readonly key: string; /** In the order they are to be offered; never empty. */ readonly options: readonly Reusable[] }

export type Asking = { readonly components: readonly AskedComponent[]; readonly procedureCode?: string; readonly on: PlainDate; readonly rules: readonly ReplacementRule[] }

/** A copy handed in long ago may not say any more what holds; the law names no limit, so this is a parameter of ours. */
export const UPLOAD_OFFERED_MONTHS = 24

const isCurrent = ({ validFrom, validUntil }: HeldPaper, on: PlainDate): boolean => (validFrom === undefined || validFrom <= on) && (validUntil === undefined || on <= validUntil)

const earliest = (...days: readonly (PlainDate | undefined)[]): PlainDate | undefined => days.filter((day) => day !== undefined).toSorted()[0]

const untilOf = (paper: HeldPaper, freshMonths: number | undefined): PlainDate | undefined =>
  earliest(paper.validUntil, freshMonths === undefined ? undefined : addMonths(paper.issuedOn ?? paper.recordedOn, freshMonths))

const newestFirst = (one: HeldPaper, other: HeldPaper): number => {
  const [a, b] = [one.issuedOn ?? one.recordedOn, other.issuedOn ?? other.recordedOn]
  return a === b ? Number(one.id < other.id) - Number(one.id > other.id) : a < b ? 1 : -1
}

const stateOptions = (rules: readonly ReplacementRule[]): readonly Reusable[] =>
  rules.flatMap(({ replacedBy, code, source }) => (replacedBy === 'result' ? [] : [{ from: 'state' as const, register: replacedBy, rule: code, source }]))

type Fitting = { readonly component: AskedComponent; readonly rules: readonly ReplacementRule[]; readonly on: PlainDate }

const resultOption = (paper: HeldPaper, { component, rules, on }: Fitting): readonly Reusable[] => {
  const rule = rules.find((each) => isReplacing(each, paper))
  const isNamed = typeKeyOf(paper) === typeKeyOf({ name: component.name, ...(component.code === undefined ? {} : { typeCode: component.code }) })
  if (!rule && !isNamed) return []
  const until = untilOf(paper, rule?.freshMonths)
  if (until !== undefined && until < on) return []
  return [{ from: 'result', papers: [paper], ...(rule ? { rule: rule.code, source: rule.source } : {}), ...(until ? { until } : {}) }]
}

/** Files of one component of one earlier dossier belong together. */
const uploadOptions = (papers: readonly HeldPaper[], { component, on }: Fitting): readonly Reusable[] => {
  const key = typeKeyOf({ name: component.name, ...(component.code === undefined ? {} : { typeCode: component.code }) })
  const same = papers.filter((paper) => typeKeyOf(paper) === key)
  const sets = Map.groupBy(same, ({ id, sourceDossierId }) => sourceDossierId ?? id)
  return [...sets.values()].flatMap((set) => {
    const until = earliest(...set.map((paper) => untilOf(paper, UPLOAD_OFFERED_MONTHS)))
    return until !== undefined && until < on ? [] : [{ from: 'upload' as const, papers: set.toReversed(), ...(until ? { until } : {}) }]
  })
}

/** Per component in the order asked, only where something can take its place. Papers may come in any order. */
export const reusableAmong = (papers: readonly HeldPaper[], { components, procedureCode, on, rules }: Asking): readonly ReusableComponent[] => {
  const current = papers.filter((paper) => isCurrent(paper, on)).toSorted(newestFirst)
  const inForce = rules.filter((rule) => isInForce(rule, on))
  return components.flatMap((component) => {
    const fitting: Fitting = { component, rules: inForce.filter((rule) => ruleFits(rule, component, procedureCode)), on }
    const results = current.filter(({ kind }) => kind === 'result').flatMap((paper) => resultOption(paper, fitting))
    const options = [...stateOptions(fitting.rules), ...results, ...uploadOptions(current.filter(({ kind }) => kind === 'component'), fitting)]
    return options.length === 0 ? [] : [{ key: component.key, options }]
  })
}

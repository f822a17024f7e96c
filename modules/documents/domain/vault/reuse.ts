// NĐ 45/2020/NĐ-CP articles 11 and 16: first what a register holds, then an earlier result, then what was handed in before.
import type { DossierId, PaperRecordId, StoredFileId } from '../../../../kernel/ids.ts'
import { addMonths, type PlainDate } from '../../../../kernel/plain-date.ts'
import type { PaperKind, PaperValues } from './paper-record.ts'
import { foldedName, isInForce, isReplacing, ruleFits, type AskedComponent, type FoldedComponent, type FoldedRule, type RegisterKind } from './replacement-rule.ts'

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

export type Asking = { readonly components: readonly AskedComponent[]; readonly procedureCode?: string; readonly on: PlainDate; readonly rules: readonly FoldedRule[] }

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

/** Names as they are compared, worked out once a paper. */
type KnownPaper = HeldPaper & { readonly folded: string; readonly typeKey: string }
type KnownComponent = FoldedComponent & { readonly typeKey: string }

/** What is offered is the paper alone. */
const bare = ({ folded: _folded, typeKey: _key, ...paper }: KnownPaper): HeldPaper => paper

const stateOptions = (rules: readonly FoldedRule[]): readonly Reusable[] =>
  rules.flatMap(({ replacedBy, code, source }) => (replacedBy === 'result' ? [] : [{ from: 'state' as const, register: replacedBy, rule: code, source }]))

type Fitting = { readonly component: KnownComponent; readonly rules: readonly FoldedRule[]; readonly on: PlainDate }

const resultOption = (paper: KnownPaper, { component, rules, on }: Fitting): readonly Reusable[] => {
  const rule = rules.find((each) => isReplacing(each, paper))
  if (!rule && paper.typeKey !== component.typeKey) return []
  const until = untilOf(paper, rule?.freshMonths)
  if (until !== undefined && until < on) return []
  return [{ from: 'result', papers: [bare(paper)], ...(rule ? { rule: rule.code, source: rule.source } : {}), ...(until ? { until } : {}) }]
}

/** Files of one component of one earlier dossier belong together. */
const uploadOptions = (papers: readonly KnownPaper[], { component, on }: Fitting): readonly Reusable[] => {
  const same = papers.filter(({ typeKey }) => typeKey === component.typeKey)
  const sets = Map.groupBy(same, ({ id, sourceDossierId }) => sourceDossierId ?? id)
  return [...sets.values()].flatMap((set) => {
    const until = earliest(...set.map((paper) => untilOf(paper, UPLOAD_OFFERED_MONTHS)))
    return until !== undefined && until < on ? [] : [{ from: 'upload' as const, papers: set.toReversed().map(bare), ...(until ? { until } : {}) }]
  })
}

/** Per component in the order asked, only where something can take its place. Papers may come in any order. */
export const reusableAmong = (papers: readonly HeldPaper[], { components, procedureCode, on, rules }: Asking): readonly ReusableComponent[] => {
  const folds = new Map<string, string>()
  const foldOnce = (name: string): string => {
    const known = folds.get(name) ?? foldedName(name)
    folds.set(name, known)
    return known
  }
  const known = papers.map((paper): KnownPaper => ({ ...paper, folded: foldOnce(paper.name), typeKey: paper.typeCode ?? foldOnce(paper.name) }))
  const current = known.filter((paper) => isCurrent(paper, on)).toSorted(newestFirst)
  const [results, uploads] = [current.filter(({ kind }) => kind === 'result'), current.filter(({ kind }) => kind === 'component')]
  const inForce = rules.filter((rule) => isInForce(rule, on))
  return components.flatMap((component) => {
    const asked: KnownComponent = { ...component, folded: foldOnce(component.name), typeKey: component.code ?? foldOnce(component.name) }
    const fitting: Fitting = { component: asked, rules: inForce.filter((rule) => ruleFits(rule, asked, procedureCode)), on }
    const options = [...stateOptions(fitting.rules), ...results.flatMap((paper) => resultOption(paper, fitting)), ...uploadOptions(uploads, fitting)]
    return options.length === 0 ? [] : [{ key: component.key, options }]
  })
}

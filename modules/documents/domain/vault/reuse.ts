// NĐ 45/2020/NĐ-CP articles 11 and 16: first what a register holds, then an earlier result, then what was handed in before.
import type { DossierId, PaperRecordId, StoredFileId } from '../../../../kernel/ids.ts'
import { addMonths, type PlainDate } from '../../../../kernel/plain-date.ts'
import { beginningOf, electronicServesForm, readPaperName, servesForm, type NamedPaper } from './paper-name.ts'
import type { PaperKind, PaperValues } from './paper-record.ts'
import { asksForThisAlone, foldedName, isInForce, isOnePaper, isReplacing, ruleFits, type AskedComponent, type FoldedComponent, type FoldedRule, type RegisterKind } from './replacement-rule.ts'

/** What is known of a paper before it is opened. */
export type HeldPaper = Pick<PaperValues, 'name' | 'typeCode' | 'number' | 'issuer' | 'issuedOn' | 'validFrom' | 'validUntil' | 'scope' | 'holderName'> & {
  readonly id: PaperRecordId
  readonly kind: PaperKind
  readonly fileId: StoredFileId
  readonly recordedOn: PlainDate
  /** Its name says of which original. */
  readonly isCertifiedCopy?: true
  readonly sourceDossierId?: DossierId
  readonly sourceLabel?: string
}

/** A result some authority put into the holder's national store. The store tells neither its day nor how long it holds. */
export type NationalPaper = { readonly code: string; readonly name: string; readonly number?: string; readonly issuer: string; readonly files: readonly { readonly name: string; readonly path: string }[] }

/** By which a result is known again wherever it is kept. */
export type NumberedResult = Pick<HeldPaper, 'typeCode' | 'number'>

export type Reusable =
  | { readonly from: 'state'; readonly register: RegisterKind; readonly rule: string; readonly source: string }
  | { readonly from: 'result'; readonly papers: readonly HeldPaper[]; readonly rule?: string; readonly source?: string; readonly until?: PlainDate }
  | { readonly from: 'national'; readonly paper: NationalPaper; readonly rule?: string; readonly source?: string }
  | { readonly from: 'upload'; readonly papers: readonly HeldPaper[]; readonly until?: PlainDate }

export type ReusableComponent = { readonly key: string; /** In the order they are to be offered; never empty. */ readonly options: readonly Reusable[] }

export type Asking = { readonly components: readonly AskedComponent[]; readonly procedureCode?: string; readonly on: PlainDate; readonly rules: readonly FoldedRule[]; readonly national?: readonly NationalPaper[]; /** Results of the holder's that are ours, those that ended or were withdrawn too. */ readonly ours?: readonly NumberedResult[] }

/** A copy handed in long ago may not say any more what holds; the law names no limit, so this is a parameter of ours. */
export const UPLOAD_OFFERED_MONTHS = 24

const isCurrent = ({ validFrom, validUntil }: HeldPaper, on: PlainDate): boolean => (validFrom === undefined || validFrom <= on) && (validUntil === undefined || on <= validUntil)

const earliest = (...days: readonly (PlainDate | undefined)[]): PlainDate | undefined => days.filter((day) => day !== undefined).toSorted()[0]

const untilOf = (paper: HeldPaper, freshMonths: number | undefined): PlainDate | undefined =>
  earliest(paper.validUntil, freshMonths === undefined ? undefined : addMonths(paper.issuedOn ?? paper.recordedOn, freshMonths))

const isOver = (until: PlainDate | undefined, on: PlainDate): boolean => until !== undefined && until < on

const newestFirst = (one: HeldPaper, other: HeldPaper): number => {
  const [a, b] = [one.issuedOn ?? one.recordedOn, other.issuedOn ?? other.recordedOn]
  return a === b ? Number(one.id < other.id) - Number(one.id > other.id) : a < b ? 1 : -1
}

/** Names as they are compared, worked out once a paper. */
type KnownPaper = HeldPaper & { readonly folded: string; readonly typeKey: string; readonly named: NamedPaper }
type KnownComponent = FoldedComponent & { readonly typeKey: string; readonly named: NamedPaper }

/** What is offered is the paper alone. */
const bare = ({ folded: _folded, typeKey: _key, named: _named, ...paper }: KnownPaper): HeldPaper => paper

/** `rules`: whatever speaks of such a paper, and so of its age; `whole`: those by which it need not be brought. */
type Fitting = { readonly component: KnownComponent; readonly rules: readonly FoldedRule[]; readonly whole: readonly FoldedRule[]; readonly on: PlainDate }

/** What a register answers of a certificate is no certificate to change or hand back; who somebody is, it answers whatever paper would show it. */
const stateOptions = ({ whole, component }: Fitting): readonly Reusable[] =>
  whole.flatMap(({ replacedBy, code, source }) => (replacedBy === 'result' || (replacedBy === 'business' && !electronicServesForm(component.named.form)) ? [] : [{ from: 'state' as const, register: replacedBy, rule: code, source }]))

const resultOption = (paper: KnownPaper, { component, whole, on }: Fitting): readonly Reusable[] => {
  const rule = whole.find((each) => isReplacing(each, paper))
  if (!rule && paper.typeKey !== component.typeKey) return []
  const until = untilOf(paper, rule?.freshMonths)
  if (isOver(until, on)) return []
  return [{ from: 'result', papers: [bare(paper)], ...(rule ? { rule: rule.code, source: rule.source } : {}), ...(until ? { until } : {}) }]
}

/** Of no known day, so never where a rule asks for a fresh one; and what is ours is offered from our own vault while it holds, and from nowhere once it ended or was withdrawn. */
const nationalOption = (paper: NationalPaper, { component, whole }: Fitting, ours: readonly NumberedResult[]): readonly Reusable[] => {
  const rule = whole.find((each) => isReplacing(each, { typeCode: paper.code, folded: foldedName(paper.name) }))
  if (rule === undefined ? paper.code !== component.code : rule.freshMonths !== undefined) return []
  if (ours.some(({ typeCode, number }) => typeCode === paper.code && number === paper.number)) return []
  return [{ from: 'national', paper, ...(rule ? { rule: rule.code, source: rule.source } : {}) }]
}

const isSameCode = ({ typeCode }: KnownPaper, { code }: KnownComponent): boolean => typeCode === undefined || code === undefined || typeCode === code

/** By its name alone, or as one of the names a rule in force has for one paper. */
const meansSame = (paper: KnownPaper, { component, rules }: Fitting): boolean =>
  isSameCode(paper, component) && (paper.named.plain === component.named.plain || rules.some((rule) => isOnePaper(rule, paper.named.plain, component.named.plain)))

const isSameUpload = (paper: KnownPaper, fitting: Fitting): boolean =>
  paper.typeKey === fitting.component.typeKey || (servesForm(paper.named.form, fitting.component.named.form) && meansSame(paper, fitting))

/** Fresh enough for what is asked: a paper of no known day is not, once a rule asks for a fresh one. */
const freshUntil = ({ issuedOn, kind }: HeldPaper, rules: readonly FoldedRule[]): PlainDate | 'unknown' | undefined => {
  const months = rules.flatMap(({ replacedBy, freshMonths }) => (replacedBy === 'result' && freshMonths !== undefined ? [freshMonths] : [])).toSorted((one, other) => one - other)[0]
  if (months === undefined) return undefined
  // A copy that is itself a result bears its own day, not that of its original.
  return issuedOn === undefined || kind === 'result' ? 'unknown' : addMonths(issuedOn, months)
}

/** Files of one component of one earlier dossier belong together. */
const uploadOptions = (papers: readonly KnownPaper[], fitting: Fitting): readonly Reusable[] => {
  const same = papers.filter((paper) => isSameUpload(paper, fitting))
  const sets = Map.groupBy(same, ({ id, sourceDossierId, typeKey }) => (sourceDossierId ? `${sourceDossierId} ${typeKey}` : id))
  return [...sets.values()].flatMap((set): readonly Reusable[] => {
    const fresh = set.map((paper) => freshUntil(paper, fitting.rules))
    if (fresh.includes('unknown')) return []
    const days = set.flatMap(({ validUntil, recordedOn }) => [validUntil, addMonths(recordedOn, UPLOAD_OFFERED_MONTHS)])
    const until = earliest(...days, ...fresh.map((day) => (day === 'unknown' ? undefined : day)))
    return isOver(until, fitting.on) ? [] : [{ from: 'upload', papers: set.toReversed().map(bare), ...(until ? { until } : {}) }]
  })
}

const COPY_SOURCE = 'NĐ 45/2020/NĐ-CP Điều 10'

/** What an office certified holds as long as its original does; no time of ours ends it. */
const copyOption = (paper: KnownPaper, fitting: Fitting): readonly Reusable[] => {
  if (!meansSame(paper, fitting)) return []
  const fresh = freshUntil(paper, fitting.rules)
  if (fresh === 'unknown') return []
  const until = earliest(paper.validUntil, fresh)
  return isOver(until, fitting.on) ? [] : [{ from: 'result', papers: [bare(paper)], source: COPY_SOURCE, ...(until ? { until } : {}) }]
}

const once = <T>(work: (name: string) => T): ((name: string) => T) => {
  const known = new Map<string, T>()
  return (name) => {
    const found = known.get(name) ?? work(name)
    known.set(name, found)
    return found
  }
}

/** Per component in the order asked, only where something can take its place. Papers may come in any order. */
export const reusableAmong = (papers: readonly HeldPaper[], { components, procedureCode, on, rules, national = [], ours = [] }: Asking): readonly ReusableComponent[] => {
  const [foldOnce, nameOnce] = [once(foldedName), once(readPaperName)]
  const known = papers.map((paper): KnownPaper => ({ ...paper, folded: foldOnce(paper.name), typeKey: paper.typeCode ?? foldOnce(paper.name), named: nameOnce(paper.name) }))
  const current = known.filter((paper) => isCurrent(paper, on)).toSorted(newestFirst)
  const copies = current.filter(({ isCertifiedCopy }) => isCertifiedCopy)
  const [results, uploads] = [current.filter(({ kind, isCertifiedCopy }) => kind === 'result' && !isCertifiedCopy), current.filter(({ kind, isCertifiedCopy }) => kind === 'component' && !isCertifiedCopy)]
  const inForce = rules.filter((rule) => isInForce(rule, on))
  return components.flatMap((component) => {
    const asked: KnownComponent = { ...component, folded: beginningOf(component.name), typeKey: component.code ?? foldOnce(component.name), named: nameOnce(component.name) }
    const fittingRules = inForce.filter((rule) => ruleFits(rule, asked, procedureCode))
    const fitting: Fitting = { component: asked, rules: fittingRules, whole: fittingRules.filter((rule) => asksForThisAlone(rule, asked)), on }
    const kept = electronicServesForm(asked.named.form)
      ? [...results.flatMap((paper) => resultOption(paper, fitting)), ...national.flatMap((paper) => nationalOption(paper, fitting, [...results, ...ours])), ...copies.flatMap((paper) => copyOption(paper, fitting)), ...uploadOptions(uploads, fitting)]
      : []
    const options = [...stateOptions(fitting), ...kept]
    return options.length === 0 ? [] : [{ key: component.key, options }]
  })
}

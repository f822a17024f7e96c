// QĐ 766/QĐ-TTg groups 1 and 3, 4.5a: behind the figure the procedures that make it, those that lost the point first to be mended.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { qualityFactsOn, type SheetPart } from '../../procedures/index.ts'
import { proceduresBehind, type Behind, type Uses } from '../domain/behind.ts'
import { COUNTS } from '../domain/counts.ts'
import { procedureComponentOf } from '../domain/drilling.ts'
import type { IndicatorRefusal } from '../domain/refusal.ts'
import { readProcedureSums } from '../store/procedure-sums.view.ts'
import { readAsked, type Answered } from './asked-unit.ts'
import { catalogueOf } from './catalogue-of-unit.ts'
import { mayListOf, type DrillDown } from './drill-down.ts'
import { momentOf } from './read-index.ts'

const PAGE = 50
/** Public with all their parts. */
const WITH_PARTS = '1.3'
const KINDS = ['lost', 'counted'] as const
type Kind = (typeof KINDS)[number]

const USED = ['online', 'paidOnline', 'identityKnown', 'received'] as const

export const usesOf = async (work: Work, { unit, period, on }: Answered): Promise<Uses> => {
  const { evaluatedOn, knownAt } = momentOf(work, { period, ...(on === undefined ? {} : { on }) })
  const sums = await readProcedureSums(work.tx, { ownerId: unit.id, counts: USED, fromOn: period.fromOn, toOn: period.toOn, evaluatedOn, ...(knownAt === undefined ? {} : { knownAt }) })
  const codes = (name: (typeof USED)[number]): ReadonlySet<string> => new Set([...sums].flatMap(([code, own]) => ((own.get(COUNTS[name])?.within ?? 0) > 0 ? [code] : [])))
  return { online: codes('online'), paidOnline: codes('paidOnline'), identityKnown: codes('identityKnown'), received: codes('received') }
}

type Line = Omit<Behind, 'counts'> & { readonly name: string; readonly sector: string; readonly isPublic: boolean; /** Of 1.3: parts its sheet does not have. */ readonly missing?: readonly SheetPart[] }
type ProceduresPage = { readonly unit: { readonly code: string; readonly name: string }; readonly kinds: readonly Kind[]; readonly kind: Kind; readonly items: readonly Line[]; readonly next?: string }

export const listProceduresBehind = async (work: Work, { component: code, kind: wanted, after, limit = PAGE, ...asked }: DrillDown): Promise<Outcome<ProceduresPage, IndicatorRefusal>> => {
  const answered = await readAsked(work, asked)
  if (!answered.ok) return answered
  const component = procedureComponentOf(code)
  if (component === undefined) return refuse({ kind: 'component-unknown', component: code })
  const { unit, period, codes } = answered.value
  if (!(await mayListOf(work, unit, codes))) return refuse({ kind: 'not-your-unit' })
  const { evaluatedOn, knownAt } = momentOf(work, answered.value)
  const day = { on: evaluatedOn, ...(knownAt === undefined ? {} : { knownAt }) }
  const kind = KINDS.find((each) => each === wanted) ?? 'lost'
  const [procedures = [], uses, facts] = await Promise.all([catalogueOf(work, unit, day), usesOf(work, answered.value), qualityFactsOn(work, day)])
  const known = new Map(facts.map((each) => [each.code, each]))
  const shown = new Set(procedures.filter(({ isPublic }) => isPublic).map((each) => each.code))
  const items = proceduresBehind(component, procedures, { period, uses })
    .filter(({ code: own, counts }) => counts === (kind === 'counted') && (codes?.has(own) ?? true))
    .map(({ counts: _counts, ...line }): Line => ({ ...line, name: known.get(line.code)?.name ?? line.code, sector: known.get(line.code)?.sector ?? '', isPublic: shown.has(line.code), ...(component === WITH_PARTS ? { missing: known.get(line.code)?.missing ?? [] } : {}) }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .filter((line) => after === undefined || line.code > after)
  const last = items[limit - 1]
  return ok({ unit: { code: unit.code, name: unit.name }, kinds: KINDS, kind, items: items.slice(0, limit), ...(items.length > limit && last !== undefined ? { next: last.code } : {}) })
}

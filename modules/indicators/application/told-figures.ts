// QĐ 766/QĐ-TTg 1.4, 4.6; plan 276 III.3f: figures other rooms keep themselves, summed for the unit they are of and those above it.
import type { UnitId } from '../../../kernel/ids.ts'
import { addDays, instantOn, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { askShared } from '../../../platform/db/ask-together.ts'
import type { Work } from '../../../platform/work.ts'
import { certificationFacts } from '../../certification/index.ts'
import { oldResultsTotals } from '../../old-results/index.ts'
import { listIdsAboveEach, listIdsBelow, type Unit } from '../../organisation/index.ts'
import { SYNCHRONISED } from '../domain/drilling.ts'
import type { Figures } from '../domain/figures.ts'
import { PARAMETERS } from '../domain/parameters.ts'
import { monthsOf, type EvaluationPeriod } from '../domain/period.ts'
import { listPortalFigures, type PeriodFigure } from '../store/portal-list-store.ts'

type Told = Pick<Figures, 'synced' | 'reported' | 'certified' | 'certifiedElectronic' | 'backlog' | 'backlogDone'>
type Span = { readonly period: EvaluationPeriod; /** As the tree stood then. */ readonly evaluatedOn: PlainDate; readonly knownAt?: Instant }
/** Nobody certified anything: nothing to measure, which is not the same as not counted. */
const NO_COPIES: Told = { certified: 0, certifiedElectronic: 0 }
type Line = { readonly unitId: string; readonly of: Told }

const isProvince = ({ parentId, kind }: Unit): boolean => parentId === undefined && kind === 'provincial-peoples-committee'

/** The unit and those below; undefined: everybody, for the province and for many, so that thousands are not named one by one. */
const reach = async (work: Work, units: readonly Unit[], { evaluatedOn }: Span): Promise<readonly UnitId[] | undefined> => {
  const [top] = units
  return units.length === 1 && top !== undefined && !isProvince(top) ? [top.id, ...(await askShared(work.tx, `indicators below ${top.id} ${evaluatedOn}`, () => listIdsBelow(work, top.id, evaluatedOn)))] : undefined
}

const certified = async (work: Work, unitIds: readonly UnitId[] | undefined, { period, knownAt }: Span): Promise<readonly Line[]> => {
  const end = instantOn(addDays(period.toOn, 1), 0)
  const facts = await certificationFacts(work, { ...(unitIds === undefined ? {} : { unitIds }), from: instantOn(period.fromOn, 0), until: knownAt !== undefined && knownAt < end ? knownAt : end, ...(knownAt === undefined ? {} : { knownAt }) })
  return facts.map(({ unitId, certified: all, electronic }) => ({ unitId, of: { certified: all, certifiedElectronic: electronic } }))
}

const backlog = async (work: Work, unitIds: readonly UnitId[] | undefined, { knownAt }: Span): Promise<readonly Line[]> =>
  (await askShared(work.tx, `indicators backlog ${unitIds?.join() ?? 'all'} ${knownAt ?? 'now'}`, () => oldResultsTotals(work, unitIds, knownAt))).map(({ unitId, expected, published }) => ({ unitId, of: { backlog: expected, backlogDone: published } }))

const add = (a: Told, b: Told): Told => {
  const sum = (name: keyof Told): Partial<Told> => (a[name] === undefined && b[name] === undefined ? {} : { [name]: (a[name] ?? 0) + (b[name] ?? 0) })
  return { ...sum('certified'), ...sum('certifiedElectronic'), ...sum('backlog'), ...sum('backlogDone') }
}

const sumOf = (figures: readonly PeriodFigure[]): Told => ({
  synced: figures.reduce((sum, { numerator }) => sum + numerator, 0),
  reported: figures.reduce((sum, { denominator }) => sum + denominator, 0),
})

type Lines = { readonly units: readonly Unit[]; readonly lines: readonly Line[] }

/** In whose figures a line is: one unit alone asked only for what is its own, many have their own and what is below them; the province has everybody's, also of what closed since. */
const ownersOf = async (work: Work, { units, lines }: Lines, { evaluatedOn }: Span): Promise<(unitId: string) => Iterable<string>> => {
  const [only, second] = units
  if (only !== undefined && second === undefined) return () => [only.id]
  const provinces = units.filter(isProvince).map(({ id }) => id)
  const above = lines.length === 0 ? new Map<string, readonly UnitId[]>() : await listIdsAboveEach(work, [...new Set(lines.map(({ unitId }) => unitId))], evaluatedOn)
  return (unitId) => new Set([unitId, ...(above.get(unitId) ?? []), ...provinces])
}

/** Component 1.4 is what the portal itself says of a unit: nobody else counts there. A quarter or year it said nothing of is the sum of its months. */
const portal = async (work: Work, ownerIds: readonly string[], { period, knownAt }: Span): Promise<ReadonlyMap<string, Told>> => {
  const asked = { ownerIds, periods: [period.key, ...monthsOf(period)], component: SYNCHRONISED, ...(knownAt === undefined ? {} : { knownAt }) }
  const figures = await listPortalFigures(work.tx, asked)
  return new Map([...Map.groupBy(figures, ({ unitId }) => unitId)].flatMap(([unitId, said]) => {
    const own = said.filter((figure) => figure.period === period.key)
    const counted = own.length > 0 || PARAMETERS.portalMonths.value === 'not-counted' ? own : said
    return counted.length === 0 ? [] : [[unitId, sumOf(counted)] as const]
  }))
}

export const toldFiguresOf = async (work: Work, units: readonly Unit[], span: Span): Promise<ReadonlyMap<string, Told>> => {
  const asked = reach(work, units, span)
  const [copies, old, there] = await Promise.all([
    asked.then((ids) => certified(work, ids, span)),
    asked.then((ids) => backlog(work, ids, span)),
    portal(work, units.map(({ id }) => id), span),
  ])
  const lines = [...copies, ...old]
  const owners = await ownersOf(work, { units, lines }, span)
  const sums = new Map<string, Told>()
  for (const { unitId, of } of lines) for (const owner of owners(unitId)) sums.set(owner, add(sums.get(owner) ?? {}, of))
  return new Map(units.map(({ id }) => [id, { ...NO_COPIES, ...sums.get(id), ...there.get(id) }]))
}

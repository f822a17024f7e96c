// QĐ 766/QĐ-TTg, NĐ 61/2018 article 30: behind every figure the dossiers that make it, for whoever is in charge of them.
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { instantOn, type PlainDate } from '../../../kernel/plain-date.ts'
import { readPageKey } from '../../../kernel/page-key.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { listDossiersByIds, listUnsignedOf, type DossierSummary } from '../../dossiers/index.ts'
import { listComplainedDossiers } from '../../feedback/index.ts'
import { can } from '../../identity/index.ts'
import { findUnit, listAncestors, listIdsBelow, type Unit } from '../../organisation/index.ts'
import { COUNTS } from '../domain/counts.ts'
import { atRiskOf, COUNTED_ALONE, DIGITISED, drilledOf, isDrilled, isMendedBySigning, LATENESS, SATISFACTION, WHOLLY_ONLINE } from '../domain/drilling.ts'
import type { IndicatorRefusal } from '../domain/refusal.ts'
import { listDrilled, type DrilledRow, type Drilling } from '../store/drill-down.view.ts'
import { readAsked, type Answered, type Asked } from './asked-unit.ts'
import { complaintSubject } from './fact-of-complaint.ts'
import { managesSectorOf } from './manages-sector.ts'
import { endOf, momentOf } from './read-index.ts'

export type DrillKind = 'lost' | 'open-late' | 'will-be-late' | 'complained' | 'at-risk' | 'counted'
export type DrillDown = Asked & { readonly component: string; readonly kind?: DrillKind; readonly after?: string; readonly limit?: number }

const PAGE = 50

/** Lists of dossiers are for those in charge of the unit, whoever may read its figures. */
export const mayList = async (work: Work, unit: Unit): Promise<boolean> => {
  if (work.actor.kind === 'system') return true
  const above = await listAncestors(work, unit.id)
  return can(work.actor, 'list', 'indicator', [unit.id, ...above.map(({ id }) => id)])
}

/** Of some procedures alone also for the department that manages their sector. */
export const mayListOf = async (work: Work, unit: Unit, codes: Iterable<string> | undefined): Promise<boolean> => (await mayList(work, unit)) || (codes !== undefined && (await managesSectorOf(work, codes)))

const KINDS: Readonly<Record<string, readonly DrillKind[]>> = {
  ...Object.fromEntries(COUNTED_ALONE.map((component) => [component, ['counted']])),
  [LATENESS]: ['open-late', 'will-be-late', 'lost', 'counted'],
  // Its numerator leaves out who was complained of, which no list of dossiers tells.
  [SATISFACTION]: ['open-late', 'will-be-late', 'lost', 'complained'],
  [DIGITISED]: ['lost', 'at-risk', 'counted'],
  '3.3': ['lost', 'at-risk', 'counted'],
  '3.6': ['lost', 'at-risk', 'counted'],
  [WHOLLY_ONLINE]: ['lost', 'at-risk', 'counted'],
}

const kindsOf = (component: string): readonly DrillKind[] => (Object.hasOwn(KINDS, component) ? KINDS[component] : undefined) ?? ['lost', 'counted']

/** Lateness of a past period or day is judged by its end, as the figure is. */
const latenessOf = (work: Work, kind: DrillKind, asked: Answered): Drilling => {
  const { evaluatedOn, at, knownAt } = momentOf(work, asked)
  const end = endOf(evaluatedOn)
  if (kind === 'lost') return { kind: 'with', count: COUNTS.endedLate, day: 'ended_on' }
  if (kind === 'counted') return { kind: 'on-time', until: at ?? end }
  if (kind === 'will-be-late') return { kind: 'open-late', from: knownAt ?? work.now, until: endOf(asked.period.toOn) }
  return at === undefined ? { kind: 'late-then', until: end } : { kind: 'open-late', until: at }
}

const atRiskDrilling = (component: string): Drilling => {
  const of = atRiskOf(component)
  if (of === undefined) return { kind: 'open-with', count: COUNTS.unscanned }
  if ('as' in of) return { kind: 'with', count: COUNTS[of.as], day: of.day }
  return { kind: 'lost', below: COUNTS[of.below], above: COUNTS[of.above], nor: of.nor.map((name) => COUNTS[name]), open: of.open, day: 'received_on' }
}

const drillingOf = (work: Work, { component, kind }: { readonly component: string; readonly kind: DrillKind }, asked: Answered): Drilling | undefined => {
  if (kind === 'complained') return { kind: 'with', count: COUNTS.complainedOf, day: 'received_on' }
  if (kind === 'at-risk') return atRiskDrilling(component)
  if (component === LATENESS || component === SATISFACTION) return latenessOf(work, kind, asked)
  const drilled = drilledOf(component)
  if (drilled === undefined) return undefined
  const { below, above, day } = drilled
  return kind === 'counted' ? { kind: 'with', count: COUNTS[above], day } : { kind: 'lost', below: COUNTS[below], above: COUNTS[above], day }
}

type Described = { readonly dossier: DossierSummary | undefined; readonly unit: Unit | undefined; readonly toSign: boolean; readonly closed: boolean }

const lineOf = (row: DrilledRow, { dossier, unit, toSign, closed }: Described) => ({
  dossierId: row.subject_id,
  ...(row.label === null ? {} : { code: row.label }),
  unit: { code: unit?.code ?? '', name: unit?.name ?? '' },
  procedure: dossier?.procedure ?? { code: row.procedure_code, name: row.procedure_code },
  stateName: dossier?.stateName ?? { vi: '', en: '' },
  on: row.on,
  ...(row.late_at === null ? {} : { lateAt: row.late_at }),
  ...(dossier?.holder === undefined ? {} : { holder: [dossier.holder.unit.name, dossier.holder.officialName].filter((each) => each !== undefined).join(', ') }),
  ...(toSign ? { toSign } : {}),
  ...(closed ? { closed } : {}),
})

export const readAfter = (after: string | undefined) => {
  const key = readPageKey(after)
  return key ? { after: { on: key.at, subjectId: key.id } } : {}
}

type Describing = { /** What wants to be signed is told. */ readonly signing: boolean; /** In charge of all of them. */ readonly inCharge: boolean }

const describe = async (work: Work, rows: readonly DrilledRow[], { signing, inCharge }: Describing) => {
  const dossiers = new Map((await listDossiersByIds(work, rows.map((row) => row.subject_id as DossierId))).map((each) => [each.dossierId as string, each]))
  const units = new Map(await Promise.all([...new Set(rows.map((row) => row.unit_id))].map(async (id) => [id, await findUnit(work, id as UnitId)] as const)))
  const unsigned = signing ? await listUnsignedOf(work, rows.map((row) => row.subject_id as DossierId)) : new Set<string>()
  const own = new Set<string>()
  if (!inCharge) for (const [id, unit] of units) if (unit !== undefined && (await mayList(work, unit))) own.add(id)
  return rows.map((row) => lineOf(row, { dossier: dossiers.get(row.subject_id), unit: units.get(row.unit_id), toSign: unsigned.has(row.subject_id), closed: !inCharge && !own.has(row.unit_id) }))
}

/** A complaint is a subject of its own: back to the dossier it is about, by what came on the days of the page. */
const aboutDossiers = async (work: Work, rows: readonly DrilledRow[], knownAt: Instant | undefined): Promise<readonly DrilledRow[]> => {
  const days = rows.map(({ on }) => on as PlainDate).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const received = { from: instantOn(first, 0), before: endOf(last) }
  const dossiers = new Map((await listComplainedDossiers(work, { knownAt, received })).map((id) => [complaintSubject(id), id]))
  return rows.flatMap((row) => {
    const id = dossiers.get(row.subject_id)
    return id === undefined ? [] : [{ ...row, subject_id: id }]
  })
}

/** So many of one more than asked for, and where the next page begins. */
export const pageOf = (rows: readonly DrilledRow[], limit: number): { readonly page: readonly DrilledRow[]; readonly next?: string } => {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { page, ...(rows.length > limit && last !== undefined ? { next: `${last.on}|${last.subject_id}` } : {}) }
}

export type DrilledPage = {
  readonly unit: { readonly code: string; readonly name: string }
  readonly kinds: readonly DrillKind[]
  readonly kind: DrillKind
  readonly items: Awaited<ReturnType<typeof describe>>
  readonly next?: string
}

export const listIndicatorDossiers = async (work: Work, { component, kind: wanted, after, limit = PAGE, procedure, ...asked }: DrillDown): Promise<Outcome<DrilledPage, IndicatorRefusal>> => {
  const answered = await readAsked(work, asked)
  if (!answered.ok) return answered
  if (!isDrilled(component)) return refuse({ kind: 'component-unknown', component })
  const { unit, period, codes } = answered.value
  // One that the catalogue has no more has dossiers still.
  const procedureCodes = procedure === undefined ? codes && [...codes] : [procedure]
  if (!(await mayListOf(work, unit, procedureCodes))) return refuse({ kind: 'not-your-unit' })
  const kinds = kindsOf(component)
  const kind = kinds.find((each) => each === wanted) ?? kinds[0] ?? 'lost'
  const drilling = drillingOf(work, { component, kind }, answered.value)
  if (drilling === undefined) return refuse({ kind: 'component-unknown', component })
  // Of everybody there is an index by moment.
  const many = unit.parentId === undefined && (kind === 'counted' || drilling.kind === 'open-late' || (kind === 'lost' && drilledOf(component)?.many === true))
  const { evaluatedOn, knownAt } = momentOf(work, answered.value)
  const unitIds = many ? 'all' : [unit.id, ...(await listIdsBelow(work, unit.id, evaluatedOn))]
  const rows = await listDrilled(work.tx, drilling, { unitIds, fromOn: period.fromOn, toOn: period.toOn, ...(procedureCodes === undefined ? {} : { procedureCodes }), ...readAfter(after), limit: limit + 1, ...(knownAt === undefined ? {} : { knownAt }) })
  const { page, ...next } = pageOf(rows, limit)
  return ok({
    unit: { code: unit.code, name: unit.name },
    kinds,
    kind,
    items: await describe(work, kind === 'complained' ? await aboutDossiers(work, page, knownAt) : page, { signing: kind !== 'counted' && isMendedBySigning(component), inCharge: await mayList(work, unit) }),
    ...next,
  })
}

// Domain §1.5: the national portal's figures brought in, and every code on which we and it do not agree.
import type { DossierId } from '../../../kernel/ids.ts'
import { addDays, instantOn } from '../../../kernel/plain-date.ts'
import { splitCells } from '../../../kernel/split-cells.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { readSheet, type SheetRefusal } from '../../documents/index.ts'
import { findDossierId, listDossiersByIds } from '../../dossiers/index.ts'
import { listIdsBelow, type Unit } from '../../organisation/index.ts'
import { COUNTS } from '../domain/counts.ts'
import { definitionsOn } from '../domain/definitions.ts'
import { drilledOf, LATENESS, SYNCHRONISED } from '../domain/drilling.ts'
import { codeDifferences, readPortalList, type OwnLine, type PortalFault } from '../domain/portal-list.ts'
import type { ComponentIndicator, IndicatorGroup, Words } from '../domain/definition.ts'
import type { Figures } from '../domain/figures.ts'
import { evaluate, type ComponentValue, type IndexValue } from '../domain/quality-index.ts'
import type { PortalRefusal } from '../domain/refusal.ts'
import { pointsOf, rateOf, round2 } from '../domain/score.ts'
import { findBoard, findPortalList, insertPortalList, listInProcess, type BroughtList, type CountedRow, type KeptBoard } from '../store/portal-list-store.ts'
import { readAsked, type Answered, type Asked } from './asked-unit.ts'
import { mayList } from './drill-down.ts'
import { momentOf, readIndexes } from './read-index.ts'

/** More than a year of the busiest unit; a workbook is read to two thousand rows. */
const MOST_LINES = 50_000
const MOST_ROWS_OF_WORKBOOK = 2000
const MOST_SHOWN = 500

export type BringPortalList = Pick<Asked, 'unit' | 'period'> & { readonly component?: string; readonly bytes: Uint8Array; readonly fileName: string }

const rowsOf = async ({ bytes, fileName }: BringPortalList): Promise<Outcome<readonly (readonly string[])[], PortalRefusal | SheetRefusal>> => {
  if (!/\.xlsx?$/iu.test(fileName)) return ok(splitCells(new TextDecoder('utf-8').decode(bytes)))
  const sheet = await readSheet({ bytes, fileName })
  return sheet.ok && sheet.value.length >= MOST_ROWS_OF_WORKBOOK ? refuse({ kind: 'portal-list-too-long', most: MOST_ROWS_OF_WORKBOOK }) : sheet
}

export type Brought = { readonly lines: number; readonly figures: number; readonly faults: readonly PortalFault[] }

export const bringPortalList = async (work: Work, given: BringPortalList): Promise<Outcome<Brought, PortalRefusal | SheetRefusal>> => {
  const { unit: code, period: key, component = LATENESS, fileName } = given
  const answered = await readAsked(work, { ...(code === undefined ? {} : { unit: code }), ...(key === undefined ? {} : { period: key }) })
  if (!answered.ok) return answered
  const { unit, period } = answered.value
  if (work.actor.kind !== 'staff' || !(await mayList(work, unit))) return refuse({ kind: 'not-your-unit' })
  const rows = await rowsOf(given)
  if (!rows.ok) return rows
  const read = readPortalList(rows.value, component)
  if (read === undefined || read.lines.length + read.figures.length === 0) return refuse({ kind: 'portal-list-empty' })
  if (read.lines.length > MOST_LINES) return refuse({ kind: 'portal-list-too-long', most: MOST_LINES })
  await insertPortalList(work.tx, { unitId: unit.id, period: period.key, broughtAt: work.now, broughtBy: work.actor.officialId, fileName, figures: read.figures, lines: read.lines })
  return ok({ lines: read.lines.length, figures: read.figures.length, faults: read.faults.slice(0, MOST_SHOWN) })
}

type Counting = { readonly component: string; readonly answered: Answered; readonly until: string }

/** As `figures.ts` sums it, for one dossier: undefined when it is not in the denominator. */
const countsHere = (row: CountedRow, { component, answered: { period }, until }: Counting): boolean | undefined => {
  const inPeriod = (id: number): boolean => row.count_ids.some((each, at) => each === id && (row.count_days[at] ?? '') >= period.fromOn && (row.count_days[at] ?? '') <= period.toOn)
  // Whatever was received is to be there.
  if (component === SYNCHRONISED) return inPeriod(COUNTS.received) ? true : undefined
  if (component === LATENESS) return row.late_at === null || row.late_at >= until
  const drilled = drilledOf(component)
  return drilled !== undefined && inPeriod(COUNTS[drilled.below]) ? inPeriod(COUNTS[drilled.above]) : undefined
}

const ownLines = (rows: readonly CountedRow[], counting: Counting): readonly OwnLine[] =>
  rows.flatMap((row) => {
    const counts = countsHere(row, counting)
    return counts === undefined ? [] : [{ code: row.label, counts }]
  })

const describeMissing = async (work: Work, codes: readonly string[]) => {
  const ids = await Promise.all(codes.map(async (code) => [code, await findDossierId(work, code)] as const))
  const known = await listDossiersByIds(work, ids.flatMap(([, id]) => (id === undefined ? [] : [id as DossierId])))
  return new Map(known.map((each) => [each.code as string, each]))
}

const differencesOf = async (work: Work, rows: readonly CountedRow[], { component, lines, counting }: { readonly component: string; readonly lines: Parameters<typeof codeDifferences>[1]; readonly counting: Counting }) => {
  const all = codeDifferences(ownLines(rows, counting), lines)
  const shown = all.slice(0, MOST_SHOWN)
  const byCode = new Map(rows.map((row) => [row.label, row]))
  const elsewhere = await describeMissing(work, shown.flatMap(({ code, reason }) => (reason === 'missing-here' && !byCode.has(code) ? [code] : [])))
  const items = shown.map(({ code, reason }) => {
    const row = byCode.get(code)
    const other = elsewhere.get(code)
    const why = reason !== 'missing-here' ? reason : row !== undefined || other !== undefined ? 'not-in-this-period' : 'unknown-here'
    return {
      component,
      code,
      reason: why,
      ...(row ? { dossierId: row.subject_id, receivedOn: row.received_on, ...(row.ended_on ? { endedOn: row.ended_on } : {}), ...(row.late_at ? { lateAt: row.late_at } : {}) } : {}),
      ...(other ? { dossierId: other.dossierId as string } : {}),
    }
  })
  return { total: all.length, items }
}

type Differences = Awaited<ReturnType<typeof differencesOf>>['items']
type Both = { readonly component: string; readonly name: Words; readonly here: ComponentValue; readonly there: Omit<ComponentValue, 'code' | 'standing'> }
export type PortalComparison = {
  readonly unit: Pick<Unit, 'code' | 'name'>
  readonly period: string
  readonly brought?: { readonly at: string; readonly fileName: string; readonly lines: number }
  /** Points on the portal's own board, read over the network, beside ours. */
  readonly board?: BoardCompared
  readonly components: readonly Both[]
  readonly differences: Differences
  readonly more: boolean
}

/** What the portal says of a component, or what its lines add up to; ours beside it. */
const bothOf = (definition: ComponentIndicator, list: BroughtList, figures: Figures): Both => {
  const { code: component, name } = definition
  const lines = list.lines.filter((line) => line.component === component)
  const { numerator, denominator } = list.figures.find((figure) => figure.component === component) ?? { numerator: lines.filter(({ counts }) => counts).length, denominator: lines.length }
  const rate = rateOf(numerator, denominator)
  const points = definition.scored ? pointsOf(definition, rate) : undefined
  return { component, name, here: evaluate(definition, figures), there: { numerator, denominator, ...(rate === undefined ? {} : { rate: round2(rate) }), ...(points === undefined ? {} : { points }) } }
}

const isCompared = (component: string): boolean => component === LATENESS || component === SYNCHRONISED || drilledOf(component) !== undefined

const compareCodes = async (work: Work, list: BroughtList, answered: Answered): Promise<{ readonly differences: Differences; readonly more: boolean }> => {
  const { unit, period } = answered
  const { evaluatedOn, at } = momentOf(work, { period })
  const until = at ?? instantOn(addDays(evaluatedOn, 1), 0)
  const components = [...new Set(list.lines.map(({ component }) => component))].filter(isCompared).toSorted()
  const rows = await listInProcess(work.tx, { unitIds: [unit.id, ...(await listIdsBelow(work, unit.id))], fromOn: period.fromOn, toOn: period.toOn, limit: MOST_LINES * 2 })
  const compared = await Promise.all(components.map((component) =>
    differencesOf(work, rows, { component, lines: list.lines.filter((line) => line.component === component), counting: { component, answered, until } })))
  return { differences: compared.flatMap(({ items }) => items), more: compared.some(({ total, items }) => total > items.length) }
}

type BothPoints = { readonly here: number; readonly counted: number; readonly there?: number }
type BoardCompared = { readonly at: string; readonly unknown: readonly string[]; readonly total: BothPoints; readonly groups: readonly (BothPoints & { readonly group: IndicatorGroup; readonly maxPoints: number })[] }

const boardOf = ({ board: { total, groups, unknown = [] }, broughtAt: at }: KeptBoard, index: IndexValue): BoardCompared => ({
  at,
  unknown,
  total: { here: index.points, counted: index.countedPoints, ...(total === undefined ? {} : { there: total }) },
  groups: index.groups.map(({ group, maxPoints, countedPoints, points }) => ({ group, maxPoints, here: points, counted: countedPoints, ...(groups[group] === undefined ? {} : { there: groups[group] }) })),
})

/** Both figures of every component the list speaks of, and the codes that differ. */
export const comparePortal = async (work: Work, asked: Pick<Asked, 'unit' | 'period'>): Promise<Outcome<PortalComparison, PortalRefusal>> => {
  const answered = await readAsked(work, asked)
  if (!answered.ok) return answered
  const { unit, period } = answered.value
  if (!(await mayList(work, unit))) return refuse({ kind: 'not-your-unit' })
  const of = { unitId: unit.id, period: period.key }
  const [list, kept] = await Promise.all([findPortalList(work.tx, of), findBoard(work.tx, of)])
  const index = list === undefined && kept === undefined ? undefined : (await readIndexes(work, [unit], { period })).get(unit.id)
  const frame = { unit: { code: unit.code, name: unit.name }, period: period.key, ...(kept && index ? { board: boardOf(kept, index) } : {}) }
  if (list === undefined) return ok({ ...frame, components: [], differences: [], more: false })
  const codes = new Set([...list.figures, ...list.lines].map(({ component }) => component))
  const figures = index?.figures ?? {}
  const components = definitionsOn(momentOf(work, { period }).evaluatedOn).filter(({ code }) => codes.has(code)).map((definition) => bothOf(definition, list, figures))
  return ok({ ...frame, brought: { at: list.broughtAt, fileName: list.fileNames.join(', '), lines: list.lines.length }, components, ...(await compareCodes(work, list, answered.value)) })
}

// Domain §1.5: the national portal's figures brought in, and every code on which we and it do not agree.
import { splitCells } from '../../../kernel/split-cells.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { readSheet, type SheetRefusal } from '../../documents/index.ts'
import type { Unit } from '../../organisation/index.ts'
import { definitionsOn } from '../domain/definitions.ts'
import { LATENESS } from '../domain/drilling.ts'
import { readPortalList, type PortalFault } from '../domain/portal-list.ts'
import type { ComponentIndicator, IndicatorGroup, Words } from '../domain/definition.ts'
import type { Figures } from '../domain/figures.ts'
import { evaluate, type ComponentValue, type IndexValue } from '../domain/quality-index.ts'
import type { PortalRefusal } from '../domain/refusal.ts'
import { pointsOf, rateOf, round2 } from '../domain/score.ts'
import { findBoard, findPortalList, insertPortalList, type BroughtList, type KeptBoard } from '../store/portal-list-store.ts'
import { readAsked, type Asked } from './asked-unit.ts'
import { compareCodes, type ComparedCodes } from './compare-codes.ts'
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

type Both = { readonly component: string; readonly name: Words; readonly here: ComponentValue; readonly there: Omit<ComponentValue, 'code' | 'standing'> }
export type PortalComparison = {
  readonly unit: Pick<Unit, 'code' | 'name'>
  readonly period: string
  readonly brought?: { readonly at: string; readonly fileName: string; readonly lines: number }
  /** Points on the portal's own board, read over the network, beside ours. */
  readonly board?: BoardCompared
  readonly components: readonly Both[]
} & ComparedCodes

/** What the portal says of a component, or what its lines add up to; ours beside it. */
const bothOf = (definition: ComponentIndicator, list: BroughtList, figures: Figures): Both => {
  const { code: component, name } = definition
  const lines = list.lines.filter((line) => line.component === component)
  const { numerator, denominator } = list.figures.find((figure) => figure.component === component) ?? { numerator: lines.filter(({ counts }) => counts).length, denominator: lines.length }
  const rate = rateOf(numerator, denominator)
  const points = definition.scored ? pointsOf(definition, rate) : undefined
  return { component, name, here: evaluate(definition, figures), there: { numerator, denominator, ...(rate === undefined ? {} : { rate: round2(rate) }), ...(points === undefined ? {} : { points }) } }
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
  if (list === undefined) return ok({ ...frame, components: [], differences: [], more: false, notCompared: [] })
  const codes = new Set([...list.figures, ...list.lines].map(({ component }) => component))
  const figures = index?.figures ?? {}
  const components = definitionsOn(momentOf(work, { period }).evaluatedOn).filter(({ code }) => codes.has(code)).map((definition) => bothOf(definition, list, figures))
  return ok({ ...frame, brought: { at: list.broughtAt, fileName: list.fileNames.join(', '), lines: list.lines.length }, components, ...(await compareCodes(work, list.lines, answered.value)) })
}

import type { OfficialId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { listComplainedDossiers } from '../../feedback/index.ts'
import { findOfficial, listIdsBelow, type Unit } from '../../organisation/index.ts'
import { figuresOf, isEndDerived, type Figures } from '../domain/figures.ts'
import { nineIndicesOf, totalOf, type MeasuredBy } from '../domain/nine-indices.ts'
import type { IndicatorRefusal } from '../domain/refusal.ts'
import { sumTimePoints } from '../store/complained.view.ts'
import { listExaminers } from '../store/examiners.view.ts'
import { readSums } from '../store/sums.view.ts'
import { findRoot, readAsked, type Asked } from './asked-unit.ts'
import { mayList } from './drill-down.ts'
import { momentOf, readIndexes, type IndexAsked } from './read-index.ts'

const NO_USE = { online: 0, paidOnline: 0, identityKnown: 0, received: 0 }

type Measured = MeasuredBy & { readonly who: string; readonly figures: Figures }

const rowOf = ({ who, figures, ...by }: Measured) => {
  const indices = nineIndicesOf(figures, by)
  const { of } = by
  return { who, isUnit: of === 'unit', dossiers: figures.ended ?? 0, indices, ...totalOf(indices, of) }
}

/** Of units and officials, by the complaints that stood then. */
const lostPoints = async (work: Work, ownerIds: readonly string[], asked: IndexAsked): Promise<((ownerId: string) => number | undefined)> => {
  const { evaluatedOn, knownAt } = momentOf(work, asked)
  const lost = await sumTimePoints(work.tx, { dossierIds: await listComplainedDossiers(work, { knownAt }), ownerIds, fromOn: asked.period.fromOn, toOn: evaluatedOn })
  return (ownerId) => lost.get(ownerId) ?? 0
}

const sumsOf = (work: Work, ownerIds: readonly string[], asked: IndexAsked) => {
  const { evaluatedOn, knownAt } = momentOf(work, asked)
  const { fromOn, toOn } = asked.period
  return readSums(work.tx, { ownerIds, fromOn, toOn, evaluatedOn, ...(knownAt === undefined ? {} : { knownAt }) })
}

/** An agency is asked in dossiers of any other. */
const areAgenciesUnknown = async (work: Work, asked: IndexAsked): Promise<boolean> => {
  const root = await findRoot(work)
  return root !== undefined && !isEndDerived((await sumsOf(work, [root.id], asked)).get(root.id) ?? new Map())
}

const officialRows = async (work: Work, unit: Unit, { agenciesUnknown, ...asked }: IndexAsked & Pick<MeasuredBy, 'agenciesUnknown'>) => {
  const { period } = asked
  const examiners = await listExaminers(work.tx, [unit.id, ...(await listIdsBelow(work, unit.id))], period)
  const sums = await sumsOf(work, examiners, asked)
  const lostOf = await lostPoints(work, examiners, asked)
  return Promise.all(
    examiners.map(async (id) => {
      const figures = figuresOf({ sums: sums.get(id) ?? new Map(), lateLaterToday: { all: 0, online: 0 }, catalogue: {}, used: NO_USE })
      return rowOf({ who: (await findOfficial(work, id as OfficialId))?.fullName ?? id, of: 'official', figures, lost: lostOf(id), agenciesUnknown })
    }),
  )
}

const ownRow = async (work: Work, unit: Unit, { agenciesUnknown, ...wanted }: IndexAsked & Pick<MeasuredBy, 'agenciesUnknown'>) => {
  const [index, lostOf] = await Promise.all([readIndexes(work, [unit], wanted), lostPoints(work, [unit.id], wanted)])
  return rowOf({ who: unit.name, of: 'unit', level: unit.level, figures: index.get(unit.id)?.figures ?? {}, lost: lostOf(unit.id), agenciesUnknown })
}

export type OfficerIndices = { readonly unit: { readonly code: string; readonly name: string }; readonly rows: readonly ReturnType<typeof rowOf>[] }

export const listOfficerIndices = async (work: Work, asked: Asked): Promise<Outcome<OfficerIndices, IndicatorRefusal>> => {
  const answered = await readAsked(work, asked)
  if (!answered.ok) return answered
  const { unit, period, on } = answered.value
  if (!(await mayList(work, unit))) return refuse({ kind: 'not-your-unit' })
  const wanted = { period, ...(on === undefined ? {} : { on }) }
  const agenciesUnknown = await areAgenciesUnknown(work, wanted)
  const [own, officials] = await Promise.all([ownRow(work, unit, { ...wanted, agenciesUnknown }), officialRows(work, unit, { ...wanted, agenciesUnknown })])
  return ok({ unit: { code: unit.code, name: unit.name }, rows: [own, ...officials.toSorted((a, b) => b.dossiers - a.dossiers)] })
}

type NineOfUnit = Omit<ReturnType<typeof rowOf>, 'who' | 'isUnit'> & Pick<OfficerIndices, 'unit'>

/** NĐ 61/2018 articles 27, 32: of a unit the result is public; of an official it is not. */
export const showNineIndices = async (work: Work, asked: Asked): Promise<Outcome<NineOfUnit, IndicatorRefusal>> => {
  const answered = await readAsked(work, asked)
  if (!answered.ok) return answered
  const { unit, period, on } = answered.value
  const wanted = { period, ...(on === undefined ? {} : { on }) }
  const { who: _who, isUnit: _isUnit, ...shown } = await ownRow(work, unit, { ...wanted, agenciesUnknown: await areAgenciesUnknown(work, wanted) })
  return ok({ unit: { code: unit.code, name: unit.name }, ...shown })
}

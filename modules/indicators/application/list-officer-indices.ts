import type { OfficialId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findOfficial, listIdsBelow, type Unit } from '../../organisation/index.ts'
import { figuresOf, type Figures } from '../domain/figures.ts'
import { nineIndicesOf, totalOf } from '../domain/nine-indices.ts'
import type { IndicatorRefusal } from '../domain/refusal.ts'
import { listExaminers } from '../store/examiners.view.ts'
import { readSums } from '../store/sums.view.ts'
import { readAsked, type Asked } from './asked-unit.ts'
import { mayList } from './drill-down.ts'
import { momentOf, readIndexes, type IndexAsked } from './read-index.ts'

const NO_USE = { online: 0, paidOnline: 0, identityKnown: 0, received: 0 }

const rowOf = ({ who, of, figures }: { readonly who: string; readonly of: 'unit' | 'official'; readonly figures: Figures }) => {
  const indices = nineIndicesOf(figures, of)
  return { who, isUnit: of === 'unit', dossiers: figures.ended ?? 0, indices, ...totalOf(indices, of) }
}

const officialRows = async (work: Work, unit: Unit, asked: IndexAsked) => {
  const { period } = asked
  const { evaluatedOn, knownAt } = momentOf(work, asked)
  const examiners = await listExaminers(work.tx, [unit.id, ...(await listIdsBelow(work, unit.id))], period)
  const sums = await readSums(work.tx, { ownerIds: examiners, fromOn: period.fromOn, toOn: period.toOn, evaluatedOn, ...(knownAt === undefined ? {} : { knownAt }) })
  return Promise.all(
    examiners.map(async (id) => {
      const figures = figuresOf({ sums: sums.get(id) ?? new Map(), lateLaterToday: 0, catalogue: {}, used: NO_USE })
      return rowOf({ who: (await findOfficial(work, id as OfficialId))?.fullName ?? id, of: 'official', figures })
    }),
  )
}

export const listOfficerIndices = async (work: Work, asked: Asked): Promise<Outcome<unknown, IndicatorRefusal>> => {
  const answered = await readAsked(work, asked)
  if (!answered.ok) return answered
  const { unit, period, on } = answered.value
  if (!(await mayList(work, unit))) return refuse({ kind: 'not-your-unit' })
  const wanted = { period, ...(on === undefined ? {} : { on }) }
  const [index, officials] = await Promise.all([readIndexes(work, [unit], wanted), officialRows(work, unit, wanted)])
  const own = rowOf({ who: unit.name, of: 'unit', figures: index.get(unit.id)?.figures ?? {} })
  return ok({ unit: { code: unit.code, name: unit.name }, rows: [own, ...officials.toSorted((a, b) => b.dossiers - a.dossiers)] })
}

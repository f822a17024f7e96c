// Cổng DVCQG §4.8 (DongBoThongKeHoSo, DongBoDanhGia): once a month is closed the national portal is told its figures and ratings, as they were known when it ended.
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { appendMessage } from '../../../platform/outbox/append-message.ts'
import type { Unit } from '../../organisation/index.ts'
import { contentmentOf, type Contentment } from '../../surveys/index.ts'
import { monthOfDossiers, type MonthOfDossiers } from '../domain/outward-month.ts'
import type { EvaluationPeriod } from '../domain/period.ts'
import type { UnitIndex } from './read-index.ts'

export const NATIONAL_FIGURES = 'national-portal-figures'

type OutwardUnit = { readonly code: string; readonly name: string; readonly dossiers: MonthOfDossiers; /** Only where ratings were shown. */ readonly rated?: Contentment }
export type OutwardMonth = { readonly month: string; readonly units: readonly OutwardUnit[] }

type Closed = { readonly period: EvaluationPeriod; readonly units: readonly Unit[]; readonly indexes: ReadonlyMap<string, UnitIndex> }

/** The province first; of the others those with something to tell. One message a month: told twice, it says the same. */
export const tellMonth = async (work: Work, { period, units, indexes }: Closed): Promise<void> => {
  const [root] = units
  if (root === undefined) return
  const rated = await contentmentOf(work, { ownerIds: units.map(({ id }) => id), fromOn: period.fromOn, toOn: period.toOn })
  const told = units.flatMap(({ id, code, name }): readonly OutwardUnit[] => {
    const [dossiers, ratings] = [monthOfDossiers(indexes.get(id)?.figures ?? {}), rated.get(id)]
    return id === root.id || dossiers.inProcess > 0 || ratings !== undefined ? [{ code, name, dossiers, ...(ratings === undefined ? {} : { rated: ratings }) }] : []
  })
  const body: OutwardMonth = { month: period.key, units: told }
  // Each month for itself: one that was taken late waits for none and holds up none.
  await appendMessage(work, { subjectId: newId<string>(), receiver: NATIONAL_FIGURES, position: Number(period.key.replace('-', '')), type: 'month-closed', body })
}

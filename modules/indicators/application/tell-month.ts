// Cổng DVCQG §4.8 (DongBoThongKeHoSo, DongBoDanhGia): once a month is closed the national portal is told its figures, as they were known when it ended, and the ratings of the month whose answers are all in.
import { addDays } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { appendMessage } from '../../../platform/outbox/append-message.ts'
import type { Unit } from '../../organisation/index.ts'
import { contentmentOf, type Contentment } from '../../surveys/index.ts'
import { monthOfDossiers, type MonthOfDossiers } from '../domain/outward-month.ts'
import { parsePeriod, periodsAround, type EvaluationPeriod } from '../domain/period.ts'
import type { UnitIndex } from './read-index.ts'

export const NATIONAL_FIGURES = 'national-portal-figures'

type OutwardUnit = { readonly code: string; readonly name: string; /** As known when the month ended. */ readonly dossiers?: MonthOfDossiers; /** Only where ratings were shown. */ readonly rated?: Contentment }
export type OutwardMonth = { readonly month: string; readonly units: readonly OutwardUnit[] }

type Closed = { readonly period: EvaluationPeriod; readonly units: readonly Unit[]; readonly indexes: ReadonlyMap<string, UnitIndex> }

/** Each month for itself: one that was taken late waits for none and holds up none. Told twice, it says the same. */
const append = async (work: Work, type: 'month-closed' | 'ratings-closed', body: OutwardMonth): Promise<void> => {
  if (body.units.length > 0) await appendMessage(work, { subjectId: newId<string>(), receiver: NATIONAL_FIGURES, position: Number(body.month.replace('-', '')), type, body })
}

/** Who rates has a month and a day, and what few rated is shown only after it: the month before the last is whole by then. */
const ratedMonth = ({ fromOn }: EvaluationPeriod): EvaluationPeriod | undefined => parsePeriod(periodsAround(addDays(fromOn, -32))[0])

/** Of the month that ended the dossiers, the province first, of the others those with any; of the month whose ratings are all in, the ratings. */
export const tellMonth = async (work: Work, { period, units, indexes }: Closed): Promise<void> => {
  const [root] = units
  if (root === undefined) return
  const dossiers = units.map(({ id, code, name }) => ({ id, code, name, dossiers: monthOfDossiers(indexes.get(id)?.figures ?? {}) }))
  await append(work, 'month-closed', { month: period.key, units: dossiers.flatMap(({ id, ...unit }) => (id === root.id || unit.dossiers.inProcess > 0 ? [unit] : [])) })
  const whole = ratedMonth(period)
  if (whole === undefined) return
  const rated = await contentmentOf(work, { ownerIds: units.map(({ id }) => id), fromOn: whole.fromOn, toOn: whole.toOn })
  await append(work, 'ratings-closed', { month: whole.key, units: units.flatMap(({ id, code, name }) => { const own = rated.get(id); return own === undefined ? [] : [{ code, name, rated: own }] }) })
}

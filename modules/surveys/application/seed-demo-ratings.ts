import { randomUUID } from 'node:crypto'
import type { UnitId } from '../../../kernel/ids.ts'
import { addMonths, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { listDemoAccounts } from '../../identity/index.ts'
import { getUnit } from '../../organisation/index.ts'
import { questionnaireOn, type Scores } from '../domain/questionnaire.ts'
import { insertRating } from '../store/survey-store.ts'
import { monthOf } from './invite.ts'
import { releaseRatings } from './release-ratings.ts'

const MONTHS = 6
const UNITS = 6
const LOW: Scores = { overall: 0, time: 0, contacts: 0, attitude: 1 }
const FAIR: Scores = { overall: 1, time: 1, contacts: 1, agencies: 1, attitude: 1 }
const GOOD: Scores = { overall: 2, time: 2, contacts: 2, agencies: 1, attitude: 2 }
const WORDS = 'Kết quả chậm hai ngày, phải đi lại hai lần.'

/** Of a few dossiers only a few are unhappy: figure 5.4 takes each low rating from the demo's own dossiers, in every unit above too. */
const isLow = (unit: number, month: number, at: number): boolean => at === 0 && unit < 2 && month === unit + 2

/** Nine to fourteen of a month; which months do better differs from unit to unit. */
const ratingsOf = (unit: number, month: number): readonly Scores[] => {
  const count = 9 + ((unit * 3 + month * 2) % 6)
  return Array.from({ length: count }, (_, at) => (isLow(unit, month, at) ? LOW : at % 3 < 1 + ((unit + month) % 2) ? FAIR : GOOD))
}

const rateMonth = async (work: Work, unitId: UnitId, { month, all }: { readonly month: PlainDate; readonly all: readonly Scores[] }): Promise<void> => {
  const questionnaire = questionnaireOn(month).code
  for (const scores of all) await insertRating(work.tx, { id: randomUUID(), unitId, month, questionnaire, channel: 'link', scores, hasCase: false, ...(scores === LOW ? { words: WORDS } : {}) })
}

/** Half a year of invented ratings at the first units where demo accounts examine, shown as the nightly job shows them. */
export const seedDemoRatings = async (work: Work): Promise<void> => {
  const units = [...new Set((await listDemoAccounts(work)).filter(({ role }) => role === 'case-officer').map(({ unitId }) => unitId))].slice(0, UNITS)
  const today = monthOf(plainDateAt(work.now))
  for (const [place, unitId] of units.entries()) {
    if ((await getUnit(work, unitId)).kind === 'provincial-peoples-committee') continue
    for (let back = MONTHS; back >= 1; back -= 1) await rateMonth(work, unitId, { month: addMonths(today, -back), all: ratingsOf(place, back) })
  }
  await releaseRatings(work)
}

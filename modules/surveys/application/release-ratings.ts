// NĐ 61/2018 article 27.3: figures become visible in groups, never rating by rating.
import { randomUUID } from 'node:crypto'
import type { UnitId } from '../../../kernel/ids.ts'
import { addDays, addMonths, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { listAncestors } from '../../organisation/index.ts'
import { groupsToShow, type RatingGroup } from '../domain/rating-groups.ts'
import { isLow } from '../domain/questionnaire.ts'
import { tallyOf } from '../domain/rating.ts'
import { insertCase } from '../store/case-store.ts'
import { insertRelease, listWaiting, type WaitingRating } from '../store/survey-store.ts'
import { DAYS_TO_ANSWER } from './invite.ts'

const isClosed = (month: PlainDate, today: PlainDate): boolean => addDays(addMonths(month, 1), DAYS_TO_ANSWER) < today

/** A low score becomes a case with the group it is in; who asked for an answer has one already, with words and dossier. */
const openCases = async (work: Work, ratings: readonly WaitingRating[], owner: string): Promise<void> => {
  for (const { scores, words, month, hasCase } of ratings)
    if (isLow(scores) && !hasCase) await insertCase(work.tx, { id: randomUUID(), unitId: owner, month, scores, ...(words === undefined ? {} : { words }), openedAt: work.now })
}

const releaseGroup = async (work: Work, { owners, ids }: RatingGroup, byId: ReadonlyMap<string, WaitingRating>): Promise<void> => {
  const ratings = ids.flatMap((id) => byId.get(id) ?? [])
  const [owner] = owners
  const month = ratings[0]?.month
  if (owner === undefined || month === undefined) return
  await insertRelease(work.tx, { releaseId: randomUUID(), month, owners, ids, tallies: tallyOf(ratings.map(({ scores }) => scores)), at: work.now })
  await openCases(work, ratings, owner)
}

export const releaseRatings = async (work: Work): Promise<void> => {
  const waiting = await listWaiting(work.tx)
  const today = plainDateAt(work.now)
  const units = [...new Set(waiting.map(({ unitId }) => unitId))]
  const paths = new Map(await Promise.all(units.map(async (id) => [id, [id, ...(await listAncestors(work, id as UnitId)).map((above) => above.id as string)]] as const)))
  const byId = new Map(waiting.map((each) => [each.id, each]))
  for (const [month, ofMonth] of Map.groupBy(waiting, (each) => each.month))
    for (const group of groupsToShow(ofMonth.map(({ id, unitId }) => ({ id, path: paths.get(unitId) ?? [unitId] })), isClosed(month, today))) await releaseGroup(work, group, byId)
}

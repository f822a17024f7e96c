import type { Work } from '../../../platform/work.ts'
import { forgottenBefore } from '../domain/back-off.ts'
import { minutesFrom } from '../domain/session-life.ts'
import { sweepSignIns } from '../store/sign-in-store.ts'

/** No state, code or token of theirs lives a hundredth as long. */
const ANSWER_DAYS = 90

/** Removes what no sign-in can use any more. Sessions stay: they say who was signed in when. */
export const sweepOldSignIns = async (work: Work): Promise<void> => {
  await sweepSignIns(work.tx, { triesBefore: forgottenBefore(work.now), answersBefore: minutesFrom(work.now, -ANSWER_DAYS * 1440), now: work.now })
}

import type { Work } from '../../../platform/work.ts'
import { forgottenBefore } from '../domain/back-off.ts'
import { sweepSignIns } from '../store/sign-in-store.ts'

/** Removes what no sign-in can use any more. Sessions stay: they say who was signed in when. */
export const sweepOldSignIns = async (work: Work): Promise<void> => {
  await sweepSignIns(work.tx, { triesBefore: forgottenBefore(work.now), now: work.now })
}

// TT 01/2018/TT-VPCP article 13.2: the time of each agency of a dossier, those asked beside the one in charge too, against the time its steps were given.
import type { Instant } from '../../../kernel/instant.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'

/** One step that was done and had a date of its own. */
export type StepTime = { readonly unitId: string; readonly officialId?: string; readonly openedAt: Instant; readonly dueAt: Instant; readonly completedAt: Instant }

/** Shorter: done before the day it was due, or before the hour where it was given less than a day. */
const isShorter = ({ openedAt, dueAt, completedAt }: StepTime): boolean =>
  plainDateAt(openedAt) === plainDateAt(dueAt) ? completedAt < dueAt : plainDateAt(completedAt) < plainDateAt(dueAt)

/** Any step longer than given 0, all of them shorter 2, else 1; a unit without a dated step says nothing. */
export const agencyPoints = (steps: readonly StepTime[]): number | undefined => {
  if (steps.length === 0) return undefined
  if (steps.some(({ dueAt, completedAt }) => completedAt > dueAt)) return 0
  return steps.every(isShorter) ? 2 : 1
}

/** Unit by unit; the one in charge is told apart by whoever asks. */
export const stepsByAgency = (steps: readonly StepTime[]): ReadonlyMap<string, readonly StepTime[]> => Map.groupBy(steps, ({ unitId }) => unitId)

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

/** A step a dossier entered, as the workflow tells it; asides have no place in the graph. */
export type StepTaken = { readonly serial: number; readonly step: string; readonly beside?: 'branch' | 'aside'; readonly openedAt: Instant; readonly completedAt?: Instant; readonly completedBy?: string; readonly action?: string }

/** Undone, ended with the graph, or stopped by the applicant or by the one in charge: nobody there did it. */
const STOPPED: ReadonlySet<string> = new Set(['undone', 'lapsed', 'withdraw', 'discontinue'])

/** Who refuses has done the main step; what others were at beside it was not done. */
const wasTakenOff = ({ action = '', beside, completedBy }: StepTaken): boolean => completedBy === undefined && (STOPPED.has(action) || (action === 'refuse' && beside !== undefined))

/** Opened a second time, and nothing that was done led there: its end before was taken back. */
const takenBack = (steps: readonly StepTaken[]): ReadonlySet<number> => {
  const inGraph = steps.filter(({ beside }) => beside !== 'aside')
  const ledThere = (at: Instant): boolean => inGraph.some(({ completedAt, action }) => completedAt === at && action !== 'undone')
  return new Set(inGraph.flatMap(({ serial, step, openedAt }) => (ledThere(openedAt) ? [] : (inGraph.findLast((each) => each.step === step && each.serial < serial)?.serial ?? []))))
}

/** What agencies did of it, open steps left out. */
export const stepsDone = <T extends StepTaken>(steps: readonly T[]): readonly (T & { readonly completedAt: Instant })[] => {
  const undone = takenBack(steps)
  return steps.filter((step): step is T & { readonly completedAt: Instant } => step.completedAt !== undefined && !wasTakenOff(step) && !undone.has(step.serial))
}

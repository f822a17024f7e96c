// Domain §2.4: each pause is an interval with its reason, so that time not counted can be shown and audited.
import { epochMs, type Instant } from '../../../kernel/instant.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Dossier } from './dossier.ts'
import { openPauseOf } from './dossier.ts'
import type { PauseBegan } from './event.ts'
import { pauseRuleFor } from './pause-rules.ts'
import type { Pause, PauseKind } from './dossier-parts.ts'

const DAY_MS = 86_400_000

/** Limits in working time leave working minutes; limits on the plain calendar leave calendar time. */
export const countsWorkingTime = (limit: TimeLimit): boolean => limit.unit === 'hour' || limit.unit === 'working-day'

/** What is left of a limit at a moment; undefined once it has passed. `workingMinutes` is asked of the calendar. */
export const leftOf = (limit: TimeLimit, { now, dueAt, workingMinutes }: { readonly now: Instant; readonly dueAt: Instant; readonly workingMinutes: number }): TimeLimit | undefined => {
  if (now >= dueAt) return undefined
  if (countsWorkingTime(limit)) return workingMinutes > 0 ? { unit: 'hour', quantity: workingMinutes / 60 } : undefined
  return { unit: 'calendar-day', quantity: (epochMs(dueAt) - epochMs(now)) / DAY_MS }
}

export type PauseFacts = { readonly kind: PauseKind; readonly reason: string; readonly sector?: string; readonly left?: TimeLimit; readonly indexLeft?: TimeLimit }

export const beginPause = (dossier: Dossier, { kind, reason, sector, left, indexLeft }: PauseFacts): PauseBegan => {
  const { mode, basis } = pauseRuleFor({ kind, ruleSet: dossier.acceptance?.ruleSet ?? 'A', procedureCode: dossier.procedure.code, ...(sector ? { sector } : {}) })
  return { type: 'PauseBegan', kind, mode, basis, reason, ...(left ? { left } : {}), ...(indexLeft ? { indexLeft } : {}) }
}

/** From which limit each date counts on once a pause is over; undefined leaves the date where it was. */
export type Onwards = { readonly statutory?: TimeLimit; readonly index?: TimeLimit; readonly mode: Pause['mode'] }

export const onwardsAfter = (dossier: Dossier): Onwards | undefined => {
  const pause = openPauseOf(dossier)
  if (!pause || !dossier.acceptance) return undefined
  const statutory = pause.mode === 'restart' ? dossier.acceptance.limit : pause.left
  return { mode: pause.mode, ...(statutory ? { statutory } : {}), ...(pause.indexLeft ? { index: pause.indexLeft } : {}) }
}

/** The clock stands still and the next move is the applicant's, or comes from outside: such a dossier presses nobody. */
export const restsOf = (dossier: Dossier): boolean => {
  const pause = openPauseOf(dossier)
  if (!pause) return false
  switch (pause.kind) {
    case 'supplement':
      return dossier.supplement?.given === undefined
    case 'financial-obligation':
      return !dossier.obligations.some(({ met, undone, proofs = [] }) => !met && !undone && proofs.some(({ at }) => at >= pause.from))
    default:
      return true
  }
}

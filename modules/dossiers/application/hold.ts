// Domain §2.4: a pause is an interval beside the limit; afterwards the rest of the limit goes on, or it starts from zero (NĐ 61/2018 article 19.4).
import type { Instant } from '../../../kernel/instant.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt, workingTimeBetween } from '../../calendar/index.ts'
import { getVersion } from '../../procedures/index.ts'
import { pauseWorkflow, resumeWorkflow } from '../../workflow/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import { beginPause, countsWorkingTime, leftOf, onwardsAfter, type Onwards } from '../domain/pause.ts'
import type { PauseKind } from '../domain/dossier-parts.ts'
import { RULE_SETS } from '../domain/rule-sets.ts'
import { subjectOf } from './take-step.ts'

/** What is left until a promised date now. */
const leftUntil = async (work: Work, dossier: Dossier, date: Instant | undefined): Promise<TimeLimit | undefined> => {
  const limit = dossier.acceptance?.limit
  if (!date || !limit) return undefined
  const workingMinutes = countsWorkingTime(limit) && date > work.now ? await workingTimeBetween(work, { unitId: dossier.resolvingUnitId, from: work.now, to: date }) : 0
  return leftOf(limit, { now: work.now, dueAt: date, workingMinutes })
}

/** Stops the clocks of the dossier and of its steps. */
export const beginHold = async (work: Work, dossier: Dossier, { kind, reason }: { readonly kind: PauseKind; readonly reason: string }): Promise<readonly DossierEvent[]> => {
  const stopped = await pauseWorkflow(work, subjectOf(dossier))
  if (!stopped.ok) throw new Error(`workflow of dossier ${dossier.id} cannot pause: ${stopped.refusal.kind}`)
  const { sector } = await getVersion(work, dossier.procedure.versionId)
  const left = await leftUntil(work, dossier, dossier.dueAt)
  const indexLeft = dossier.indexDueAt === dossier.dueAt ? left : await leftUntil(work, dossier, dossier.indexDueAt)
  return [beginPause(dossier, { kind, reason, sector: sector.name, ...(left ? { left } : {}), ...(indexLeft ? { indexLeft } : {}) })]
}

/** The dates from a moment on: the promised one by the mode of the pause, the index date always by what was left. */
const dueOnwards = async (work: Work, dossier: Dossier, { from, onwards }: { readonly from: Instant; readonly onwards: Onwards }): Promise<readonly DossierEvent[]> => {
  const { statutory, index, mode } = onwards
  if (!statutory || !dossier.acceptance || !dossier.dueAt) return []
  const unitId = dossier.resolvingUnitId
  const countingMode = mode === 'restart' ? RULE_SETS[dossier.acceptance.ruleSet].countingMode : 'working-minutes'
  const due = await dueAt(work, { unitId, from, limit: statutory, mode: countingMode })
  const indexDue = index && (mode === 'restart' ? await dueAt(work, { unitId, from, limit: index, mode: 'working-minutes' }) : due)
  const indexDueAt = indexDue?.dueAt ?? dossier.indexDueAt
  return [
    {
      type: 'DueDateSet',
      why: mode === 'restart' ? 'restarted' : 'resumed',
      trace: due.trace,
      ...(due.dueAt ? { dueAt: due.dueAt } : {}),
      ...(indexDueAt ? { indexDueAt } : {}),
    },
  ]
}

/** Starts the clocks again, from the moment the hindrance was over. */
export const endHold = async (work: Work, dossier: Dossier, from: Instant): Promise<readonly DossierEvent[]> => {
  const onwards = onwardsAfter(dossier)
  const mode = onwards?.mode === 'restart' ? 'restart' : 'resume'
  const started = await resumeWorkflow(work, { subject: subjectOf(dossier), mode })
  if (!started.ok) throw new Error(`workflow of dossier ${dossier.id} cannot resume: ${started.refusal.kind}`)
  const main = started.value.find(({ beside }) => beside === undefined)
  return [
    { type: 'PauseEnded', ...(main?.dueAt ? { stepDueAt: main.dueAt } : {}) },
    ...(onwards ? await dueOnwards(work, dossier, { from, onwards }) : []),
  ]
}

/** Before acceptance no limit runs and no pause is kept: only the counter's own clock stands still. */
export const stopReceptionClock = async (work: Work, dossier: Dossier): Promise<void> => {
  const stopped = await pauseWorkflow(work, subjectOf(dossier))
  if (!stopped.ok) throw new Error(`workflow of dossier ${dossier.id} cannot pause: ${stopped.refusal.kind}`)
}

export const restartReceptionClock = async (work: Work, dossier: Dossier): Promise<void> => {
  const started = await resumeWorkflow(work, { subject: subjectOf(dossier), mode: 'restart' })
  if (!started.ok) throw new Error(`workflow of dossier ${dossier.id} cannot resume: ${started.refusal.kind}`)
}

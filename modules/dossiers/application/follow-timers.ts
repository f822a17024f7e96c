// NĐ 61/2018 article 19: the clock of a step reminds whoever has it; what a clock does by itself the dossier follows.
import type { DossierId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { listOpenSteps, type StepTaken, type WorkflowTimerFired } from '../../workflow/index.ts'
import { openBranchesOf } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import { fold } from '../domain/evolve.ts'
import { lockJournal } from '../store/dossier-store.ts'
import { recordEvents } from './act-on-dossier.ts'
import { openedEvents } from './take-step.ts'
import { holdersOf, tellOnce } from './tell-deadlines.ts'

const BY_CLOCK = 'Hết thời hạn của bước, hệ thống chuyển bước theo quy trình'

const remind = async (work: Work, { subject, serial, notice }: WorkflowTimerFired): Promise<void> => {
  const step = (await listOpenSteps(work, subject)).find(({ item }) => item.serial === serial)
  const dossier = fold(await lockJournal(work.tx, subject.id as DossierId))
  if (!step || !dossier || (notice !== 'due-soon' && notice !== 'overdue')) return
  const { item, name } = step
  const params = { code: dossier.code ?? '', step: name.vi, dueAt: item.dueAt ?? work.now }
  await tellOnce(work, await holdersOf(work, item), { dossierId: dossier.id, what: `step-${serial}-${notice}`, on: plainDateAt(work.now), template: notice, params })
}

const follow = async (work: Work, dossierId: DossierId, taken: StepTaken): Promise<void> => {
  const dossier = fold(await lockJournal(work.tx, dossierId))
  if (!dossier) return
  const { serial, step, action = '' } = taken.completed
  const ofBranch = openBranchesOf(dossier).some((each) => each.serial === serial)
  const waits = taken.opened.length === 0 && !taken.ended
  const event: DossierEvent = ofBranch
    ? { type: 'BranchAnswered', serial, action, words: BY_CLOCK }
    : { type: 'OwnStepTaken', step, action, name: taken.acted, words: BY_CLOCK, ...(waits ? { waits } : {}) }
  await recordEvents(work, dossier, { dossierId, events: [event, ...openedEvents(dossier, taken)] })
}

/** `WorkflowTimerFired`, in the transaction that fired it. */
export const onWorkflowTimerFired = async (work: Work, fired: WorkflowTimerFired): Promise<void> => {
  if (fired.subject.kind !== 'dossier') return
  const system: Work = { ...work, actor: { kind: 'system', process: 'step-timers' } }
  await (fired.taken ? follow(system, fired.subject.id as DossierId, fired.taken) : remind(system, fired))
}

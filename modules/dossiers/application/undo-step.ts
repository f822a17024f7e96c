// A compensating event restores dates, people and demands; the workflow is brought back to the step it restores.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { leaveWithOfficial, completeAside, pauseWorkflow, releaseWorkItem, resumeWorkflow, returnToStep } from '../../workflow/index.ts'
import { whyNot } from '../domain/abilities.ts'
import { openOpinionsOf, openPauseOf, type Dossier, type Holder } from '../domain/dossier.ts'
import { EVENT_WORDS } from '../domain/event-words.ts'
import type { DossierEvent } from '../domain/event.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { beforeLastAct, decideUndo } from '../domain/undo.ts'
import { isToldOfUndoing } from '../domain/undoable.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { subjectOf } from './take-step.ts'
import { tellApplicant } from './tell-applicant.ts'

export type UndoStep = OnDossier & { readonly reason: string }

type Moved = { readonly from: Dossier; readonly to: Dossier }
type Done = Promise<Outcome<unknown, { readonly kind: string }>>

const isHeldUp = (dossier: Dossier): boolean => dossier.state === 'supplement-requested' || openPauseOf(dossier) !== undefined

const sameHands = (one: Holder | undefined, other: Holder | undefined): boolean => one?.assigneeId === other?.assigneeId

/** What the workflow has to do so that it stands where the dossier stands again. */
const movesOf = (work: Work, { from, to }: Moved): readonly (() => Done)[] => {
  const subject = subjectOf(from)
  const asked = openOpinionsOf(from).filter((opinion) => !to.opinions.some(({ serial }) => serial === opinion.serial))
  const { holder } = to
  const back = holder && (from.holder?.step !== holder.step || from.holder.since !== holder.since || from.holder.waiting !== holder.waiting)
  const assignee = holder?.assigneeId
  return [
    ...asked.flatMap(({ workSerial }) => (workSerial === undefined ? [] : [() => completeAside(work, { subject, serial: workSerial, action: 'undone' })])),
    ...(isHeldUp(from) && !isHeldUp(to) ? [() => resumeWorkflow(work, { subject, mode: 'resume' })] : []),
    ...(back ? [() => returnToStep(work, { subject, step: holder.step, ...(assignee ? { assigneeId: assignee } : {}) })] : []),
    ...(!back && !sameHands(from.holder, holder) ? [() => (assignee ? leaveWithOfficial(work, { subject, officialId: assignee }) : releaseWorkItem(work, { subject }))] : []),
    ...(!isHeldUp(from) && isHeldUp(to) ? [() => pauseWorkflow(work, subject)] : []),
  ]
}

const bringBack = async (work: Work, moved: Moved): Promise<DossierRefusal | undefined> => {
  for (const move of movesOf(work, moved)) {
    const done = await move()
    // A step inside parallel branches cannot be gone back to.
    if (!done.ok && done.refusal.kind === 'step-not-there') return { kind: 'nothing-to-undo' }
    if (!done.ok) throw new Error(`workflow of dossier ${moved.from.id} cannot go back: ${done.refusal.kind}`)
  }
  return undefined
}

export const undoStep = async (work: Work, command: UndoStep): Promise<Outcome<Dossier, DossierRefusal>> => {
  let undone: string = ''
  const restored = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing, journal) => {
    const no = whyNot('undo', dossier, standing)
    if (no) return refuse(no)
    const before = beforeLastAct(journal, dossier)
    if (!before) return refuse({ kind: 'nothing-to-undo' })
    const decided = decideUndo(dossier, standing, { reason: command.reason, before })
    if (!decided.ok) return decided
    const stuck = await bringBack(work, { from: dossier, to: before })
    if (stuck) return refuse(stuck)
    undone = dossier.lastChange.type
    return ok(decided.value)
  })
  if (restored.ok && isToldOfUndoing(undone)) {
    const words = EVENT_WORDS[undone as DossierEvent['type']]
    await tellApplicant(work, restored.value, { template: 'step-undone', params: { step: words.vi, by: work.actor.kind === 'staff' ? work.actor.fullName : '', reason: command.reason.trim() } })
  }
  return restored
}

import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Work } from '../../../platform/work.ts'
import { leaveWithOfficial, completeWorkItem, type StepTaken, type WorkflowRefusal, type BegunWork, type WorkItem } from '../../workflow/index.ts'
import { wrongState } from '../domain/abilities.ts'
import type { Branch, SaidName } from '../domain/dossier-parts.ts'
import { openBranchesOf, type Dossier, type Holder } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import { papersAtHand } from '../domain/papers-at-hand.ts'
import { returningUnitOf } from '../domain/reception.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { tellUnits } from './tell-units.ts'

export const subjectOf = ({ id }: Pick<Dossier, 'id'>): { readonly kind: 'dossier'; readonly id: string } => ({ kind: 'dossier', id })

type Assignee = { readonly officialId: OfficialId; readonly name: string }

/** What the graph calls its steps, by their codes. */
type Names = Readonly<Record<string, SaidName>>
type Opened = { readonly opened: readonly WorkItem[]; readonly names: Names }

const nameIn = (names: Names, { step }: WorkItem) => (names[step] ? { name: names[step] } : {})

export const holderOf = (item: WorkItem, names: Names, assignee?: Assignee): Holder => ({
  step: item.step, stage: item.stage, ...nameIn(names, item), unitId: item.unitId, role: item.role, since: item.openedAt, ...(item.dueAt ? { dueAt: item.dueAt } : {}),
  ...(assignee ? { assigneeId: assignee.officialId, assigneeName: assignee.name } : {}),
})

export const handedOverTo = (item: WorkItem, names: Names, assignee?: Assignee): DossierEvent => ({ type: 'DossierHandedOver', holder: holderOf(item, names, assignee) })

export const branchOf = (item: WorkItem, names: Names): Branch => {
  const { serial, step, unitId, role, openedAt, dueAt } = item
  return { serial, step, ...nameIn(names, item), unitId, role, since: openedAt, ...(dueAt ? { dueAt } : {}) }
}

/** The result is handed out where the applicant chose, which need not be where the dossier came in. */
export const returningAt = (dossier: Pick<Dossier, 'receivingUnitId' | 'reception'>, item: WorkItem): WorkItem =>
  item.stage === 'return' ? { ...item, unitId: returningUnitOf(dossier) } : item

export const mainOf = (opened: readonly WorkItem[]): WorkItem | undefined => opened.find(({ beside }) => beside === undefined)
export const branchesIn = (opened: readonly WorkItem[]): readonly WorkItem[] => opened.filter(({ beside }) => beside === 'branch')

/** Who has it next: the holder on the main way, and the agencies working beside it. */
export const openedEvents = (dossier: Pick<Dossier, 'receivingUnitId' | 'reception'>, { opened, names }: Opened, assignee?: Assignee): readonly DossierEvent[] => {
  const main = mainOf(opened)
  return [...(main ? [handedOverTo(returningAt(dossier, main), names, assignee)] : []), ...branchesIn(opened).map((item): DossierEvent => ({ type: 'BranchOpened', branch: branchOf(item, names) }))]
}

/** Who acts, and in whose place when the work of an absent colleague is covered by delegation. */
export const actingOn = ({ actor }: Work, assigneeId: OfficialId | undefined): { readonly by?: OfficialId; readonly onBehalfOf?: OfficialId } => {
  if (actor.kind !== 'staff') return {}
  const covered = assigneeId !== actor.officialId && actor.roles.some(({ onBehalfOf }) => onBehalfOf !== undefined && onBehalfOf === assigneeId)
  return { by: actor.officialId, ...(covered && assigneeId ? { onBehalfOf: assigneeId } : {}) }
}

export type TakeStep = {
  readonly action: string
  /** Of a parallel branch; absent: the step on the main way. */
  readonly serial?: number
  readonly wholeLimit?: TimeLimit
  readonly assignee?: Assignee
  readonly papers?: readonly string[]
  readonly parties?: Readonly<Record<string, UnitId>>
  readonly facts?: Readonly<Record<string, string>>
  /** The workflow, when it was begun in this same act. */
  readonly begun?: BegunWork
}

export type StepDone = { readonly taken: StepTaken; readonly events: readonly DossierEvent[] }

/** What the official can mend; anything else means that dossier and workflow disagree, which is a bug and undoes everything. */
const refusalOf = (dossier: Dossier, refusal: WorkflowRefusal): DossierRefusal => {
  switch (refusal.kind) {
    case 'action-not-here':
      return { kind: 'action-not-here', action: refusal.action }
    case 'papers-missing':
      return { kind: 'step-papers-missing', names: refusal.missing.join('; ') }
    case 'party-missing':
      return { kind: 'party-unclear', party: refusal.party }
    case 'work-not-claimed':
      return { kind: 'not-claimed' }
    case 'work-paused':
      return wrongState(dossier.state)
    default:
      throw new Error(`workflow of dossier ${dossier.id} refuses a step: ${refusal.kind}`)
  }
}

/** The same officer goes on where the next step is the same role's at the same unit (NĐ 61/2018 article 19.1). */
const keepHands = async (work: Work, dossier: Dossier, { opened }: StepTaken): Promise<Assignee | undefined> => {
  const [main, holder] = [mainOf(opened), dossier.holder]
  if (!main || !holder?.assigneeId || main.unitId !== holder.unitId || main.role !== holder.role) return undefined
  const given = await leaveWithOfficial(work, { subject: subjectOf(dossier), serial: main.serial, officialId: holder.assigneeId })
  return given.ok ? { officialId: holder.assigneeId, name: holder.assigneeName ?? '' } : undefined
}

/** Does the step in the workflow too and answers who has it next. The rules of the dossier were asked before. */
export const doStep = async (work: Work, dossier: Dossier, step: TakeStep): Promise<Outcome<StepDone, DossierRefusal>> => {
  const { action, serial, wholeLimit, assignee, papers = [], facts, begun } = step
  // The only open work would be another agency's.
  if (serial === undefined && dossier.holder?.waiting) return refuse({ kind: 'branches-open', count: openBranchesOf(dossier).length })
  const parties = dossier.succeeded ? { receiving: dossier.receivingUnitId, resolving: dossier.resolvingUnitId, ...step.parties } : step.parties
  const taken = await completeWorkItem(work, {
    subject: subjectOf(dossier),
    action,
    ...actingOn(work, serial === undefined ? dossier.holder?.assigneeId : openBranchesOf(dossier).find((branch) => branch.serial === serial)?.assigneeId),
    papers: [...papersAtHand(dossier), ...papers],
    ...(serial === undefined ? {} : { serial }),
    ...(parties ? { parties } : {}),
    ...(facts ? { facts } : {}),
    ...(wholeLimit ? { wholeLimit } : {}),
    ...(begun ? { begun } : {}),
    ...(assignee ? { nextAssigneeId: assignee.officialId } : {}),
  })
  if (!taken.ok) return refuse(refusalOf(dossier, taken.refusal))
  const next = assignee ?? (await keepHands(work, dossier, taken.value))
  await tellUnits(work, dossier, taken.value)
  return ok({ taken: taken.value, events: openedEvents(dossier, taken.value, next) })
}

/** The step of a command of its own: what it decided, and who has it next. */
export const takeStep = async (work: Work, dossier: Dossier, { decided, ...step }: TakeStep & { readonly decided: readonly DossierEvent[] }): Promise<Outcome<readonly DossierEvent[], DossierRefusal>> => {
  const done = await doStep(work, dossier, step)
  return done.ok ? ok([...decided, ...done.value.events]) : done
}

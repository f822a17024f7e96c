import type { OfficialId } from '../../../kernel/ids.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Work } from '../../../platform/work.ts'
import { completeWorkItem, type WorkItem } from '../../workflow/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import { returningUnitOf } from '../domain/reception.ts'

export const subjectOf = ({ id }: Pick<Dossier, 'id'>): { readonly kind: 'dossier'; readonly id: string } => ({ kind: 'dossier', id })

type Assignee = { readonly officialId: OfficialId; readonly name: string }

export const handedOverTo = (item: WorkItem, assignee?: Assignee): DossierEvent => ({
  type: 'DossierHandedOver',
  holder: {
    step: item.step, stage: item.stage, unitId: item.unitId, role: item.role, since: item.openedAt, ...(item.dueAt ? { dueAt: item.dueAt } : {}),
    ...(assignee ? { assigneeId: assignee.officialId, assigneeName: assignee.name } : {}),
  },
})

const branchOpened = ({ serial, step, unitId, role, openedAt, dueAt }: WorkItem): DossierEvent => ({
  type: 'BranchOpened',
  branch: { serial, step, unitId, role, since: openedAt, ...(dueAt ? { dueAt } : {}) },
})

/** The result is handed out where the applicant chose, which need not be where the dossier came in. */
const returningAt = (dossier: Pick<Dossier, 'receivingUnitId' | 'reception'>, item: WorkItem): WorkItem =>
  item.stage === 'return' ? { ...item, unitId: returningUnitOf(dossier) } : item

/** Who has it next: the holder on the main way, and the agencies working beside it. */
export const openedEvents = (dossier: Pick<Dossier, 'receivingUnitId' | 'reception'>, opened: readonly WorkItem[], assignee?: Assignee): readonly DossierEvent[] => {
  const main = opened.find(({ beside }) => beside === undefined)
  return [...(main ? [handedOverTo(returningAt(dossier, main), assignee)] : []), ...opened.filter(({ beside }) => beside === 'branch').map(branchOpened)]
}

/** Who acts, and in whose place when the work of an absent colleague is covered by delegation. */
export const actingOn = ({ actor }: Work, assigneeId: OfficialId | undefined): { readonly by?: OfficialId; readonly onBehalfOf?: OfficialId } => {
  if (actor.kind !== 'staff') return {}
  const covered = assigneeId !== actor.officialId && actor.roles.some(({ onBehalfOf }) => onBehalfOf !== undefined && onBehalfOf === assigneeId)
  return { by: actor.officialId, ...(covered && assigneeId ? { onBehalfOf: assigneeId } : {}) }
}

export type TakeStep = { readonly action: string; readonly serial?: number; readonly wholeLimit?: TimeLimit; readonly assignee?: Assignee }

/**
 * Does the step in the workflow too and answers who has it next. The rules of the dossier were asked before: a refusal of the
 * workflow now means that the two disagree, which is a bug and undoes everything.
 */
export const takeStep = async (work: Work, dossier: Dossier, { action, serial, wholeLimit, assignee }: TakeStep): Promise<readonly DossierEvent[]> => {
  const taken = await completeWorkItem(work, {
    subject: subjectOf(dossier),
    action,
    ...actingOn(work, serial === undefined ? dossier.holder?.assigneeId : undefined),
    ...(serial === undefined ? {} : { serial }),
    ...(dossier.succeeded ? { parties: { receiving: dossier.receivingUnitId, resolving: dossier.resolvingUnitId } } : {}),
    ...(wholeLimit ? { wholeLimit } : {}),
    ...(assignee ? { nextAssigneeId: assignee.officialId } : {}),
  })
  if (!taken.ok) throw new Error(`workflow of dossier ${dossier.id} refuses ${action}: ${taken.refusal.kind}`)
  return openedEvents(dossier, taken.value.opened, assignee)
}

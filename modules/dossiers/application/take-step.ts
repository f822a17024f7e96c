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
    step: item.step, unitId: item.unitId, role: item.role, since: item.openedAt, ...(item.dueAt ? { dueAt: item.dueAt } : {}),
    ...(assignee ? { assigneeId: assignee.officialId, assigneeName: assignee.name } : {}),
  },
})

/** The result is handed out where the applicant chose, which need not be where the dossier came in. */
const returningAt = (dossier: Dossier, item: WorkItem): WorkItem => (item.step === 'return' ? { ...item, unitId: returningUnitOf(dossier) } : item)

export type TakeStep = { readonly action: string; readonly wholeLimit?: TimeLimit; readonly assignee?: Assignee }

/**
 * Does the step in the workflow too and answers who has it next. The rules of the dossier were asked before: a refusal of the
 * workflow now means that the two disagree, which is a bug and undoes everything.
 */
export const takeStep = async (work: Work, dossier: Dossier, { action, wholeLimit, assignee }: TakeStep): Promise<readonly DossierEvent[]> => {
  const by = work.actor.kind === 'staff' ? work.actor.officialId : undefined
  const taken = await completeWorkItem(work, {
    subject: subjectOf(dossier),
    action,
    ...(by ? { by } : {}),
    ...(wholeLimit ? { wholeLimit } : {}),
    ...(assignee ? { nextAssigneeId: assignee.officialId } : {}),
  })
  if (!taken.ok) throw new Error(`workflow of dossier ${dossier.id} refuses ${action}: ${taken.refusal.kind}`)
  const next = taken.value.opened.find(({ beside }) => beside === undefined)
  return next ? [handedOverTo(returningAt(dossier, next), assignee)] : []
}

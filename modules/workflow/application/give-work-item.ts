// NĐ 61/2018 article 19.1: the head says who does the work; who passes it on says why.
import type { OfficialId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { isRole, listOfficialsWithRole } from '../../identity/index.ts'
import { decideHandOver, decideRelease, pickItem, type ActingOfficial, type Subject, type WorkflowRefusal, type WorkItem } from '../domain/work-item.ts'
import { insertAssignmentChange, type AssignmentChange } from '../store/assignment-store.ts'
import { lockWork, writeWork } from '../store/running-store.ts'

type Given = Promise<Outcome<WorkItem, WorkflowRefusal>>
type OnItem = { readonly subject: Subject; readonly serial?: number }
type Gift = Pick<AssignmentChange, 'kind' | 'by' | 'note'> & { readonly decide: (item: WorkItem) => Outcome<WorkItem, WorkflowRefusal> | Given }

/** Locks, decides, keeps the item with its new holder and who made it so. A change that changes nothing writes nothing. */
const give = async (work: Work, { subject, serial }: OnItem, { kind, by, note, decide }: Gift): Given => {
  const locked = await lockWork(work.tx, subject)
  if (!locked) return refuse({ kind: 'no-open-work' })
  const picked = pickItem(locked.open, serial)
  if (!picked.ok) return picked
  const decided = await decide(picked.value)
  if (!decided.ok || decided.value.assigneeId === picked.value.assigneeId) return decided
  await writeWork(work.tx, { subject, changed: [decided.value] })
  await insertAssignmentChange(work.tx, {
    item: picked.value,
    at: work.now,
    kind,
    ...(picked.value.assigneeId ? { from: picked.value.assigneeId } : {}),
    ...(decided.value.assigneeId ? { to: decided.value.assigneeId } : {}),
    ...(by ? { by } : {}),
    ...(note ? { note } : {}),
  })
  return decided
}

const actorOf = ({ actor }: Work): { readonly by?: OfficialId } => (actor.kind === 'staff' ? { by: actor.officialId } : {})

type ToOfficial = OnItem & { readonly officialId: OfficialId; readonly note?: string }

const assign = (work: Work, { subject, serial, note }: ToOfficial, decide: Gift['decide']): Given =>
  give(work, { subject, ...(serial === undefined ? {} : { serial }) }, { kind: 'assigned', ...actorOf(work), ...(note ? { note } : {}), decide })

const mayDo = async (work: Work, { role, unitId }: WorkItem, officialId: OfficialId): Promise<boolean> =>
  isRole(role) && (await listOfficialsWithRole(work, role, unitId)).some((each) => each.officialId === officialId)

/** The head gives an item to somebody, whoever had it before; only to who plays the role of the step there. */
export const assignWorkItem = (work: Work, to: ToOfficial): Given =>
  assign(work, to, async (item) => ((await mayDo(work, item, to.officialId)) ? ok({ ...item, assigneeId: to.officialId }) : refuse({ kind: 'assignee-not-competent' })))

/** Stays with, or goes back to, whoever had the work before: the next step in the same hands, an assignment taken back. */
export const leaveWithOfficial = (work: Work, to: ToOfficial): Given => assign(work, to, (item) => ok({ ...item, assigneeId: to.officialId }))

/** Back to the role. `by` absent: taken away by the head. */
export const releaseWorkItem = (work: Work, { by, note, ...on }: OnItem & { readonly by?: OfficialId; readonly note?: string }): Given =>
  give(work, on, { kind: 'released', ...actorOf(work), ...(note ? { note } : {}), decide: (item) => decideRelease(item, by) })

export type HandOverWorkItem = OnItem & ActingOfficial & { readonly to: OfficialId; readonly note: string; /** Whoever has it: the head gives it to another. */ readonly asHead?: true }

/** To a colleague who plays the role of the step there, with the reason; by who has the item, who stands in for them, or the head. */
export const handOverWorkItem = (work: Work, { by, onBehalfOf, to, note, asHead, ...on }: HandOverWorkItem): Given =>
  give(work, on, {
    kind: 'handed-over',
    note,
    ...(by ? { by } : {}),
    decide: async (item) => {
      const decided = decideHandOver(item, { ...(by && !asHead ? { by } : {}), ...(onBehalfOf ? { onBehalfOf } : {}) }, to)
      return !decided.ok || (await mayDo(work, item, to)) ? decided : refuse({ kind: 'assignee-not-competent' })
    },
  })

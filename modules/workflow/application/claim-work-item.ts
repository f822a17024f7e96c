import type { OfficialId } from '../../../kernel/ids.ts'
import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { decideClaim, pickItem, type Subject, type WorkflowRefusal, type WorkItem } from '../domain/work-item.ts'
import { lockWork, writeWork } from '../store/running-store.ts'

export type ClaimWorkItem = { readonly subject: Subject; readonly by: OfficialId; /** Absent: the item on the main way. */ readonly serial?: number }

/** Takes an open item of a subject in one's own name. Taking it twice is taking it once. */
export const claimWorkItem = async (work: Work, { subject, by, serial }: ClaimWorkItem): Promise<Outcome<WorkItem, WorkflowRefusal>> => {
  const locked = await lockWork(work.tx, subject)
  if (!locked) return refuse({ kind: 'no-open-work' })
  const picked = pickItem(locked.open, serial)
  if (!picked.ok) return picked
  const claimed = decideClaim(picked.value, by)
  if (claimed.ok && picked.value.assigneeId !== by) await writeWork(work.tx, { subject, changed: [claimed.value] })
  return claimed
}

import type { OfficialId } from '../../../kernel/ids.ts'
import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { decideClaim, type Subject, type WorkflowRefusal, type WorkItem } from '../domain/work-item.ts'
import { findOpenItem, lockRunning, saveItem } from '../store/work-item-store.ts'

/** Takes the open step of a subject in one's own name. Taking it twice is taking it once. */
export const claimWorkItem = async (
  work: Work,
  { subject, by }: { readonly subject: Subject; readonly by: OfficialId },
): Promise<Outcome<WorkItem, WorkflowRefusal>> => {
  const running = await lockRunning(work.tx, subject)
  const item = running && (await findOpenItem(work.tx, subject))
  if (!item) return refuse({ kind: 'no-open-work' })
  const claimed = decideClaim(item, by)
  if (claimed.ok) await saveItem(work.tx, claimed.value)
  return claimed
}

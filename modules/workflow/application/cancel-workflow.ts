import type { Work } from '../../../platform/work.ts'
import type { Subject } from '../domain/work-item.ts'
import { endRunning, findOpenItem, lockRunning, saveItem } from '../store/work-item-store.ts'

/** Ends a run from outside its graph (withdrawal, discontinuation): the open step is closed with the reason's code. */
export const cancelWorkflow = async (work: Work, subject: Subject, reason: string): Promise<void> => {
  const running = await lockRunning(work.tx, subject)
  if (!running) return
  const item = await findOpenItem(work.tx, subject)
  if (item) await saveItem(work.tx, { ...item, completedAt: work.now, action: reason })
  await endRunning(work.tx, subject, work.now)
}

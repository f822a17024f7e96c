import type { Work } from '../../../platform/work.ts'
import type { Subject } from '../domain/work-item.ts'
import { lockWork, writeWork } from '../store/running-store.ts'

/** Ends a run from outside its graph (withdrawal, discontinuation): whatever is open is closed with the reason's code. */
export const cancelWorkflow = async (work: Work, subject: Subject, reason: string): Promise<void> => {
  const locked = await lockWork(work.tx, subject)
  if (!locked || locked.running.endedAt) return
  await writeWork(work.tx, {
    subject,
    changed: locked.open.map((item) => ({ ...item, completedAt: work.now, action: reason })),
    run: { endedAt: work.now, arrived: [] },
  })
}

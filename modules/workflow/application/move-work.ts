// NĐ 61/2018 article 4: what a closed unit still had to do is the heir's, and in nobody's hands there yet.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import type { Subject, WorkItem } from '../domain/work-item.ts'
import { insertAssignmentChange } from '../store/assignment-store.ts'
import { lockWork, writeWork } from '../store/running-store.ts'

export type MoveWork = { readonly subject: Subject; readonly from: UnitId; readonly to: UnitId }

const movedTo = (unitId: UnitId, item: WorkItem): WorkItem => {
  const { assigneeId: _, ...free } = item
  return { ...free, unitId }
}

/** Open work of a subject at one unit, and the parties that unit plays, go to another; whoever had it there has it no more. */
export const moveWork = async (work: Work, { subject, from, to }: MoveWork): Promise<void> => {
  const locked = await lockWork(work.tx, subject)
  if (!locked) return
  const there = locked.open.filter(({ unitId }) => unitId === from)
  const parties = Object.fromEntries(Object.entries(locked.running.parties).map(([party, unitId]) => [party, unitId === from ? to : unitId]))
  await writeWork(work.tx, { subject, changed: there.map((item) => movedTo(to, item)), run: { parties } })
  for (const item of there) if (item.assigneeId) await insertAssignmentChange(work.tx, { item, at: work.now, kind: 'released', from: item.assigneeId })
}

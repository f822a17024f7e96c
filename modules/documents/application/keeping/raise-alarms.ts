import type { Work } from '../../../../platform/work.ts'
import type { AlarmSeen } from '../../domain/file-alarm.ts'
import { openAlarms } from '../../store/alarm-store.ts'

/** Keeps what is wrong, once while it lasts, and tells of what is new: `FileAlarmRaised { count }`. */
export const raiseAlarms = async (work: Work, seen: readonly AlarmSeen[]): Promise<void> => {
  if (seen.length === 0) return
  const added = await openAlarms(work.tx, seen, work.now)
  if (added.length > 0) await work.tell({ type: 'FileAlarmRaised', count: added.length })
}

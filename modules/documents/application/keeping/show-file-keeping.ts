import type { Instant } from '../../../../kernel/instant.ts'
import { readLastRuns, type LastRuns } from '../../../../platform/backup/backup-run-store.ts'
import type { Work } from '../../../../platform/work.ts'
import type { FileAlarm } from '../../domain/file-alarm.ts'
import { judgeBackups, type BackupWorry } from '../../domain/judge-backups.ts'
import { shareSeen, type RehashCycle } from '../../domain/rehash.ts'
import { countOpenAlarms, listOpenAlarms } from '../../store/alarm-store.ts'
import { countWaitingContents, listClosed, type ClosedContent } from '../../store/content-scan-store.ts'
import { findLastCycle } from '../../store/rehash-store.ts'
import { logHeldUp } from './log-held-up.ts'
import { currentScanner } from './scanner.ts'

const SHOWN = 100

type Walk = Pick<RehashCycle, 'checked' | 'checkedBytes' | 'faults'>

/** Whether what is kept is whole, and since when that is known. */
export type FileKeeping = {
  /** The last walk that came to its end; absent when none did yet. */
  readonly lastFull?: Walk & { readonly endedAt: Instant }
  readonly current?: Walk & { readonly begunAt: Instant; readonly share: number }
  readonly openAlarms: number
  readonly alarms: readonly FileAlarm[]
  /** The last backup, and the last drill that proved one to restore. */
  readonly backups: LastRuns & { readonly worries: readonly BackupWorry[]; /** Bytes. */ readonly logHeldUp?: number }
  readonly scanner: { readonly connected: boolean; readonly waiting: number; readonly closed: readonly ClosedContent[] }
}

const walkOf = ({ checked, checkedBytes, faults }: RehashCycle): Walk => ({ checked, checkedBytes, faults })

export const showFileKeeping = async (work: Work): Promise<FileKeeping> => {
  const held = await logHeldUp()
  const [backups, waiting, closed, last, full, alarms, openAlarms] = await Promise.all([readLastRuns(work.tx), countWaitingContents(work.tx), listClosed(work.tx, SHOWN), findLastCycle(work.tx), findLastCycle(work.tx, { ended: true }), listOpenAlarms(work.tx, SHOWN), countOpenAlarms(work.tx)])
  return {
    ...(full?.endedAt ? { lastFull: { ...walkOf(full), endedAt: full.endedAt } } : {}),
    ...(last && last.endedAt === undefined ? { current: { ...walkOf(last), begunAt: last.begunAt, share: shareSeen(last) } } : {}),
    openAlarms,
    alarms,
    backups: { ...backups, worries: judgeBackups(backups, work.now), ...(held === undefined ? {} : { logHeldUp: held }) },
    scanner: { connected: currentScanner() !== undefined, waiting, closed },
  }
}

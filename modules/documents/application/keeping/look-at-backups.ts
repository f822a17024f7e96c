import { readLastRuns } from '../../../../platform/backup/backup-run-store.ts'
import type { Job } from '../../../../platform/module.ts'
import type { Work } from '../../../../platform/work.ts'
import { judgeBackups } from '../../domain/judge-backups.ts'

/** Tells each morning of backups and drills that failed or stopped: `BackupsLacking { count }`. */
export const lookAtBackups = async (work: Work): Promise<void> => {
  const { length } = judgeBackups(await readLastRuns(work.tx), work.now)
  if (length > 0) await work.tell({ type: 'BackupsLacking', count: length })
}

/** 06:50 in Viet Nam, when the night's backup and drill have ended. */
export const backupsJob: Job = { name: 'look-at-backups', cron: '50 23 * * *', run: lookAtBackups }

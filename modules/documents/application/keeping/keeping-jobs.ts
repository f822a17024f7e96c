import type { Job } from '../../../../platform/module.ts'
import type { MalwareScanner, RetentionSource } from '../../ports.ts'
import { destroyJob } from '../retention/destroy-papers.ts'
import { useRetentionSources } from '../retention/sources.ts'
import { backupsJob } from './look-at-backups.ts'
import { useLogHeldUp, type LogHeldUp } from './log-held-up.ts'
import { rehashJob } from './rehash-files.ts'
import { scanJob } from './scan-contents.ts'
import { useScanner } from './scanner.ts'

export type KeepingSettings = {
  /** How fast all stored bytes are read back in the background. */
  readonly rehashMegabytesPerSecond?: number
  /** Who looks for malware; without one nobody does, and files say so. */
  readonly scanner?: MalwareScanner
  /** Bytes of the database's log that wait beside the data because the place of backups cannot be reached. */
  readonly logHeldUp?: LogHeldUp
  /** Whether this installation is to be backed up, so that somebody is told when it is not. */
  readonly isBackedUp?: boolean
  /** Whose matters have papers. */
  readonly retention?: readonly RetentionSource[]
}

export const keepingJobs = ({ rehashMegabytesPerSecond = 20, scanner, logHeldUp, isBackedUp = false, retention = [] }: KeepingSettings): readonly Job[] => {
  useScanner(scanner)
  useLogHeldUp(logHeldUp)
  useRetentionSources(retention)
  return [rehashJob(rehashMegabytesPerSecond), scanJob, destroyJob, ...(isBackedUp ? [backupsJob] : [])]
}

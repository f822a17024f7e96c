import type { Job } from '../../../../platform/module.ts'
import { rehashJob } from './rehash-files.ts'

export type KeepingSettings = {
  /** How fast all stored bytes are read back in the background. */
  readonly rehashMegabytesPerSecond?: number
}

export const keepingJobs = ({ rehashMegabytesPerSecond = 20 }: KeepingSettings): readonly Job[] => [rehashJob(rehashMegabytesPerSecond)]

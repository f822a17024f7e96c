import type { Job } from '../../../../platform/module.ts'
import type { MalwareScanner } from '../../ports.ts'
import { rehashJob } from './rehash-files.ts'
import { scanJob } from './scan-contents.ts'
import { useScanner } from './scanner.ts'

export type KeepingSettings = {
  /** How fast all stored bytes are read back in the background. */
  readonly rehashMegabytesPerSecond?: number
  /** Who looks for malware; without one nobody does, and files say so. */
  readonly scanner?: MalwareScanner
}

export const keepingJobs = ({ rehashMegabytesPerSecond = 20, scanner }: KeepingSettings): readonly Job[] => {
  useScanner(scanner)
  return [rehashJob(rehashMegabytesPerSecond), scanJob]
}

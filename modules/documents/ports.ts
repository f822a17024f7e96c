import type { Readable } from 'node:stream'
import type { ScanAnswer } from './domain/malware-scan.ts'

export type { ScanAnswer }

/** Somebody outside who knows malware. Answers about every content, and says so where it cannot; never throws. */
export type MalwareScanner = {
  readonly scan: (bytes: Readable, options: { readonly patienceMs: number }) => Promise<ScanAnswer>
}

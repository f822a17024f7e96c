import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openLocalFileStore } from '../../platform/storage/local-file-store.ts'
import type { BenchContext, Measure } from '../measure.ts'

const ROUNDS = 7
const FILES = 30
const MEGABYTES = 10

/** Scans of ten megabytes, read back one after another as the background walk does; MB a second of one core. */
const run = async ({ scratchFolder }: BenchContext): Promise<readonly number[]> => {
  const store = openLocalFileStore(join(scratchFolder, 'rehash'))
  const hashes: string[] = []
  while (hashes.length < FILES) hashes.push(await store.put(randomBytes(MEGABYTES * 1024 * 1024)))
  const rounds: number[] = []
  while (rounds.length < ROUNDS) {
    const before = process.cpuUsage()
    const begun = performance.now()
    for (const sha256 of hashes) await store.prove(sha256)
    const { user, system } = process.cpuUsage(before)
    // A core's second, whichever of waiting and working took longer.
    rounds.push((FILES * MEGABYTES) / Math.max((performance.now() - begun) / 1000, (user + system) / 1_000_000))
  }
  return rounds
}

export const measures: readonly Measure[] = [{ name: 'rehash-mb-s', unit: 'MB/s', target: 300, better: 'higher', bound: 'SHA-256 of one core, and reading from the disk', run }]

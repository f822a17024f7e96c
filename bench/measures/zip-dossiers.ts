import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { packFiles, type PackedFile } from '../../modules/documents/index.ts'
import { useFileStore } from '../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../platform/storage/local-file-store.ts'
import type { BenchContext, Measure } from '../measure.ts'

const RUNS = 5
const DOSSIERS = 1000
const SCANS = 3
const SCAN_BYTES = 1024 * 1024
/** So many different scans stand for all: the disk and the page cache see what the zip writes, three gigabytes. */
const DIFFERENT = 300

function* filesOf(hashes: readonly string[]): Generator<PackedFile> {
  for (let dossier = 0; dossier < DOSSIERS; dossier += 1)
    for (let scan = 0; scan < SCANS; scan += 1) yield { path: `H46-250312-${dossier}/0${scan + 1} Giấy tờ.pdf`, sha256: hashes[(dossier * SCANS + scan) % hashes.length] ?? '', sizeBytes: SCAN_BYTES }
}

/** As `motcua export files` writes it, without the questions that name the files. */
const run = async ({ scratchFolder }: BenchContext): Promise<readonly number[]> => {
  const store = openLocalFileStore(join(scratchFolder, 'zip-files'))
  useFileStore(store)
  const hashes: string[] = []
  while (hashes.length < DIFFERENT) hashes.push(await store.put(randomBytes(SCAN_BYTES)))
  const runs: number[] = []
  for (let round = 0; round < RUNS; round += 1) {
    const target = join(scratchFolder, `zip-${round}.zip`)
    const begun = performance.now()
    const { bytes } = await packFiles(target, filesOf(hashes))
    runs.push((performance.now() - begun) / 1000)
    if (bytes < DOSSIERS * SCANS * SCAN_BYTES) throw new Error(`only ${bytes} bytes were written`)
    await rm(target)
  }
  return runs
}

export const measures: readonly Measure[] = [
  { name: 'zip-1000-dossiers', unit: 's', target: 60, better: 'lower', long: true, bound: 'writing and syncing three gigabytes to the disk, and their hashes', run },
]

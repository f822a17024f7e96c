import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkDisks } from '../../apps/cli/doctor/check-machine.ts'

const PIECES = [1024 * 1024, 4096].map((size) => Buffer.alloc(size))
const TOP_UP_MS = 50

/** Takes what room is left, down to the last page. */
const takeRoom = (file: number): void => {
  for (const piece of PIECES)
    try {
      while (writeSync(file, piece) === piece.length);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause
    }
}

export type Full = { readonly leastMs: number; readonly mostMs: number; /** When somebody has run into it. */ readonly seen: () => boolean }

/** The disk of a folder is full until it was seen, whatever is given back meanwhile. @returns what `motcua doctor` said of it then */
export const fillDisk = async (folder: string, { leastMs, mostMs, seen }: Full): Promise<string> => {
  const path = join(folder, 'ballast')
  const file = openSync(path, 'w')
  try {
    takeRoom(file)
    const state = (await checkDisks([folder]))[0]?.state ?? 'nowhere'
    for (let gone = 0; gone < leastMs || (gone < mostMs && !seen()); gone += TOP_UP_MS) {
      await sleep(TOP_UP_MS)
      takeRoom(file)
    }
    return state
  } finally {
    closeSync(file)
    rmSync(path)
  }
}

import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import { runCli } from './run-cli.ts'

/** False when somebody loads it already. */
const takeUp = (half: string): boolean => {
  try {
    mkdirSync(half, { mode: 0o700 })
    return true
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false
    throw cause
  }
}

/** By the command that prepares a new folder, which brings the province in as a first start does. */
const load = async (half: string): Promise<void> => {
  const { code, err } = await runCli(['migrate', '--json'], { MOTCUA_HOME: half, LOG_LEVEL: 'error' })
  if (code !== 0) throw new Error(`the province could not be loaded:\n${err}`)
}

/** Loaded once in a run, by whoever asks first; the others wait for it. */
const findLoaded = async (): Promise<string> => {
  const place = inject('loadedHome')
  const half = `${place}.half`
  while (!existsSync(place)) {
    if (!takeUp(half)) {
      await sleep(100)
      continue
    }
    try {
      await load(half)
      // Where somebody was done between our two looks, theirs stands.
      if (!existsSync(place)) renameSync(half, place)
    } finally {
      rmSync(half, { recursive: true, force: true })
    }
  }
  return place
}

/** Fills `home` with the demo province, as its first start would, and nobody has served yet: `tests/start` watches first starts themselves. */
export const copyLoadedHome = async (home: string): Promise<void> => {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  // With its owners: PostgreSQL may run as somebody else.
  await promisify(execFile)('cp', ['-a', `${await findLoaded()}/.`, home])
}

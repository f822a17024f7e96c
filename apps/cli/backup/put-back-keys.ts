import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sha256Of } from '../../../platform/backup/manifest.ts'
import type { Config } from '../../../platform/config/config.ts'
import { placeOfKey } from './key-files.ts'

export type KeysPutBack = { readonly put: number; /** Where the keys lie now that stood in their place. */ readonly setAside: readonly string[] }

/**
 * Rows of a backup open with its own keys alone: a first start on a new machine has made others. Those are set aside, since what
 * was sealed meanwhile opens with them.
 */
export const putBackKeys = async (backup: { readonly name: string; readonly keys: ReadonlyMap<string, Uint8Array> }, config: Pick<Config, 'home' | 'signingFolder' | 'vneidAnswers'>): Promise<KeysPutBack> => {
  const setAside: string[] = []
  let put = 0
  for (const [name, bytes] of backup.keys) {
    const place = placeOfKey(config, name)
    const present = await readFile(place).catch(() => undefined)
    if (present !== undefined && sha256Of(present) === sha256Of(bytes)) continue
    if (present !== undefined) {
      const aside = `${place}.before-${backup.name}`
      await rename(place, aside)
      setAside.push(aside)
    }
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await writeFile(place, bytes, { mode: 0o600 })
    put += 1
  }
  return { put, setAside }
}

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backup } from '../../../platform/backup/manifest.ts'
import { readKeys } from '../../../platform/backup/read-keys.ts'
import type { Config } from '../../../platform/config/config.ts'
import { keysOf } from '../../../platform/keys/key-ring.ts'
import { keyFiles } from './key-files.ts'

type Wanting = {
  /** What a moment of the past is reached from. */
  readonly base: Backup
  readonly config: Config
  readonly scratch: string
  readonly passphrases: readonly string[]
}

const hasAll = (ring: Uint8Array, wanted: Uint8Array): boolean => {
  const here = new Set(keysOf(ring).map((key) => Buffer.from(key).toString('hex')))
  return keysOf(wanted).every((key) => here.has(Buffer.from(key).toString('hex')))
}

/** Those that lie here, where they open what the base has sealed, and what came after it; on a new machine, whose first start has made others, those of the base. */
export const keysFor = async ({ base, config, scratch, passphrases }: Wanting): Promise<ReadonlyMap<string, string>> => {
  const here = await keyFiles(config)
  const kept = await readKeys(base, () => Promise.resolve(passphrases))
  const [ring, wanted] = [here.get('secret.key'), kept.get('secret.key')]
  if (ring !== undefined && (wanted === undefined || hasAll(await readFile(ring), wanted))) return here
  const keys = new Map<string, string>()
  for (const [name, bytes] of kept) {
    const file = join(scratch, `key-${keys.size}`)
    await writeFile(file, bytes, { mode: 0o600 })
    keys.set(name, file)
  }
  return keys
}

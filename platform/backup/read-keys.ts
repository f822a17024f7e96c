import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorFault } from '../operator-fault.ts'
import { backupDamaged, passphraseMissing } from './backup-faults.ts'
import { keysFolder, sha256Of, type Backup } from './manifest.ts'
import { openKeyBox, type KeyBox } from './seal-keys.ts'

/** Asked only where the keys of a backup are sealed; those there are, the one in use first. */
export type AskPassphrase = () => Promise<readonly string[]>

const readAll = async ({ folder, manifest }: Backup, box: KeyBox | undefined): Promise<ReadonlyMap<string, Buffer>> => {
  const keys = new Map<string, Buffer>()
  for (const { name, sha256 } of manifest.keys) {
    const kept = await readFile(join(keysFolder(folder), name)).catch((cause: unknown) => {
      throw backupDamaged(folder, `keys/${name}`, cause)
    })
    const bytes = box === undefined ? kept : box.open(name, kept)
    if (sha256Of(bytes) !== sha256) throw backupDamaged(folder, `keys/${name}`)
    keys.set(name, bytes)
  }
  return keys
}

const isWrongPassphrase = (cause: unknown): boolean => cause instanceof OperatorFault && cause.kind === 'backup-passphrase'

type OpenedKeys = { readonly keys: ReadonlyMap<string, Buffer>; /** Which of the pass-phrases opened them; undefined: they were not sealed. */ readonly openedBy?: number }

/**
 * The keys of a backup, opened and compared with what was kept, by name.
 * @throws OperatorFault `backup-passphrase` (none, or another), `backup-damaged`
 */
export const openKeys = async (backup: Backup, ask: AskPassphrase): Promise<OpenedKeys> => {
  const { keySeal } = backup.manifest
  if (keySeal === undefined) return { keys: await readAll(backup, undefined) }
  let wrong: unknown = passphraseMissing(backup.name)
  for (const [openedBy, passphrase] of (await ask()).entries())
    try {
      return { keys: await readAll(backup, await openKeyBox(passphrase, keySeal)), openedBy }
    } catch (cause) {
      if (!isWrongPassphrase(cause)) throw cause
      wrong = cause
    }
  throw wrong
}

export const readKeys = async (backup: Backup, ask: AskPassphrase): Promise<ReadonlyMap<string, Buffer>> => (await openKeys(backup, ask)).keys

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { backupDamaged, passphraseMissing } from './backup-faults.ts'
import { keysFolder, sha256Of, type Backup } from './manifest.ts'
import { openKeyBox } from './seal-keys.ts'

/** Asked only where the keys of a backup are sealed. */
export type AskPassphrase = () => Promise<string | undefined>

/**
 * The keys of a backup, opened and compared with what was kept, by name.
 * @throws OperatorFault `backup-passphrase` (none, or another), `backup-damaged`
 */
export const readKeys = async ({ name: backup, folder, manifest }: Backup, ask: AskPassphrase): Promise<ReadonlyMap<string, Buffer>> => {
  const passphrase = manifest.keySeal === undefined ? undefined : await ask()
  if (manifest.keySeal !== undefined && passphrase === undefined) throw passphraseMissing(backup)
  const box = manifest.keySeal === undefined || passphrase === undefined ? undefined : await openKeyBox(passphrase, manifest.keySeal)
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

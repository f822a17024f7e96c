import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncPath } from '../storage/local-files.ts'
import { chooseKept, type KeepRule } from './choose-kept.ts'
import { readFileList } from './compare-backup.ts'
import { filesFolder, HALF, listBackups, readBackup } from './manifest.ts'

export type Pruned = { readonly dropped: readonly string[]; readonly contents: number; /** Why contents were left where they are. */ readonly unread?: string }

/** One that is damaged may still be needed: what it names cannot be known, so no content goes while it stands. */
const namedContents = async (place: string): Promise<ReadonlySet<string>> => {
  const named = new Set<string>()
  for (const name of await listBackups(place)) for (const sha256 of await readFileList(await readBackup(place, name))) named.add(sha256)
  return named
}

const dropContents = async (place: string, named: ReadonlySet<string>): Promise<number> => {
  const entries = await readdir(filesFolder(place), { recursive: true, withFileTypes: true }).catch(() => [])
  const unnamed = entries.filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name) && !named.has(entry.name))
  for (const { parentPath, name } of unnamed) await rm(join(parentPath, name), { force: true })
  return unnamed.length
}

/** Drops what the rule does not keep, then contents that no backup names any more. A cut leaves at most what the next run drops. */
export const pruneBackups = async (place: string, rule: KeepRule, proven: string | undefined): Promise<Pruned> => {
  const names = await listBackups(place)
  const kept = chooseKept(names, rule, proven)
  const dropped = names.filter((name) => !kept.has(name))
  for (const name of dropped) {
    // First it stops being a backup: half removed, it would be told as damaged.
    await rename(join(place, name), join(place, HALF + name))
    await syncPath(place)
    await rm(join(place, HALF + name), { recursive: true, force: true })
  }
  if (dropped.length === 0) return { dropped, contents: 0 }
  try {
    return { dropped, contents: await dropContents(place, await namedContents(place)) }
  } catch (cause) {
    return { dropped, contents: 0, unread: cause instanceof Error ? cause.message : String(cause) }
  }
}

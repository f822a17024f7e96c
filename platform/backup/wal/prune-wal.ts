import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeepRule } from '../choose-kept.ts'
import { listBackups, readBackup, type Backup } from '../manifest.ts'
import { BASE } from './copy-base.ts'
import { dropSegmentsBefore, walFolder } from './wal-place.ts'

/** Those with a copy of the cluster, newest first; a damaged one has none that can be told. */
export const listBases = async (place: string): Promise<readonly Backup[]> => {
  const found: Backup[] = []
  for (const name of await listBackups(place)) {
    const backup = await readBackup(place, name).catch(() => undefined)
    const there = backup?.manifest.base !== undefined && (await stat(join(backup.folder, BASE)).then(() => true, () => false))
    if (backup !== undefined && there) found.push(backup)
  }
  return found
}

/** Any moment of the last days stays reachable: as many copies as `BACKUP_KEEP` has days, and the log from the oldest of them on. */
export const pruneWal = async (place: string, { days }: Pick<KeepRule, 'days'>): Promise<{ readonly bases: number; readonly segments: number }> => {
  const bases = await listBases(place)
  const dropped = bases.slice(days)
  for (const { folder } of dropped) await rm(join(folder, BASE), { force: true })
  let segments = 0
  const kept = bases.slice(0, days).flatMap(({ manifest }) => manifest.base ?? [])
  for (const system of new Set(kept.map((base) => base.system))) {
    const [start] = kept.filter((base) => base.system === system).map(({ startWal }) => startWal.slice(8)).sort()
    if (start !== undefined) segments += await dropSegmentsBefore(walFolder(place, system), `00000000${start}`)
  }
  return { bases: dropped.length, segments }
}

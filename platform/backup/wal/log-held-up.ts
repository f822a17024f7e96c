import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatabaseSettings } from '../../config/config.ts'
import { SPOOL } from '../../db/embedded/archiving.ts'

/** The server takes a segment within seconds: more than these wait only where the place of backups cannot be reached. */
const FEW = 16

type LogHeldUp = { readonly bytes: number; /** Of the disk the data lies on, which the log fills. */ readonly folder: string }

/** Undefined where the log leaves as it should, or none is kept. */
export const findLogHeldUp = async (database: DatabaseSettings): Promise<LogHeldUp | undefined> => {
  if (database.kind !== 'embedded' || database.keepsWal !== true) return undefined
  const folder = join(database.folder, 'cluster', SPOOL)
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^[0-9A-F]{24}$/.test(name))
  if (names.length <= FEW) return undefined
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name)).then(({ size }) => size, () => 0)))
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), folder }
}

import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import { noBaseBefore, timeUnreadable } from '../../../platform/backup/backup-faults.ts'
import { listBackups, nameOfBackup } from '../../../platform/backup/manifest.ts'
import { requireRoom } from '../../../platform/backup/room-for.ts'
import { takeBackup } from '../../../platform/backup/take-backup.ts'
import { listBases } from '../../../platform/backup/wal/prune-wal.ts'
import { recoverTo } from '../../../platform/backup/wal/recover.ts'
import { DATABASE, openPostgres } from '../../../platform/db/embedded/open-postgres.ts'
import { openFileStore } from '../../../platform/storage/open-file-store.ts'
import { openWalKeeper } from '../../server/keep-wal.ts'
import type { CommandContext } from '../command.ts'
import { wordsOf } from '../doctor/finding.ts'
import { askPassphrase } from './ask-passphrase.ts'
import { FILES_WANTED } from './files-wanted.ts'
import { keysFor } from './keys-for.ts'

/** `2026-11-28T15:10:00+07:00`; without a zone, by the clocks of Viet Nam. */
export const readTime = (text: string): Instant => {
  const written = text.trim().replace(' ', 'T')
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(written) ? written : `${written.length === 16 ? `${written}:00` : written}+07:00`
  const ms = Date.parse(zoned)
  const at = Number.isNaN(ms) ? undefined : parseInstant(new Date(ms).toISOString())
  if (at === undefined) throw timeUnreadable(text)
  return at
}

/** What was written until now, too; a database that does not start any more has nothing to add. */
const keepNewest = async ({ config, report }: Pick<CommandContext, 'config' | 'report'>): Promise<void> => {
  const opened = await openPostgres(config.database).catch(() => undefined)
  if (opened === undefined) return
  try {
    // A moment the log does reach is not refused for this.
    await (await openWalKeeper(config, opened.connection))?.keepAll().catch((cause: unknown) => report(wordsOf(cause)))
  } finally {
    await opened.stop({ unlessUsed: true })
  }
}

/**
 * A backup of a moment of the past, taken from a copy of the cluster that is brought there by its log; answers its name. From then on
 * it is a backup like any other. The running data is not touched.
 */
export const backupAt = async ({ config, report }: CommandContext, at: Instant): Promise<string> => {
  const place = config.backupFolder
  const name = nameOfBackup(at)
  if ((await listBackups(place)).includes(name)) return name
  const base = (await listBases(place)).find(({ manifest }) => manifest.base !== undefined && manifest.base.until <= at)
  if (base === undefined) throw noBaseBefore(place, at)
  await requireRoom(config.home, base)
  const passphrases = await askPassphrase(config)
  await keepNewest({ config, report })
  const scratch = await mkdtemp(join(config.home, 'recovering-'))
  try {
    report(`${base.name} → ${at}`)
    const recovered = await recoverTo({ backup: base, place, at, folder: join(scratch, 'postgres'), passphrases })
    try {
      const taken = await takeBackup({
        connection: { ...recovered.connectionOptions, database: DATABASE }, files: openFileStore(config.storageUrl), filesWanted: FILES_WANTED, keys: await keysFor({ base, config, scratch, passphrases }), place,
        takenAt: at, report, withoutDamaged: true, passphrase: config.backups.passphrase,
      })
      for (const sha256 of taken.leftOut) report(`${sha256}: missing or damaged in the file store, left out`)
      return taken.name
    } finally {
      await recovered.stop()
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

import { createHash } from 'node:crypto'
import { appendFile, chown, mkdir, open, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../../../kernel/instant.ts'
import { launchPostgres, type Launched } from '../../db/embedded/launch.ts'
import { findOwner, type Owner } from '../../db/embedded/owner.ts'
import { OperatorFault } from '../../operator-fault.ts'
import { backupDamaged, walEndsBefore } from '../backup-faults.ts'
import type { Backup } from '../manifest.ts'
import { openKeyBox, type KeyBox } from '../seal-keys.ts'
import { readRecords } from './base-records.ts'
import { BASE, type BaseCopy } from './copy-base.ts'
import { RESTORE_COMMAND, serveSegments } from './serve-segments.ts'
import { boxesOf, unpack, walFolder } from './wal-place.ts'

/** As much log as a day may bring is read in this time. */
const PATIENCE = 4 * 3_600_000

const writeRecords = async (cluster: string, block: Buffer): Promise<void> => {
  for (const { record: { path, folder }, bytes } of readRecords(block)) {
    if (path.split('/').includes('..') || path.startsWith('/')) throw new Error(`${path} lies outside`)
    if (folder === true) await mkdir(join(cluster, path), { recursive: true, mode: 0o700 })
    else await appendFile(join(cluster, path), bytes, { mode: 0o600 })
  }
}

const unpackBase = async ({ folder }: Backup, base: BaseCopy, { cluster, boxes }: { readonly cluster: string; readonly boxes: readonly KeyBox[] }): Promise<void> => {
  const file = await open(join(folder, BASE), 'r').catch((cause: unknown) => Promise.reject(backupDamaged(folder, BASE, cause)))
  const hash = createHash('sha256')
  const take = async (length: number): Promise<Buffer> => {
    const bytes = Buffer.alloc(length)
    const { bytesRead } = await file.read(bytes, 0, length)
    if (bytesRead !== length) throw new Error('cut')
    hash.update(bytes)
    return bytes
  }
  try {
    for (let block = 0; block < base.blocks; block += 1) {
      const bytes = await take((await take(4)).readUInt32BE())
      await writeRecords(cluster, unpack(`base ${block}`, bytes, base.sealed ? boxes : 'open'))
    }
    if (hash.digest('hex') !== base.sha256) throw new Error('changed')
  } catch (cause) {
    throw backupDamaged(folder, BASE, cause)
  } finally {
    await file.close()
  }
}

const giveTo = async (folder: string, owner: Owner | undefined): Promise<void> => {
  if (owner === undefined) return
  await chown(folder, owner.uid, owner.gid)
  for (const name of await readdir(folder, { recursive: true })) await chown(join(folder, name), owner.uid, owner.gid)
}

export type Recovering = {
  readonly backup: Backup
  readonly place: string
  /** Absent: as far as the log that is kept goes. */
  readonly at?: Instant
  /** Made here; holds the cluster and its log. */
  readonly folder: string
  readonly passphrases: readonly string[]
}

const baseBoxes = async ({ manifest: { keySeal } }: Backup, passphrases: readonly string[]): Promise<readonly KeyBox[]> =>
  keySeal === undefined ? [] : Promise.all(passphrases.map((passphrase) => openKeyBox(passphrase, keySeal)))

const launch = async ({ folder, at, place }: Recovering): Promise<Launched> => {
  try {
    return await launchPostgres({
      folder,
      patience: PATIENCE,
      // Nobody is let in before the moment is reached: until then nothing could be written.
      settings: { hot_standby: 'off', restore_command: RESTORE_COMMAND, archive_mode: 'off', ...(at === undefined ? {} : { recovery_target_time: at.replace('Z', '+00'), recovery_target_action: 'promote' }) },
    })
  } catch (cause) {
    if (at !== undefined && cause instanceof OperatorFault && cause.en.includes('recovery target')) throw walEndsBefore(place, at)
    throw cause
  }
}

/**
 * A copy of the cluster as it was at a moment, in a folder of its own, running; it keeps no log and nobody else uses it.
 * @throws OperatorFault `backup-damaged`, `wal-ends-before`
 */
export const recoverTo = async (recovering: Recovering): Promise<Launched> => {
  const { backup, place, folder, passphrases } = recovering
  const { base } = backup.manifest
  if (base === undefined) throw backupDamaged(backup.folder, BASE)
  const cluster = join(folder, 'cluster')
  await mkdir(cluster, { recursive: true, mode: 0o700 })
  await unpackBase(backup, base, { cluster, boxes: await baseBoxes(backup, passphrases) })
  const wal = walFolder(place, base.system)
  const boxes = await boxesOf(wal, passphrases)
  await writeFile(join(cluster, 'recovery.signal'), '')
  const owner = await findOwner(cluster)
  await giveTo(cluster, owner)
  const serving = await serveSegments({ wal, cluster, boxes, owner })
  const launched = await launch(recovering).catch((cause: unknown) => Promise.reject(serving.fault() ?? cause)).finally(serving.stop)
  // A moment that was reached needs no more of the log.
  if (recovering.at !== undefined || serving.fault() === undefined) return launched
  await launched.stop()
  throw serving.fault()
}

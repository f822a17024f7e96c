// PostgreSQL 18, chapter 25.3.4: a base copy by the low-level functions, since the bundled PostgreSQL comes without pg_basebackup.
import { createHash } from 'node:crypto'
import { open, readdir, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dirent } from 'node:fs'
import pg from 'pg'
import type { Instant } from '../../../kernel/instant.ts'
import { SPOOL } from '../../db/embedded/archiving.ts'
import { codeOf, writeWhole } from '../../storage/local-files.ts'
import type { KeyBox } from '../seal-keys.ts'
import { frame, RecordWriter } from './base-records.ts'
import { pack } from './wal-place.ts'

export const BASE = 'base.packed'

/** What a backup says of the copy of the cluster beside its rows. */
export type BaseCopy = {
  readonly system: string
  readonly blocks: number
  readonly sha256: string
  readonly sealed: boolean
  /** The first segment of the log without which the copy is not whole. */
  readonly startWal: string
  /** From this moment on any moment can be gone back to. */
  readonly until: Instant
}

/** Made anew at every start, or of the running server alone (chapter 25.3.4.1). */
const WITHOUT_CONTENT = new Set(['pg_wal', 'pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'])
const LEFT_OUT = /^(?:postmaster\.(?:pid|opts)|\.s\.PGSQL\..*|pgsql_tmp.*|pg_internal\.init.*|backup_label.*|tablespace_map.*|recovery\.signal|standby\.signal)$/

const CHUNK = 4 * 1024 * 1024

const copyFile = async (handle: FileHandle, path: string, records: RecordWriter): Promise<void> => {
  await records.add({ path }, Buffer.alloc(0))
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK)
    const { bytesRead } = await handle.read(chunk, 0, CHUNK)
    if (bytesRead === 0) return
    await records.add({ path }, chunk.subarray(0, bytesRead))
  }
}

const isWanted = ({ name }: Dirent, below: string): boolean => !LEFT_OUT.test(name) && !(below === '' && (name === SPOOL || name === 'motcua_restore'))

const copyFolder = async (cluster: string, below: string, records: RecordWriter): Promise<void> => {
  for (const entry of await readdir(join(cluster, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (!isWanted(entry, below)) continue
    if (entry.isDirectory()) {
      await records.add({ path, folder: true }, Buffer.alloc(0))
      if (!WITHOUT_CONTENT.has(path)) await copyFolder(cluster, path, records)
      else if (path === 'pg_wal') await records.add({ path: 'pg_wal/archive_status', folder: true }, Buffer.alloc(0))
    } else if (entry.isFile()) {
      // A table dropped meanwhile takes its file away; the log says so too.
      const handle = await open(join(cluster, path), 'r').catch((cause: unknown) => {
        if (codeOf(cause) !== 'ENOENT') throw cause
        return undefined
      })
      if (handle !== undefined) await copyFile(handle, path, records).finally(() => handle.close())
    }
  }
}

export type Basing = { readonly connection: pg.ClientConfig; readonly cluster: string; readonly folder: string; readonly box: KeyBox | undefined }

type Started = { readonly start: string; readonly system: string }

const copyBetween = async (client: pg.Client, { cluster, folder, box }: Basing, { start, system }: Started): Promise<BaseCopy> => {
  const file = await open(join(folder, BASE), 'wx', 0o600)
  const hash = createHash('sha256')
  let blocks = 0
  const records = new RecordWriter(async (block) => {
    const bytes = frame(pack(`base ${blocks}`, block, box))
    hash.update(bytes)
    await writeWhole(file, [bytes], bytes.length)
    blocks += 1
  })
  try {
    await copyFolder(cluster, '', records)
    // Not waiting for the log to be handed over: on a full disk that would be for ever. Whoever takes a base asks with a limit (keepAll).
    const { rows: [stop] } = await client.query<{ label: string; until: string }>(`SELECT labelfile AS label, to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS until FROM pg_backup_stop(false)`)
    await records.add({ path: 'backup_label' }, Buffer.from(stop?.label ?? ''))
    await records.end()
    await file.sync()
    return { system, blocks, sha256: hash.digest('hex'), sealed: box !== undefined, startWal: start, until: (stop?.until ?? '') as Instant }
  } finally {
    await file.close()
  }
}

/** Copies the running cluster as it lies; the log kept from its start makes it whole. */
export const takeBase = async (basing: Basing): Promise<BaseCopy> => {
  const client = new pg.Client(basing.connection)
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('SET statement_timeout = 0')
    const { rows: [started] } = await client.query<Started>(`SELECT pg_walfile_name(pg_backup_start('motcua', true)) AS start, (SELECT system_identifier::text FROM pg_control_system()) AS system`)
    if (started === undefined) throw new Error('pg_backup_start gave no answer')
    return await copyBetween(client, basing, started)
  } finally {
    // Ends a copy that was not finished, too.
    await client.end()
  }
}

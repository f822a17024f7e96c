import { mkdir, readFile, rename, rm, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { makeFolder, syncPath, writeNew } from '../storage/local-files.ts'
import { FileStoreError, type FileStore } from '../storage/file-store.ts'
import { openLocalFileStore } from '../storage/local-file-store.ts'
import { fileNotWhole } from './backup-faults.ts'
import { writeRows } from './copy-rows.ts'
import { listSequences, listTables } from './list-tables.ts'
import { fileList, filesFolder, HALF, keysFolder, MANIFEST, nameOfBackup, sealManifest, sha256Of, tableFile } from './manifest.ts'
import type { Manifest, TableCopy } from './manifest.ts'
import { newKeySeal, openKeyBox, type KeyBox, type KeySeal } from './seal-keys.ts'
import type { BaseCopy } from './wal/copy-base.ts'

export type Taking = {
  readonly connection: pg.ClientConfig
  readonly files: FileStore
  /** Question for the hashes of all contents that must be there; answers a column `sha256`. */
  readonly filesWanted: string
  /** Files of secrets and certificates, by the name they get in the backup. */
  readonly keys: ReadonlyMap<string, string>
  readonly place: string
  readonly takenAt: string
  readonly report: (line: string) => void
  /** Seals the keys within the backup. */
  readonly passphrase?: string | undefined
  /** Leaves out contents that are missing or damaged already, instead of refusing. */
  readonly withoutDamaged?: boolean
  /** Copies the cluster into the folder of the backup, too. */
  readonly takeBase?: ((folder: string, box: KeyBox | undefined) => Promise<BaseCopy>) | undefined
}

export type Taken = { readonly name: string; readonly folder: string; readonly tables: number; readonly rows: number; readonly files: number; readonly newFiles: number; readonly leftOut: readonly string[] }

const AT_ONCE = 4

type Kept = { readonly kept: readonly string[]; readonly added: number; readonly leftOut: readonly string[] }

/** Contents go into the place's own store, each once for all backups: only new ones are read. */
const keepFiles = async (taking: Taking, wanted: readonly string[]): Promise<Kept> => {
  const pool = openLocalFileStore(filesFolder(taking.place))
  const leftOut = new Set<string>()
  let added = 0
  const keepOne = async (sha256: string): Promise<void> => {
    if (await pool.has(sha256)) return
    try {
      await pool.put(await taking.files.get(sha256))
      added += 1
    } catch (cause) {
      if (!(cause instanceof FileStoreError) || (cause.fault !== 'missing' && cause.fault !== 'damaged')) throw cause
      if (taking.withoutDamaged !== true) throw fileNotWhole(sha256, cause)
      leftOut.add(sha256)
    }
  }
  for (let at = 0; at < wanted.length; at += AT_ONCE) await Promise.all(wanted.slice(at, at + AT_ONCE).map(keepOne))
  return { kept: wanted.filter((sha256) => !leftOut.has(sha256)), added, leftOut: [...leftOut] }
}

type Sealing = { readonly keySeal: KeySeal; readonly box: KeyBox } | undefined

const sealingOf = async ({ passphrase }: Taking): Promise<Sealing> => {
  if (passphrase === undefined) return undefined
  const keySeal = newKeySeal()
  return { keySeal, box: await openKeyBox(passphrase, keySeal) }
}

const keepKeys = async ({ keys }: Taking, folder: string, sealing: Sealing): Promise<Pick<Manifest, 'keys' | 'keySeal'>> => {
  const box = sealing?.box
  await mkdir(keysFolder(folder), { mode: 0o700 })
  const kept: Manifest['keys'][number][] = []
  for (const [name, path] of keys) {
    const bytes = await readFile(path)
    await mkdir(join(keysFolder(folder), name, '..'), { recursive: true, mode: 0o700 })
    await writeNew(join(keysFolder(folder), name), box === undefined ? bytes : box.seal(name, bytes))
    kept.push({ name, sha256: sha256Of(bytes) })
  }
  return { keys: kept, ...(sealing === undefined ? {} : { keySeal: sealing.keySeal }) }
}

const writeTables = async (client: pg.Client, folder: string, report: Taking['report']): Promise<readonly TableCopy[]> => {
  await mkdir(join(folder, 'tables'), { mode: 0o700 })
  const tables: TableCopy[] = []
  for (const table of await listTables(client)) {
    report(table.name)
    tables.push({ ...table, ...(await writeRows(client, table, tableFile(folder, table.name))) })
  }
  return tables
}

type Read = Omit<Manifest, 'format' | 'files' | 'keys' | 'keySeal' | 'base'> & { readonly wanted: readonly string[] }

/** One snapshot for all tables: what is written meanwhile is not in it, and nothing waits. */
const readDatabase = async ({ connection, filesWanted, takenAt, report }: Taking, folder: string): Promise<Read> => {
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query("SET LOCAL statement_timeout = 0; SET LOCAL DateStyle = 'ISO'; SET LOCAL TimeZone = 'UTC'; SET LOCAL extra_float_digits = 3")
    const server = (await client.query<{ version: string }>("SELECT current_setting('server_version') AS version")).rows[0]?.version ?? ''
    const databaseBytes = Number((await client.query<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes')).rows[0]?.bytes ?? 0)
    const migrations = (await client.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM platform.migration ORDER BY name')).rows
    const wanted = (await client.query<{ sha256: string }>(filesWanted)).rows.map(({ sha256 }) => sha256)
    const tables = await writeTables(client, folder, report)
    const sequences = await listSequences(client)
    await client.query('COMMIT')
    return { takenAt, server, databaseBytes, migrations, tables, sequences, wanted }
  } finally {
    await client.end()
  }
}

const fill = async (taking: Taking, half: string): Promise<{ readonly manifest: Manifest } & Kept> => {
  const sealing = await sealingOf(taking)
  const base = await taking.takeBase?.(half, sealing?.box)
  const { wanted, ...read } = await readDatabase(taking, half)
  taking.report(`files: ${wanted.length}`)
  const files = await keepFiles(taking, wanted)
  const list = files.kept.map((sha256) => `${sha256}\n`).join('')
  await writeNew(fileList(half), Buffer.from(list))
  const keys = await keepKeys(taking, half, sealing)
  const manifest: Manifest = { ...read, format: keys.keySeal === undefined ? 1 : 2, files: { count: files.kept.length, sha256: sha256Of(list) }, ...keys, ...(base === undefined ? {} : { base }) }
  await writeNew(join(half, MANIFEST), Buffer.from(sealManifest(manifest)))
  await syncPath(join(half, 'tables'))
  await syncPath(half)
  return { manifest, ...files }
}

/**
 * Writes a backup under a name of its own, renamed in one step when all of it is on the disk.
 * @throws OperatorFault or FileStoreError; then no backup of this moment exists and earlier ones are as they were
 */
export const takeBackup = async (taking: Taking): Promise<Taken> => {
  const { place } = taking
  const name = nameOfBackup(taking.takenAt)
  const folder = join(place, name)
  await makeFolder(place)
  for (const left of await readdir(place)) if (left.startsWith(HALF)) await rm(join(place, left), { recursive: true, force: true })
  const half = join(place, HALF + name)
  await mkdir(half, { mode: 0o700 })
  try {
    const { manifest, kept, added, leftOut } = await fill(taking, half)
    await rename(half, folder)
    await syncPath(place)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return { name, folder, tables: manifest.tables.length, rows, files: kept.length, newFiles: added, leftOut }
  } catch (cause) {
    await rm(half, { recursive: true, force: true }).catch(() => undefined)
    throw cause
  }
}

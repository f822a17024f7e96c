import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { openLocalFileStore } from '../storage/local-file-store.ts'
import { firstDifference, proveRows } from './copy-rows.ts'
import { backupDamaged } from './backup-faults.ts'
import { fileList, filesFolder, sha256Of, tableFile, type Backup } from './manifest.ts'

export type Compared = { readonly tables: number; readonly rows: number; readonly files: number; readonly faults: readonly string[] }

/** Hashes of all contents of one backup. @throws OperatorFault `backup-damaged` */
export const readFileList = async ({ folder, manifest }: Backup): Promise<readonly string[]> => {
  const text = await readFile(fileList(folder), 'utf8').catch(() => '')
  if (sha256Of(text) !== manifest.files.sha256) throw backupDamaged(folder, 'files.txt')
  return text.split('\n').filter((line) => line !== '')
}

/** Every row of every table against the backup, in the order of keys; a table that differs is told with its first row that does. */
export const compareRows = async (backup: Backup, connection: pg.ClientConfig): Promise<Omit<Compared, 'files'>> => {
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  const faults: string[] = []
  let rows = 0
  try {
    await client.query("SET DateStyle = 'ISO'; SET TimeZone = 'UTC'; SET extra_float_digits = 3")
    for (const table of backup.manifest.tables) {
      const held = await proveRows(client, table)
      rows += held.rows
      if (held.rows === table.rows && held.sha256 === table.sha256) continue
      const row = await firstDifference(client, table, tableFile(backup.folder, table.name))
      faults.push(`${table.name}: ${held.rows} rows, ${table.rows} in the backup; the first that differs is row ${row ?? '?'} by key`)
    }
    return { tables: backup.manifest.tables.length, rows, faults }
  } finally {
    await client.end()
  }
}

/** Every content of the backup read and hashed; its keys are proven by `readKeys`, which opens sealed ones. */
export const compareFiles = async (backup: Backup, place: string): Promise<Pick<Compared, 'files' | 'faults'>> => {
  const pool = openLocalFileStore(filesFolder(place))
  const faults: string[] = []
  const wanted = await readFileList(backup)
  for (const sha256 of wanted) await pool.prove(sha256).catch((cause: unknown) => faults.push(cause instanceof Error ? cause.message : String(cause)))
  return { files: wanted.length, faults }
}

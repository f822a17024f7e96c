import { sql } from 'kysely'
import type pg from 'pg'
import { addBackupRun, type BackupRun } from '../../../platform/backup/backup-run-store.ts'
import { compareRows, readFileList } from '../../../platform/backup/compare-backup.ts'
import { backupDamaged } from '../../../platform/backup/backup-faults.ts'
import { fillDatabase } from '../../../platform/backup/fill-database.ts'
import { filesFolder, findBackup, type Backup } from '../../../platform/backup/manifest.ts'
import { asAdmin, createDatabase, dropDatabase, switchDatabase } from '../../../platform/backup/switch-database.ts'
import { readKeys } from '../../../platform/backup/read-keys.ts'
import { requireRoom } from '../../../platform/backup/room-for.ts'
import { systemNow } from '../../../platform/clock/system-now.ts'
import type { Config } from '../../../platform/config/config.ts'
import { openDatabase } from '../../../platform/db/database.ts'
import { DATABASE, openPostgres } from '../../../platform/db/embedded/open-postgres.ts'
import { openLocalFileStore } from '../../../platform/storage/local-file-store.ts'
import { openFileStore } from '../../../platform/storage/open-file-store.ts'
import { ROOT } from '../../server/compose.ts'
import { backupAt, readTime } from '../backup/backup-at.ts'
import { askPassphrase } from '../backup/ask-passphrase.ts'
import { putBackKeys } from '../backup/put-back-keys.ts'
import { defineCommand, textOf } from '../command.ts'
import type { CommandContext, CommandInput } from '../command.ts'
import { requireHome } from '../require-home.ts'

type Restored = { readonly backup: string; readonly database: string; readonly switched: boolean; readonly before?: string; readonly rows: number; readonly files: number; readonly keys: number; readonly keysSetAside: readonly string[] }

type Server = { readonly running: string; readonly connectTo: (database: string) => pg.ClientConfig }

const serverOf = ({ database }: Config, connection: pg.ClientConfig): Server => {
  if (database.kind === 'embedded') return { running: DATABASE, connectTo: (name) => ({ ...connection, database: name }) }
  const url = new URL(database.url)
  const connectTo = (name: string): pg.ClientConfig => {
    const other = new URL(url)
    other.pathname = `/${name}`
    return { connectionString: other.href }
  }
  return { running: decodeURIComponent(url.pathname.slice(1)), connectTo }
}

const wholeMark = ({ name, manifest }: Backup): string => `whole ${name} ${manifest.takenAt}`

/** Loaded and compared by an earlier run that could not switch. */
const isWhole = (admin: pg.ClientConfig, database: string, backup: Backup): Promise<boolean> =>
  asAdmin(admin, async (client) => {
    const { rows } = await client.query<{ said: string | null }>("SELECT shobj_description(oid, 'pg_database') AS said FROM pg_database WHERE datname = $1", [database])
    return rows[0]?.said === wholeMark(backup)
  })

const load = async (backup: Backup, to: { readonly admin: pg.ClientConfig; readonly connection: pg.ClientConfig; readonly name: string; readonly database: Config['database'] }, report: CommandContext['report']): Promise<void> => {
  if (await isWhole(to.admin, to.name, backup)) return
  await dropDatabase(to.admin, to.name)
  if (to.database.kind === 'embedded') await requireRoom(to.database.folder, backup)
  await createDatabase(to.admin, to.name)
  try {
    await fillDatabase(backup, { connection: to.connection, root: ROOT, report })
    const { faults: [fault] } = await compareRows(backup, to.connection)
    if (fault !== undefined) throw backupDamaged(backup.folder, fault)
    await asAdmin(to.admin, (client) => client.query(`COMMENT ON DATABASE "${to.name}" IS '${wholeMark(backup)}'`))
  } catch (cause) {
    await dropDatabase(to.admin, to.name).catch(() => undefined)
    throw cause
  }
}

/** Contents are kept by hash, so what is put back changes nothing that is there. */
const putBackFiles = async (backup: Backup, config: Config): Promise<number> => {
  const [kept, live] = [openLocalFileStore(filesFolder(config.backupFolder)), openFileStore(config.storageUrl)]
  let count = 0
  for (const sha256 of await readFileList(backup)) {
    const whole = await live.prove(sha256).then(() => true, () => false)
    if (whole) continue
    await live.put(await kept.get(sha256))
    count += 1
  }
  return count
}

/** Told in the data that now runs; the backup of an older release has no place for it. */
const tellRestored = async (connection: pg.ClientConfig, run: BackupRun): Promise<void> => {
  const { tx, close } = openDatabase({ connection, max: 1 })
  try {
    const { rows } = await sql<{ there: boolean }>`SELECT to_regclass('platform.backup_run') IS NOT NULL AS there`.execute(tx)
    if (rows[0]?.there === true) await addBackupRun(tx, run)
  } finally {
    await close()
  }
}

/** The one named, the newest, or one taken now of a moment of the past. */
const chosen = async (context: CommandContext, { arguments: [named], options }: CommandInput): Promise<string | undefined> => {
  const at = textOf(options['at'])
  if (at !== '') return backupAt(context, readTime(at))
  return named === undefined ? undefined : textOf(named)
}

const restore = async (context: CommandContext, input: CommandInput): Promise<Restored> => {
  const [{ config, report }, { options }] = [context, input]
  // A home that was lost is made anew here; with no backup either it is the wrong place.
  const backup = await findBackup(config.backupFolder, await chosen(context, input)).catch((cause: unknown) => requireHome(config).then(() => Promise.reject(cause)))
  // Rows that open with no key are of no use: the pass-phrase is proven before anything is loaded.
  const kept = await readKeys(backup, () => askPassphrase(config))
  const opened = await openPostgres(config.database)
  try {
    const { running, connectTo } = serverOf(config, opened.connection)
    const admin = connectTo('postgres')
    const stamp = backup.name.toLowerCase()
    const name = `${running}_restored_${stamp}`
    await load(backup, { admin, connection: connectTo(name), name, database: config.database }, report)
    const files = await putBackFiles(backup, config)
    const rows = backup.manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const answer = { backup: backup.name, rows, files }
    // The running data goes on with its own keys.
    if (options['beside'] === true) return { ...answer, database: name, switched: false, keys: 0, keysSetAside: [] }
    const before = `${running}_before_${stamp}_${process.pid}`
    await switchDatabase({ admin, running, restored: name, before })
    // At once: until they stand there, the restored data opens with no key.
    const { put: keys, setAside: keysSetAside } = await putBackKeys({ name: backup.name, keys: kept }, config)
    await tellRestored(connectTo(running), { kind: 'restore', at: systemNow(), backup: backup.name, rows, files, faults: [] })
    return { ...answer, database: running, switched: true, before, keys, keysSetAside }
  } finally {
    await opened.stop({ unlessUsed: true })
  }
}

const print = ({ backup, database, switched, before, rows, files, keys, keysSetAside }: Restored): string =>
  switched
    ? [
        `Đã khôi phục bản ${backup}: ${rows} dòng, thêm lại ${files} tệp, ${keys} khoá. Dữ liệu trước đó còn nguyên trong cơ sở dữ liệu ${before}; hãy khởi động máy chủ và chạy “motcua verify”.`,
        `Restored ${backup}: ${rows} rows, ${files} files and ${keys} keys put back. The data before it is whole in the database ${before}; start the server and run “motcua verify”.`,
        ...(keysSetAside.length === 0 ? [] : [`Khoá đang có khác bản sao lưu nên được cất sang: / keys that stood here were others and lie now at: ${keysSetAside.join(', ')}`]),
      ].join('\n')
    : [
        `Bản ${backup} đã nằm sẵn trong cơ sở dữ liệu ${database} bên cạnh dữ liệu đang dùng; dừng máy chủ rồi chạy lại không có --beside để chuyển sang.`,
        `${backup} stands in the database ${database} beside the running data; stop the server and run again without --beside to switch.`,
      ].join('\n')

export const restoreCommand = defineCommand({
  name: 'restore',
  describe: {
    vi: 'Khôi phục một bản sao lưu bên cạnh dữ liệu đang dùng, so từng dòng, rồi chuyển sang trong một bước.',
    en: 'Restore a backup beside the running data, compare every row, then switch over in one step.',
  },
  arguments: [{ flags: '[backup]', describe: 'tên bản sao lưu, mặc định bản mới nhất / name of the backup, the newest by default' }],
  options: [{ flags: '--at <time>', describe: 'về đúng thời điểm này, với BACKUP_WAL=on / to this very moment, with BACKUP_WAL=on' }, { flags: '--beside', describe: 'chỉ nạp bên cạnh, không chuyển / only load beside, do not switch' }],
  examples: ['restore --beside', 'restore', 'restore 20261127T170000Z', 'restore --at "2026-11-28 15:10"'],
  run: restore,
  print,
})

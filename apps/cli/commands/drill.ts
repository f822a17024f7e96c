import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { addBackupRun } from '../../../platform/backup/backup-run-store.ts'
import { compareFiles, compareRows, type Compared } from '../../../platform/backup/compare-backup.ts'
import { fillDatabase } from '../../../platform/backup/fill-database.ts'
import { filesFolder, findBackup, type Backup } from '../../../platform/backup/manifest.ts'
import { readKeys } from '../../../platform/backup/read-keys.ts'
import { requireRoom } from '../../../platform/backup/room-for.ts'
import { listBases } from '../../../platform/backup/wal/prune-wal.ts'
import { recoverTo } from '../../../platform/backup/wal/recover.ts'
import type { Config } from '../../../platform/config/config.ts'
import { openPostgres } from '../../../platform/db/embedded/open-postgres.ts'
import { compose, ROOT } from '../../server/compose.ts'
import { askPassphrase } from '../backup/ask-passphrase.ts'
import { putBackKeys } from '../backup/put-back-keys.ts'
import { defineCommand, textOf } from '../command.ts'
import type { CommandContext, CommandInput } from '../command.ts'

type Drill = Compared & { readonly backup: string; readonly proofs: number; /** Until rows, files and keys stood and were compared: what a restore takes. */ readonly seconds: number }
type Proven = { readonly proofs: number; readonly faults: readonly string[] }

/** Reads all bytes once more; the comparison by hash has done that. */
const DONE_ALREADY = 'files-have-their-hash'

/** The product put together over the restored data, brought to this release: what `verify` proves of the running one. */
const proveRestored = async (config: Config, report: CommandContext['report']): Promise<Proven> => {
  const composition = await compose(config)
  const faults: string[] = []
  let proofs = 0
  try {
    for (const { name, proofs: all = [] } of composition.modules) {
      for (const proof of all.filter((each) => each.name !== DONE_ALREADY)) {
        report(`${name}: ${proof.name} …`)
        faults.push(...(await composition.work((work) => proof.find(work))).faults.map((fault) => `${proof.name}: ${fault}`))
        proofs += 1
      }
    }
    return { proofs, faults }
  } finally {
    await composition.close()
  }
}

/** The copy of the cluster with all the log that is kept, by the proofs again: what `restore --at` stands on. */
const provePointInTime = async (scratch: string, backup: Backup, { config, elsewhere, report }: { readonly config: Config; readonly elsewhere: Config; readonly report: CommandContext['report'] }): Promise<Proven> => {
  if (!(await listBases(config.backupFolder)).some(({ name }) => name === backup.name)) return { proofs: 0, faults: [] }
  report('point in time …')
  const folder = join(scratch, 'recovered')
  const recovered = await recoverTo({ backup, place: config.backupFolder, folder, passphrases: await askPassphrase(config) })
  try {
    const { proofs, faults } = await proveRestored({ ...elsewhere, database: { kind: 'embedded', folder } }, report)
    return { proofs, faults: faults.map((fault) => `point in time: ${fault}`) }
  } finally {
    await recovered.stop()
  }
}

const drillIn = async (scratch: string, backup: Backup, { config, report }: CommandContext): Promise<Drill> => {
  const database = { kind: 'embedded', folder: join(scratch, 'postgres') } as const
  const begun = performance.now()
  const opened = await openPostgres(database)
  try {
    await fillDatabase(backup, { connection: opened.connection, root: ROOT, report })
    const keys = await readKeys(backup, () => askPassphrase(config))
    const rows = await compareRows(backup, opened.connection)
    const files = await compareFiles(backup, config.backupFolder)
    const [signingFolder, vneidAnswers] = [join(scratch, 'signing'), { ...config.vneidAnswers, keyFile: join(scratch, 'vneid.key') }]
    const elsewhere: Config = { ...config, home: scratch, signingFolder, vneidAnswers, database, storageUrl: pathToFileURL(filesFolder(config.backupFolder)).href, scratchFolder: join(scratch, 'uploads'), logLevel: 'error' }
    await putBackKeys({ name: backup.name, keys }, elsewhere)
    const seconds = Math.round((performance.now() - begun) / 1000)
    const proven = rows.faults.length > 0 ? { proofs: 0, faults: [] } : await proveRestored(elsewhere, report)
    const faults = [...rows.faults, ...files.faults, ...proven.faults]
    const later = faults.length > 0 ? { proofs: 0, faults: [] } : await provePointInTime(scratch, backup, { config, elsewhere, report })
    return { ...rows, ...files, backup: backup.name, seconds, proofs: proven.proofs + later.proofs, faults: [...faults, ...later.faults] }
  } finally {
    await opened.stop()
  }
}

const inScratch = async <T>(parent: string, run: (scratch: string) => Promise<T>): Promise<T> => {
  const scratch = await mkdtemp(join(parent, 'motcua-drill-'))
  return run(scratch).finally(() => rm(scratch, { recursive: true, force: true }))
}

const drill = async (context: CommandContext, { arguments: [named], options }: CommandInput): Promise<Drill> => {
  const { work } = await context.composition()
  const { backupFolder, home } = context.config
  const told = ({ backup, rows, files, faults, ...more }: Pick<Drill, 'backup' | 'rows' | 'files' | 'faults'> & { readonly seconds?: number }): Promise<void> =>
    work(({ tx, now }) => addBackupRun(tx, { kind: 'drill', at: now, backup, rows, files, faults, ...more }))
  let backup: Backup | undefined
  try {
    backup = await findBackup(backupFolder, named === undefined ? undefined : textOf(named))
    const parent = textOf(options['scratch']) || tmpdir()
    await mkdir(parent, { recursive: true })
    // The copy of the cluster is proven beside the rows.
    await requireRoom(parent, backup, { clusters: backup.manifest.base === undefined ? 1 : 2, beside: home })
    const found = backup
    const answer = await inScratch(parent, (scratch) => drillIn(scratch, found, context))
    await told(answer)
    return answer
  } catch (cause) {
    // A name that was mistyped says nothing of the backups.
    if (backup !== undefined || named === undefined) await told({ backup: backup?.name ?? '', rows: 0, files: 0, faults: [cause instanceof Error ? cause.message : String(cause)] })
    throw cause
  }
}

const DIFFERS = 'Dữ liệu đang dùng không bị đụng tới. Hãy chạy “motcua backup” rồi “motcua drill”; nếu vẫn sai, xem /desk/files và “motcua verify”. / The running data was not touched. Run “motcua backup”, then “motcua drill”; where it differs again, see /desk/files and “motcua verify”.'

const sayTime = (seconds: number): string => (seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} phút / min`)

const print = ({ backup, tables, rows, files, proofs, faults, seconds }: Drill): string =>
  faults.length === 0
    ? [
        `Bản sao lưu ${backup} khôi phục được: ${tables} bảng, ${rows} dòng giống hệt từng dòng, ${files} tệp đúng mã băm, ${proofs} phép kiểm chứng đạt.`,
        `The backup ${backup} restores: ${tables} tables, ${rows} rows alike one by one, ${files} files with their hash, ${proofs} proofs hold.`,
        `Thời gian khôi phục / a restore takes: ${sayTime(seconds)}.`,
      ].join('\n')
    : [`Bản sao lưu ${backup} CÓ SAI LỆCH: / the backup ${backup} DIFFERS:`, ...faults.map((fault) => `  ${fault}`), DIFFERS].join('\n')

export const drillCommand = defineCommand({
  name: 'drill',
  describe: {
    vi: 'Diễn tập khôi phục: nạp bản sao lưu vào chỗ tạm, so từng dòng, từng tệp, rồi xoá chỗ tạm.',
    en: 'Rehearse a restore: load a backup into a scratch place, compare every row and file, remove the scratch place.',
  },
  arguments: [{ flags: '[backup]', describe: 'tên bản sao lưu, mặc định bản mới nhất / name of the backup, the newest by default' }],
  options: [{ flags: '--scratch <folder>', describe: 'chỗ tạm / where the scratch place is made' }],
  examples: ['drill', 'drill 20261127T170000Z --scratch /mnt/scratch'],
  run: drill,
  print,
  failed: ({ faults }) => faults.length > 0,
})

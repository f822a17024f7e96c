import { join } from 'node:path'
import type pg from 'pg'
import { otherBackupRuns } from '../../../platform/backup/backup-faults.ts'
import { addBackupRun, readLastRuns } from '../../../platform/backup/backup-run-store.ts'
import { provePlace } from '../../../platform/backup/place-mark.ts'
import { pruneBackups, type Pruned } from '../../../platform/backup/prune-backups.ts'
import { asAdmin } from '../../../platform/backup/switch-database.ts'
import { takeBackup, type Taken, type Taking } from '../../../platform/backup/take-backup.ts'
import { takeBase } from '../../../platform/backup/wal/copy-base.ts'
import { pruneWal } from '../../../platform/backup/wal/prune-wal.ts'
import type { Config } from '../../../platform/config/config.ts'
import { OperatorFault } from '../../../platform/operator-fault.ts'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import { openWalKeeper } from '../../server/keep-wal.ts'
import { FILES_WANTED } from '../backup/files-wanted.ts'
import { keyFiles } from '../backup/key-files.ts'
import { defineCommand } from '../command.ts'
import type { CommandContext, CommandInput } from '../command.ts'
import { wordsOf } from '../doctor/finding.ts'

type BackedUp = Taken & { readonly pointInTime: boolean; /** BACKUP_WAL=on, while PostgreSQL runs without it. */ readonly logNotKept: boolean; readonly pruned: Pruned; readonly keysSealed: boolean }

/** Two at once would take each other's half-made folders, and drop contents the other has found there. */
const alone = <T>(owner: pg.ClientConfig, run: () => Promise<T>): Promise<T> =>
  asAdmin(owner, async (client) => {
    const { rows } = await client.query<{ free: boolean }>("SELECT pg_try_advisory_lock(hashtextextended('motcua backup', 0)) AS free")
    if (rows[0]?.free !== true) throw otherBackupRuns()
    return run()
  })

const keepsWal = ({ database }: Config): boolean => database.kind === 'embedded' && database.keepsWal === true

const baseOf = ({ database }: Config, connection: pg.ClientConfig): Taking['takeBase'] =>
  database.kind === 'embedded' ? (folder, box) => takeBase({ connection, cluster: join(database.folder, 'cluster'), folder, box }) : undefined

const NOTHING: Pruned = { dropped: [], contents: 0 }

/** A night without a backup must not look like one in which nobody asked. */
const tellFailure = ({ work }: CommandContext, cause: unknown): Promise<void> =>
  work(({ tx, now }) => addBackupRun(tx, { kind: 'backup', at: now, backup: '', rows: 0, files: 0, faults: [cause instanceof OperatorFault ? cause.vi : wordsOf(cause)] })).catch(() => undefined)

const take = async (context: CommandContext, { options }: CommandInput): Promise<BackedUp> => {
  const { owner, now } = await context.composition()
  await provePlace(context.config)
  const { backupFolder: place, backups: { keep, passphrase } } = context.config
  const begun = performance.now()
  const walKeeper = await openWalKeeper(context.config, owner)
  const taken = await takeBackup({
    connection: owner, files: currentFileStore(), filesWanted: FILES_WANTED, keys: await keyFiles(context.config), place,
    takenAt: now(), report: context.report, withoutDamaged: options['withoutDamaged'] === true, passphrase,
    // Only of the PostgreSQL that keeps its log for us: the copy is not whole without it.
    takeBase: walKeeper === undefined ? undefined : baseOf(context.config, owner),
  })
  const { name, rows, files, leftOut } = taken
  const faults = leftOut.map((sha256) => `${sha256}: missing or damaged in the file store, left out`)
  const { goodDrill } = await context.work(async (work) => {
    await addBackupRun(work.tx, { kind: 'backup', at: work.now, backup: name, rows, files, faults, seconds: (performance.now() - begun) / 1000 })
    return readLastRuns(work.tx)
  })
  await walKeeper?.keepAll()
  // Nothing goes on the word of a backup that has left something out.
  const pruned = keep === 'all' || leftOut.length > 0 ? NOTHING : await pruneBackups(place, keep, goodDrill?.backup)
  if (walKeeper !== undefined && keep !== 'all') await pruneWal(place, keep)
  return { ...taken, pruned, keysSealed: passphrase !== undefined, pointInTime: walKeeper !== undefined, logNotKept: walKeeper === undefined && keepsWal(context.config) }
}

const backup = async (context: CommandContext, input: CommandInput): Promise<BackedUp> => {
  const { owner } = await context.composition()
  return alone(owner, () => take(context, input).catch((cause: unknown) => tellFailure(context, cause).then(() => Promise.reject(cause))))
}

const printPruned = ({ dropped, contents, unread }: Pruned): readonly string[] => [
  ...(dropped.length === 0 ? [] : [`Bỏ theo BACKUP_KEEP / dropped by BACKUP_KEEP: ${dropped.join(', ')} (${contents} tệp / files)`]),
  ...(unread === undefined ? [] : [`Chưa xoá tệp nào: / no file was removed: ${unread}`]),
]

const OPEN_KEYS = 'Khoá nằm nguyên trong bản sao lưu; đặt BACKUP_PASSPHRASE để niêm. / The keys lie open in the backup; BACKUP_PASSPHRASE seals them.'

const LOG_NOT_KEPT = 'BACKUP_WAL=on chưa có hiệu lực vì PostgreSQL đang chạy được khởi động khi chưa bật; khởi động lại máy chủ rồi sao lưu lại. / BACKUP_WAL=on is not in force: the running PostgreSQL was started without it. Restart the server, then back up again.'

const print = ({ folder, tables, rows, files, newFiles, leftOut, pruned, keysSealed, pointInTime, logNotKept }: BackedUp): string =>
  [
    `Đã sao lưu vào ${folder}: ${tables} bảng, ${rows} dòng, ${files} tệp (${newFiles} tệp mới).`,
    `Backed up to ${folder}: ${tables} tables, ${rows} rows, ${files} files (${newFiles} new).`,
    ...leftOut.map((sha256) => `Bỏ lại vì mất hoặc hỏng / left out, missing or damaged: ${sha256}`),
    ...printPruned(pruned),
    ...(pointInTime ? ['Từ đây “motcua restore --at” đưa về được mọi thời điểm. / From here on “motcua restore --at” brings back any moment.'] : []),
    ...(logNotKept ? [LOG_NOT_KEPT] : []),
    ...(keysSealed ? [] : [OPEN_KEYS]),
  ].join('\n')

export const backupCommand = defineCommand({
  name: 'backup',
  describe: {
    vi: 'Sao lưu mọi bảng, tệp và khoá tại một thời điểm, trong khi máy chủ vẫn chạy.',
    en: 'Back up every table, file and key as of one moment, while the server runs.',
  },
  options: [{ flags: '--without-damaged', describe: 'bỏ lại tệp đã mất hoặc hỏng / leave out files that are missing or damaged already' }],
  examples: ['backup', 'BACKUP_FOLDER=/mnt/backup npm run motcua -- backup'],
  run: backup,
  print,
  failed: ({ leftOut }) => leftOut.length > 0,
})

import { addBackupRun } from '../../../platform/backup/backup-run-store.ts'
import { takeBackup, type Taken } from '../../../platform/backup/take-backup.ts'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import { keyFiles } from '../backup/key-files.ts'
import { defineCommand } from '../command.ts'
import type { CommandContext, CommandInput } from '../command.ts'

/** Every content that some row promises. */
const FILES_WANTED = 'SELECT DISTINCT sha256 FROM documents.stored_file WHERE destroyed_at IS NULL ORDER BY 1'

const backup = async (context: CommandContext, { options }: CommandInput): Promise<Taken> => {
  const { owner, now } = await context.composition()
  const taken = await takeBackup({
    connection: owner, files: currentFileStore(), filesWanted: FILES_WANTED, keys: await keyFiles(context.config), place: context.config.backupFolder,
    takenAt: now(), report: context.report, withoutDamaged: options['withoutDamaged'] === true,
  })
  const { name, rows, files, leftOut } = taken
  const faults = leftOut.map((sha256) => `${sha256}: missing or damaged in the file store, left out`)
  await context.work((work) => addBackupRun(work.tx, { kind: 'backup', at: work.now, backup: name, rows, files, faults }))
  return taken
}

const print = ({ folder, tables, rows, files, newFiles, leftOut }: Taken): string =>
  [
    `Đã sao lưu vào ${folder}: ${tables} bảng, ${rows} dòng, ${files} tệp (${newFiles} tệp mới).`,
    `Backed up to ${folder}: ${tables} tables, ${rows} rows, ${files} files (${newFiles} new).`,
    ...leftOut.map((sha256) => `Bỏ lại vì mất hoặc hỏng / left out, missing or damaged: ${sha256}`),
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

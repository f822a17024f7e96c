import { findLogHeldUp } from '../../../platform/backup/wal/log-held-up.ts'
import { openWalKeeper } from '../../server/keep-wal.ts'
import type { CommandContext } from '../command.ts'
import { bad, good, warning, wordsOf } from './finding.ts'
import type { Finding } from './finding.ts'

const CHECK = 'log of the database'
const MB = 1024 * 1024

const look = async ({ config, composition }: Pick<CommandContext, 'config' | 'composition'>): Promise<Finding> => {
  const held = await findLogHeldUp(config.database)
  if (held !== undefined) {
    const size = Math.round(held.bytes / MB)
    return warning(
      CHECK,
      `${size} MB nhật ký nằm chờ ở ${held.folder} và làm đầy dần ổ đĩa của dữ liệu: không ghi được vào ${config.backupFolder}, hoặc máy chủ đang dừng. Hãy nối lại nơi sao lưu; máy chủ tự chuyển đi.`,
      `${size} MB of log wait in ${held.folder} and fill the disk of the data: ${config.backupFolder} cannot be written, or the server is stopped. Bring the place of backups back; the server then moves it there.`,
    )
  }
  if ((await openWalKeeper(config, (await composition()).owner)) !== undefined) return good(CHECK, `giữ ở / kept in ${config.backupFolder}`)
  return warning(CHECK, 'BACKUP_WAL=on chưa có hiệu lực: PostgreSQL đang chạy được khởi động khi chưa bật; hãy khởi động lại máy chủ.', 'BACKUP_WAL=on is not in force: the running PostgreSQL was started without it; restart the server.')
}

/** With `BACKUP_WAL=on` alone. */
export const checkLog = async (context: Pick<CommandContext, 'config' | 'composition'>): Promise<readonly Finding[]> => {
  const { database } = context.config
  if (database.kind !== 'embedded' || database.keepsWal !== true) return []
  return [await look(context).catch((cause: unknown) => bad(CHECK, `Không hỏi được: ${wordsOf(cause)}`, `Cannot be asked: ${wordsOf(cause)}`))]
}

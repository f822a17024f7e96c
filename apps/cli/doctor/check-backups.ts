import { judgeBackups, type BackupWorry } from '../../../modules/documents/index.ts'
import { readLastRuns } from '../../../platform/backup/backup-run-store.ts'
import type { CommandContext } from '../command.ts'
import { bad, good, warning, wordsOf } from './finding.ts'
import type { Finding } from './finding.ts'

const CHECK = 'backups'

const WORDS: Readonly<Record<BackupWorry, readonly [vi: string, en: string]>> = {
  'never-backed-up': ['chưa có bản sao lưu nào, hãy chạy “motcua backup”', 'there is no backup yet, run “motcua backup”'],
  'backup-failed': ['lượt sao lưu gần nhất không đạt, xem /desk/files rồi chạy “motcua backup”', 'the last backup failed, see /desk/files, then run “motcua backup”'],
  'backup-old': ['bản sao lưu đạt gần nhất đã quá 26 giờ, hãy chạy “motcua backup” và xem vì sao motcua-backup.timer không chạy', 'the last good backup is more than 26 hours old, run “motcua backup” and see why motcua-backup.timer does not'],
  'never-drilled': ['chưa lần nào diễn tập khôi phục, hãy chạy “motcua drill”', 'no restore was ever rehearsed, run “motcua drill”'],
  'drill-failed': ['lần diễn tập gần nhất không đạt, xem /desk/files, chạy “motcua backup” rồi “motcua drill”', 'the last drill failed, see /desk/files, run “motcua backup”, then “motcua drill”'],
  'drill-old': ['lần diễn tập đạt gần nhất đã quá 50 giờ, hãy chạy “motcua drill” và xem vì sao motcua-drill.timer không chạy', 'the last good drill is more than 50 hours old, run “motcua drill” and see why motcua-drill.timer does not'],
  'drill-behind': ['lần diễn tập gần nhất dùng một bản sao lưu cũ, hãy chạy “motcua backup” rồi “motcua drill”', 'the last drill proved an old backup, run “motcua backup”, then “motcua drill”'],
}

const isNew = (worry: BackupWorry): boolean => worry.startsWith('never')

/** By age: a timer that stopped months ago has told nothing since. A demonstration nobody ever backed up needs none. */
export const checkBackups = async ({ config, work }: Pick<CommandContext, 'config' | 'work'>): Promise<Finding> => {
  try {
    const [runs, worries] = await work(async ({ tx, now }) => {
      const last = await readLastRuns(tx)
      return [last, judgeBackups(last, now)] as const
    })
    if (worries.length === 0) return good(CHECK, `${runs.backup?.at}, diễn tập / drilled ${runs.goodDrill?.at}`)
    if (config.demo && worries.every(isNew)) return good(CHECK, 'trình diễn, chưa có / a demonstration, none yet')
    const say = (language: 0 | 1): string => `${worries.map((worry) => WORDS[worry][language]).join('; ')}.`
    return (worries.every(isNew) || config.demo ? warning : bad)(CHECK, say(0), say(1))
  } catch (cause) {
    return bad(CHECK, `Không hỏi được: ${wordsOf(cause)}`, `Cannot be asked: ${wordsOf(cause)}`)
  }
}

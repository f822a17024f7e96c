import { sql } from 'kysely'
import { fold } from '../../../kernel/vietnamese-text.ts'
import { listMigrations } from '../../../platform/db/migrate.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import { countStuckJobs } from '../../../platform/jobs/job-queue.ts'
import type { Work } from '../../../platform/work.ts'
import { ROOT } from '../../server/compose.ts'
import type { CommandContext } from '../command.ts'
import { bad, good, warning } from './finding.ts'
import type { Finding } from './finding.ts'

type Asked<T> = (tx: Transaction) => Promise<T | undefined>
const ask =
  <T>(text: ReturnType<typeof sql<T>>): Asked<T> =>
  async (tx) =>
    (await text.execute(tx)).rows[0]

const WORDS = ['ĐẶNG Thị Hoà', 'hòa giải', 'Nguyễn Thị Thuỷ', 'Ðăng ký khai sinh']

const checkVersion = async ({ tx }: Work, context: CommandContext): Promise<Finding> => {
  const row = await ask(sql<{ version: string; encoding: string }>`SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding`)(tx)
  if (row?.encoding !== 'UTF8') return bad('database', `Mã ký tự ${row?.encoding}, phải là UTF8; hãy tạo lại cơ sở dữ liệu.`, `Encoding ${row?.encoding}, must be UTF8; create the database anew.`)
  const { database, demo } = context.config
  if (database.kind === 'embedded' && database.keepsWal !== true && !demo) {
    return warning(
      'database',
      `PostgreSQL ${row.version} kèm theo, không giữ nhật ký: máy hỏng thì mất những gì sau bản sao lưu cuối; hãy đặt BACKUP_WAL=on, hoặc DATABASE_URL tới máy chủ được sao lưu.`,
      `Bundled PostgreSQL ${row.version} without its log kept: if the machine is lost, so is what came after the last backup; set BACKUP_WAL=on, or DATABASE_URL to a server with backups.`,
    )
  }
  return good('database', `PostgreSQL ${row.version} (${database.kind})`)
}

const checkMigrations = async ({ tx }: Work): Promise<Finding> => {
  const row = await ask(sql<{ ran: number }>`SELECT count(*) AS ran FROM platform.migration`)(tx)
  const wanted = listMigrations(ROOT).length
  if (row?.ran === wanted) return good('schema', `${wanted} bước cập nhật đã chạy`, `${wanted} migrations ran`)
  return bad('schema', `Lược đồ có ${row?.ran} bước, bản phần mềm này cần ${wanted}.`, `The schema has ${row?.ran} migrations, this release needs ${wanted}.`)
}

const checkRole = async ({ tx }: Work): Promise<Finding> => {
  const row = await ask(sql<{ name: string; superuser: boolean; bypass: boolean }>`SELECT rolname AS name, rolsuper AS superuser, rolbypassrls AS bypass FROM pg_roles WHERE rolname = current_user`)(tx)
  if (row && !row.superuser && !row.bypass) return good('role', `${row.name}, không có quyền thừa`, `${row.name}, no excess rights`)
  return bad('role', `Ứng dụng chạy bằng ${row?.name} có toàn quyền: nhật ký không còn được bảo vệ.`, `The application works as ${row?.name} with all rights: journals are not protected.`)
}

const checkFold = async ({ tx }: Work): Promise<Finding> => {
  const { rows } = await sql<{ folded: string }>`SELECT platform.fold(word) AS folded FROM unnest(${WORDS}::text[]) WITH ORDINALITY AS given(word, place) ORDER BY place`.execute(tx)
  const wrong = WORDS.filter((word, index) => rows[index]?.folded !== fold(word))
  if (wrong.length === 0) return good('search without tones', 'kho dữ liệu và chương trình gấp chữ như nhau', 'database and program fold alike')
  return bad('search without tones', `Gấp chữ khác nhau với: ${wrong.join(', ')}; tra cứu không dấu sẽ sót.`, `Folding differs for: ${wrong.join(', ')}; search without tones would miss.`)
}

const checkClock = async ({ tx }: Work, context: CommandContext): Promise<Finding> => {
  const before = Date.now()
  const row = await ask(sql<{ ms: number }>`SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS ms`)(tx)
  const skew = Math.round((row?.ms ?? before) - (before + Date.now()) / 2)
  if (context.config.database.kind === 'embedded' || Math.abs(skew) < 2000) return good('clock of the database', `lệch / skew ${skew} ms`)
  return warning('clock of the database', `Đồng hồ cơ sở dữ liệu lệch ${skew} ms; hãy bật NTP trên cả hai máy.`, `The database's clock differs by ${skew} ms; run NTP on both machines.`)
}

const checkProfile = async ({ tx }: Work, context: CommandContext): Promise<Finding> => {
  const row = await ask(sql<{ profile: string }>`SELECT profile FROM platform.seed LIMIT 1`)(tx)
  const asked = context.config.profile
  if (row === undefined || row.profile === asked) return good('profile', row?.profile ?? 'chưa nạp / not loaded yet')
  return warning(
    'profile',
    `Dữ liệu được tạo với PROFILE=${row.profile}; PROFILE=${asked} không có tác dụng trên thư mục này.`,
    `The data was made with PROFILE=${row.profile}; PROFILE=${asked} has no effect on this folder.`,
  )
}

const checkDemoAccounts = async ({ tx }: Work, context: CommandContext): Promise<Finding> => {
  const row = await ask(sql<{ open: number }>`SELECT count(*) AS open FROM identity.account WHERE is_demo AND disabled_at IS NULL`)(tx)
  if (context.config.demo || !row || row.open === 0) return good('demo accounts', String(row?.open ?? 0))
  return bad(
    'demo accounts',
    `${row.open} tài khoản trình diễn vẫn còn trong dữ liệu này; chúng không đăng nhập được khi DEMO=off, nhưng hãy bắt đầu với thư mục hay cơ sở dữ liệu mới.`,
    `${row.open} demo accounts are in this data; they cannot sign in with DEMO=off, but begin with a new folder or database.`,
  )
}

/** The queue's own schema is closed to the application: asked as the owner of the database. */
const checkJobs = async (work: Work): Promise<Finding> => {
  const stuck = await countStuckJobs(work)
  if (stuck === undefined) return good('jobs', 'chưa có việc nền / none yet')
  if (stuck.failed === 0 && stuck.late === 0) return good('jobs', 'không tồn đọng', 'nothing left over')
  return warning('jobs', `${stuck.failed} việc nền hỏng hẳn, ${stuck.late} việc trễ quá 10 phút; ROLE=worker có đang chạy không?`, `${stuck.failed} background jobs failed for good, ${stuck.late} are over 10 minutes late; does a ROLE=worker run?`)
}

/** A load that was cut off left the secondary indexes aside: everything is found, slowly. */
const checkIndexes = async ({ tx }: Work): Promise<Finding> => {
  const row = await ask(sql<{ aside: boolean }>`SELECT to_regclass('platform.index_aside') IS NOT NULL AS aside`)(tx)
  if (!row?.aside) return good('indexes', 'đủ / all there')
  return bad(
    'indexes',
    'Một lần nạp thẳng dữ liệu diễn tập bị ngắt giữa chừng, chỉ mục còn để riêng nên tra cứu rất chậm; hãy chạy npm run motcua -- rehearse --direct --dossiers 1 để dựng lại.',
    'A direct load of a rehearsal was cut off and left the indexes aside, so searching is very slow; run npm run motcua -- rehearse --direct --dossiers 1 to build them again.',
  )
}

type Check = (work: Work, context: CommandContext) => Promise<Finding>
const CHECKS: readonly (readonly [string, Check])[] = [
  ['database', checkVersion],
  ['schema', checkMigrations],
  ['role', checkRole],
  ['search without tones', checkFold],
  ['clock of the database', checkClock],
  ['profile', checkProfile],
  ['demo accounts', checkDemoAccounts],
  ['jobs', checkJobs],
  ['indexes', checkIndexes],
]

/** Each in a transaction of its own: one that cannot be asked must not hide the others. */
export const checkDatabase = async (context: CommandContext): Promise<readonly Finding[]> => {
  const findings: Finding[] = []
  for (const [name, check] of CHECKS) {
    findings.push(await context.work((work) => check(work, context)).catch((cause: unknown) => bad(name, `Không hỏi được: ${String(cause)}`, `Cannot be asked: ${String(cause)}`)))
  }
  return findings
}

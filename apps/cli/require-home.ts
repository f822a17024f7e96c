import { join } from 'node:path'
import type pg from 'pg'
import type { Config } from '../../platform/config/config.ts'
import { hasCluster } from '../../platform/db/embedded/cluster.ts'
import { migrate, readSchema } from '../../platform/db/migrate.ts'
import { OperatorFault } from '../../platform/operator-fault.ts'
import { ROOT } from '../server/compose.ts'
import type { Brings } from './command.ts'

export const nothingAt = (where: string): OperatorFault =>
  new OperatorFault({
    kind: 'nothing-here',
    vi: `Chưa có Một Cửa ở ${where}; không có gì được tạo. Hãy đặt MOTCUA_HOME và các biến của đúng bản cài đặt (trên máy chủ lệnh “motcua” của deploy/server tự đặt), hoặc tạo bản mới bằng npm start.`,
    en: `There is no Một Cửa at ${where}; nothing was created. Set MOTCUA_HOME and the other settings of the installation you mean (on a server the command “motcua” of deploy/server does), or make a new one by npm start.`,
  })

const nothingHere = ({ home, database }: Pick<Config, 'home' | 'database'>): OperatorFault => nothingAt(database.kind === 'embedded' ? `MOTCUA_HOME=${home}` : 'DATABASE_URL')

const schemaOlder = (pending: readonly string[]): OperatorFault =>
  new OperatorFault({
    kind: 'schema-older',
    vi: `Bản phần mềm này còn cần ${pending.length} bước cập nhật lược đồ (từ ${pending[0]}); không có gì bị thay đổi. Hãy nâng cấp bằng upgrade.sh, hoặc dừng mọi máy chủ rồi chạy “motcua migrate”.`,
    en: `This release still needs ${pending.length} migrations of the schema (from ${pending[0]}); nothing was changed. Upgrade by upgrade.sh, or stop every server and run “motcua migrate”.`,
  })

/** Nothing is made where nothing is. @throws OperatorFault `nothing-here` */
export const requireHome = async (config: Pick<Config, 'home' | 'database'>): Promise<void> => {
  const { database } = config
  if (database.kind === 'embedded' && !(await hasCluster(join(database.folder, 'cluster')))) throw nothingHere(config)
}

/** For `compose`. @throws OperatorFault `nothing-here`, `schema-older`; then the database is as it was */
export const bringSchema =
  (config: Pick<Config, 'home' | 'database'>, brings: Brings | undefined) =>
  async (connection: pg.ClientConfig): Promise<void> => {
    const { ran, pending } = await readSchema(connection, ROOT)
    if (pending.length === 0) return
    if (ran === 0 && brings === undefined) throw nothingHere(config)
    if (ran > 0 && brings !== 'schema') throw schemaOlder(pending)
    await migrate(connection, ROOT)
  }

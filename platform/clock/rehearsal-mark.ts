import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Config } from '../config/config.ts'
import type { Transaction } from '../db/transaction.ts'
import { OperatorFault } from '../operator-fault.ts'

/** `rehearsal` in the home folder: invented dossiers were played into this data; every screen says so from then on. */
export const REHEARSAL_FILE = 'rehearsal'

export const isRehearsal = (home: string): boolean => existsSync(join(home, REHEARSAL_FILE))

/** Whether what this installation says and prints now is of a rehearsal. */
export const isOfRehearsal = ({ demo, home }: Pick<Config, 'demo' | 'home'>): boolean => demo && isRehearsal(home)

/** In the data too, before anything is played into them: a backup, a restore and a second server carry it. */
export const markRehearsed = async (tx: Transaction): Promise<void> => {
  await sql`INSERT INTO platform.seed (name, profile, at) SELECT 'rehearsal', seed.profile, now() FROM platform.seed LIMIT 1 ON CONFLICT DO NOTHING`.execute(tx)
}

/** Data that bear the mark give it to whichever home they are opened from. */
export const takeRehearsalMark = async (tx: Transaction, home: string): Promise<void> => {
  if (isRehearsal(home)) return
  const { rows } = await sql`SELECT FROM platform.seed WHERE seed.name = 'rehearsal'`.execute(tx)
  if (rows.length > 0) writeFileSync(join(home, REHEARSAL_FILE), '{"foundInTheData": true}\n', { flag: 'a' })
}

/** What the configuration would really reach, by the names of its settings: their words may hold secrets. */
export const outsideOf = ({ vneid, messages, signing, payments, registers, post, nationalPortal, nationalBoard }: Config): readonly string[] =>
  Object.entries({
    VNEID_ISSUER: vneid, SMTP_URL: messages.email, SMS_URL: messages.sms, ZALO_URL: messages.zalo, TSA_URL: signing.stamp, VNEID_SIGNING_URL: signing.remote,
    PAYMENT_PLATFORM_URL: payments.platform, BANK_STATEMENT_URL: payments.statement, POPULATION_REGISTER_URL: registers.population, BUSINESS_REGISTER_URL: registers.business,
    PERSONAL_STORE_URL: registers['personal-store'],
    POST_URL: post, NATIONAL_PORTAL_URL: nationalPortal === 'simulator' ? undefined : nationalPortal, NATIONAL_BOARD_URL: nationalBoard === 'simulator' ? undefined : nationalBoard,
  }).flatMap(([name, value]) => (value === undefined ? [] : [name]))

/** Nobody outside may hear of invented people. @throws OperatorFault naming the settings */
export const refuseOutside = (config: Config): void => {
  const names = outsideOf(config).join(', ')
  if (names !== '')
    throw new OperatorFault({ kind: 'rehearsal-outside', vi: `Cấu hình nối tới hệ thống thật bên ngoài (${names}); hãy bỏ các biến ấy để diễn tập với hệ thống mô phỏng. Chưa có gì được ghi.`, en: `The configuration reaches real systems outside (${names}); remove those settings so that the rehearsal speaks to simulators. Nothing was written.` })
}

/** Invented people and a clock that ran ahead: such data never becomes a province's own, and where they are nobody outside is spoken to. @throws OperatorFault */
export const refuseRehearsed = (config: Config): void => {
  const { home, demo, clockFile } = config
  if (!demo && isRehearsal(home))
    throw new OperatorFault({ kind: 'home-rehearsed', vi: `Thư mục ${home} đã dùng để diễn tập nên không chạy được với DEMO=off; hãy đặt MOTCUA_HOME khác. Không có gì bị đổi.`, en: `${home} was used for a rehearsal, so it does not run with DEMO=off; set another MOTCUA_HOME. Nothing was changed.` })
  if (clockFile !== undefined || isRehearsal(home)) refuseOutside(config)
}

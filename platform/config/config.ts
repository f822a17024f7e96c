import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { KeepRule } from '../backup/choose-kept.ts'
import { CLOCK_AHEAD_FILE } from '../clock/clock-ahead.ts'
import { OperatorFault } from '../operator-fault.ts'
import type { CollectingAccount } from './payment-addresses.ts'
import type { TrustProxy } from './proxy-addresses.ts'
import type { Parsed, Setting, Wrong } from './setting.ts'
import { SETTINGS } from './settings.ts'
import type { Profile } from './settings.ts'

export type DatabaseSettings =
  | { readonly kind: 'embedded'; readonly folder: string; /** Its log is kept in the place of backups. */ readonly keepsWal?: boolean }
  | { readonly kind: 'external'; readonly url: string }

export type Config = {
  /** Absolute. */
  readonly home: string
  readonly host: string
  readonly port: number
  /** Origin without a closing slash. */
  readonly publicUrl: string
  /** The same of the desk, where it has a host name of its own. */
  readonly deskUrl?: string
  readonly database: DatabaseSettings
  /** Address for `openFileStore`; may hold a secret. */
  readonly storageUrl: string
  /** Absolute; holds copies of everything, secrets too. */
  readonly backupFolder: string
  readonly backups: { readonly keep: KeepRule | 'all'; readonly passphrase?: string; readonly passphraseBefore?: string }
  /** Where uploads lie until they are complete; beside the files, so that completing moves nothing. */
  readonly scratchFolder: string
  /** Largest file taken in parts. */
  readonly uploadLimitBytes: number
  /** What the files of one person may take up. */
  readonly personQuotaBytes: number
  /** How fast all stored bytes are read back in the background. */
  readonly rehashMegabytesPerSecond: number
  /** Address of the malware scanner, or `off`; absent means the usual socket of this machine where it exists. */
  readonly scanner?: string
  /** So long a password given by an administrator opens an account. */
  readonly temporaryPasswordDays: number
  readonly role: 'web' | 'worker' | 'all'
  /** Demo accounts, demo dossiers and simulators exist. */
  readonly demo: boolean
  /** Where the clock of a rehearsal is set; absent in every product in use. */
  readonly clockFile?: string
  readonly profile: Profile
  readonly simulatorPort: number
  /** The real provider; absent means the simulator, which exists only in the demo. */
  readonly vneid?: { readonly issuer: string; readonly clientId: string; readonly clientSecret?: string }
  /** How the provider answers, and where our private key lies when it encrypts. */
  readonly vneidAnswers: { readonly kind: 'plain' | 'encrypted'; readonly keyFile: string }
  /** Providers of notices; an absent one is simulated in the demo and off without. Each holds a secret. */
  readonly messages: { readonly email?: string; readonly sms?: string; readonly zalo?: string; readonly keepDays: number }
  /** So long before the time for a supplement ends its applicant is reminded. */
  readonly supplementReminderDays: number
  /** Absolute: `trust/` holds whom to believe, `keys/` certificates kept in files. */
  readonly signingFolder: string
  /** Who stamps times and who keeps remote keys; absent ones are simulated in the demo and off without. `remote` holds a secret. */
  readonly signing: { readonly stamp?: string; readonly remote?: string }
  /** Addresses hold a secret; an absent one is simulated in the demo and off without. */
  readonly payments: { readonly platform?: string; readonly statement?: string; readonly account?: CollectingAccount }
  /** Where dossiers are told to the national portal, or `simulator`; holds a secret. Absent: their messages wait. */
  readonly nationalPortal?: string
  /** Where its public board is read, or `simulator`. Absent: it is not read. */
  readonly nationalBoard?: string
  /** National registers behind the provincial bus; addresses hold a secret; absent ones are simulated in the demo and off without. */
  readonly registers: { readonly population?: string; readonly business?: string; readonly 'personal-store'?: string }
  /** Gateway of the post; holds a secret; absent: simulated in the demo and off without. */
  readonly post?: string
  readonly trustProxy: TrustProxy
  /** For each session and each address; absent means the standing limits. */
  readonly requestsPerMinute?: number
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error'
}

export type Environment = Readonly<Record<string, string | undefined>>

type Complaint = { readonly name: string; readonly text: string | undefined; readonly wrong: Wrong['wrong'] }

const complain = (complaints: readonly Complaint[]): OperatorFault => {
  const list = (language: 'vi' | 'en'): string =>
    complaints.map((each) => `${each.name}${each.text === undefined ? '' : `=${each.text}`} ${each.wrong[language]}`).join('; ')
  return new OperatorFault({ kind: 'wrong-setting', vi: `Cấu hình sai: ${list('vi')}.`, en: `Wrong setting: ${list('en')}.` })
}

const createReader = (environment: Environment) => {
  const complaints: Complaint[] = []
  const read = <T>(setting: Setting<T>): T | undefined => {
    const text = environment[setting.name]?.trim()
    if (text === undefined || text === '') return undefined
    const parsed: Parsed<T> = setting.parse(text)
    if ('value' in parsed) return parsed.value
    complaints.push({ name: setting.name, text: setting.secret ? undefined : text.slice(0, 100), wrong: parsed.wrong })
    return undefined
  }
  return { read, complaints }
}

type Read = ReturnType<typeof createReader>['read']

const readMessages = (read: Read): Config['messages'] => {
  const [email, sms, zalo] = [read(SETTINGS.SMTP_URL), read(SETTINGS.SMS_URL), read(SETTINGS.ZALO_URL)]
  return { keepDays: read(SETTINGS.NOTICE_KEEP_DAYS) ?? 90, ...(email === undefined ? {} : { email }), ...(sms === undefined ? {} : { sms }), ...(zalo === undefined ? {} : { zalo }) }
}

const readSigning = (read: Read): Config['signing'] => {
  const [stamp, remote] = [read(SETTINGS.TSA_URL), read(SETTINGS.VNEID_SIGNING_URL)]
  return { ...(stamp === undefined ? {} : { stamp }), ...(remote === undefined ? {} : { remote }) }
}

const noTestClock = { vi: 'chỉ dùng để diễn tập với DEMO=on: hồ sơ thật phải theo giờ thật. Hãy bỏ TEST_CLOCK', en: 'is for rehearsals with DEMO=on only: real dossiers live by the real time. Remove TEST_CLOCK' }

const readPayments = (read: Read): Config['payments'] => {
  const [platform, statement, account] = [read(SETTINGS.PAYMENT_PLATFORM_URL), read(SETTINGS.BANK_STATEMENT_URL), read(SETTINGS.COLLECTING_ACCOUNT)]
  return { ...(platform === undefined ? {} : { platform }), ...(statement === undefined ? {} : { statement }), ...(account === undefined ? {} : { account }) }
}

const readRegisters = (read: Read): Config['registers'] => {
  const [population, business, store] = [read(SETTINGS.POPULATION_REGISTER_URL), read(SETTINGS.BUSINESS_REGISTER_URL), read(SETTINGS.PERSONAL_STORE_URL)]
  return { ...(population === undefined ? {} : { population }), ...(business === undefined ? {} : { business }), ...(store === undefined ? {} : { 'personal-store': store }) }
}

const readPortal = (read: Read, demo: boolean): Pick<Config, 'nationalPortal' | 'nationalBoard'> => {
  const unlessSimulated = (address: string | undefined): string | undefined => (address === 'simulator' && !demo ? undefined : address)
  const [nationalPortal, nationalBoard] = [unlessSimulated(read(SETTINGS.NATIONAL_PORTAL_URL)), unlessSimulated(read(SETTINGS.NATIONAL_BOARD_URL))]
  return { ...(nationalPortal === undefined ? {} : { nationalPortal }), ...(nationalBoard === undefined ? {} : { nationalBoard }) }
}

const oneHost: Wrong['wrong'] = { vi: 'phải là một tên máy khác với PUBLIC_URL; bỏ trống nếu dùng chung một tên', en: 'must name another host than PUBLIC_URL; leave it out where one name serves both' }
const lessSafe: Wrong['wrong'] = { vi: 'phải là https như PUBLIC_URL', en: 'must be https, as PUBLIC_URL is' }

const readAddresses = ({ read, complaints }: ReturnType<typeof createReader>, port: number): Pick<Config, 'publicUrl' | 'deskUrl'> => {
  const [publicUrl = `http://localhost:${port}`, deskUrl] = [read(SETTINGS.PUBLIC_URL), read(SETTINGS.DESK_URL)]
  if (deskUrl === undefined) return { publicUrl }
  const [whole, desk] = [new URL(publicUrl), new URL(deskUrl)]
  // Cookies know hosts and no ports.
  if (whole.hostname === desk.hostname) complaints.push({ name: 'DESK_URL', text: deskUrl, wrong: oneHost })
  if (whole.protocol === 'https:' && desk.protocol !== 'https:') complaints.push({ name: 'DESK_URL', text: deskUrl, wrong: lessSafe })
  return { publicUrl, deskUrl }
}

const needVneid = { vi: 'bắt buộc khi DEMO=off và có đặt VNEID_CLIENT_SECRET', en: 'is needed with DEMO=off when VNEID_CLIENT_SECRET is set' }

/**
 * The one place that reads the environment.
 * @throws OperatorFault naming every wrong variable in words; secrets are never repeated
 */
export const readConfig = (environment: Environment = process.env): Config => {
  const reader = createReader(environment)
  const { read, complaints } = reader
  const home = resolve(read(SETTINGS.MOTCUA_HOME) ?? './.motcua')
  const port = read(SETTINGS.PORT) ?? 8080
  const demo = read(SETTINGS.DEMO) !== 'off'
  const url = read(SETTINGS.DATABASE_URL)
  const issuer = read(SETTINGS.VNEID_ISSUER)
  const clientSecret = read(SETTINGS.VNEID_CLIENT_SECRET)
  const clientId = read(SETTINGS.VNEID_CLIENT_ID) ?? 'motcua'
  const requestsPerMinute = read(SETTINGS.REQUESTS_PER_MINUTE)
  const scanner = read(SETTINGS.CLAMD_URL)
  const testClock = read(SETTINGS.TEST_CLOCK) === 'on'
  const post = read(SETTINGS.POST_URL)
  const [sealed, sealedBefore] = [read(SETTINGS.BACKUP_PASSPHRASE), read(SETTINGS.BACKUP_PASSPHRASE_OLD)]
  const config: Config = {
    home,
    port,
    demo,
    host: read(SETTINGS.HOST) ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    ...readAddresses(reader, port),
    database: url === undefined ? { kind: 'embedded', folder: join(home, 'postgres'), ...(read(SETTINGS.BACKUP_WAL) === 'on' ? { keepsWal: true } : {}) } : { kind: 'external', url },
    storageUrl: read(SETTINGS.STORAGE_URL) ?? pathToFileURL(join(home, 'files')).href,
    backupFolder: resolve(read(SETTINGS.BACKUP_FOLDER) ?? join(home, 'backups')),
    backups: { keep: read(SETTINGS.BACKUP_KEEP) ?? { days: 14, weeks: 8, months: 12 }, ...(sealed === undefined ? {} : { passphrase: sealed }), ...(sealedBefore === undefined ? {} : { passphraseBefore: sealedBefore }) },
    scratchFolder: resolve(read(SETTINGS.UPLOAD_FOLDER) ?? join(home, 'uploads')),
    uploadLimitBytes: (read(SETTINGS.UPLOAD_LIMIT_MB) ?? 100) * 1024 * 1024,
    personQuotaBytes: (read(SETTINGS.PERSON_QUOTA_MB) ?? 2048) * 1024 * 1024,
    rehashMegabytesPerSecond: read(SETTINGS.REHASH_MB_PER_SECOND) ?? 20,
    temporaryPasswordDays: read(SETTINGS.TEMPORARY_PASSWORD_DAYS) ?? 7,
    role: read(SETTINGS.ROLE) ?? 'all',
    profile: read(SETTINGS.PROFILE) ?? 'quang-binh-2025',
    simulatorPort: read(SETTINGS.SIMULATOR_PORT) ?? (port < 65_000 ? port + 1 : port - 100),
    vneidAnswers: { kind: read(SETTINGS.VNEID_ANSWERS) ?? 'plain', keyFile: resolve(read(SETTINGS.VNEID_KEY_FILE) ?? join(home, 'vneid.key')) },
    messages: readMessages(read),
    supplementReminderDays: read(SETTINGS.SUPPLEMENT_REMINDER_DAYS) ?? 3,
    signingFolder: resolve(read(SETTINGS.SIGNING_FOLDER) ?? join(home, 'signing')),
    signing: readSigning(read),
    payments: readPayments(read),
    registers: readRegisters(read),
    ...readPortal(read, demo),
    trustProxy: read(SETTINGS.TRUST_PROXY) ?? false,
    logLevel: read(SETTINGS.LOG_LEVEL) ?? 'info',
    ...(scanner === undefined ? {} : { scanner }),
    ...(testClock ? { clockFile: join(home, CLOCK_AHEAD_FILE) } : {}),
    ...(post === undefined ? {} : { post }),
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
    ...(issuer === undefined ? {} : { vneid: { issuer, clientId, ...(clientSecret === undefined ? {} : { clientSecret }) } }),
  }
  if (!demo && issuer === undefined && clientSecret !== undefined) complaints.push({ name: 'VNEID_ISSUER', text: undefined, wrong: needVneid })
  if (!demo && testClock) complaints.push({ name: 'TEST_CLOCK', text: 'on', wrong: noTestClock })
  if (complaints.length > 0) throw complain(complaints)
  return config
}

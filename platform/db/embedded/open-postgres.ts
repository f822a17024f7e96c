import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { ClientConfig } from 'pg'
import type { DatabaseSettings } from '../../config/config.ts'
import { OperatorFault } from '../../operator-fault.ts'
import { ARCHIVING } from './archiving.ts'
import { keepPostgres } from './keep-postgres.ts'
import { launchPostgres } from './launch.ts'
import type { Launch, Launched } from './launch.ts'

export const DATABASE = 'motcua'
const OLDEST = 150_000

/** `patience`: how long a start may take, in milliseconds. */
export type Opening = Pick<Launch, 'report' | 'takeOver' | 'patience'>

export type OpenedPostgres = {
  /** As the owner of the database, for migrations; the application works under its own role. */
  readonly connection: ClientConfig
  readonly kind: 'embedded' | 'external'
  readonly adopted: boolean
  readonly stop: (how?: { readonly unlessUsed?: boolean }) => Promise<void>
}

const tooOld = (version: string): OperatorFault =>
  new OperatorFault({
    kind: 'database-too-old',
    vi: `PostgreSQL ở DATABASE_URL là bản ${version}; cần từ 15 trở lên.`,
    en: `The PostgreSQL at DATABASE_URL is version ${version}; 15 or newer is needed.`,
  })

const unreachable = (cause: unknown): OperatorFault => {
  const reason = cause instanceof Error ? cause.message || String('code' in cause ? cause.code : cause.name) : String(cause)
  return new OperatorFault({
    kind: 'database-unreachable',
    vi: `Không kết nối được cơ sở dữ liệu ở DATABASE_URL: ${reason}; hãy kiểm tra địa chỉ, mật khẩu và tường lửa.`,
    en: `The database at DATABASE_URL cannot be reached: ${reason}; check address, password and firewall.`,
    cause,
  })
}

const stillStarting = (seconds: number, cause: unknown): OperatorFault =>
  new OperatorFault({
    kind: 'database-starting',
    vi: `Cơ sở dữ liệu ở DATABASE_URL sau ${seconds} giây vẫn đang khởi động hoặc khôi phục; không có gì bị thay đổi, hãy chờ máy chủ PostgreSQL sẵn sàng rồi chạy lại.`,
    en: `The database at DATABASE_URL is still starting or recovering after ${seconds} s; nothing was changed, wait until that PostgreSQL is ready and start again.`,
    cause,
  })

/** cannot_connect_now: it starts, recovers or stops, and says so itself. */
const isStarting = (cause: unknown): boolean => typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === '57P03'

const EXTERNAL_PATIENCE = 60_000
const AGAIN_MS = 500

const withClient = async <T>(connection: ClientConfig, run: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ ...connection, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  return run(client).finally(() => client.end())
}

type Version = { readonly number: string; readonly text: string } | undefined

const askVersion = (connection: ClientConfig): Promise<Version> =>
  withClient(connection, async (client) => {
    const answer = await client.query<{ number: string; text: string }>(
      "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS text",
    )
    return answer.rows[0]
  })

/** After a power cut both start together: ours waits while the other recovers. */
const awaitVersion = async (connection: ClientConfig, { patience = EXTERNAL_PATIENCE, report }: Opening): Promise<Version> => {
  const begun = Date.now()
  for (let told = false; ; told = true) {
    try {
      return await askVersion(connection)
    } catch (cause) {
      if (!isStarting(cause)) throw unreachable(cause)
      if (Date.now() - begun >= patience) throw stillStarting(Math.round(patience / 1000), cause)
    }
    if (!told) report?.('waiting')
    await sleep(AGAIN_MS)
  }
}

const openExternal = async (url: string, opening: Opening): Promise<OpenedPostgres> => {
  const connection = { connectionString: url }
  const version = await awaitVersion(connection, opening)
  if (version && Number(version.number) < OLDEST) throw tooOld(version.text)
  return { connection, kind: 'external', adopted: false, stop: async () => undefined }
}

const createIfMissing = (connection: ClientConfig): Promise<void> =>
  withClient(connection, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
    if (found.rows.length === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
  })


type Held = { readonly launched: Launched; readonly release: () => Promise<void> }

/** One idle connection says that we use it: a command that ends beside us then leaves it running (`unlessUsed`). */
const hold = async (launched: Launched): Promise<Held> => {
  const client = new Client(launched.connectionOptions)
  client.on('error', () => undefined)
  await client.connect()
  return { launched, release: () => client.end().catch(() => undefined) }
}

/** Between finding it and holding it, whoever started it may have stopped it: then it is started again. */
const launchAndHold = async (launch: Launch, attempts = 3): Promise<Held> => {
  const launched = await (launch.takeOver === true ? keepPostgres(launch) : launchPostgres(launch))
  try {
    return await hold(launched)
  } catch (cause) {
    await launched.stop({ unlessUsed: true })
    if (attempts <= 1) throw cause
    return launchAndHold(launch, attempts - 1)
  }
}

/**
 * The database the settings name: the embedded one started (or adopted), or the given one asked for its version.
 * @throws OperatorFault when it cannot be used
 */
export const openPostgres = async (settings: DatabaseSettings, opening: Opening = {}): Promise<OpenedPostgres> => {
  if (settings.kind === 'external') return openExternal(settings.url, opening)
  const { launched, release } = await launchAndHold({ folder: settings.folder, ...(settings.keepsWal === true ? { settings: ARCHIVING } : {}), ...opening })
  await createIfMissing(launched.connectionOptions)
  return {
    connection: { ...launched.connectionOptions, database: DATABASE },
    kind: 'embedded',
    adopted: launched.adopted,
    stop: async (how) => {
      await release()
      await launched.stop(how)
    },
  }
}

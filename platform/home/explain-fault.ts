import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from '../config/config.ts'
import { ChangedMigrationError, NewerSchemaError, SchemaInUseError } from '../db/migrate.ts'
import { OperatorFault } from '../operator-fault.ts'
import { FileStoreError } from '../storage/file-store.ts'
import { diskFull, fileFault, isDenied, placeUnusable } from './folder-faults.ts'

/** The setting that chose this port, so that the advice names the one to change. */
const portSetting = (port: number, config: Config): string => (port === config.simulatorPort && port !== config.port ? 'SIMULATOR_PORT' : 'PORT')

const portTaken = (port: number, setting: string): OperatorFault => {
  const advice = `${setting}=${port + 1000 > 65_535 ? 8081 : port + 1000} npm start`
  return new OperatorFault({
    kind: 'port-taken',
    vi: `Cổng ${port} đang được chương trình khác dùng; hãy dừng chương trình đó hoặc đặt ${setting} khác, ví dụ ${advice}.`,
    en: `Port ${port} is used by another program; stop it or set another ${setting}, for example ${advice}.`,
  })
}

const portForbidden = (port: number): OperatorFault =>
  new OperatorFault({
    kind: 'port-forbidden',
    vi: `Không được phép mở cổng ${port}; cổng dưới 1024 cần quyền quản trị, hãy đặt PORT từ 1024 trở lên.`,
    en: `Port ${port} may not be opened; ports below 1024 need administrator rights, set PORT to 1024 or more.`,
  })

const hostUnknown = (host: string): OperatorFault =>
  new OperatorFault({
    kind: 'host-unknown',
    vi: `Máy này không có địa chỉ mạng ${host}; hãy sửa HOST, ví dụ HOST=127.0.0.1.`,
    en: `This machine has no network address ${host}; correct HOST, for example HOST=127.0.0.1.`,
  })

const rightsMissing = (cause: Error): OperatorFault =>
  new OperatorFault({
    kind: 'database-rights',
    vi: `Người dùng trong DATABASE_URL thiếu quyền: ${cause.message}; hãy cho phép tạo lược đồ và vai trò (CREATE trên cơ sở dữ liệu, CREATEROLE).`,
    en: `The user in DATABASE_URL lacks rights: ${cause.message}; allow creating schemas and roles (CREATE on the database, CREATEROLE).`,
    cause,
  })

const releaseMismatch = (cause: Error): OperatorFault =>
  new OperatorFault({
    kind: 'release-mismatch',
    vi: `Dữ liệu này thuộc về một bản phần mềm khác (${cause.message}); dữ liệu không bị thay đổi, hãy dùng đúng bản phần mềm hoặc MOTCUA_HOME khác.`,
    en: `This data belongs to another release (${cause.message}); nothing was changed, use the release it was made with or another MOTCUA_HOME.`,
    cause,
  })

const newerSchema = (cause: Error): OperatorFault =>
  new OperatorFault({
    kind: 'schema-newer',
    vi: `Dữ liệu đã do một bản phần mềm mới hơn cập nhật (${cause.message}) nên bản này ngừng nhận việc; mọi việc đã xác nhận còn nguyên. Hãy khởi động bằng bản mới.`,
    en: `A newer release has brought this data to its schema (${cause.message}), so this one takes no more work; all that was acknowledged is whole. Start the newer release.`,
    cause,
  })

const schemaInUse = (cause: Error): OperatorFault =>
  new OperatorFault({
    kind: 'schema-in-use',
    vi: `Bản phần mềm này phải cập nhật lược đồ (${cause.message}) nhưng tiến trình của bản cũ còn làm việc trên dữ liệu và sẽ không đọc được dòng mới; chưa có gì thay đổi. Hãy dừng mọi máy chủ và lệnh Một Cửa rồi chạy lại.`,
    en: `This release must change the schema (${cause.message}) while processes of another are at work that could not read the new rows; nothing was changed. Stop every Một Cửa server and command, then run again.`,
    cause,
  })

const FILE_FAULTS: Readonly<Record<FileStoreError['fault'], string>> = { full: 'hết chỗ', 'read-only': 'không được phép ghi', missing: 'mất tệp', damaged: 'tệp bị thay đổi', unreachable: 'không trả lời', misconfigured: 'đặt sai' }

/** Backups keep their files in a store of their own. */
const filesUnusable = (cause: FileStoreError, { backupFolder }: Config): OperatorFault => {
  const isBackup = cause.message.includes(backupFolder)
  const [vi, en] = isBackup ? ['Nơi sao lưu (BACKUP_FOLDER)', 'The place of backups (BACKUP_FOLDER)'] : ['Kho tệp (STORAGE_URL)', 'The file store (STORAGE_URL)']
  return new OperatorFault({ kind: `files-${cause.fault}`, vi: `${vi} không dùng được, ${FILE_FAULTS[cause.fault]}: ${cause.message}`, en: `${en} cannot be used: ${cause.message}`, cause })
}

const fieldOf = (cause: unknown, name: string): unknown =>
  typeof cause === 'object' && cause !== null && name in cause ? Object.getOwnPropertyDescriptor(cause, name)?.value : undefined

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)

/** A path as the operator knows it: with the setting that leads there; undefined for what lies in the data folder. */
const placeOf = (path: string, { home, backupFolder, scratchFolder, storageUrl }: Config): string | undefined => {
  const places = [[backupFolder, 'BACKUP_FOLDER'], [scratchFolder, 'UPLOAD_FOLDER'], ...(storageUrl.startsWith('file:') ? [[fileURLToPath(storageUrl), 'STORAGE_URL'] as const] : [])] as const
  if (isWithin(path, home)) return undefined
  const [, setting] = places.find(([folder]) => isWithin(path, folder)) ?? []
  return setting === undefined ? path : `${path} (${setting})`
}

/** The operator's sentence for what stops a start or a command; undefined means a bug, to be shown as one. */
export const explainFault = (cause: unknown, config: Config): OperatorFault | undefined => {
  if (cause instanceof OperatorFault) return cause
  if (cause instanceof ChangedMigrationError) return releaseMismatch(cause)
  if (cause instanceof NewerSchemaError) return newerSchema(cause)
  if (cause instanceof SchemaInUseError) return schemaInUse(cause)
  if (cause instanceof FileStoreError) return filesUnusable(cause, config)
  const code = fieldOf(cause, 'code')
  const named = fieldOf(cause, 'port')
  const port = typeof named === 'number' ? named : config.port
  const listening = fieldOf(cause, 'syscall') === 'listen'
  if (code === 'EADDRINUSE') return portTaken(port, portSetting(port, config))
  if (code === 'EACCES' && listening) return portForbidden(port)
  if (code === 'EADDRNOTAVAIL' || (code === 'ENOTFOUND' && listening)) return hostUnknown(config.host)
  // 53100 disk_full, 53000 insufficient_resources of PostgreSQL
  if (code === '53100') return diskFull(config.home, cause)
  if (code === '42501' && config.database.kind === 'external' && cause instanceof Error) return rightsMissing(cause)
  const path = fieldOf(cause, 'path')
  const place = typeof path === 'string' ? placeOf(path, config) : undefined
  if (place !== undefined && isDenied(cause)) return placeUnusable(place, cause)
  const fault = fileFault(place === undefined ? config.home : dirname(String(path)), cause)
  return fault instanceof OperatorFault ? fault : undefined
}

import type { Config } from '../config/config.ts'
import { OperatorFault } from '../operator-fault.ts'
import { diskFull, fileFault } from './folder-faults.ts'

const portTaken = (port: number): OperatorFault =>
  new OperatorFault({
    kind: 'port-taken',
    vi: `Cổng ${port} đang được chương trình khác dùng; hãy dừng chương trình đó hoặc đặt PORT khác, ví dụ PORT=${port + 1000 > 65_535 ? 8081 : port + 1000} npm start.`,
    en: `Port ${port} is used by another program; stop it or set another PORT, for example PORT=${port + 1000 > 65_535 ? 8081 : port + 1000} npm start.`,
  })

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

const fieldOf = (cause: unknown, name: string): unknown =>
  typeof cause === 'object' && cause !== null && name in cause ? Object.getOwnPropertyDescriptor(cause, name)?.value : undefined

/** The operator's sentence for what stops a start or a command; undefined means a bug, to be shown as one. */
export const explainFault = (cause: unknown, config: Config): OperatorFault | undefined => {
  if (cause instanceof OperatorFault) return cause
  const code = fieldOf(cause, 'code')
  const port = fieldOf(cause, 'port')
  const listening = fieldOf(cause, 'syscall') === 'listen'
  if (code === 'EADDRINUSE') return portTaken(typeof port === 'number' ? port : config.port)
  if (code === 'EACCES' && listening) return portForbidden(typeof port === 'number' ? port : config.port)
  if (code === 'EADDRNOTAVAIL' || (code === 'ENOTFOUND' && listening)) return hostUnknown(config.host)
  // 53100 disk_full, 53000 insufficient_resources of PostgreSQL
  if (code === '53100') return diskFull(config.home, cause)
  const fault = fileFault(config.home, cause)
  return fault instanceof OperatorFault ? fault : undefined
}

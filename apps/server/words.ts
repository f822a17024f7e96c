import type { Config } from '../../platform/config/config.ts'

/** What the operator reads while the product starts: Vietnamese first, English behind. */
export const STEPS = {
  creating: 'Tạo cơ sở dữ liệu… / creating the database…',
  starting: 'Khởi động cơ sở dữ liệu… / starting the database…',
  recovering: 'Khôi phục sau lần dừng đột ngột… / recovering after a sudden stop…',
  adopting: 'Dùng lại cơ sở dữ liệu đang chạy… / adopting the running database…',
  waiting: 'Chờ cơ sở dữ liệu sẵn sàng… / waiting until the database is ready…',
  migrating: 'Cập nhật lược đồ… / updating the schema…',
  loading: 'Nạp dữ liệu / loading:',
  stopping: 'Đang dừng… / stopping…',
} as const

/** Above every page of a home that was rehearsed in. */
export const REHEARSAL_NOTICE = {
  vi: 'DIỄN TẬP: người, hồ sơ và ngày giờ ở đây là hư cấu, không có giá trị.',
  en: 'REHEARSAL: people, dossiers, dates and times here are invented and worth nothing.',
} as const

/** Above every sheet printed in such a home. */
export const REHEARSAL_SHEET = 'DIỄN TẬP: giấy này không có giá trị'

export type Simulator = { readonly name: string; readonly url: string; readonly stop: () => Promise<void> }

const pad = (label: string): string => `  ${label.padEnd(34)}`

/** Addresses and, with the demo, how to sign in. */
export const sayReady = (config: Config, simulators: readonly Simulator[], accounts: readonly string[]): string => {
  const pages = config.role === 'worker' ? [] : [
    `${pad('Cổng công dân / citizen portal')}${config.publicUrl}/`,
    `${pad('Bàn làm việc / staff desk')}${config.deskUrl ?? config.publicUrl}/desk`,
    `${pad('Tài liệu API / API documentation')}${config.publicUrl}/api/docs`,
  ]
  const outside = simulators.map((simulator) => `${pad(`Mô phỏng / simulator ${simulator.name}`)}${simulator.url}`)
  const demo = accounts.length === 0 ? [] : ['', 'Tài khoản trình diễn / demo accounts', ...accounts.map((line) => `  ${line}`)]
  const first = config.demo ? [] : ['', 'Chưa có tài khoản nào? / No account yet? npm run motcua -- user create --help']
  return ['', 'Một Cửa đã sẵn sàng / is ready', '', ...pages, ...outside, ...demo, ...first, '', 'Ctrl-C để dừng / to stop'].join('\n')
}

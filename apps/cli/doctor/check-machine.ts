import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { freemem, totalmem } from 'node:os'
import { isBuilt } from '../../../tools/bootstrap/build-pages.mjs'
import { isInstalled } from '../../../tools/bootstrap/install.mjs'
import { listDisks, type Disk } from '../../server/house/disks.ts'
import { bad, good, warning } from './finding.ts'
import type { Finding } from './finding.ts'

const MB = 1024 * 1024

const checkNode = (root: string): Finding => {
  const bundled = process.execPath.startsWith(join(root, 'node_modules'))
  if (bundled) return good('node', process.version)
  return warning(
    'node',
    `${process.version} của máy, không phải Node kèm theo; chạy được, nhưng chưa thử nghiệm đủ. Chạy npm ci để lấy Node 24.`,
    `${process.version} of this machine instead of the bundled Node; it works but is less tested. Run npm ci for Node 24.`,
  )
}

const checkMemory = (): Finding => {
  const total = Math.round(totalmem() / MB)
  const words = `${total} MB, còn trống / free ${Math.round(freemem() / MB)} MB`
  if (total >= 1800) return good('memory', words)
  return warning('memory', `${words}; nên có từ 2 GB.`, `${words}; 2 GB or more is advised.`)
}

const checkInstalled = async (root: string): Promise<Finding> =>
  (await isInstalled(root))
    ? good('libraries', 'khớp package-lock.json', 'match package-lock.json')
    : bad('libraries', 'Thư viện không khớp package-lock.json; hãy chạy npm start hoặc npm ci.', 'Libraries differ from package-lock.json; run npm start or npm ci.')

const checkPages = async (root: string): Promise<Finding> => {
  // Fingerprints count paths from the root, so a slash at its end would make every path another.
  if (await isBuilt(resolve(root))) return good('pages', 'đã dựng từ mã nguồn hiện tại', 'built from the present sources')
  const old = existsSync(join(root, 'dist/citizen-portal/server/entry-server.js'))
  if (old) return warning('pages', 'Giao diện cũ hơn mã nguồn; hãy chạy npm run build.', 'The pages are older than the sources; run npm run build.')
  return bad('pages', 'Chưa dựng giao diện; hãy chạy npm run build.', 'The pages are not built; run npm run build.')
}

const checkFonts = async (): Promise<Finding> => {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
    const font = await readFile(join(folder, '400Regular/Tinos_400Regular.ttf'))
    return good('fonts', `Tinos, ${Math.round(font.length / 1024)} kB`)
  } catch {
    return bad('fonts', 'Thiếu phông Tinos để in văn bản; hãy chạy npm ci.', 'The Tinos font for printing is missing; run npm ci.')
  }
}

const checkTimeZone = (): Finding => {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit' }).format(new Date('2025-01-01T00:00:00Z'))
  return hour === '07'
    ? good('time zone', 'Asia/Ho_Chi_Minh')
    : bad('time zone', 'Node thiếu dữ liệu múi giờ Việt Nam; hãy dùng Node kèm theo.', 'This Node lacks the Vietnamese time zone; use the bundled Node.')
}

const checkClock = (): Finding => {
  const year = new Date().getFullYear()
  return year >= 2025 && year < 2100
    ? good('clock', new Date().toISOString())
    : bad('clock', `Đồng hồ máy chỉ năm ${year}; ngày hẹn trả sẽ sai, hãy chỉnh giờ (NTP).`, `This machine's clock says ${year}; promised dates would be wrong, set the time (NTP).`)
}

/** Below the first nothing can be written safely; below the second it is time to act. */
const LEAST = 200
const ADVISED = 2000

const checkDisk = ({ folder, free: bytes }: Disk): Finding => {
  const free = Math.round(bytes / MB)
  const words = `còn trống / free ${free} MB (${folder})`
  if (free < LEAST) return bad('disk', `${words}: sắp đầy, hãy giải phóng dung lượng ngay.`, `${words}: almost full, free space now.`)
  if (free < ADVISED) return warning('disk', `${words}: nên có từ 2 GB.`, `${words}: 2 GB or more is advised.`)
  return good('disk', words)
}

export const checkDisks = async (folders: readonly string[]): Promise<readonly Finding[]> => (await listDisks(folders)).map(checkDisk)

export const checkMachine = async (root: string): Promise<readonly Finding[]> => [
  checkNode(root),
  checkMemory(),
  checkTimeZone(),
  checkClock(),
  await checkInstalled(root),
  await checkPages(root),
  await checkFonts(),
]

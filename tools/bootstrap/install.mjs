import { createHash } from 'node:crypto'
import { access, constants, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runQuietly } from './run-child.mjs'
import { StartFault, whileSaying } from './say.mjs'

const STAMP = '.installed'

const readJson = (path) => readFile(path, 'utf8').then(JSON.parse, () => undefined)

const fingerprint = async (root) => {
  const lock = await readFile(join(root, 'package-lock.json'))
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex')
}

const fitsHere = (entry) =>
  (!entry.os || entry.os.includes(process.platform)) && (!entry.cpu || entry.cpu.includes(process.arch))

/** npm writes what it really installed into a lockfile of its own; true when that is what our lockfile asks for. */
const matchesLock = async (root) => {
  const [wanted, found] = await Promise.all([readJson(join(root, 'package-lock.json')), readJson(join(root, 'node_modules/.package-lock.json'))])
  if (!wanted?.packages || !found?.packages) return false
  const needed = Object.keys(wanted.packages['']?.optionalDependencies ?? {}).map((name) => `node_modules/${name}`)
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === '' || entry.link || (entry.optional && !fitsHere(entry))) return true
    const installed = found.packages[path]
    return installed ? installed.version === entry.version : entry.optional === true && !needed.includes(path)
  })
}

const withoutOwnBin = (root) => {
  const bin = join(root, 'node_modules', '.bin')
  const path = (process.env.PATH ?? '').split(':').filter((part) => part !== bin)
  return { ...process.env, PATH: path.join(':') }
}

const npm = (root, command) => {
  const args = [...command, '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error']
  // npm ci deletes node_modules and with it the Node that may be running us: npm must be started by the host's.
  return runQuietly('npm', args, { cwd: root, env: { ...withoutOwnBin(root), npm_config_production: 'false', NODE_ENV: 'development' } })
}

const tail = (output) => output.trim().split('\n').filter((line) => line.includes('npm error') || line.includes('ERR!')).slice(0, 3).join(' | ') || output.trim().slice(-300)

const install = async (root) => {
  const first = await npm(root, ['ci'])
  if (first.code === 0) return
  // Where install scripts are forbidden or cannot fetch, everything but the pinned Node still installs.
  const second = await npm(root, ['ci', '--ignore-scripts'])
  if (second.code === 0) return
  // A lockfile made against a mirror may lack packages of this platform: npm ci refuses it, npm install completes it.
  if (second.output.includes('in sync') && (await npm(root, ['install', '--no-save'])).code === 0) return
  throw new StartFault(
    `Không cài được thư viện (npm ci): ${tail(second.output)}. Hãy kiểm tra kết nối tới kho npm, dung lượng đĩa và quyền ghi vào ${root}.`,
    `Libraries could not be installed (npm ci): ${tail(second.output)}. Check the connection to the npm registry, disk space and writing to ${root}.`,
  )
}

export const isInstalled = async (root) =>
  (await readFile(join(root, 'node_modules', STAMP), 'utf8').catch(() => '')) === (await fingerprint(root)) || matchesLock(root)

/** Installs what package-lock.json asks for, unless that very lockfile is installed already. */
export const ensureInstalled = async (root) => {
  const stamp = join(root, 'node_modules', STAMP)
  const print = await fingerprint(root)
  if ((await readFile(stamp, 'utf8').catch(() => '')) === print) return
  if (!(await matchesLock(root))) {
    await access(root, constants.W_OK).catch(() => {
      throw new StartFault(`Không ghi được vào ${root} để cài thư viện.`, `Cannot write to ${root} to install libraries.`)
    })
    await whileSaying('Cài thư viện', 'Installing libraries', () => install(root))
  }
  await writeFile(stamp, print).catch(() => undefined)
}

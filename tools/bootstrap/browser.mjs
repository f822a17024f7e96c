import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runQuietly } from './run-child.mjs'
import { say, whileSaying } from './say.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge']
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** A wrapper that only tells to install a snap exits with an error: ask it before believing it. */
const runs = (path) => {
  const asked = spawnSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 20_000 })
  return asked.status === 0 && /\d+\.\d+/.test(asked.stdout ?? '')
}

const onPath = () => {
  const folders = (process.env.PATH ?? '').split(':').filter((folder) => folder !== '')
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).filter((path) => existsSync(path))
}

const playwrightOwn = async (root) => {
  const { chromium } = await import(pathToFileURL(join(root, 'node_modules/playwright-core/index.mjs')).href).catch(() => ({}))
  const path = chromium?.executablePath?.()
  return path && existsSync(path) ? [path] : []
}

/** Chromium packed in an npm package, libraries included; unpacked once into the temp folder. Linux x64 only. */
const fromNpm = async (root) => {
  const file = join(root, 'node_modules/@sparticuz/chromium/build/index.js')
  if (!existsSync(file) || process.platform !== 'linux' || process.arch !== 'x64') return undefined
  try {
    const { default: chromium } = await import(pathToFileURL(file).href)
    const path = await chromium.executablePath()
    return runs(path) ? { path } : undefined
  } catch {
    return undefined
  }
}

const PACKAGERS = [
  ['apt-get', [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', 'chromium']]],
  ['dnf', [['install', '-y', '-q', 'chromium']]],
  ['apk', [['add', '--no-cache', 'chromium']]],
  ['pacman', [['-Sy', '--noconfirm', 'chromium']]],
  ['zypper', [['--non-interactive', 'install', 'chromium']]],
]

const fromSystem = async () => {
  if (process.getuid?.() !== 0) return undefined
  const packager = PACKAGERS.find(([name]) => spawnSync('which', [name]).status === 0)
  if (!packager) return undefined
  for (const args of packager[1]) await runQuietly(packager[0], args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  const path = onPath().find(runs)
  return path ? { path, chromePath: path } : undefined
}

/**
 * A Chromium for the journeys: the one told, an installed one, the one from npm, the system's packages; undefined if none.
 * `chromePath` is absent for the one from npm: it wants its own arguments, which the tests know.
 */
export const findBrowser = async (root) => {
  const told = process.env.CHROME_PATH
  if (told && runs(told)) return { path: told, chromePath: told }
  if (told) say(`CHROME_PATH=${told} không chạy được, tìm trình duyệt khác`, `CHROME_PATH=${told} does not run, looking for another browser`)
  const installed = [...onPath(), ...MAC.filter((path) => existsSync(path)), ...(await playwrightOwn(root))].find(runs)
  if (installed) return { path: installed, chromePath: installed }
  return whileSaying('Chuẩn bị trình duyệt', 'Preparing a browser', async () => (await fromNpm(root)) ?? (await fromSystem()))
}

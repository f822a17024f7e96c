import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** No look-ups of its own at start: on a closed network each would be refused, many at a time. */
const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=vi']

/** An installed Chromium, or the one that comes inside an npm package and needs nothing else. */
export const openBrowser = async (): Promise<Browser> => {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const installed = [process.env['CHROME_PATH'] ?? '', ...INSTALLED].find((path) => path !== '' && existsSync(path))
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: [...QUIET, ...asRoot] })
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...QUIET], headless: true })
}

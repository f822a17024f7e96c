/**
 * The one entrance of `npm start`, `npm test` and the rest. Runs on any Node ≥ 20 with nothing installed: only Node's own
 * modules here. It installs, finds the pinned Node 24, builds the pages when their sources changed, and hands over.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { findBrowser } from './bootstrap/browser.mjs'
import { ensureBuilt } from './bootstrap/build-pages.mjs'
import { followNpm } from './bootstrap/follow-npm.mjs'
import { ensureInstalled } from './bootstrap/install.mjs'
import { findReader } from './bootstrap/reader.mjs'
import { runChild } from './bootstrap/run-child.mjs'
import { commandFlags, environmentFor, findNode, SERVER_FLAGS } from './bootstrap/runtime.mjs'
import { say, StartFault } from './bootstrap/say.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

const prepare = async () => {
  await ensureInstalled(ROOT)
  const node = await findNode(ROOT)
  return { node, env: environmentFor(ROOT, node) }
}

const start = async (args) => {
  const { node, env } = await prepare()
  await ensureBuilt(ROOT, node)
  return runChild(node, [...SERVER_FLAGS, join(ROOT, 'apps/server/main.ts'), ...args], { env: { ...env, NODE_ENV: 'production' }, channel: true, stopping: followNpm })
}

/** The server again on each change of its sources, the pages rebuilt by hand with `npm run build`. */
const dev = async (args) => {
  const { node, env } = await prepare()
  await ensureBuilt(ROOT, node)
  return runChild(node, ['--watch', '--watch-preserve-output', join(ROOT, 'apps/server/main.ts'), ...args], { env, stopping: followNpm })
}

const build = async () => {
  const { node } = await prepare()
  await ensureBuilt(ROOT, node, { always: true })
  return 0
}

const runScript = (file, flagsFor = () => []) => async (args) => {
  const { node, env } = await prepare()
  return runChild(node, [...flagsFor(args), join(ROOT, file), ...args], { env })
}

const bench = async (args) => {
  const { node, env } = await prepare()
  await ensureBuilt(ROOT, node)
  return runChild(node, [join(ROOT, 'bench/main.ts'), ...args], { env })
}

/** Gates first, then every test; vitest's own summary is the last thing printed. Both must pass. */
const test = async (args) => {
  const { node, env } = await prepare()
  await ensureBuilt(ROOT, node)
  const browser = await findBrowser(ROOT)
  if (!browser) {
    throw new StartFault(
      'Không tìm được trình duyệt Chromium cho các bài thử; hãy cài Chromium hoặc đặt CHROME_PATH.',
      'No Chromium was found for the journeys; install Chromium or set CHROME_PATH.',
    )
  }
  say(`Trình duyệt ${browser.path}`, 'browser for the journeys')
  await findReader()
  const testing = { ...env, ...(browser.chromePath ? { CHROME_PATH: browser.chromePath } : {}) }
  const gates = args.length > 0 ? 0 : await runChild(node, [join(ROOT, 'tools/check.mjs')], { env: testing })
  if (gates !== 0) say('Cổng kiểm tra KHÔNG qua (xem trên); vẫn chạy các bài thử', 'The gates FAILED (see above); running the tests anyway')
  const tests = await runChild(node, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...args], { env: testing })
  return tests === 0 ? gates : tests
}

const COMMANDS = { start, dev, build, test, bench, check: runScript('tools/check.mjs'), cli: runScript('apps/cli/main.ts', commandFlags) }

const main = async ([name, ...args]) => {
  const command = COMMANDS[name]
  if (!command) throw new StartFault(`Lệnh không có: ${name}`, `Unknown command: ${name} (one of ${Object.keys(COMMANDS).join(', ')})`)
  return command(args)
}

/** As platform/end-process.ts: the compiler's running jobs end first, which an exit might wait for for ever. */
const leave = (code) => {
  for (const flag of ['--no-opt', '--no-maglev', '--no-sparkplug']) setFlagsFromString(flag)
  setTimeout(() => process.exit(code), 50)
}

main(process.argv.slice(2)).then(
  leave,
  (error) => {
    process.stderr.write(`${error instanceof StartFault ? error.message : error.stack}\n`)
    leave(1)
  },
)

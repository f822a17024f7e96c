import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runQuietly } from './run-child.mjs'
import { StartFault, whileSaying } from './say.mjs'

const ROOTS = ['kernel', 'modules', 'design-system', 'platform/web', 'apps/citizen-portal', 'apps/staff-desk', 'apps/public-board', 'apps/kiosk']
const FILES = ['package-lock.json', 'tools/build.ts', 'tools/web-build.ts', 'tools/lean-contracts.ts']
const SOURCE = /\.(ts|tsx|css|html|svg|json|png|woff2|ico)$/
/** What no page can import, so that a change on the server does not rebuild the pages. */
const SERVER_ONLY = /(\.test\.tsx?|\/(store|http|application|migrations|stories)\/.*|\.md)$/

const listSources = async (root) => {
  const found = await Promise.all(
    ROOTS.map((folder) => readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => [])),
  )
  const paths = found.flat().filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
  return [...FILES, ...paths.filter((path) => SOURCE.test(path) && !SERVER_ONLY.test(path))].sort((a, b) => (a < b ? -1 : 1))
}

export const fingerprintSources = async (root) => {
  const hash = createHash('sha256')
  for (const path of await listSources(root)) hash.update(path).update('\0').update(await readFile(join(root, path)).catch(() => '')).update('\0')
  return hash.digest('hex')
}

export const STAMP = join('dist', '.built-from')

export const isBuilt = async (root) => (await readFile(join(root, STAMP), 'utf8').catch(() => '')) === (await fingerprintSources(root))

/** Builds the web pages when their sources changed since the last build. */
export const ensureBuilt = async (root, node, { always = false } = {}) => {
  if (!always && (await isBuilt(root))) return
  await whileSaying('Dựng giao diện', 'Building the pages', async () => {
    const print = await fingerprintSources(root)
    await rm(join(root, STAMP), { force: true })
    // Whatever the caller's NODE_ENV (vitest says test): half of React's build would be the developer's.
    const built = await runQuietly(node, [join(root, 'tools/build.ts')], { cwd: root, env: { ...process.env, NODE_ENV: 'production' } })
    if (built.code !== 0) throw new StartFault(`Không dựng được giao diện:\n${built.output.trim()}`, 'The pages could not be built (see above).')
    await writeFile(join(root, STAMP), print)
  })
}

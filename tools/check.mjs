/**
 * `npm run check`: every gate that needs no database, each told when it ends; all run even when one failed. The gates that
 * read the live schema or break a rule on purpose are tests (`tests/architecture/`).
 */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { TOOL_FLAGS } from './bootstrap/runtime.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const node = process.execPath
/** The types keep one core busy about as long as all the others another. */
const AT_ONCE = 2

const GATES = [
  ['lockfile', ['tools/complete-lockfile.mjs', '--check']],
  ['types', ['node_modules/typescript/bin/tsc', '-p', '.']],
  ['lint', ['node_modules/oxlint/bin/oxlint', '--deny-warnings']],
  ['borders', ['tools/check-borders.mjs']],
  ['words', ['tools/check-words.ts']],
  ['dead code', ['node_modules/knip/bin/knip.js']],
  ['secrets', ['tools/check-secrets.mjs']],
  ['known weaknesses', ['tools/audit-dependencies.mjs']],
]

const run = ([name, args]) =>
  new Promise((resolve) => {
    const begun = Date.now()
    execFile(node, [...TOOL_FLAGS, ...args], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e9 }, (error, stdout, stderr) => {
      console.log(`${error ? '✗' : '✓'} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
      if (error) console.log(`${stdout}${stderr}`.trimEnd() || error.message)
      resolve(error === null)
    })
  })

const only = process.argv.slice(2)
const chosen = only.length === 0 ? GATES : GATES.filter(([name]) => only.includes(name))
if (chosen.length === 0) console.error(`no such gate; there are: ${GATES.map(([name]) => name).join(', ')}`)
const waiting = chosen.values()
const passed = []
const work = async () => {
  for (const gate of waiting) passed.push(await run(gate))
}
await Promise.all(Array.from({ length: AT_ONCE }, work))
process.exitCode = passed.includes(false) || chosen.length === 0 ? 1 : 0

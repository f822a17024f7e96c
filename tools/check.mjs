/**
 * `npm run check`: every gate that needs no database, in the order of cost to understand. Each runs even when an earlier
 * one failed. The gates that read the live schema or break a rule on purpose are tests (`tests/architecture/`).
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const node = process.execPath

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

const run = ([name, args]) => {
  const begun = Date.now()
  const ended = spawnSync(node, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e9 })
  const seconds = ((Date.now() - begun) / 1000).toFixed(1)
  const passed = ended.status === 0
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (!passed) console.log(`${ended.stdout ?? ''}${ended.stderr ?? ''}${ended.error ? ended.error.message : ''}`.trimEnd())
  return passed
}

const only = process.argv.slice(2)
const chosen = only.length === 0 ? GATES : GATES.filter(([name]) => only.includes(name))
if (chosen.length === 0) console.error(`no such gate; there are: ${GATES.map(([name]) => name).join(', ')}`)
const failed = chosen.filter((gate) => !run(gate))
process.exit(failed.length > 0 || chosen.length === 0 ? 1 : 0)

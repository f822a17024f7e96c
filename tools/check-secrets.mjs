/** No credential lies in a file of the project (ASVS 5.0 §13.3.1). Examples in words and tests are allowed by name in `.secretlintrc.json`. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { TOOL_FLAGS } from './bootstrap/runtime.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PICTURES = /[.](?:png|jpe?g|pdf|ttf|woff2?|docx|xlsx|zip|xz|gz|br)$/

const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 })
const files = (listed.stdout ?? '').split('\0').filter((file) => file !== '' && !PICTURES.test(file))
// A check that looked at nothing must fail.
if (files.length === 0) {
  console.error(`check-secrets found no file to read: ${listed.error?.message ?? listed.stderr}`)
  process.exit(1)
}
const read = spawnSync(process.execPath, [...TOOL_FLAGS, 'node_modules/secretlint/bin/secretlint.js', '--no-glob', ...files], { cwd: ROOT, stdio: 'inherit' })
if (read.status === 0) console.log(`secrets: none in ${files.length} files`)
process.exitCode = read.status ?? 1

// As many sequences of real acts as asked for, each against its journal; the suite itself runs fifty.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const [count = '1000'] = process.argv.slice(2)

const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'modules/dossiers/application/sequences.test.ts', '--maxWorkers=1', '--reporter=verbose', '--no-color'], {
  cwd: ROOT,
  env: { ...process.env, SEQUENCES: count },
  stdio: ['ignore', 'inherit', 'inherit'],
})
const [code] = await once(child, 'exit')
process.exit(code === 0 ? 0 : 1)

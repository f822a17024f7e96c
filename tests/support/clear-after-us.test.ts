import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { isPostgres, readPostmaster } from '../../platform/db/embedded/postmaster.ts'

const at = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href)

it('a killed run leaves neither its PostgreSQL nor its folder behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mc-killed-run-'))
  const code = `const { clearAfterUs } = await import(${at('clear-after-us.ts')}); const { launchPostgres } = await import(${at('../../platform/db/embedded/launch.ts')})
    clearAfterUs(${JSON.stringify(folder)}); await launchPostgres({ folder: ${JSON.stringify(join(folder, 'pg'))} }); process.stdout.write('up'); setInterval(() => undefined, 1000)`
  const run = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    await once(run.stdout, 'data')
    const postmaster = await readPostmaster(join(folder, 'pg/cluster'))
    expect(postmaster !== undefined && isPostgres(postmaster)).toBe(true)
    run.kill('SIGKILL')
    await vi.waitFor(() => expect(existsSync(folder)).toBe(false), { timeout: 45_000, interval: 200 })
    // Where nobody reaps orphans a dead one keeps its number, so its folder and socket tell.
    expect(await readPostmaster(join(folder, 'pg/cluster'))).toBeUndefined()
  } finally {
    // Whatever was found: nothing of ours goes on running.
    run.kill('SIGKILL')
    const left = await readPostmaster(join(folder, 'pg/cluster'))
    if (left !== undefined && isPostgres(left)) process.kill(left, 'SIGQUIT')
    rmSync(folder, { recursive: true, force: true })
  }
})

import { spawn } from 'node:child_process'
import { readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isPostgres, readPostmaster } from '../../platform/db/embedded/postmaster.ts'

const PATIENCE = 20_000

/**
 * A scratch folder and the PostgreSQL in its `pg` go when this process does, also when it is killed: a watcher in a session of its own
 * holds the other end of a pipe, which the kernel closes however we end.
 */
export const clearAfterUs = (folder: string): void => {
  const watcher = spawn(process.execPath, [import.meta.filename, folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  watcher.unref()
  // The pipe stays open until we end and does not keep us from ending.
  if (watcher.stdin !== null && 'unref' in watcher.stdin && typeof watcher.stdin.unref === 'function') watcher.stdin.unref()
}

/** The number may be another's by now: PostgreSQL works in its cluster. Where the system does not tell (no /proc), its name must do. */
const isOfCluster = async (pid: number, cluster: string): Promise<boolean> => {
  const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
  return cwd === undefined ? isPostgres(pid) : cwd === cluster && isPostgres(pid)
}

const clear = async (folder: string): Promise<void> => {
  const cluster = join(folder, 'pg/cluster')
  const until = Date.now() + PATIENCE
  for (;;) {
    const pid = await readPostmaster(cluster)
    if (pid === undefined || !(await isOfCluster(pid, cluster)) || Date.now() > until) break
    process.kill(pid, 'SIGQUIT')
    await sleep(200)
  }
  await rm(folder, { recursive: true, force: true })
}

if (import.meta.main) {
  const [, , folder] = process.argv
  process.stdin.resume().once('close', () => void (folder !== undefined && clear(folder)))
}

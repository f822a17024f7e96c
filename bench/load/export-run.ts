import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../apps/server/compose.ts'
import { COMMAND_FLAGS } from '../../tools/bootstrap/runtime.mjs'

export type ExportRun = { readonly seconds: number; readonly mb: number }

const LOOK_MS = 50

const highestMb = (pid: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** `motcua export dossiers` of all there are, as an operator runs it, its start counted: seconds, and the most memory the process had. */
export const runExport = async (home: string, format: 'csv' | 'xlsx'): Promise<ExportRun> => {
  const file = join(home, `exported.${format}`)
  const begun = performance.now()
  const child = spawn(process.execPath, [...COMMAND_FLAGS, 'apps/cli/main.ts', 'export', 'dossiers', file, '--json'], { cwd: ROOT, env: { ...process.env, MOTCUA_HOME: home, DEMO: 'on', LOG_LEVEL: 'error' }, stdio: ['ignore', 'ignore', 'pipe'] })
  const said: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
  let mb = 0
  const watch = setInterval(() => (mb = Math.max(mb, highestMb(child.pid ?? 0))), LOOK_MS)
  const [code] = await once(child, 'close')
  clearInterval(watch)
  rmSync(file, { force: true })
  if (code !== 0) throw new Error(`the export ended with ${code}: ${said.join('')}`)
  return { seconds: (performance.now() - begun) / 1000, mb }
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../apps/server/compose.ts'
import { commandFlags } from '../../tools/bootstrap/runtime.mjs'

export type CommandRun = { readonly seconds: number; readonly mb: number }

const LOOK_MS = 50

const highestMb = (pid: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** A command as an operator runs it, its start counted: seconds, the most memory the process had, and what it answered. */
const runCommand = async (home: string, words: readonly string[]): Promise<CommandRun & { readonly answer: string }> => {
  const begun = performance.now()
  const child = spawn(process.execPath, [...commandFlags(words), 'apps/cli/main.ts', ...words, '--json'], { cwd: ROOT, env: { ...process.env, MOTCUA_HOME: home, DEMO: 'on', LOG_LEVEL: 'error' }, stdio: ['ignore', 'pipe', 'pipe'] })
  const [answered, said]: [string[], string[]] = [[], []]
  child.stdout.setEncoding('utf8').on('data', (text: string) => answered.push(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
  let mb = 0
  const watch = setInterval(() => (mb = Math.max(mb, highestMb(child.pid ?? 0))), LOOK_MS)
  const [code] = await once(child, 'close')
  clearInterval(watch)
  if (code !== 0) throw new Error(`motcua ${words.join(' ')} ended with ${code}: ${said.join('')}${answered.join('')}`)
  return { seconds: (performance.now() - begun) / 1000, mb, answer: answered.join('') }
}

/** `motcua export dossiers` of all there are. */
export const runExport = async (home: string, format: 'csv' | 'xlsx'): Promise<CommandRun> => {
  const file = join(home, `exported.${format}`)
  const run = await runCommand(home, ['export', 'dossiers', file])
  rmSync(file, { force: true })
  return run
}

export type RebuildRun = CommandRun & { /** Folded, compared and counted again. */ readonly perSecond: number }

/** `motcua rebuild` of all there are, which must find nothing wrong. */
export const runRebuild = async (home: string): Promise<RebuildRun> => {
  const { answer, ...run } = await runCommand(home, ['rebuild'])
  const { perSecond, faults }: { readonly perSecond: number; readonly faults: readonly string[] } = JSON.parse(answer)
  if (faults.length > 0) throw new Error(`the rows were not as their journals say: ${faults[0]}`)
  return { ...run, perSecond }
}

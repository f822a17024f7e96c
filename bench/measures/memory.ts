import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchContext, Measure } from '../measure.ts'

/** Resident memory in MB, on any system. */
const residentOf = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const found = /VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
  return Number(found) / 1024
}

const run = async ({ server }: BenchContext): Promise<readonly number[]> => {
  const { pid, origin } = await server()
  // A page of each kind first: idle means after serving, not before.
  for (const path of ['/', '/thu-tuc?q=khai+sinh', '/desk', '/api/procedures?q=khai+sinh&limit=5']) await fetch(origin + path).then((answer) => answer.arrayBuffer())
  const runs: number[] = []
  for (let sample = 0; sample < 5; sample += 1) {
    await sleep(2000)
    runs.push(await residentOf(pid))
  }
  return runs
}

export const measures: readonly Measure[] = [
  { name: 'idle-memory', unit: 'MB', target: 250, better: 'lower', bound: 'the runtime, the printing engine and the sources in memory', run },
]

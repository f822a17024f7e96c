import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchContext, Measure } from '../measure.ts'
import { runServer } from '../run-server.ts'

const RUNS = 5

const startOnce = async (home: string): Promise<number> => {
  const server = await runServer(home, 'bootstrap')
  await server.stop()
  return server.readyInMs / 1000
}

const coldStarts = async ({ scratchFolder, report }: BenchContext): Promise<readonly number[]> => {
  const runs: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    runs.push(await startOnce(join(scratchFolder, `cold-${run}`)))
    report(`  ${runs.at(-1)?.toFixed(1)} s`)
  }
  return runs
}

const warmStarts = async ({ scratchFolder }: BenchContext): Promise<readonly number[]> => {
  const home = join(scratchFolder, 'cold-0')
  // Warm already where the cold starts were measured.
  if (!existsSync(home)) await startOnce(home)
  const runs: number[] = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await startOnce(home))
  return runs
}

export const measures: readonly Measure[] = [
  { name: 'start-cold', unit: 's', target: 30, better: 'lower', bound: 'initdb, migrations and the demo province', run: coldStarts },
  { name: 'start-warm', unit: 's', target: 5, better: 'lower', bound: 'loading the source of every module', run: warmStarts },
]

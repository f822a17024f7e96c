import * as dossiers from '../../modules/dossiers/contract.ts'
import { fileDraft, prepareDraft, signInTeam } from '../load/demo-desk.ts'
import { must } from '../load/light-client.ts'
import type { BenchContext, Measure } from '../measure.ts'
import { percentileOf } from '../statistics.ts'

const RUNS = 5
const SLIPS = 20

/** The first reader's wait: a slip is laid out and printed when somebody first opens it (docs/decisions/0018). */
const run = async ({ server }: BenchContext): Promise<readonly number[]> => {
  const team = await signInTeam((await server()).origin)
  const runs: number[] = []
  for (let round = 0; round <= RUNS; round += 1) {
    const times: number[] = []
    while (times.length < SLIPS) {
      const { dossierId } = await fileDraft(team, await prepareDraft(team))
      const begun = performance.now()
      must(await team.clerk(dossiers.downloadSlip, { params: { dossierId } }))
      times.push(performance.now() - begun)
    }
    // The first round warms the compiler.
    if (round > 0) runs.push(percentileOf(times, 0.95))
  }
  return runs
}

export const measures: readonly Measure[] = [{ name: 'slip-http-p95', unit: 'ms', target: 40, better: 'lower', bound: 'the Typst compiler, two pages laid out anew, in its own process', run }]

import { join } from 'node:path'
import type { Client } from '../../platform/web/client.ts'
import { arrive } from '../load/arrivals.ts'
import { CITIZEN_STEPS, openCitizens, walkCitizen } from '../load/citizens.ts'
import { openTeams } from '../load/clients.ts'
import type { Team } from '../load/demo-desk.ts'
import { ASKED, STEPS, walk, type Timed } from '../load/journey.ts'
import { someCode } from '../load/open-staff.ts'
import type { BenchContext, Measure } from '../measure.ts'
import { percentileOf } from '../statistics.ts'

const RUNS = 5
const SECONDS = 12
const PER_SECOND = 1.5
const CITIZENS = 8
const CITIZENS_PER_SECOND = 0.5

let runs: Promise<readonly (readonly Timed[])[]> | undefined

/** The mix of `bench/load` at a small rate in the demo's own province, arriving whether those before have ended or not. */
const mixAll = async (context: BenchContext): Promise<readonly (readonly Timed[])[]> => {
  const { origin, home } = await context.server()
  const teams = await openTeams(context)
  const citizens = await openCitizens(origin, CITIZENS)
  const code = await someCode({ host: join(home, 'postgres', 'cluster'), user: 'postgres', database: 'motcua' })
  const mixOnce = async (): Promise<readonly Timed[]> => {
    const timed: Timed[] = []
    const keep = (one: Timed): void => void timed.push(one)
    await Promise.all([
      arrive({ perSecond: PER_SECOND, seconds: SECONDS, begin: (due, at) => walk(teams[at % teams.length] as Team, due, keep) }),
      arrive({ perSecond: CITIZENS_PER_SECOND, seconds: SECONDS, begin: (due, at) => walkCitizen(citizens[at % citizens.length] as Client, { code, due }, keep) }),
    ])
    const fault = timed.find((one) => one.fault !== undefined)
    if (fault) throw new Error(`${fault.step}: ${fault.fault}`)
    return timed
  }
  await mixOnce()
  const found: (readonly Timed[])[] = []
  while (found.length < RUNS) found.push(await mixOnce())
  return found
}

const p95Of = (steps: readonly string[]): Measure['run'] => async (context) =>
  (await (runs ??= mixAll(context))).map((timed) => percentileOf(timed.filter(({ step }) => steps.includes(step)).map(({ ms }) => ms), 0.95))

const BOUND = 'clients, server and PostgreSQL share two cores; the slowest of a few dozen'

/** So that a comparison of two versions sees the mix too, not each question alone. */
export const measures: readonly Measure[] = [
  ...STEPS.map((step): Measure => ({ name: `mix-${step}-p95`, unit: 'ms', target: ASKED[step] ?? 400, better: 'lower', long: true, bound: BOUND, run: p95Of([step]) })),
  { name: 'mix-citizen-p95', unit: 'ms', target: 400, better: 'lower', long: true, bound: BOUND, run: p95Of(CITIZEN_STEPS) },
]

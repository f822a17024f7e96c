import { openTeams } from '../load/clients.ts'
import { drive, type Driven } from '../load/drive.ts'
import { roundsOf, takeDossiers } from '../load/step-rounds.ts'
import type { BenchContext, Measure } from '../measure.ts'
import { percentileOf } from '../statistics.ts'

const RUNS = 5
const ROUNDS = 4

let runs: Promise<readonly Driven[]> | undefined

/** Fresh dossiers each run: a journal that only grows is no dossier anybody has. */
const stepOnce = async (context: BenchContext): Promise<Driven> => {
  const teams = await openTeams(context)
  const standing = await Promise.all(teams.map(takeDossiers))
  return drive(teams.map((team, at) => roundsOf(team, standing[at] ?? [], ROUNDS)))
}

const stepAll = async (context: BenchContext): Promise<readonly Driven[]> => {
  await stepOnce(context)
  const found: Driven[] = []
  while (found.length < RUNS) found.push(await stepOnce(context))
  return found
}

const once = (context: BenchContext): Promise<readonly Driven[]> => (runs ??= stepAll(context))
const BOUND = 'clients, server and PostgreSQL share two cores: about 2.1 ms of the server, 1.9 ms of PostgreSQL and 0.5 ms of the client a step'

export const measures: readonly Measure[] = [
  { name: 'step-rate', unit: '/s', target: 300, better: 'higher', bound: BOUND, run: async (context) => (await once(context)).map(({ perSecond }) => perSecond) },
  { name: 'step-p95', unit: 'ms', target: 100, better: 'lower', bound: BOUND, run: async (context) => (await once(context)).map(({ times }) => percentileOf(times, 0.95)) },
]

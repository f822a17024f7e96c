import { join } from 'node:path'
import pg from 'pg'
import { openTeams } from '../load/clients.ts'
import { drive, type Driven } from '../load/drive.ts'
import { roundsOf, takeDossiers } from '../load/step-rounds.ts'
import { storedBytes } from '../load/stored-bytes.ts'
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

/** Everything a step leaves behind: journal, row, step, audit, outbox, counters, the answer kept for a repeat. */
const storedPerStep = async (context: BenchContext): Promise<readonly number[]> => {
  const { home } = await context.server()
  const client = new pg.Client({ host: join(home, 'postgres', 'cluster'), user: 'postgres', database: 'motcua' })
  await client.connect()
  const teams = await openTeams(context)
  const found: number[] = []
  while (found.length < RUNS) {
    const standing = await Promise.all(teams.map(takeDossiers))
    const before = await storedBytes(client)
    const { times } = await drive(teams.map((team, at) => roundsOf(team, standing[at] ?? [], ROUNDS)))
    found.push((await storedBytes(client) - before) / times.length / 1024)
  }
  await client.end()
  return found
}

const BOUND = 'clients, server and PostgreSQL share two cores: about 2.1 ms of the server, 1.9 ms of PostgreSQL and 0.5 ms of the client a step'

export const measures: readonly Measure[] = [
  { name: 'step-rate', unit: '/s', target: 300, better: 'higher', bound: BOUND, run: async (context) => (await once(context)).map(({ perSecond }) => perSecond) },
  { name: 'step-p95', unit: 'ms', target: 100, better: 'lower', bound: BOUND, run: async (context) => (await once(context)).map(({ times }) => percentileOf(times, 0.95)) },
  { name: 'step-stored', unit: 'kB', target: 1, better: 'lower', bound: 'the step itself is 0.4 kB (workflow-step-bytes); the rest is what the law and repeats ask for: journal, audit chain, outbox, figures, the kept answer, and old versions of rows until vacuumed', run: storedPerStep },
]

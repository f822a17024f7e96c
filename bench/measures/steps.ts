import { join } from 'node:path'
import pg from 'pg'
import { openTeams } from '../load/clients.ts'
import type { Team } from '../load/demo-desk.ts'
import { drive, type Driven } from '../load/drive.ts'
import { roundsOf, takeDossiers } from '../load/step-rounds.ts'
import { bytesByTable } from '../load/stored-bytes.ts'
import type { BenchContext, Measure } from '../measure.ts'
import { percentileOf } from '../statistics.ts'

const RUNS = 5
const ROUNDS = 4

type Bytes = ReadonlyMap<string, number>
type Stepped = Driven & { /** Bytes, of each table that grew. */ readonly grown: Bytes }

let runs: Promise<readonly Stepped[]> | undefined

/**
 * Fresh dossiers each run: a journal that only grows is no dossier anybody has. Stored is everything a step leaves behind: journal, row, step,
 * audit, outbox, counters, the answer kept for a repeat.
 */
const stepOnce = async (teams: readonly Team[], client: pg.Client): Promise<Stepped> => {
  const standing = await Promise.all(teams.map(takeDossiers))
  const before = await bytesByTable(client)
  const driven = await drive(teams.map((team, at) => roundsOf(team, standing[at] ?? [], ROUNDS)))
  const grown = [...(await bytesByTable(client))].map(([name, bytes]) => [name, bytes - (before.get(name) ?? 0)] as const)
  return { ...driven, grown: new Map(grown.filter(([, bytes]) => bytes !== 0)) }
}

const stepAll = async (context: BenchContext): Promise<readonly Stepped[]> => {
  const { home } = await context.server()
  const client = new pg.Client({ host: join(home, 'postgres', 'cluster'), user: 'postgres', database: 'motcua' })
  await client.connect()
  const teams = await openTeams(context)
  await stepOnce(teams, client)
  const found: Stepped[] = []
  while (found.length < RUNS) found.push(await stepOnce(teams, client))
  await client.end()
  return found
}

const once = (context: BenchContext): Promise<readonly Stepped[]> => (runs ??= stepAll(context))

const kilobytesOf = ({ grown, times }: Stepped, counts: (table: string) => boolean): number => [...grown].reduce((sum, [name, bytes]) => sum + (counts(name) ? bytes : 0), 0) / times.length / 1024

/** What is the step: its events, the row of its dossier, its work items. The rest is what others keep of it: trail, notices, outbox, the answer for a repeat. */
const isOwn = (table: string): boolean => /^(dossiers|workflow)\./.test(table)

/** Which tables a step grows, the most first. */
const sayWhere = (stepped: readonly Stepped[]): string => {
  const steps = stepped.reduce((sum, { times }) => sum + times.length, 0)
  const all = new Map<string, number>()
  for (const { grown } of stepped) for (const [name, bytes] of grown) all.set(name, (all.get(name) ?? 0) + bytes)
  return [...all].toSorted(([, one], [, other]) => other - one).map(([name, bytes]) => `${name} ${Math.round(bytes / steps)}`).join(', ')
}

const storedPerStep = async (context: BenchContext): Promise<readonly number[]> => {
  const stepped = await once(context)
  context.report(`bytes a step: ${sayWhere(stepped)}`)
  return stepped.map((each) => kilobytesOf(each, () => true))
}

const BOUND = 'clients, server and PostgreSQL share two cores: about 2.1 ms of the server, 1.9 ms of PostgreSQL and 0.5 ms of the client a step'

export const measures: readonly Measure[] = [
  { name: 'step-rate', unit: '/s', target: 300, better: 'higher', bound: BOUND, run: async (context) => (await once(context)).map(({ perSecond }) => perSecond) },
  { name: 'step-p95', unit: 'ms', target: 100, better: 'lower', bound: BOUND, run: async (context) => (await once(context)).map(({ times }) => percentileOf(times, 0.95)) },
  { name: 'step-own-stored', unit: 'kB', target: 1, better: 'lower', bound: 'five events in three steps with their index, work items, versions of the row until vacuumed', run: async (context) => (await once(context)).map((each) => kilobytesOf(each, isOwn)) },
  { name: 'step-stored', unit: 'kB', target: 1, better: 'lower', bound: 'everything anybody keeps of a step, with indexes: its own 0.6 kB (events 0.38, work items 0.15), trail and hash chain 0.38 kB (a sending back is read first: an entry more), the answer kept for a week 0.15 kB, the notice 0.1 kB; of these 1.1 kB what is kept for good is 0.95 kB; the rest are versions of rows and pages not yet vacuumed or full', run: storedPerStep },
]

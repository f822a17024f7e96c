import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { launchPostgres, type Launched } from '../../platform/db/embedded/launch.ts'
import { CAPTURING, readConversations } from '../load/capture-sql.ts'
import { signInTeam, type Team } from '../load/demo-desk.ts'
import { drive, type Driven } from '../load/drive.ts'
import { replay } from '../load/replay-sql.ts'
import { roundsOf, takeDossiers } from '../load/step-rounds.ts'
import type { Standing } from '../load/demo-desk.ts'
import type { BenchContext, Measure } from '../measure.ts'
import { freePort, runServer, type RunningServer } from '../run-server.ts'

const RUNS = 5
const CLIENTS = 16
const ROUNDS = 3

/** Dossiers by team. The server is warm before it is timed, with dossiers of their own: pgbench's connecting and planning are not counted either. */
type Dossiers = readonly (readonly Standing[])[]
type Stage = { readonly postgres: Launched; readonly context: BenchContext; readonly port: number; readonly teams: readonly Team[]; readonly warming: Dossiers; readonly timed: Dossiers }

const MODEL = 'bare_model'

const admin = async (postgres: Launched, statement: string): Promise<void> => {
  const client = new pg.Client(postgres.connectionOptions)
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

const copyOf = async (postgres: Launched, name: string): Promise<void> => {
  await admin(postgres, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await admin(postgres, `CREATE DATABASE ${name} TEMPLATE ${MODEL}`)
}

/** The web part of a server on one of the databases, always at the same address: the sessions of the clients go on. */
const serve = ({ postgres, context, port }: Pick<Stage, 'postgres' | 'context' | 'port'>, database: string): Promise<RunningServer> => {
  const { host, port: socket } = postgres.connectionOptions
  const url = `postgres://postgres@${encodeURIComponent(String(host))}:${socket}/${database}`
  return runServer(join(context.scratchFolder, 'bare-home'), 'server', { port, settings: { DATABASE_URL: url, ROLE: 'web' } })
}

const setStage = async (context: BenchContext): Promise<Stage> => {
  const postgres = await launchPostgres({ folder: join(context.scratchFolder, 'bare-postgres'), settings: CAPTURING })
  context.atEnd(() => postgres.stop())
  await admin(postgres, `CREATE DATABASE ${MODEL}`)
  const port = await freePort()
  const server = await serve({ postgres, context, port }, MODEL)
  const teams: Team[] = []
  while (teams.length < CLIENTS) teams.push(await signInTeam(server.origin, teams.length))
  const warming = await Promise.all(teams.map(takeDossiers))
  const timed = await Promise.all(teams.map(takeDossiers))
  await server.stop()
  return { postgres, context, port, teams, warming, timed }
}

const work = ({ teams }: Stage, dossiers: Dossiers): Promise<Driven> => {
  const own = dossiers.map((list) => list.map((one) => ({ ...one })))
  return drive(teams.map((team, at) => roundsOf(team, own[at] ?? [], ROUNDS)))
}

/** The same clients do the same steps on a fresh copy; answers steps and seconds. */
const workOn = async (stage: Stage, database: string): Promise<{ readonly steps: number; readonly seconds: number }> => {
  await copyOf(stage.postgres, database)
  const server = await serve(stage, database)
  try {
    await admin(stage.postgres, `ALTER DATABASE ${database} RESET log_statement`)
    await work(stage, stage.warming)
    const { times, perSecond } = await work(stage, stage.timed)
    return { steps: times.length, seconds: times.length / perSecond }
  } finally {
    await server.stop()
  }
}

const captureOn = async (stage: Stage, database: string) => {
  await copyOf(stage.postgres, database)
  await admin(stage.postgres, `ALTER DATABASE ${database} SET log_statement = 'all'`)
  const server = await serve(stage, database)
  await work(stage, stage.timed)
  await server.stop()
  await sleep(1000)
  const conversations = await readConversations(String(stage.postgres.connectionOptions.host), database)
  // Connections that only started the server up or asked after its health did no step.
  return conversations.filter((conversation) => conversation.some(({ text }) => text.includes('"dossiers"."dossier_event"')))
}

const run = async (context: BenchContext): Promise<readonly number[]> => {
  const stage = await setStage(context)
  const conversations = await captureOn(stage, 'bare_captured')
  const shares: number[] = []
  while (shares.length < RUNS) {
    const full = await workOn(stage, 'bare_full')
    await copyOf(stage.postgres, 'bare_sql')
    const bare = await replay(conversations, { ...stage.postgres.connectionOptions, database: 'bare_sql' }, join(context.scratchFolder, 'bare-scripts'))
    context.report(`full stack ${(full.steps / full.seconds).toFixed(0)} steps/s, the same SQL by pgbench ${(full.steps / bare).toFixed(0)} steps/s`)
    shares.push((bare / full.seconds) * 100)
  }
  return shares
}

export const measures: readonly Measure[] = [
  {
    name: 'step-share-of-bare-sql',
    unit: '%',
    target: 50,
    better: 'higher',
    long: true,
    bound: 'one Node process speaks HTTP, checks and renders beside PostgreSQL on the same two cores; pgbench only sends',
    skip: () => (spawnSync('pgbench', ['--version']).status === 0 ? undefined : 'pgbench is not installed'),
    run,
  },
]

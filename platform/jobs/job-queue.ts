import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { Logger, makeWorkerUtils, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { APP_ROLE } from '../db/database.ts'
import type { Log } from '../log/log.ts'
import type { Job, Step } from '../module.ts'
import type { Work } from '../work.ts'

export type JobQueue = { readonly stop: () => Promise<void> }
export type JobQueueOptions = { readonly owner: pg.ClientConfig; readonly jobs: readonly Job[]; readonly work: Step; readonly log: Log }

const quiet = new Logger(() => () => undefined)

/** A connection cut by a restart of PostgreSQL is replaced at the next question; nothing to report. */
const openPool = (owner: pg.ClientConfig, max: number): pg.Pool => {
  const pool = new pg.Pool({ ...owner, max })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** The application adds jobs through this one door, counts what is stuck through the next, and sees nothing else of the queue. */
const ADD_JOB = `CREATE OR REPLACE FUNCTION platform.add_job(name text, payload json, key text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, graphile_worker
  AS $$ SELECT graphile_worker.add_job(name, payload := payload, job_key := key) $$;
  REVOKE ALL ON FUNCTION platform.add_job(text, json, text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION platform.add_job(text, json, text) TO ${APP_ROLE}`

const COUNT_STUCK_JOBS = `CREATE OR REPLACE FUNCTION platform.count_stuck_jobs(OUT failed bigint, OUT late bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, graphile_worker
  AS $$ SELECT count(*) FILTER (WHERE attempts >= max_attempts),
    count(*) FILTER (WHERE attempts < max_attempts AND run_at < now() - interval '10 minutes') FROM graphile_worker.jobs $$;
  REVOKE ALL ON FUNCTION platform.count_stuck_jobs() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION platform.count_stuck_jobs() TO ${APP_ROLE}`

/** Makes the queue's own schema and lets the application add jobs in its business transactions. */
export const prepareJobQueue = async (owner: pg.ClientConfig): Promise<void> => {
  const pool = openPool(owner, 2)
  const utils = await makeWorkerUtils({ pgPool: pool, logger: quiet })
  await utils.migrate()
  await pool.query(ADD_JOB)
  await pool.query(COUNT_STUCK_JOBS)
  await utils.release()
  await pool.end()
}

export type NewJob = { readonly name: string; readonly payload?: unknown; /** Jobs of one key replace each other. */ readonly key?: string }

/** Adds a job in the transaction of the act that wants it: no act without its job, no job without its act. */
export const addJob = async (work: Work, { name, payload, key }: NewJob): Promise<void> => {
  await sql`SELECT platform.add_job(${name}, ${JSON.stringify(payload ?? {})}::json, ${key ?? null}::text)`.execute(work.tx)
}

export type StuckJobs = { readonly failed: number; readonly late: number }

/** Jobs given up, and jobs over ten minutes late; undefined before the first start has made the queue. */
export const countStuckJobs = async ({ tx }: Pick<Work, 'tx'>): Promise<StuckJobs | undefined> => {
  const made = await sql<{ there: boolean }>`SELECT to_regprocedure('platform.count_stuck_jobs()') IS NOT NULL AS there`.execute(tx)
  if (!made.rows[0]?.there) return undefined
  return (await sql<StuckJobs>`SELECT failed, late FROM platform.count_stuck_jobs()`.execute(tx)).rows[0]
}

type Errand = JobQueueOptions & { readonly pool: pg.Pool }

const listTasks = ({ jobs, work, log }: Errand): TaskList =>
  Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async (payload: unknown) => {
        try {
          await (job.runInSteps ? job.runInSteps(work, payload) : work((inWork) => job.run(inWork, payload)))
        } catch (error) {
          log.error({ job: job.name, cause: error instanceof Error ? error.stack : String(error) }, 'job failed and will be tried again')
          throw error
        }
      },
    ]),
  )

/** With batches of their own, what cannot be written when PostgreSQL dies ends the runner; without, it would end the process. */
const SURVIVING = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } } as const

type Running = {
  readonly runner: Runner
  /** For as long as it is open nobody frees what the runner holds. */
  readonly alive: pg.Client
}

/** A lock that ends with the process: who starts later knows whose jobs to leave alone. */
const showAlive = async ({ owner }: Errand, poolId: string): Promise<pg.Client> => {
  const client = new pg.Client(owner)
  client.on('error', () => undefined)
  await client.connect()
  await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [poolId])
  return client
}

/** What a killed runner held is free again at once, not after hours; two that start together free the same, which is harmless. */
const freeJobsOfTheDead = async ({ pool }: Errand): Promise<void> => {
  const { rows } = await pool.query<{ id: string }>(`SELECT id FROM (SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs WHERE locked_by IS NOT NULL) AS holders
    WHERE pg_try_advisory_xact_lock(hashtextextended(id, 0))`)
  if (rows.length === 0) return
  const utils = await makeWorkerUtils({ pgPool: pool, logger: quiet })
  await utils.forceUnlockWorkers(rows.map(({ id }) => id)).finally(() => utils.release())
}

/** When each job comes by itself, as the queue reads it. */
export const crontabOf = (jobs: readonly Job[]): string => jobs.flatMap((job) => (job.cron === undefined ? [] : [`${job.cron} ${job.name} ?max=3`])).join('\n')

const startRunner = async (errand: Errand): Promise<Running> => {
  await freeJobsOfTheDead(errand)
  const events: WorkerEvents = new EventEmitter()
  let poolId = ''
  events.on('pool:create', ({ workerPool }) => (poolId = workerPool.id))
  const runner = await run({
    pgPool: errand.pool, taskList: listTasks(errand), crontab: crontabOf(errand.jobs), concurrency: 2, noHandleSignals: true, logger: quiet, pollInterval: 1000,
    events, preset: SURVIVING,
  })
  try {
    return { runner, alive: await showAlive(errand, poolId) }
  } catch (cause) {
    await runner.stop().catch(() => undefined)
    throw cause
  }
}

const RESTART_AFTER = 1000

/**
 * Runs the modules' jobs, each in one transaction; a failed one is tried again with growing pauses. When PostgreSQL
 * dies under it, it goes on with the next one; a job whose end could not be written runs once more.
 */
export const runJobQueue = async (options: JobQueueOptions): Promise<JobQueue> => {
  const errand: Errand = { ...options, pool: openPool(options.owner, 4) }
  const stopping = new AbortController()
  const { signal } = stopping
  let current = await startRunner(errand)
  const look = async (): Promise<void> => {
    while (!signal.aborted) {
      await current.runner.promise.catch(() => undefined)
      await current.alive.end().catch(() => undefined)
      await sleep(RESTART_AFTER, undefined, { ref: false, signal }).catch(() => undefined)
      if (signal.aborted) return
      current = await startRunner(errand).catch(() => current)
    }
  }
  const looking = look()
  return {
    stop: async () => {
      stopping.abort()
      await current.runner.stop().catch(() => undefined)
      await current.alive.end().catch(() => undefined)
      await looking
      await errand.pool.end()
    },
  }
}

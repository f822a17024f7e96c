import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { SILENT } from '../log/log.ts'
import type { Job } from '../module.ts'
import type { Work } from '../work.ts'
import { addJob, countStuckJobs, prepareJobQueue, runJobQueue, type JobQueue } from './job-queue.ts'

describe('job-queue', () => {
  let db: TestDatabase
  let queue: JobQueue
  const done: unknown[] = []
  let failures = 0
  let jobs: readonly Job[] = []

  beforeAll(async () => {
    db = await openTestDatabase()
    await prepareJobQueue(db.connection)
    jobs = [
      { name: 'note', run: async (_work: Work, payload: unknown) => void done.push(payload) },
      {
        name: 'stumble',
        run: async (work: Work) => {
          await sql`INSERT INTO platform.seed VALUES ('stumble', 'x', ${work.now})`.execute(work.tx)
          failures += 1
          throw new Error('stumbled')
        },
      },
    ]
    queue = await runJobQueue({ owner: db.connection, jobs, work: (run) => db.work({}, run), log: SILENT })
  })
  afterAll(async () => {
    await queue.stop()
    await db.close()
  })
  const asOwner = async (statement: string): Promise<void> => {
    const client = new pg.Client(db.connection)
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  const eventually = async (holds: () => boolean): Promise<void> => {
    for (let i = 0; i < 600 && !holds(); i += 1) await new Promise((resolve) => setTimeout(resolve, 50))
  }

  it('runs a job that a committed transaction added, with its payload', async () => {
    await db.work({}, (work) => addJob(work, { name: 'note', payload: { number: 1 } }))
    await eventually(() => done.length > 0)
    expect(done).toEqual([{ number: 1 }])
  })

  it('never runs a job of a transaction that was undone', async () => {
    const cut = db.work({}, async (work) => {
      await addJob(work, { name: 'note', payload: { number: 2 } })
      throw new Error('undone')
    })
    await expect(cut).rejects.toThrow('undone')
    await db.work({}, (work) => addJob(work, { name: 'note', payload: { number: 3 } }))
    await eventually(() => done.length > 1)
    expect(done).toEqual([{ number: 1 }, { number: 3 }])
  })

  it('undoes what a failed job wrote', async () => {
    await db.work({}, (work) => addJob(work, { name: 'stumble' }))
    await eventually(() => failures > 0)
    const { rows } = await sql`SELECT 1 FROM platform.seed WHERE name = 'stumble'`.execute(db.tx)
    expect(failures).toBeGreaterThan(0)
    expect(rows).toEqual([])
  })

  it('counts the jobs given up and the late ones as the role of the application, which cannot read the queue itself', async () => {
    const stuckNow = () => db.work({}, countStuckJobs)
    expect(await stuckNow()).toEqual({ failed: 0, late: 0 })
    const age = (words: string) => asOwner(`UPDATE graphile_worker._private_jobs SET ${words} WHERE task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'nobody-runs-this')`)
    await db.work({}, (work) => addJob(work, { name: 'nobody-runs-this' }))
    await age("run_at = now() - interval '11 minutes'")
    expect(await stuckNow()).toEqual({ failed: 0, late: 1 })
    await age('attempts = max_attempts')
    expect(await stuckNow()).toEqual({ failed: 1, late: 0 })
    await expect(db.work({}, (work) => sql`SELECT 1 FROM graphile_worker.jobs`.execute(work.tx))).rejects.toThrow(/permission denied/)
  })

  it('goes on when the end of a job cannot be written, and runs that job once more', async () => {
    const before = done.length
    await asOwner(`CREATE FUNCTION graphile_worker.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'refused'; END $$;
      CREATE TRIGGER refuse BEFORE DELETE ON graphile_worker._private_jobs FOR EACH ROW EXECUTE FUNCTION graphile_worker.refuse()`)
    await db.work({}, (work) => addJob(work, { name: 'note', payload: { number: 4 } }))
    await eventually(() => done.length > before)
    await asOwner('DROP FUNCTION graphile_worker.refuse() CASCADE')
    await db.work({}, (work) => addJob(work, { name: 'note', payload: { number: 5 } }))
    await eventually(() => done.length >= before + 3)
    expect(done.slice(before)).toEqual(expect.arrayContaining([{ number: 4 }, { number: 4 }, { number: 5 }]))
    expect(done.length).toBeGreaterThanOrEqual(before + 3)
  })

  it('takes over at its start what a killed worker held, and leaves alone what a living one holds', async () => {
    await queue.stop()
    const before = done.length
    const hold = (number: number, by: string) => asOwner(`UPDATE graphile_worker._private_jobs SET locked_by = '${by}', locked_at = now() WHERE payload ->> 'number' = '${number}'`)
    for (const number of [6, 7]) await db.work({}, (work) => addJob(work, { name: 'note', payload: { number } }))
    await hold(6, 'pool-killed')
    await hold(7, 'pool-living')
    const living = new pg.Client(db.connection)
    await living.connect()
    await living.query("SELECT pg_advisory_lock(hashtextextended('pool-living', 0))")
    queue = await runJobQueue({ owner: db.connection, jobs, work: (run) => db.work({}, run), log: SILENT })
    await eventually(() => done.length > before)
    await db.work({}, (work) => addJob(work, { name: 'note', payload: { number: 8 } }))
    await eventually(() => done.length > before + 1)
    expect(done.slice(before)).toEqual([{ number: 6 }, { number: 8 }])
    await living.end()
  })
})

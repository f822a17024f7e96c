import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { SILENT } from '../log/log.ts'
import type { Work } from '../work.ts'
import { addJob, prepareJobQueue, runJobQueue, type JobQueue } from './job-queue.ts'

describe('job-queue', () => {
  let db: TestDatabase
  let queue: JobQueue
  const done: unknown[] = []
  let failures = 0

  beforeAll(async () => {
    db = await openTestDatabase()
    await prepareJobQueue(db.connection)
    const jobs = [
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
})

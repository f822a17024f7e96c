import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { askShared, askTogether } from './ask-together.ts'
import type { Transaction } from './transaction.ts'

let db: TestDatabase
beforeAll(async () => void (db = await openTestDatabase()))
afterAll(() => db.close())

/** The numbers up to one, and which statement told them: statements of a transaction differ in their moment. */
const upTo = (tx: Transaction, most: number) =>
  askTogether<number, { readonly n: number; readonly told: string }>(tx, { kind: 'numbers', wanted: most }, (wanted) => sql`SELECT n, statement_timestamp()::text AS told FROM generate_series(1, ${wanted}::int) AS n`)

describe('questions asked together', () => {
  it('go as one statement, each with the rows of its own', async () => {
    const answers = await db.work({}, ({ tx }) => Promise.all([3, 0, 2].map((most) => upTo(tx, most))))
    expect(answers.map((rows) => rows.map(({ n }) => n))).toEqual([[1, 2, 3], [], [1, 2]])
    expect(new Set(answers.flat().map(({ told }) => told)).size).toBe(1)
  })

  it('one after the other are asked one by one, and other kinds apart', async () => {
    const told = await db.work({}, async ({ tx }) => {
      const first = await upTo(tx, 1)
      await sql`SELECT pg_sleep(0.002)`.execute(tx)
      return [...first, ...(await upTo(tx, 1))].map((row) => row.told)
    })
    expect(new Set(told).size).toBe(2)
  })

  it('the same asked before it is sent is asked once, and again when it was sent', async () => {
    let asked = 0
    const one = (tx: Transaction): Promise<number> => askShared(tx, 'one', async () => (asked += 1))
    expect(await db.work({}, async ({ tx }) => [...(await Promise.all([one(tx), one(tx)])), await one(tx)])).toEqual([1, 1, 2])
  })

  it('a fault is told to everyone who asked', async () => {
    const told: string[] = []
    const whole = db.work({}, async ({ tx }) => {
      const settled = await Promise.allSettled([1, 2].map((wanted) => askTogether(tx, { kind: 'broken', wanted }, () => sql`SELECT 1 / 0 AS n`)))
      told.push(...settled.map(({ status }) => status))
    })
    await expect(whole, 'nothing of the transaction stands').rejects.toThrow('division by zero')
    expect(told).toEqual(['rejected', 'rejected'])
  })
})

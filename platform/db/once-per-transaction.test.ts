import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { askAgain, oncePerTransaction } from './once-per-transaction.ts'
import type { Transaction } from './transaction.ts'

let db: TestDatabase
let asked = 0
const ask = (tx: Transaction): Promise<number> =>
  oncePerTransaction(tx, 'one', async () => {
    asked += 1
    return (await sql<{ one: number }>`SELECT 1 AS one`.execute(tx)).rows[0]?.one ?? 0
  })

beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

describe('oncePerTransaction', () => {
  it('asks once in each transaction, and again when told so', async () => {
    asked = 0
    for (let transaction = 1; transaction <= 2; transaction += 1)
      await db.transaction(async (tx) => {
        expect(await Promise.all([ask(tx), ask(tx)])).toEqual([1, 1])
        expect(await ask(tx)).toBe(1)
      })
    expect(asked).toBe(2)
    await db.transaction(async (tx) => {
      await ask(tx)
      askAgain(tx, 'one')
      await ask(tx)
    })
    expect(asked).toBe(4)
  })

  it('asks every time outside a transaction', async () => {
    asked = 0
    await ask(db.tx)
    await ask(db.tx)
    expect(asked).toBe(2)
  })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { openDatabase, type Database } from './database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

/** Its only connection at work until `free`. */
const busy = async (database: Database): Promise<{ readonly free: () => Promise<void> }> => {
  const [begun, ending] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const work = database.transaction(async (tx) => {
    await sql`SELECT 1`.execute(tx)
    begun.resolve()
    await ending.promise
  })
  await begun.promise
  return { free: () => (ending.resolve(), work) }
}

it('waits for a connection as long as it was told', async () => {
  const [patient, other] = [openDatabase({ connection: db.connection, max: 1, patienceMs: 60_000 }), openDatabase({ connection: db.connection, max: 1, patienceMs: 3000 })]
  const [first, second] = [await busy(patient), await busy(other)]
  const ended: string[] = []
  const ask = (database: Database, name: string) => database.transaction(async (tx) => sql`SELECT 1`.execute(tx)).then(() => ended.push(`${name} served`), () => ended.push(`${name} gave up`))
  const waiting = ask(patient, 'patient')
  await ask(other, 'other')
  await first.free()
  await waiting
  await second.free()
  expect(ended).toEqual(['other gave up', 'patient served'])
  await Promise.all([patient.close(), other.close()])
})

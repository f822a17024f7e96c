import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { keptWhileUnchanged } from './kept-while-unchanged.ts'
import { schemasWritten } from './schemas-written.ts'
import type { Transaction } from './transaction.ts'

let db: TestDatabase
let owner: pg.Client
let asked = 0

const read = async (tx: Transaction): Promise<number> => {
  asked += 1
  return (await sql<{ size: number }>`SELECT size FROM shelf.thing`.execute(tx)).rows[0]?.size ?? 0
}
const ask = (tx: Transaction): Promise<number> => keptWhileUnchanged(tx, { schema: 'shelf', key: 'size' }, () => read(tx))
const askAlone = (): Promise<number> => db.transaction(ask)
const change = (tx: Transaction, size: number): Promise<unknown> => sql`UPDATE shelf.thing SET size = ${size}`.execute(tx)

beforeAll(async () => {
  db = await openTestDatabase()
  owner = new pg.Client(db.connection)
  await owner.connect()
  await owner.query(`CREATE SCHEMA shelf; GRANT USAGE ON SCHEMA shelf TO motcua_app;
    CREATE TABLE shelf.thing (size int); GRANT SELECT, UPDATE ON shelf.thing TO motcua_app; INSERT INTO shelf.thing VALUES (1);
    CREATE TRIGGER thing_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON shelf.thing FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
    INSERT INTO platform.reference_stamp VALUES ('shelf', 'first')`)
})
afterAll(async () => {
  await owner.end()
  await db.close()
})
beforeEach(async () => {
  await owner.query('UPDATE shelf.thing SET size = 1')
  asked = 0
})

describe('keptWhileUnchanged', () => {
  it('asks once for many transactions', async () => {
    expect([await askAlone(), await askAlone(), await askAlone()]).toEqual([1, 1, 1])
    expect(asked).toBe(1)
  })

  it('asks once where the same is asked three times at once', async () => {
    await owner.query('UPDATE shelf.thing SET size = 4')
    expect(await db.transaction((tx) => Promise.all([ask(tx), ask(tx), ask(tx)]))).toEqual([4, 4, 4])
    expect(asked).toBe(1)
  })

  it('asks again after anybody’s change, also one made behind the product’s back', async () => {
    await askAlone()
    await db.transaction((tx) => change(tx, 2))
    expect(await askAlone()).toBe(2)
    await owner.query('UPDATE shelf.thing SET size = 3')
    expect(await askAlone()).toBe(3)
    expect(asked).toBe(3)
  })

  it('shows a transaction its own change, and nobody else before it is committed, or when it never is', async () => {
    await askAlone()
    const undone = db.transaction(async (tx) => {
      await ask(tx)
      await change(tx, 7)
      expect(await ask(tx)).toBe(7)
      expect(await askAlone()).toBe(1)
      throw new Error('refused')
    })
    await expect(undone).rejects.toThrow('refused')
    expect(await askAlone()).toBe(1)
  })

  it('never gives what was read before a change to a transaction that began after it', async () => {
    const sizes: number[] = []
    for (let size = 2; size <= 40; size += 1) {
      const readers = Promise.all([askAlone(), askAlone(), askAlone()])
      await owner.query('UPDATE shelf.thing SET size = $1', [size])
      sizes.push((await askAlone()) - size)
      await readers
    }
    expect(new Set(sizes)).toEqual(new Set([0]))
  })

  it('asks every time outside a transaction', async () => {
    await ask(db.tx)
    await ask(db.tx)
    expect(asked).toBe(2)
  })

  it('keeps what costs more also outside, and asks again after a change', async () => {
    const outside = (): Promise<number> => keptWhileUnchanged(db.tx, { schema: 'shelf', key: 'size outside', alsoOutside: true }, () => read(db.tx))
    expect([await outside(), ...(await Promise.all([outside(), outside()]))]).toEqual([1, 1, 1])
    expect(asked).toBe(1)
    await db.transaction((tx) => change(tx, 5))
    expect(await Promise.all([outside(), outside()])).toEqual([5, 5])
    expect(asked).toBe(2)
  })

  it.each<[string, () => (key: string) => Promise<number>]>([
    ['outside', () => (key) => keptWhileUnchanged(db.tx, { schema: 'shelf', key, alsoOutside: true }, () => read(db.tx))],
    ['inside', () => (key) => db.transaction((tx) => keptWhileUnchanged(tx, { schema: 'shelf', key, alsoOutside: true }, () => read(tx)))],
  ])('of what is large keeps the sixty asked for last, %s a transaction', async (_, open) => {
    const large = open()
    for (let day = 0; day < 60; day += 1) await large(`day ${day}`)
    await ask(db.tx)
    await large('day 0')
    expect(asked, 'all kept').toBe(61)
    await large('day 60')
    await large('day 0')
    expect(asked, 'asked for again, it stayed').toBe(62)
    await large('day 1')
    expect(asked, 'the one nobody asked for made room').toBe(63)
  })
})

describe('schemasWritten', () => {
  it.each([
    ['SELECT a FROM shelf.thing', []],
    ['insert into "shelf"."thing" ("size") values ($1)', ['shelf']],
    ['WITH a AS (UPDATE shelf.thing SET size = 1) SELECT 1 FROM other.one', ['shelf', 'other']],
    ['select "id" from "shelf"."thing" where "id" = $1 for update', ['shelf']],
    [`SELECT pg_advisory_xact_lock(hashtext('shelf.thing'))`, ['shelf']],
  ])('%s', (text, schemas) => {
    expect(schemasWritten(text)).toEqual(schemas)
  })
})

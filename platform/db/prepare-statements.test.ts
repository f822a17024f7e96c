import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

const asOwner = async (statement: string): Promise<void> => {
  const client = new pg.Client(db.connection)
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

describe('a statement that comes again', () => {
  it('is planned once per connection and answers as before', async () => {
    await db.transaction(async (tx) => {
      const ask = (n: number) => sql<{ twice: number }>`SELECT ${n}::int * 2 AS twice`.execute(tx)
      const answers = [await ask(1), await ask(2), await ask(3), await ask(4)]
      expect(answers.map(({ rows }) => rows[0]?.twice)).toEqual([2, 4, 6, 8])
      const { rows } = await sql<{ calls: number }>`SELECT (generic_plans + custom_plans)::int AS calls FROM pg_prepared_statements WHERE statement LIKE '%AS twice%' AND statement NOT LIKE '%pg_prepared%'`.execute(tx)
      expect(rows).toEqual([{ calls: 3 }])
    })
  })

  it('fails once and then works when its table changed under it, as in an upgrade beside a running server', async () => {
    await asOwner(`CREATE TABLE public.grows (a int); INSERT INTO public.grows VALUES (1); GRANT SELECT ON public.grows TO PUBLIC`)
    const ask = () => db.transaction((tx) => sql<{ a: number }>`SELECT * FROM public.grows WHERE a = ${1}`.execute(tx))
    for (let round = 0; round < 3; round += 1) expect((await ask()).rows).toEqual([{ a: 1 }])
    await asOwner(`ALTER TABLE public.grows ADD COLUMN b int`)
    await expect(ask()).rejects.toThrow(/cached plan/)
    for (let round = 0; round < 3; round += 1) expect((await ask()).rows).toEqual([{ a: 1, b: null }])
  })
})

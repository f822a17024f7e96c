import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { countStatements } from '../../tests/support/count-statements.ts'
import { insertsInto } from './insert-rows.ts'

type Own = { 'pg_temp.kept': { id: number; words: string | null; list: readonly string[]; content: string } }
const insert = insertsInto<Own>()

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

const row = (id: number) => ({ id, words: id === 1 ? null : `"${id}"`, list: ['a', 'b,c'], content: JSON.stringify({ id }) })

it('writes nothing where a row has other columns than the first', async () => {
  const loose = insertsInto<{ 'pg_temp.loose': { id: number; words?: string; more?: string } }>()
  await db.work({}, async ({ tx }) => {
    await sql`CREATE TEMP TABLE loose (id int, words text DEFAULT 'none', more text) ON COMMIT DROP`.execute(tx)
    for (const other of [{ id: 2 }, { id: 2, words: 'b', more: 'c' }, { id: 2, more: 'c' }]) {
      await expect(loose(tx, 'pg_temp.loose', [{ id: 1, words: 'a' }, other])).rejects.toThrow('rows of pg_temp.loose have different columns')
    }
    await loose(tx, 'pg_temp.loose', [{ id: 1, words: 'a' }, { words: 'b', id: 2 }])
    expect((await sql`SELECT id, words FROM pg_temp.loose ORDER BY id`.execute(tx)).rows).toEqual([{ id: 1, words: 'a' }, { id: 2, words: 'b' }])
  })
})

it('writes what the query builder would write, in the same words', async () => {
  const heard = countStatements(db.pool)
  const { statements } = await heard.during(() =>
    db.work({}, async ({ tx }) => {
      await sql`CREATE TEMP TABLE kept (id int, words text, list text[], content jsonb) ON COMMIT DROP`.execute(tx)
      await insert(tx, 'pg_temp.kept', [row(1), row(2)])
      await tx.insertInto('pg_temp.kept').values([row(3), row(4)]).execute()
      await insert(tx, 'pg_temp.kept', [])
      const { rows } = await sql<{ id: number }>`SELECT id, words, list, content FROM pg_temp.kept ORDER BY id`.execute(tx)
      expect(rows).toEqual([1, 2, 3, 4].map((id) => ({ ...row(id), content: { id } })))
    }),
  )
  const [one, other, ...more] = statements.filter((statement) => statement.startsWith('insert into'))
  expect([one, more]).toEqual([other, []])
})

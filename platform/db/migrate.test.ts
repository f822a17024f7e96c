import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { listMigrations, migrate } from './migrate.ts'

const ROOT = new URL('../..', import.meta.url).pathname

describe('migrate', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await openTestDatabase()
  })
  afterAll(() => db.close())

  it('runs nothing the second time', async () => {
    expect(await migrate(db.connection, ROOT)).toEqual([])
  })

  it('orders the files of all modules by their time stamps and finds no name twice', () => {
    const names = listMigrations(ROOT).map((migration) => migration.name)
    expect(names).toEqual([...new Set(names)].sort())
    expect(names[0]).toBe('20261123T0800_create-platform')
  })

  it('works as the application role, which may not alter the schema', async () => {
    const { rows } = await sql<{ role: string }>`SELECT current_user AS role`.execute(db.tx)
    expect(rows).toEqual([{ role: 'motcua_app' }])
    await expect(sql`CREATE TABLE platform.sneaky (id int)`.execute(db.tx)).rejects.toThrow(/permission denied/)
  })
})

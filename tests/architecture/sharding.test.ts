import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

const FOLDER = join(import.meta.dirname, '../../deploy/sharded')

type Fault = { readonly fault: string }

/** Rules of Citus 12 for tables distributed by one column, asked of the live schema. */
describe('the schema on Citus', () => {
  let database: TestDatabase
  let client: pg.Client
  beforeAll(async () => {
    database = await openTestDatabase()
    client = new pg.Client(database.connection)
    await client.connect()
    await client.query(`CREATE TEMP TABLE placed AS ${readFileSync(join(FOLDER, 'tables.sql'), 'utf8')}`)
  })
  afterAll(async () => {
    await client.end()
    await database.close()
  })
  const faults = async (): Promise<readonly string[]> => (await client.query<Fault>(readFileSync(join(FOLDER, 'check.sql'), 'utf8'))).rows.map(({ fault }) => fault)

  it('distributes what hangs on a dossier and copies the rest', async () => {
    const { rows } = await client.query<{ name: string; distributed: boolean }>('SELECT name, distributed FROM placed')
    const placed = new Map(rows.map(({ name, distributed }) => [name, distributed]))
    expect([placed.get('dossiers.dossier'), placed.get('dossiers.dossier_event'), placed.get('organisation.unit')]).toEqual([true, true, false])
  })

  it('has no key and no reference that Citus refuses', async () => {
    expect(await faults()).toEqual([])
  })

  it.each([
    ['a unique index without dossier_id', 'CREATE TABLE dossiers.wrong (dossier_id uuid, code text, PRIMARY KEY (dossier_id)); CREATE UNIQUE INDEX wrong_code ON dossiers.wrong (code)', 'dossiers.wrong_code'],
    ['a reference that leaves the shard', 'CREATE TABLE dossiers.wrong (dossier_id uuid, other uuid REFERENCES dossiers.dossier (dossier_id), PRIMARY KEY (dossier_id))', 'wrong_other_fkey'],
    ['a copied table that refers to a distributed one', 'CREATE TABLE dossiers.wrong (id uuid PRIMARY KEY, dossier uuid REFERENCES dossiers.dossier (dossier_id))', 'wrong_dossier_fkey'],
  ])('finds %s', async (_what, ddl, name) => {
    const before = await faults()
    await client.query('BEGIN')
    await client.query(ddl)
    await client.query(`INSERT INTO placed SELECT * FROM (${readFileSync(join(FOLDER, 'tables.sql'), 'utf8')}) AS now WHERE name = 'dossiers.wrong'`)
    const after = await faults()
    await client.query('ROLLBACK')
    expect(after.filter((fault) => !before.includes(fault))).toEqual([expect.stringContaining(name)])
  })
})

import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { putIndexesBack, setIndexesAside } from './indexes-aside.ts'

const TABLES = ['dossiers.dossier', 'dossiers.dossier_event', 'workflow.work_item']
const INDEXES = `SELECT pg_get_indexdef(indexrelid) AS definition, indisunique AS "unique" FROM pg_index WHERE indrelid = ANY ($1::regclass[]) ORDER BY 1`

describe('secondary indexes of a direct load', () => {
  let database: TestDatabase
  let client: pg.Client
  const listIndexes = async () => (await client.query<{ definition: string; unique: boolean }>(INDEXES, [TABLES])).rows

  beforeAll(async () => {
    database = await openTestDatabase()
    client = new pg.Client(database.connection)
    await client.connect()
  })
  afterAll(async () => {
    await client.end()
    await database.close()
  })

  it('go while rows are written, keys stay, and all come back as they were, even when the load was cut off between', async () => {
    const before = await listIndexes()
    await setIndexesAside(client, TABLES)
    expect(await listIndexes()).toEqual(before.filter(({ unique }) => unique))
    // Cut off: nobody put them back; the next load begins with this.
    await putIndexesBack(client, database.connection)
    expect(await listIndexes()).toEqual(before)
    await putIndexesBack(client, database.connection)
    expect(await listIndexes()).toEqual(before)
  })
})

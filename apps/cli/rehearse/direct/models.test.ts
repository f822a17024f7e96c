import pg from 'pg'
import { expect, it } from 'vitest'
import { openTestDatabase } from '../../../../tests/support/database.ts'
import { readModels } from './models.ts'

it('models of a direct load are read as they stand at one moment, and nothing is held afterwards', async () => {
  const database = await openTestDatabase()
  const client = new pg.Client(database.connection)
  await client.connect()
  const askIsolation = async (): Promise<unknown> => (await client.query(`SELECT current_setting('transaction_isolation') AS isolation, current_setting('transaction_read_only') AS only`)).rows[0]
  const asked: unknown[] = []
  const watched = { query: async (text: string, values?: unknown[]) => {
    const answer = await client.query(text, values)
    if (text.includes('dossiers.dossier')) asked.push(await askIsolation())
    return answer
  } } as unknown as pg.Client
  try {
    expect(await readModels(watched, [])).toEqual([])
    expect(asked).toEqual([{ isolation: 'repeatable read', only: 'on' }])
    expect(await askIsolation()).toEqual({ isolation: 'read committed', only: 'off' })
  } finally {
    await client.end()
    await database.close()
  }
})

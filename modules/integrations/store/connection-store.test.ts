import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { Heard } from '../domain/connector.ts'
import { keepHeard, listHeard } from './connection-store.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

it('keeps the later of both, whichever process writes last', async () => {
  const keep = (heard: Heard) => database.work({}, ({ tx }) => keepHeard(tx, 'post', heard))
  await keep({ answeredAt: 5000 })
  await keep({ failedAt: 7000, fault: 'no-answer' })
  await keep({ answeredAt: 4000, failedAt: 6000, fault: 'status-503' })
  expect(await database.work({}, ({ tx }) => listHeard(tx))).toEqual(new Map([['post', { answeredAt: 5000, failedAt: 7000, fault: 'no-answer' }]]))
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { hearAnswer, hearFault, NOTHING_HEARD, type Connector, type Heard } from '../domain/connector.ts'
import { keepHeard, listHeard } from './connection-store.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const SECOND = Date.parse('2025-03-12T05:00:00Z')
const at = (second: number): number => SECOND + second * 1000
const answered = (second: number, before: Heard = NOTHING_HEARD): Heard => hearAnswer(before, at(second))
const failed = (second: number, before: Heard = NOTHING_HEARD, fault = 'no-answer'): Heard => hearFault(before, at(second), fault)

const CONNECTORS = ['post', 'sms', 'zalo', 'email', 'vneid', 'time-stamp', 'bank-statement'] as const satisfies readonly Connector[]
let next = 0
let connector: Connector
beforeEach(() => {
  connector = CONNECTORS[next] ?? 'post'
  next += 1
})
const keepAll = async (...heard: readonly Heard[]): Promise<Heard | undefined> => {
  for (const each of heard) await database.work({}, ({ tx }) => keepHeard(tx, connector, each))
  return (await database.work({}, ({ tx }) => listHeard(tx, '2025-03-06' as PlainDate))).get(connector)
}

describe('what several processes heard of one system', () => {
  it('keeps the later of both, whichever process writes last', async () => {
    expect(await keepAll(answered(5), failed(7), failed(6, answered(4), 'status-503'))).toMatchObject({ answeredAt: at(5), failedAt: at(7), fault: 'no-answer' })
  })

  it.each<readonly [string, readonly Heard[], Partial<Heard>]>([
    ['faults of two processes are one alert', [answered(1), failed(2), failed(3)], { failingSince: at(2), failures: 2, answers: 1, faults: 2 }],
    ['an answer ends it', [failed(2), failed(3), answered(4)], { failures: 0, answers: 1, faults: 2 }],
    ['a fault after the answer, heard within the same moment, begins a new one', [failed(2), failed(5, answered(4))], { failingSince: at(5), failures: 1, answers: 1, faults: 2 }],
    ['an answer of before the faults, written later, ends nothing', [failed(6), answered(5)], { failingSince: at(6), failures: 1 }],
  ])('%s', async (_title, heard, expected) => {
    const kept = await keepAll(...heard)
    expect(kept).toMatchObject(expected)
    if (expected.failures === 0) expect(kept?.failingSince).toBeUndefined()
  })

  it('counts by day, from the day that is asked for', async () => {
    const tenDays = 10 * 86_400
    expect(await keepAll(answered(-tenDays), failed(-tenDays), answered(1, answered(0)))).toMatchObject({ answers: 2, faults: 0, answeredAt: at(1) })
  })
})

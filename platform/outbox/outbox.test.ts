import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { epochMs, instantFromMs, type Instant } from '../../kernel/instant.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../tests/support/database.ts'
import { newId } from '../db/new-id.ts'
import type { Log } from '../log/log.ts'
import { appendMessage } from './append-message.ts'
import { MOST_ATTEMPTS, nextAttemptAt } from './backoff.ts'
import { revive } from './delivery-store.ts'
import { drainOutbox, type Draining } from './drain-outbox.ts'
import type { Delivered } from './message.ts'
import { listOutbox } from './outbox-console.view.ts'
import { outboxProof } from './outbox-proof.ts'

const quiet = { error: () => undefined, warn: () => undefined, info: () => undefined, debug: () => undefined } as unknown as Log
const later = (ms: number): Instant => instantFromMs(epochMs(TEST_NOW) + ms)

describe('nextAttemptAt', () => {
  it.each([
    [1, 2_000],
    [2, 4_000],
    [5, 32_000],
    [13, 8_192_000],
    [14, 10_800_000],
    [400, 10_800_000],
  ])('after %i attempts waits %i ms', (attempts, ms) => {
    expect(nextAttemptAt(TEST_NOW, attempts)).toBe(later(ms))
  })
})

describe('outbox', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await openTestDatabase()
  })
  afterAll(() => db.close())

  const append = (subjectId: string, receiver: string, positions: readonly number[]): Promise<void> =>
    db.work({}, async (work) => {
      for (const position of positions) await appendMessage(work, { subjectId, receiver, position, type: 'told', body: { position } })
    })

  const draining = (...[receiver, heard, answer, now = TEST_NOW]: [receiver: string, heard: string[], answer: (position: number) => Delivered, now?: Instant]): Draining => ({
    database: db,
    log: quiet,
    now: () => now,
    deliverers: [
      {
        receiver,
        deliver: async (message) => {
          heard.push(`${message.subjectId}:${message.position}`)
          return answer(message.position)
        },
      },
    ],
  })

  it('is written with the act or not at all', async () => {
    const subjectId = newId<string>()
    await expect(
      db.work({}, async (work) => {
        await appendMessage(work, { subjectId, receiver: 'rolled-back', position: 1, type: 'told', body: {} })
        throw new Error('the act failed')
      }),
    ).rejects.toThrow('the act failed')
    expect(await drainOutbox(draining('rolled-back', [], () => ({ ok: true })))).toBe(0)
  })

  it('keeps the order of a subject, whatever fails, and delivers nothing twice', async () => {
    const [one, two] = [newId<string>(), newId<string>()]
    await append(one, 'portal', [1, 3, 7])
    await append(two, 'portal', [2])
    const heard: string[] = []
    let failures = 1
    const answer = (position: number): Delivered => (position === 3 && failures-- > 0 ? { ok: false, fault: 'busy', lasting: false } : { ok: true })
    for (const ms of [0, 1, 2, 3_000, 3_001, 3_002]) await drainOutbox(draining('portal', heard, answer, later(ms)))
    expect(heard.filter((key) => key.startsWith(one))).toEqual([`${one}:1`, `${one}:3`, `${one}:3`, `${one}:7`])
    expect(heard.filter((key) => key.startsWith(two))).toEqual([`${two}:2`])
    expect((await db.work({}, outboxProof.find)).faults).toEqual([])
  })

  it('is drained by many workers at once without doubling', async () => {
    const subjects = Array.from({ length: 20 }, () => newId<string>())
    for (const subject of subjects) await append(subject, 'many', [1, 2, 3])
    const heard: string[] = []
    const rounds = async (): Promise<void> => {
      for (let round = 0; round < 12; round += 1) await drainOutbox(draining('many', heard, () => ({ ok: true })))
    }
    await Promise.all([rounds(), rounds(), rounds(), rounds()])
    expect(new Set(heard).size).toBe(60)
    expect(heard.length).toBe(60)
    for (const subject of subjects) expect(heard.filter((key) => key.startsWith(subject))).toEqual([1, 2, 3].map((position) => `${subject}:${position}`))
  })

  it('buries what the receiver will never take, holds back what follows, and sends again on request', async () => {
    const subjectId = newId<string>()
    await append(subjectId, 'strict', [1, 2])
    const heard: string[] = []
    const no: (position: number) => Delivered = () => ({ ok: false, fault: 'unknown code', lasting: true })
    for (const ms of [0, 10_000, 100_000]) await drainOutbox(draining('strict', heard, no, later(ms)))
    expect(heard).toEqual([`${subjectId}:1`])
    const lines = await db.work({}, ({ tx }) => listOutbox(tx, { connected: ['strict'], openOnly: true, limit: 200 }))
    expect(lines.find((line) => line.receiver === 'strict' && line.position === 1)).toMatchObject({ state: 'dead', fault: 'unknown code', attempts: 1 })
    expect(await db.work({}, ({ tx }) => revive(tx, { subjectId, receiver: 'strict', position: 1 }, later(200_000)))).toBe(true)
    for (const ms of [200_000, 200_001]) await drainOutbox(draining('strict', heard, () => ({ ok: true }), later(ms)))
    expect(heard).toEqual([`${subjectId}:1`, `${subjectId}:1`, `${subjectId}:2`])
  })

  it('gives up after the last attempt', async () => {
    const subjectId = newId<string>()
    await append(subjectId, 'down', [1])
    const heard: string[] = []
    for (let attempt = 0; attempt < MOST_ATTEMPTS + 5; attempt += 1)
      await drainOutbox(draining('down', heard, () => ({ ok: false, fault: 'down', lasting: false }), later(attempt * 4 * 3_600_000)))
    expect(heard.length).toBe(MOST_ATTEMPTS)
  })

  it('takes over the lease of a worker that died', async () => {
    const subjectId = newId<string>()
    await append(subjectId, 'lost', [1])
    const heard: string[] = []
    const dying = { ...draining('lost', heard, () => ({ ok: true })) }
    const once = { ...dying, database: { transaction: (run: never) => (heard.length > 0 ? Promise.reject(new Error('killed')) : db.transaction(run)) } }
    await expect(drainOutbox(once as never)).rejects.toThrow('killed')
    expect(await drainOutbox(draining('lost', heard, () => ({ ok: true }), later(59_000)))).toBe(0)
    expect(await drainOutbox(draining('lost', heard, () => ({ ok: true }), later(61_000)))).toBe(1)
  })

  it('writes down a backlog in a few transactions, what failed with what arrived', async () => {
    const subjects = Array.from({ length: 30 }, () => newId<string>())
    for (const subject of subjects) await append(subject, 'backlog', [1])
    let transactions = 0
    const counted = { transaction: <T>(run: Parameters<typeof db.transaction<T>>[0]) => ((transactions += 1), db.transaction(run)) }
    const heard: string[] = []
    const answer = (): Delivered => (heard.length === 7 ? { ok: false, fault: 'busy', lasting: false } : { ok: true })
    const round = { ...draining('backlog', heard, answer), database: counted }
    expect(await drainOutbox(round)).toBe(30)
    expect(transactions).toBeLessThanOrEqual(4)
    expect(await drainOutbox(round)).toBe(0)
    expect(await drainOutbox({ ...round, now: () => later(5_000) })).toBe(1)
    expect(new Set(heard).size).toBe(30)
    expect(heard.length).toBe(31)
  })

  it('writes down what was delivered beside one that cannot be written down', async () => {
    const subjects = Array.from({ length: 30 }, () => newId<string>())
    for (const subject of subjects) await append(subject, 'beside', [1])
    const heard: string[] = []
    const unwritable = (): Delivered => (heard.length === 7 ? { ok: false, fault: 'busy', lasting: false, retryAt: 'some day' as Instant } : { ok: true })
    await expect(drainOutbox(draining('beside', heard, unwritable))).rejects.toThrow('some day')
    expect(await drainOutbox(draining('beside', heard, () => ({ ok: true }), later(61_000)))).toBe(1)
    expect(heard[30]).toBe(heard[6])
  })

  it('writes down a fault with a byte PostgreSQL has no place for', async () => {
    const subjectId = newId<string>()
    await append(subjectId, 'binary', [1])
    expect(await drainOutbox(draining('binary', [], () => ({ ok: false, fault: 'bad\0 answer', lasting: true })))).toBe(1)
    const lines = await db.work({}, ({ tx }) => listOutbox(tx, { connected: ['binary'], openOnly: true, limit: 200 }))
    expect(lines.find((line) => line.subjectId === subjectId)).toMatchObject({ state: 'dead', fault: 'bad answer' })
  })

  it('leaves messages of a receiver without deliverer waiting for their connection', async () => {
    const subjectId = newId<string>()
    await append(subjectId, 'national-portal', [1])
    expect(await drainOutbox({ database: db, log: quiet, now: () => TEST_NOW, deliverers: [] })).toBe(0)
    const lines = await db.work({}, ({ tx }) => listOutbox(tx, { connected: [], openOnly: true, limit: 100 }))
    expect(lines.find((line) => line.subjectId === subjectId)).toMatchObject({ state: 'waiting-for-connection', attempts: 0 })
  })

  it('keeps nothing of what only passed through once it is delivered, and everything of all else', async () => {
    const [passing, kept] = [newId<string>(), newId<string>()]
    await append(kept, 'through', [1])
    await db.work({}, (work) => appendMessage(work, { subjectId: passing, receiver: 'through', position: 1, type: 'told', body: {}, passing: true }))
    const left = () =>
      db.work({}, async ({ tx }) => (await listOutbox(tx, { connected: ['through'], openOnly: false, limit: 200 })).filter(({ receiver }) => receiver === 'through').map(({ subjectId, state }) => [subjectId === passing ? 'passing' : 'kept', state] as const))
    const heard: string[] = []
    await drainOutbox(draining('through', heard, () => ({ ok: false, fault: 'busy', lasting: false })))
    expect(new Map(await left())).toEqual(new Map([['kept', 'waiting'], ['passing', 'waiting']]))
    await drainOutbox(draining('through', heard, () => ({ ok: true }), later(3_000)))
    expect(heard.length).toBe(4)
    expect(await left()).toEqual([['kept', 'delivered']])
    await db.work({}, ({ tx }) => sql`SELECT outbox.forget_passing(${[kept]}::uuid[], ARRAY['through'], ARRAY[1])`.execute(tx))
    expect(await left()).toEqual([['kept', 'delivered']])
    expect((await db.work({}, outboxProof.find)).faults).toEqual([])
  })

  it('cannot change or delete a message', async () => {
    await expect(db.work({}, ({ tx }) => tx.updateTable('outbox.message').set({ type: 'x' }).execute())).rejects.toThrow(/permission denied/)
    await expect(db.work({}, ({ tx }) => tx.deleteFrom('outbox.message').execute())).rejects.toThrow(/permission denied/)
  })
})

import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountId, OfficialId, PersonId, SessionId, UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { listChainedDays, listTrail } from './list-trail.ts'
import { listViewsOf } from './list-views-of.ts'
import { recordAudit, recordView } from './record-audit.ts'
import { verifyChain } from './verify-chain.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

/** What only the owner of the database can do, past every GRANT. */
const tamper = async (statement: string): Promise<void> => {
  const client = new pg.Client(db.connection)
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/** Entries by their event. */
const OF = (event: string): string => `id IN (SELECT id FROM audit.audit_entry WHERE event = '${event}')`

const write = (events: readonly string[]): Promise<void> =>
  db.work({}, async (work) => {
    for (const event of events) await recordAudit(work, { event, facts: { số: 1 } })
  })
const faults = async (): Promise<readonly string[]> => (await db.work({}, verifyChain)).faults

describe('verifyChain', () => {
  it('proves what 40 writers at once left, and counts every entry', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, i) => write([`kept-${i}`, `kept-${i}-again`])))
    const proof = await db.work({}, verifyChain)
    expect(proof).toEqual({ checked: 80, faults: [] })
  })

  it('does not mistake writers at work for damage', async () => {
    const writers = Array.from({ length: 30 }, () => write(['busy', 'busy']))
    const proofs = await Promise.all(Array.from({ length: 5 }, () => faults()))
    await Promise.all(writers)
    expect(proofs.flat()).toEqual([])
  })

  it.each([
    ['an altered kind of act', `UPDATE audit.act SET event = 'never-happened' WHERE event = 'kept-7'`, `UPDATE audit.act SET event = 'kept-7' WHERE event = 'never-happened'`, /altered/],
    ['another who acted', `UPDATE audit.sender SET actor_id = 'nobody' WHERE actor_kind = 'system'`, `UPDATE audit.sender SET actor_id = 'test' WHERE actor_kind = 'system'`, /altered/],
    ['another thing', `UPDATE audit.entry SET thing_id = 'other' WHERE ${OF('kept-7')}`, `UPDATE audit.entry SET thing_id = NULL WHERE ${OF('kept-7')}`, /altered/],
    ['an altered fact', `UPDATE audit.entry SET facts = '{"số": 2}' WHERE ${OF('kept-8')}`, `UPDATE audit.entry SET facts = '{"số": 1}' WHERE ${OF('kept-8')}`, /altered/],
    ['a moved moment', `UPDATE audit.entry SET at = at + interval '1 ms' WHERE ${OF('kept-9')}`, `UPDATE audit.entry SET at = at - interval '1 ms' WHERE ${OF('kept-9')}`, /altered/],
    ['an altered head', `UPDATE audit.chain_head SET total = total + 1 WHERE lane = 3`, `UPDATE audit.chain_head SET total = total - 1 WHERE lane = 3`, /lane 3/],
  ])('finds %s', async (...[, harm, heal, sentence]) => {
    await tamper(harm)
    expect((await faults()).join('\n')).toMatch(sentence)
    await tamper(heal)
    expect(await faults()).toEqual([])
  })

  it('finds an entry put in behind the chain', async () => {
    await tamper(`ALTER TABLE audit.entry DISABLE TRIGGER entry_link`)
    await tamper(`INSERT INTO audit.audit_entry (id, at, request_id, event, actor_kind) VALUES ('01900000-0000-7000-8000-000000000001', now(), 'x', 'forged', 'system')`)
    await tamper(`ALTER TABLE audit.entry ENABLE TRIGGER entry_link`)
    expect(await faults()).toEqual(['entry 01900000-0000-7000-8000-000000000001 is covered by no link: it was inserted behind the chain'])
    await tamper(`DELETE FROM audit.entry WHERE ${OF('forged')}`)
  })

  it('finds an entry removed, alone or with its link, in the middle or at the end of a lane', async () => {
    await write(['gone-1', 'gone-2', 'gone-3', 'gone-4'])
    await tamper(`DELETE FROM audit.entry WHERE ${OF('gone-1')}`)
    expect((await faults()).filter((fault) => /was removed/.test(fault))).toHaveLength(1)
    await tamper(`DELETE FROM audit.chain_link WHERE entry_id IN (SELECT id FROM audit.audit_entry WHERE event = 'gone-2')`)
    await tamper(`DELETE FROM audit.entry WHERE ${OF('gone-2')}`)
    expect((await faults()).join('\n')).toMatch(/links before it were removed/)
    await tamper(`DELETE FROM audit.chain_link WHERE entry_id IN (SELECT id FROM audit.audit_entry WHERE event = 'gone-4')`)
    await tamper(`DELETE FROM audit.entry WHERE ${OF('gone-4')}`)
    expect((await faults()).join('\n')).toMatch(/entries were chained up to .*are left/)
  })
})

describe('recordAudit', () => {
  const person = newId<PersonId>()
  const clerk = {
    kind: 'staff',
    accountId: newId<AccountId>(),
    officialId: newId<OfficialId>(),
    sessionId: newId<SessionId>(),
    fullName: 'Lê Thị Thử',
    roles: [{ role: 'one-stop-officer', unitId: newId<UnitId>() }],
  } as const

  it('refuses to name people without a purpose', async () => {
    await expect(db.work({}, (work) => recordAudit(work, { event: 'dossier-read', personIds: [person] }))).rejects.toThrow(/no purpose/)
  })

  it('is undone with the act it describes', async () => {
    const failing = db.work({}, async (work) => {
      await recordAudit(work, { event: 'undone' })
      throw new Error('the act failed')
    })
    await expect(failing).rejects.toThrow('the act failed')
    expect((await db.work({}, (work) => listTrail(work, { event: 'undone' }))).items).toEqual([])
  })

  it('tells a person who read their data and why, but not their own reading', async () => {
    await db.work({ actor: clerk }, (work) => recordView(work, { personIds: [person], purpose: 'tiếp nhận hồ sơ', thing: 'dossier', thingId: newId<string>() }))
    const self = { kind: 'citizen', personId: person, sessionId: newId<SessionId>(), fullName: 'x', assuranceLevel: 2 } as const
    await db.work({ actor: self }, (work) => recordView(work, { personIds: [person], purpose: 'xem tài khoản của mình' }))
    const views = await db.work({ actor: self }, (work) => listViewsOf(work, person, { limit: 10 }))
    expect(views.map((view) => [view.actor.name, view.actor.unitId, view.purpose])).toEqual([['Lê Thị Thử', clerk.roles[0].unitId, 'tiếp nhận hồ sơ']])
  })

  it('pages newest first', async () => {
    for (const n of [1, 2, 3]) await write([`page-${n}`])
    const first = await db.work({}, (work) => listTrail(work, { limit: 2 }))
    expect(first.items.map((entry) => entry.event)).toEqual(['page-3', 'page-2'])
    const second = await db.work({}, (work) => listTrail(work, { limit: 1, after: first.next }))
    expect(second.items[0]?.event).toBe('page-1')
  })
})

describe('listChainedDays', () => {
  it('tells the newest days with what each chained, though not every lane has every day', async () => {
    const [today] = await db.work({}, (work) => listChainedDays(work, 1))
    await tamper(`INSERT INTO audit.chain_link (lane, day, position, entry_id, hash)
      SELECT lane, date '2025-03-01' + day, position, uuidv7(), decode(lpad(lane::text, 2, '0'), 'hex')
      FROM (VALUES (0, 0, 1), (0, 0, 2), (5, 0, 1), (5, 1, 1), (0, 2, 1)) AS link (lane, day, position)`)
    expect(await db.work({}, (work) => listChainedDays(work, 3))).toMatchObject([today, { day: '2025-03-03', entries: 1 }, { day: '2025-03-02', entries: 1 }])
    const first = (await db.work({}, (work) => listChainedDays(work, 9)))[3]
    expect(first).toEqual({ day: '2025-03-01', entries: 3, digest: createHash('sha256').update(Buffer.from([0, 5])).digest('hex') })
  })
})

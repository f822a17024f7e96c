import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, PersonId, SessionId, UnitId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { Outcome, Refusal } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../tests/support/database.ts'
import type { Individual, PersonParty } from '../domain/person.ts'
import { assuranceOfPrincipal, listRepresented, listSeenFor, mayActFor } from './act-for.ts'
import { findOrCreatePerson } from './ask-people.ts'
import { findPeople } from './find-people.ts'
import { beginConsentCode, listConsents, recordConsent } from './record-consent.ts'
import { declareRepresentation, endRepresentation, listRepresentations, recordRepresentation, verifyRepresentation } from './represent.ts'

const DESK = newId<UnitId>()
const ELSEWHERE = newId<UnitId>()
const FILE = newId<string>()
let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

const clerk = (unitId = DESK, role = 'one-stop-officer'): Actor => ({
  kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Cán bộ Thử', roles: [{ role, unitId }],
})
let serial = 0
const party = (name: string, more: Partial<Individual> = {}): PersonParty =>
  ({ kind: 'individual', name, personalIdNumber: `0441909${String((serial += 1)).padStart(5, '0')}`, ...more }) as PersonParty
const citizen = async (given: PersonParty, assuranceLevel: 1 | 2 = 2): Promise<Extract<Actor, { kind: 'citizen' }>> => {
  const found = await db.work({}, (work) => findOrCreatePerson(work, given))
  if (!found.ok) throw new Error(found.refusal.kind)
  return { kind: 'citizen', personId: found.value.id, sessionId: newId<SessionId>(), fullName: given.name, assuranceLevel }
}
const as = <T>(actor: Actor, run: Parameters<typeof db.work<T>>[1], now: Instant = TEST_NOW): Promise<T> => db.work({ actor, now }, run)
const say = (outcome: Outcome<unknown, Refusal>): string => (outcome.ok ? 'done' : outcome.refusal.kind)
const value = <T>(outcome: Outcome<T, Refusal>): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.kind)
  return outcome.value
}
const days = (count: number): Instant => instantFromMs(epochMs(TEST_NOW) + count * 86_400_000)

describe('acting for another person', () => {
  it('declared by oneself lets one file and opens nothing, until an official has looked at the paper', async () => {
    const [agent, principal] = [await citizen(party('Người Thay')), party('Người Nhờ')]
    const declared = value(await as(agent, (work) => declareRepresentation(work, { kind: 'authorised', principal, procedureCodes: ['1.001193'], evidenceFileId: FILE })))
    expect(await as(agent, (work) => mayActFor(work, declared.principalId, '1.001193'))).toMatchObject({ id: declared.id })
    expect(await as(agent, (work) => mayActFor(work, declared.principalId, '2.000815'))).toBeUndefined()
    expect(await as(agent, (work) => listSeenFor(work))).toEqual([])
    expect(say(await as(clerk(ELSEWHERE), (work) => verifyRepresentation(work, { id: declared.id, unitId: DESK })))).toBe('not-permitted-at-unit')
    expect(say(await as(clerk(DESK, 'case-officer'), (work) => verifyRepresentation(work, { id: declared.id, unitId: DESK })))).toBe('not-permitted-at-unit')
    expect(say(await as(agent, (work) => verifyRepresentation(work, { id: declared.id, unitId: DESK })))).toBe('not-permitted-at-unit')
    expect(say(await as(clerk(), (work) => verifyRepresentation(work, { id: declared.id, unitId: DESK })))).toBe('done')
    expect(await as(agent, (work) => listSeenFor(work))).toEqual([{ principalId: declared.principalId, kind: 'authorised', procedureCodes: ['1.001193'] }])
  })

  it('ends by itself after its last day', async () => {
    const [agent, principal] = [await citizen(party('Người Thay')), party('Người Nhờ')]
    const kept = value(await as(agent, (work) => declareRepresentation(work, { kind: 'authorised', principal, untilOn: '2025-03-20' as PlainDate, evidenceFileId: FILE })))
    expect(await as(agent, (work) => mayActFor(work, kept.principalId), days(8))).toBeDefined()
    expect(await as(agent, (work) => mayActFor(work, kept.principalId), days(9))).toBeUndefined()
  })

  it('is ended by either side at once, and by nobody else', async () => {
    const principal = party('Người Nhờ')
    const [agent, stranger] = [await citizen(party('Người Thay')), await citizen(party('Người Lạ'))]
    const principalActor = await citizen(principal)
    const declare = async () => value(await as(agent, (work) => declareRepresentation(work, { kind: 'authorised', principal, evidenceFileId: FILE })))
    const first = await declare()
    const end = (who: Actor, id: string) => as(who, (work) => endRepresentation(work, { id, reason: 'thôi ủy quyền' }))
    expect(say(await end(stranger, first.id))).toBe('representation-unknown')
    expect(say(await end(clerk(ELSEWHERE), first.id))).toBe('representation-unknown')
    expect((await as(principalActor, (work) => listRepresentations(work, principalActor.personId))).forMe).toMatchObject([{ personName: 'Người Thay' }])
    expect(say(await end(principalActor, first.id))).toBe('done')
    expect(await as(agent, (work) => mayActFor(work, first.principalId))).toBeUndefined()
    expect(say(await end(agent, (await declare()).id))).toBe('done')
    expect(say(await end(agent, first.id))).toBe('representation-unknown')
  })

  it('recorded at the counter counts at once, and only a desk of one\'s own records', async () => {
    const [agent, principal] = [party('Người Thay'), party('Bé Thử', { birthOn: '2018-01-01' as PlainDate })]
    const command = { kind: 'parent' as const, childAgreed: true, principal, representative: agent, evidenceFileId: FILE, unitId: DESK }
    expect(say(await as(clerk(ELSEWHERE), (work) => recordRepresentation(work, command)))).toBe('not-permitted-at-unit')
    expect(say(await as(clerk(), (work) => recordRepresentation(work, { ...command, childAgreed: false })))).toBe('child-consent-missing')
    const kept = value(await as(clerk(), (work) => recordRepresentation(work, command)))
    expect([kept.untilOn, kept.childAgreed]).toEqual(['2036-01-01', true])
    const actor = await citizen(agent)
    expect((await as(actor, (work) => listRepresentations(work, actor.personId))).mine).toMatchObject([{ childAgreed: true }])
    expect(await as(actor, (work) => listSeenFor(work))).toEqual([{ principalId: kept.principalId, kind: 'parent' }])
    expect(await as(actor, (work) => listRepresented(work, actor.personId))).toMatchObject([{ name: 'Bé Thử' }])
  })

  it('brings the level of the principal when only a declaration stands behind it', async () => {
    const agent = await citizen(party('Người Thay'))
    const declared = value(await as(agent, (work) => declareRepresentation(work, { kind: 'authorised', principal: party('Người Nhờ'), evidenceFileId: FILE })))
    expect(await as(agent, (work) => assuranceOfPrincipal(work, declared))).toBe(0)
    await db.work({}, ({ tx }) => sql`UPDATE identity.person SET assurance_level = 1, assurance_verified_at = now(), assurance_provider = 'vneid' WHERE id = ${declared.principalId}`.execute(tx))
    expect(await as(agent, (work) => assuranceOfPrincipal(work, declared))).toBe(1)
    const verified = value(await as(clerk(), (work) => verifyRepresentation(work, { id: declared.id, unitId: DESK })))
    expect(await as(agent, (work) => assuranceOfPrincipal(work, verified))).toBe(2)
  })
})

describe('consent at the counter', () => {
  const asked = (personId: PersonId) => ({ personId, purpose: 'assisted-filing', about: 'filing-draft:1', unitId: DESK })
  it('needs its paper, its right to record, and stays', async () => {
    const { personId } = await citizen(party('Người Đồng Ý'))
    expect(say(await as(clerk(), (work) => recordConsent(work, { ...asked(personId), how: 'signed-paper' })))).toBe('consent-paper-missing')
    expect(say(await as(clerk(ELSEWHERE), (work) => recordConsent(work, { ...asked(personId), how: 'spoken' })))).toBe('not-permitted-at-unit')
    const who = clerk()
    const kept = value(await as(who, (work) => recordConsent(work, { ...asked(personId), how: 'signed-paper', evidenceFileId: FILE })))
    expect(kept).toMatchObject({ how: 'signed-paper', recordedBy: who.kind === 'staff' && who.officialId, givenAt: TEST_NOW })
    expect(await as(who, (work) => listConsents(work, 'filing-draft:1'))).toEqual([kept])
    await expect(db.work({}, ({ tx }) => sql`UPDATE identity.consent SET how = 'spoken'`.execute(tx))).rejects.toThrow(/permission denied/)
  })

  it('by a code works once, for ten minutes, five guesses', async () => {
    const { personId } = await citizen(party('Người Nhận Mã'))
    const about = 'filing-draft:2'
    const begin = () => as(clerk(), (work) => beginConsentCode(work, { personId, about }))
    const give = (code: string, now = TEST_NOW) => as(clerk(), (work) => recordConsent(work, { ...asked(personId), about, how: 'sms-code', code }), now)
    const { code } = await begin()
    const wrong = code === '000000' ? '000001' : '000000'
    expect(say(await give(wrong))).toBe('consent-code-wrong')
    expect(say(await give(`${code.slice(0, 3)} ${code.slice(3)}`))).toBe('done')
    expect(say(await give(code))).toBe('consent-code-wrong')
    const second = await begin()
    expect(say(await give(second.code, instantFromMs(epochMs(TEST_NOW) + 11 * 60_000)))).toBe('consent-code-wrong')
    for (let guess = 0; guess < 5; guess += 1) await give(second.code === '000000' ? '000001' : '000000')
    expect(say(await give(second.code))).toBe('consent-code-wrong')
  })
})

describe('finding people at the counter', () => {
  const ask = (who: Actor, more: object) => as(who, (work) => findPeople(work, { unitId: DESK, purpose: 'file-at-counter', ...more }))
  const namesOf = async (more: object) => value(await ask(clerk(), more)).map((person) => person.name)

  it('by number, phone however written, and name without tones with the birth date', async () => {
    const given = party('Đỗ Thị Hoà Bình', { phone: '0912 345 678', birthOn: '1990-02-03' as PlainDate })
    await citizen(given)
    const number = given.kind === 'individual' ? given.personalIdNumber : ''
    expect(await namesOf({ personalIdNumber: number })).toEqual(['Đỗ Thị Hoà Bình'])
    for (const phone of ['0912345678', '+84 912 345 678', '84912345678']) expect(await namesOf({ phone })).toEqual(['Đỗ Thị Hoà Bình'])
    expect(await namesOf({ name: 'do thi hoa binh', birthOn: '1990-02-03' })).toEqual(['Đỗ Thị Hoà Bình'])
    expect(await namesOf({ name: 'do thi hoa binh', birthOn: '1990-02-04' })).toEqual([])
  })

  it.each([
    ['a name alone', { name: 'Nguyễn' }, 'search-too-wide'],
    ['nothing', {}, 'search-too-wide'],
    ['a short phone', { phone: '0912' }, 'search-too-wide'],
    ['half a number', { personalIdNumber: '0441' }, 'personal-id-number-malformed'],
  ])('refuses %s', async (_name, more, kind) => {
    expect(say(await ask(clerk(), more))).toBe(kind)
  })

  it('is for the one-stop desk of the unit only', async () => {
    for (const who of [clerk(ELSEWHERE), clerk(DESK, 'case-officer'), clerk(DESK, 'administrator'), await citizen(party('Người Dân'))])
      expect(say(await ask(who, { phone: '0912345678' }))).toBe('not-permitted-at-unit')
  })

  it('leaves who was found and what for in the trail, never the number', async () => {
    const given = party('Người Được Tìm')
    const { personId } = await citizen(given)
    const number = given.kind === 'individual' ? String(given.personalIdNumber) : ''
    await ask(clerk(), { personalIdNumber: number })
    const { rows } = await db.work({}, ({ tx }) => sql<{ entry: string }>`SELECT entry::text FROM audit.audit_entry AS entry WHERE entry::text LIKE '%people-searched%' AND entry::text LIKE ${`%${personId}%`}`.execute(tx))
    expect(rows).toHaveLength(1)
    expect(rows[0]?.entry).toContain('file-at-counter')
    expect(rows[0]?.entry).not.toContain(number)
  })

  it('uses an index each way', async () => {
    const plans = await db.work({}, async ({ tx }) => {
      await sql`SET LOCAL enable_seqscan = off`.execute(tx)
      const explain = async (where: ReturnType<typeof sql>) => JSON.stringify((await sql`EXPLAIN SELECT id FROM identity.person WHERE ${where}`.execute(tx)).rows)
      return [await explain(sql`regexp_replace(phone, '\\D', '', 'g') = ANY (ARRAY['0912345678'])`), await explain(sql`platform.fold(name) = 'x' AND birth_on = '1990-01-01'`)]
    })
    expect(plans[0]).toContain('person_by_phone')
    expect(plans[1]).toContain('person_by_name_and_birth')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId, UnitId } from '../../../kernel/ids.ts'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Outcome, Refusal } from '../../../kernel/outcome.ts'
import { sql } from 'kysely'
import { newId } from '../../../platform/db/new-id.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { Role } from '../domain/role.ts'
import { coverAbsence } from './cover-absence.ts'
import { createAccount } from './create-account.ts'
import { delegateRole, listDelegations, revokeDelegation } from './delegate-role.ts'
import { disableAccount, enableAccount } from './disable-account.ts'
import { findAccount } from './find-account.ts'
import { findActorBySession } from './find-actor-by-session.ts'
import { grantRole, listRoleGrants, revokeRole } from './grant-role.ts'
import { listAccounts } from './list-accounts.ts'
import { listOfficialsWithRole } from './list-officials-with-role.ts'
import { openSession } from './open-session.ts'
import { resetAccount } from './reset-account.ts'

const NOW = parseInstant('2025-03-12T05:00:00Z') as Instant
const [root, district, commune, other] = [newId<UnitId>(), newId<UnitId>(), newId<UnitId>(), newId<UnitId>()]
let db: TestDatabase

/** root ─ district ─ commune, and another unit beside the district. */
const seedUnits = async (): Promise<void> => {
  await db.work({}, async ({ tx }) => {
    for (const id of [root, district, commune, other]) {
      await sql`INSERT INTO organisation.unit (id, kind, level, one_stop, opened_on) VALUES (${id}, 'department', 'province', false, '2020-01-01')`.execute(tx)
      await sql`INSERT INTO organisation.unit_name (unit_id, from_on, name, basis) VALUES (${id}, '2020-01-01', 'Đơn vị thử', 'thử')`.execute(tx)
      await sql`INSERT INTO organisation.unit_code (unit_id, from_on, code, form, is_demo, source) VALUES (${id}, '2020-01-01', ${id.slice(-20)}, 'decision-20', true, 'thử')`.execute(tx)
    }
    for (const [unit, parent] of [[district, root], [commune, district], [other, root]] as const)
      await sql`INSERT INTO organisation.unit_place (unit_id, from_on, parent_id, basis) VALUES (${unit}, '2020-01-01', ${parent}, 'thử')`.execute(tx)
  })
}
const official = async (): Promise<OfficialId> => {
  const id = newId<OfficialId>()
  await db.work({}, ({ tx }) => sql`INSERT INTO organisation.official (id, full_name, kind) VALUES (${id}, 'Người Thử', 'civil-servant')`.execute(tx))
  return id
}
beforeAll(async () => {
  db = await openTestDatabase()
  await seedUnits()
})
afterAll(() => db.close())

const actor = (role: Role, unitId: UnitId, officialId = newId<OfficialId>()): Actor => ({
  kind: 'staff', accountId: newId<AccountId>(), officialId, sessionId: newId<SessionId>(), fullName: 'Người làm', roles: [{ role, unitId }],
})
const as = <T>(who: Actor, run: Parameters<typeof db.work<T>>[1]): Promise<T> => db.work({ actor: who, now: NOW }, run)
const say = <T>(outcome: Outcome<T, Refusal>): string => (outcome.ok ? 'done' : outcome.refusal.kind)
let counter = 0
const nextName = (): string => `tai.khoan.${(counter += 1)}`

describe('who may manage accounts and roles where', () => {
  it.each([
    ['administrator', root, commune, 'done'],
    ['administrator', district, commune, 'done'],
    ['administrator', district, district, 'done'],
    ['administrator', district, other, 'outside-own-units'],
    ['administrator', commune, district, 'outside-own-units'],
    ['head-of-unit', commune, commune, 'outside-own-units'],
    ['control-officer', root, commune, 'outside-own-units'],
    ['one-stop-officer', commune, commune, 'outside-own-units'],
    ['case-officer', commune, commune, 'outside-own-units'],
  ] as const)('%s at one unit, an account and a role at another: %s', async (...[role, at, unitId, expected]) => {
    const who = actor(role, at)
    const officialId = await official()
    expect(say(await as(who, (work) => createAccount(work, { officialId, unitId, signInName: nextName() })))).toBe(expected)
    expect(say(await as(who, (work) => grantRole(work, { officialId, role: 'case-officer', unitId })))).toBe(expected)
  })

  it('refuses citizens, nobody, and units nobody knows', async () => {
    const officialId = await official()
    const command = { officialId, unitId: commune, signInName: nextName() }
    const citizen: Actor = { kind: 'citizen', personId: newId(), sessionId: newId(), fullName: 'x', assuranceLevel: 2 }
    expect(say(await as(citizen, (work) => createAccount(work, command)))).toBe('outside-own-units')
    expect(say(await as({ kind: 'anonymous' }, (work) => createAccount(work, command)))).toBe('outside-own-units')
    expect(say(await as(actor('administrator', root), (work) => createAccount(work, { ...command, unitId: newId<UnitId>() })))).toBe('unit-unknown')
  })

  it('lets an administrator disable, enable and reset below, not beside, and never their own', async () => {
    const made = await as(actor('administrator', root), async (work) => createAccount(work, { officialId: await official(), unitId: commune, signInName: nextName() }))
    if (!made.ok) throw new Error('not made')
    const { id } = made.value.account
    const command = { accountId: id, reason: 'thử' }
    const beside = actor('administrator', other)
    expect(say(await as(beside, (work) => disableAccount(work, command)))).toBe('outside-own-units')
    expect(say(await as(beside, (work) => enableAccount(work, id)))).toBe('outside-own-units')
    expect(say(await as(beside, (work) => resetAccount(work, id)))).toBe('outside-own-units')
    const above = actor('administrator', district)
    expect(say(await as(above, (work) => disableAccount(work, command)))).toBe('done')
    expect(say(await as(above, (work) => enableAccount(work, id)))).toBe('done')
    expect(say(await as(above, (work) => resetAccount(work, id)))).toBe('done')
    const self = { ...actor('administrator', root), accountId: id } as Actor
    expect(say(await as(self, (work) => disableAccount(work, command)))).toBe('own-account')
  })

  it('lets nobody give or take their own roles', async () => {
    const me = await official()
    const self = actor('administrator', root, me)
    expect(say(await as(self, (work) => grantRole(work, { officialId: me, role: 'head-of-unit', unitId: commune })))).toBe('own-role')
    const granted = await as(actor('administrator', root), (work) => grantRole(work, { officialId: me, role: 'administrator', unitId: root }))
    if (!granted.ok) throw new Error('not granted')
    expect(say(await as(self, (work) => revokeRole(work, granted.value.id)))).toBe('own-role')
    expect(say(await as(actor('administrator', district), (work) => revokeRole(work, granted.value.id)))).toBe('outside-own-units')
  })
})

describe('delegation', () => {
  const days = (fromOn: string, untilOn: string) => ({ fromOn: fromOn as PlainDate, untilOn: untilOn as PlainDate })
  const signedIn = async (officialId: OfficialId): Promise<string> => {
    const made = await as(actor('administrator', root), (work) => createAccount(work, { officialId, unitId: commune, signInName: nextName() }))
    if (!made.ok) throw new Error('not made')
    const opened = await db.work({ now: NOW }, (work) => openSession(work, { kind: 'staff', accountId: made.value.account.id }, { address: '::1', userAgent: 't' }))
    return opened.token
  }

  it('lends a role from its first day through its last, no longer once revoked, and only while the lender holds it', async () => {
    const [head, deputy] = [await official(), await official()]
    const token = await signedIn(deputy)
    const admin = actor('administrator', root)
    const granted = await as(admin, (work) => grantRole(work, { officialId: head, role: 'head-of-unit', unitId: commune }))
    const asked = { fromOfficialId: head, toOfficialId: deputy, role: 'head-of-unit', unitId: commune, reason: 'đi công tác', ...days('2025-03-12', '2025-03-14') } as const
    const made = await as(actor('head-of-unit', commune, head), (work) => delegateRole(work, asked))
    if (!made.ok || !granted.ok) throw new Error('not made')
    const rolesAt = async (day: string): Promise<unknown> => {
      const now = parseInstant(`${day}T02:00:00Z`) as Instant
      await db.work({ now }, (work) => sql`UPDATE identity.session SET last_seen_at = ${now}, ends_at = ${'2025-12-01T00:00:00Z'}`.execute(work.tx))
      const found = await db.work({ now }, (work) => findActorBySession(work, token))
      return found.kind === 'staff' ? found.roles : found.kind
    }
    const lent = [{ role: 'head-of-unit', unitId: commune, onBehalfOf: head }]
    expect([await rolesAt('2025-03-11'), await rolesAt('2025-03-12'), await rolesAt('2025-03-14'), await rolesAt('2025-03-15')]).toEqual([[], lent, lent, []])
    expect((await db.work({ now: NOW }, (work) => listOfficialsWithRole(work, 'head-of-unit', commune))).map((one) => one.onBehalfOf)).toEqual([head])
    await as(admin, (work) => revokeRole(work, granted.value.id))
    expect(await rolesAt('2025-03-13')).toEqual([])
    await as(admin, (work) => grantRole(work, { officialId: head, role: 'head-of-unit', unitId: commune }))
    expect(await rolesAt('2025-03-13')).toEqual(lent)
    expect(say(await as(admin, (work) => revokeDelegation(work, made.value.id)))).toBe('done')
    expect(await rolesAt('2025-03-13')).toEqual([])
  })

  it.each([
    ['to oneself', { same: true }, 'delegation-to-self'],
    ['with its dates reversed', { dates: days('2025-03-20', '2025-03-19') }, 'delegation-dates-reversed'],
    ['that is over', { dates: days('2025-03-01', '2025-03-11') }, 'delegation-already-over'],
    ['longer than a year', { dates: days('2025-03-12', '2026-03-13') }, 'delegation-too-long'],
    ['of a role not held', {}, 'delegated-role-not-held'],
    ['asked by a head elsewhere', { by: other }, 'outside-own-units'],
  ])('is refused %s', async (_, given: { same?: boolean; dates?: ReturnType<typeof days>; by?: UnitId }, kind) => {
    const [from, to] = [await official(), await official()]
    const asked = { fromOfficialId: from, toOfficialId: given.same ? from : to, role: 'head-of-unit', unitId: commune, reason: 'x', ...(given.dates ?? days('2025-03-12', '2025-03-14')) } as const
    expect(say(await as(actor('head-of-unit', given.by ?? commune), (work) => delegateRole(work, asked)))).toBe(kind)
  })
})

describe('an absence covered in one go', () => {
  const days = { fromOn: '2025-03-12' as PlainDate, untilOn: '2025-03-14' as PlainDate, reason: 'nghỉ phép' }
  const head = actor('head-of-unit', commune)
  const admin = actor('administrator', root)
  const lentTo = async (officialId: OfficialId, on: string) => {
    const now = parseInstant(`${on}T05:00:00Z`) as Instant
    const roles = await Promise.all((['case-officer', 'one-stop-officer'] as const).map((role) => db.work({ now }, (work) => listOfficialsWithRole(work, role, commune))))
    return roles.flat().filter((each) => each.officialId === officialId)
  }

  it('lends every role held there, on those days and no others, in the name of who is away', async () => {
    const [away, cover] = [await official(), await official()]
    await as(admin, (work) => createAccount(work, { officialId: cover, unitId: commune, signInName: nextName() }))
    for (const role of ['case-officer', 'one-stop-officer'] as const) await as(admin, (work) => grantRole(work, { officialId: away, role, unitId: commune }))
    const covered = await as(head, (work) => coverAbsence(work, { fromOfficialId: away, toOfficialId: cover, unitId: commune, ...days }))
    expect(covered.ok && covered.value.map((each) => each.role).sort()).toEqual(['case-officer', 'one-stop-officer'])
    expect(await lentTo(cover, '2025-03-12')).toMatchObject([{ onBehalfOf: away }, { onBehalfOf: away }])
    expect(await lentTo(cover, '2025-03-14')).toHaveLength(2)
    expect(await lentTo(cover, '2025-03-11')).toEqual([])
    expect(await lentTo(cover, '2025-03-15')).toEqual([])
  })

  it.each([
    ['case-officer', commune, 'outside-own-units'],
    ['head-of-unit', other, 'outside-own-units'],
    ['administrator', district, 'done'],
  ] as const)('%s at one unit, an absence at the commune: %s %s', async (...[role, at, expected]) => {
    const [away, cover] = [await official(), await official()]
    await as(admin, (work) => grantRole(work, { officialId: away, role: 'case-officer', unitId: commune }))
    expect(say(await as(actor(role, at), (work) => coverAbsence(work, { fromOfficialId: away, toOfficialId: cover, unitId: commune, ...days })))).toBe(expected)
  })

  it('needs somebody who holds something there', async () => {
    expect(say(await as(head, async (work) => coverAbsence(work, { fromOfficialId: await official(), toOfficialId: await official(), unitId: commune, ...days })))).toBe('delegated-role-not-held')
  })
})

describe('lists of accounts, roles and absences', () => {
  it('hold one’s own units and those below, and nothing beyond (NĐ 85/2016 level 3)', async () => {
    const admin = actor('administrator', root)
    const [here, cover] = [await official(), await official()]
    const signInName = nextName()
    const made = await as(admin, (work) => createAccount(work, { officialId: here, unitId: commune, signInName }))
    if (!made.ok) throw new Error(made.refusal.kind)
    await as(admin, (work) => createAccount(work, { officialId: cover, unitId: commune, signInName: nextName() }))
    await as(admin, (work) => grantRole(work, { officialId: here, role: 'case-officer', unitId: commune }))
    await as(admin, (work) => delegateRole(work, { fromOfficialId: here, toOfficialId: cover, role: 'case-officer', unitId: commune, fromOn: '2025-03-12' as PlainDate, untilOn: '2025-03-13' as PlainDate, reason: 'nghỉ ốm' }))
    const seenBy = async (who: Actor) => [
      (await as(who, (work) => listAccounts(work, { q: signInName }))).items.length,
      (await as(who, (work) => listRoleGrants(work, { officialId: here }))).items.length,
      (await as(who, (work) => listDelegations(work, { limit: 100 }))).items.filter(({ fromOfficialId }) => fromOfficialId === here).length,
    ]
    const reads = async (who: Actor) => say(await as(who, (work) => findAccount(work, made.value.account.id)))
    for (const above of [root, district, commune]) expect([above, ...(await seenBy(actor('administrator', above)))]).toEqual([above, 1, 1, 1])
    expect(await seenBy(actor('administrator', other))).toEqual([0, 0, 0])
    expect(await seenBy(actor('head-of-unit', commune))).toEqual([0, 1, 1])
    expect(await seenBy(actor('head-of-unit', district))).toEqual([0, 0, 0])
    expect([await reads(actor('administrator', district)), await reads(actor('administrator', other))]).toEqual(['done', 'account-unknown'])
  })
})

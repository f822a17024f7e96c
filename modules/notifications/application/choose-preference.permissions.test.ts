import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, PersonId, SessionId, UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { testPorts } from '../../../tests/support/notice-post.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { can, ROLES } from '../../identity/index.ts'
import { listNoticeMessagesRoute, resendNoticeMessageRoute } from '../http/notice-messages.route.ts'
import { usualPreference } from '../domain/preference.ts'
import { askMyPreference, chooseMyPreference } from './choose-preference.ts'

const ports = testPorts(['email', 'sms'])
const citizen = (personId: PersonId): Actor => ({ kind: 'citizen', personId, sessionId: newId<SessionId>(), fullName: 'Mẫu', assuranceLevel: 2 })
const staff = (role: (typeof ROLES)[number]): Actor => ({
  kind: 'staff',
  accountId: newId<AccountId>(),
  officialId: newId<OfficialId>(),
  sessionId: newId<SessionId>(),
  fullName: 'Cán bộ Mẫu',
  roles: [{ role, unitId: newId<UnitId>() }],
})

describe('preferences', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await openTestDatabase()
  })
  afterAll(() => db.close())
  const ask = (actor: Actor) => db.work({ actor }, (work) => askMyPreference(work, ports))
  const choose = (actor: Actor, given: Partial<Parameters<typeof chooseMyPreference>[1]>) =>
    db.work({ actor }, (work) => {
      const { channels: _all, ...wishes } = usualPreference('person')
      return chooseMyPreference(work, { ...wishes, on: [], ...given }, ports)
    })

  it('belong to whoever is signed in, and to nobody else', async () => {
    const [one, other] = [citizen(newId<PersonId>()), citizen(newId<PersonId>())]
    expect(await choose(one, { language: 'en' })).toMatchObject({ ok: true })
    expect(await ask(one)).toMatchObject({ ok: true, value: { preference: { language: 'en' } } })
    expect(await ask(other)).toMatchObject({ ok: true, value: { preference: { language: 'vi' } } })
    for (const nobody of [ANONYMOUS, { kind: 'system', process: 'x' } as const]) {
      expect(await ask(nobody)).toMatchObject({ ok: false, refusal: { kind: 'notices-are-for-people' } })
      expect(await choose(nobody, {})).toMatchObject({ ok: false, refusal: { kind: 'notices-are-for-people' } })
    }
  })

  it('of a person never take the law\'s notices out of the app, nor set a contact of one\'s own', async () => {
    const person = citizen(newId<PersonId>())
    await choose(person, { on: [], email: 'ai-do@example.vn' })
    const asked = await ask(person)
    if (!asked.ok) throw new Error(asked.refusal.kind)
    expect(asked.value.kinds.filter(({ on }) => on.includes('app')).map(({ kind }) => kind)).toEqual(['supplement', 'refusal', 'apology', 'result'])
    expect(asked.value).toMatchObject({ reachedAt: {}, setsOwnContact: false })
  })

  it('of an official hold an address, masked when shown, and refuse one that is none', async () => {
    const official = staff('case-officer')
    expect(await choose(official, { phone: '12' })).toMatchObject({ ok: false, refusal: { kind: 'phone-unusable' } })
    expect(await choose(official, { email: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'email-unusable' } })
    expect(await choose(official, { email: 'canbo@example.vn', phone: '0912345678' })).toMatchObject({ ok: true })
    expect(await ask(official)).toMatchObject({ ok: true, value: { reachedAt: { email: 'c***@example.vn', phone: '8491***678' } } })
  })

  it('keep what was chosen for a channel that has no provider now', async () => {
    const person = citizen(newId<PersonId>())
    const withZalo = testPorts(['email', 'sms', 'zalo'])
    const { channels: _all, ...wishes } = usualPreference('person')
    await db.work({ actor: person }, (work) => chooseMyPreference(work, { ...wishes, on: [{ kind: 'result', channel: 'zalo' }] }, withZalo))
    await choose(person, { on: [{ kind: 'result', channel: 'email' }] })
    const asked = await db.work({ actor: person }, (work) => askMyPreference(work, withZalo))
    expect(asked.ok && asked.value.kinds.find(({ kind }) => kind === 'result')?.on).toEqual(['app', 'email', 'zalo'])
  })
})

describe('the operator\'s page', () => {
  const routes = [listNoticeMessagesRoute(ports), resendNoticeMessageRoute]
  it.each(ROLES.map((role) => [role, role === 'administrator'] as const))('%s: %s', (role, allowed) => {
    for (const { permission } of routes) {
      if (typeof permission === 'string') throw new Error('not open to everyone')
      expect(can(staff(role), permission.may, permission.on)).toBe(allowed)
    }
  })

  it('leaves a trail of every resending', () => {
    expect(resendNoticeMessageRoute.audit).toMatchObject({ event: 'notice-message-resent' })
  })
})

import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId, UnitId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs, parseInstant, type Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { insertAccount, selectAccount } from '../store/account-store.ts'
import { insertRoleGrant } from '../store/role-store.ts'
import type { IdentityPorts } from '../ports.ts'
import { changeOwnPassword, type Staff } from './change-own-password.ts'
import { beginOwnEnrolment, confirmOwnEnrolment, renewRecoveryCodes } from './own-second-factor.ts'
import { answerSecondFactor, chooseNewPassword } from './continue-sign-in.ts'
import { disableAccount } from './disable-account.ts'
import { NO_EVIDENCE } from '../testing.ts'
import { findActorBySession } from './find-actor-by-session.ts'
import type { Browser } from './open-session.ts'
import { endOtherSessions, endOwnSession, listOwnSessions, signOut } from './own-sessions.ts'
import { hashPassword } from './passwords.ts'
import { signInStaff, type SignInProgress } from './sign-in-staff.ts'

const PASSWORD = 'một câu thật dài 7'
const START = parseInstant('2025-03-12T05:00:00Z') as Instant
const later = (seconds: number): Instant => instantFromMs(epochMs(START) + seconds * 1000)
const ports: IdentityPorts = { evidence: NO_EVIDENCE, secretKey: randomBytes(32), demo: true, temporaryPasswordDays: 7, issuerName: 'Một Cửa' }
const unitId = newId<UnitId>()
let db: TestDatabase
let passwordHash: string

beforeAll(async () => {
  db = await openTestDatabase()
  passwordHash = await hashPassword(PASSWORD)
})
afterAll(() => db.close())

type Made = { readonly signInName: string; readonly id: AccountId }
const make = async (signInName: string, given: { isDemo?: boolean; temporary?: boolean } = {}): Promise<Made> => {
  const id = newId<AccountId>()
  const officialId = newId<OfficialId>()
  await db.work({ now: START }, async (work) => {
    await insertAccount(work.tx, {
      id, officialId, unitId, signInName, passwordHash, fullName: 'Lê Thị Thử', passwordChangedAt: START,
      passwordIsTemporary: given.temporary ?? false, isDemo: given.isDemo ?? true, hasSecondFactor: false, createdAt: START,
    })
    await insertRoleGrant(work.tx, { id: newId<string>(), officialId, role: 'one-stop-officer', unitId, grantedAt: START }, undefined)
  })
  return { signInName, id }
}

type Try = { readonly password?: string; readonly address?: string; readonly at?: Instant; readonly device?: string; readonly sessionToken?: string; readonly demo?: boolean }
/** Every account signs in from an address of its own unless a test says otherwise. */
const homeOf = (signInName: string): string => `2001:db8:${createHash('sha256').update(signInName).digest('hex').slice(0, 4)}:1::7`
const browserOf = (given: Try, signInName = 'x'): Browser => ({
  address: given.address ?? homeOf(signInName.trim().toLowerCase()), userAgent: 'test',
  ...(given.device === undefined ? {} : { deviceToken: given.device }),
  ...(given.sessionToken === undefined ? {} : { sessionToken: given.sessionToken }),
})
const trySignIn = (signInName: string, given: Try = {}) =>
  db.work({ actor: ANONYMOUS, now: given.at ?? START }, (work) =>
    signInStaff(work, { ...ports, demo: given.demo ?? true }, { signInName, password: given.password ?? PASSWORD, browser: browserOf(given, signInName) }),
  )
const say = (outcome: Awaited<ReturnType<typeof trySignIn>>): string =>
  outcome.ok ? outcome.value.next : outcome.refusal.kind === 'too-many-tries' ? `wait ${outcome.refusal.seconds}` : outcome.refusal.kind
const failTimes = async (signInName: string, times: number, given: Try = {}): Promise<void> => {
  for (let i = 0; i < times; i += 1) await trySignIn(signInName, { ...given, password: 'sai hoàn toàn rồi' })
}
const mustBe = async (signInName: string, given: Try = {}): Promise<SignInProgress> => {
  const outcome = await trySignIn(signInName, given)
  if (!outcome.ok) throw new Error(outcome.refusal.kind)
  return outcome.value
}
const actorOf = (token: string | undefined, at: Instant = START): Promise<Actor> =>
  db.work({ now: at }, (work) => findActorBySession(work, token ?? ''))

describe('signInStaff', () => {
  it('opens a session whose actor holds the roles of the account', async () => {
    const { signInName, id } = await make('mo.phien')
    const { session } = await mustBe(' Mo.Phien ')
    expect(await actorOf(session)).toMatchObject({ kind: 'staff', accountId: id, fullName: 'Lê Thị Thử', roles: [{ role: 'one-stop-officer', unitId }] })
    expect(signInName).toBe('mo.phien')
  })

  it.each([
    ['an unknown name', 'khong.ai', {}],
    ['a name no account could have', "' OR 1=1 --", {}],
    ['a wrong password', 'sai.mat.khau', { password: 'khác hẳn mật khẩu' }],
    ['an empty password', 'sai.mat.khau', { password: '' }],
    ['a demo account without the demo', 'chi.trinh.dien', { demo: false }],
  ])('refuses %s in the same words', async (_, name, given) => {
    if (name === 'sai.mat.khau' || name === 'chi.trinh.dien') await make(name).catch(() => undefined)
    expect(say(await trySignIn(name, given))).toBe('sign-in-refused')
  })

  it('keeps only hashes of tokens', async () => {
    await make('chi.bam')
    const { session, device } = await mustBe('chi.bam')
    const { rows } = await db.work({}, (work) => sql<{ all: string }>`SELECT (SELECT string_agg(s::text, '') FROM identity.session s) || (SELECT string_agg(d::text, '') FROM identity.known_device d) AS all`.execute(work.tx))
    expect(rows[0]?.all).not.toContain(session)
    expect(rows[0]?.all).not.toContain(device)
  })

  it('gives a new token and ends the one the browser came with', async () => {
    await make('token.moi')
    const first = await mustBe('token.moi')
    const second = await mustBe('token.moi', { sessionToken: first.session ?? '' })
    expect(second.session).not.toBe(first.session)
    expect(await actorOf(first.session)).toEqual(ANONYMOUS)
    expect((await actorOf(second.session)).kind).toBe('staff')
  })

  it('reads the password however it was composed', async () => {
    await make('to.hop')
    expect(say(await trySignIn('to.hop', { password: PASSWORD.normalize('NFD') }))).toBe('signed-in')
  })
})

describe('the back-off of failed sign-ins', () => {
  it('waits longer after each failure from the fifth on, and looks at nothing while it waits', async () => {
    await make('cho.doi')
    await failTimes('cho.doi', 4)
    expect(say(await trySignIn('cho.doi', { password: 'sai lần năm nhé' }))).toBe('sign-in-refused')
    expect(say(await trySignIn('cho.doi'))).toBe('wait 5')
    expect(say(await trySignIn('cho.doi', { password: 'sai lần sáu nhé', at: later(6) }))).toBe('sign-in-refused')
    expect(say(await trySignIn('cho.doi', { at: later(6) }))).toBe('wait 10')
    expect(say(await trySignIn('cho.doi', { at: later(17) }))).toBe('signed-in')
    expect(say(await trySignIn('cho.doi', { at: later(17) }))).toBe('signed-in')
  })

  it('never waits longer than a quarter of an hour', async () => {
    await make('lau.nhat')
    for (let i = 0; i < 20; i += 1) await trySignIn('lau.nhat', { password: 'sai mãi không thôi', at: later(i * 1000) })
    expect(say(await trySignIn('lau.nhat', { at: later(19_000) }))).toBe('wait 900')
  })

  it('does not lock the owner out when somebody else fails from elsewhere', async () => {
    await make('nan.nhan')
    await failTimes('nan.nhan', 30, { address: '198.51.100.66' })
    expect(say(await trySignIn('nan.nhan', { address: '198.51.100.66' }))).toMatch(/^wait /)
    expect(say(await trySignIn('nan.nhan', { address: '203.0.113.50' }))).toBe('signed-in')
  })

  it('does not lock out a browser the account knows, even behind the attacker\'s own address', async () => {
    await make('cung.toa.nha')
    const address = '198.51.100.77'
    const { device } = await mustBe('cung.toa.nha', { address })
    await failTimes('cung.toa.nha', 60, { address })
    expect(say(await trySignIn('cung.toa.nha', { address }))).toMatch(/^wait /)
    expect(say(await trySignIn('cung.toa.nha', { address, device: device ?? '' }))).toBe('signed-in')
  })

  it('does not believe a device mark of another account, or one invented', async () => {
    await make('thiet.bi.a')
    await make('thiet.bi.b')
    const address = '198.51.100.88'
    const { device } = await mustBe('thiet.bi.a', { address })
    await failTimes('thiet.bi.b', 6, { address, device: device ?? '' })
    expect(say(await trySignIn('thiet.bi.b', { address, device: device ?? '' }))).toMatch(/^wait /)
    expect(say(await trySignIn('thiet.bi.b', { address, device: 'tu-bia-ra' }))).toMatch(/^wait /)
  })

  it('slows one address that tries many names; a success of its own buys it nothing', async () => {
    await make('cua.ke.tan.cong')
    const address = '198.51.100.99'
    for (let i = 0; i < 50; i += 1) await trySignIn(`ten.${i}`, { address, password: 'thử một lần thôi' })
    expect(say(await trySignIn('cua.ke.tan.cong', { address }))).toBe('wait 2')
    expect(say(await trySignIn('cua.ke.tan.cong', { address, at: later(3) }))).toBe('signed-in')
    expect(say(await trySignIn('ten.1', { address, at: later(3), password: 'thử lần nữa xem' }))).toBe('sign-in-refused')
    expect(say(await trySignIn('ten.2', { address, at: later(3) }))).toBe('wait 4')
  })

  it('looks at no more guesses made at the same moment than one after another', async () => {
    await make('cung.luc')
    const outcomes = await Promise.all(Array.from({ length: 18 }, () => trySignIn('cung.luc', { password: 'đoán cùng một lúc' })))
    const looked = outcomes.filter((outcome) => say(outcome) === 'sign-in-refused').length
    expect(looked).toBeGreaterThan(0)
    expect(looked).toBeLessThanOrEqual(5)
    expect(outcomes.filter((outcome) => say(outcome).startsWith('wait ')).length).toBe(18 - looked)
  })

  it('forgives an office its everyday slips', async () => {
    await make('van.phong')
    const address = '198.51.100.120'
    for (let i = 0; i < 50; i += 1) await trySignIn(`nhan.vien.${i}`, { address, password: 'gõ nhầm một lần' })
    expect(say(await trySignIn('van.phong', { address }))).toBe('wait 2')
    expect(say(await trySignIn('nhan.vien.1', { address, password: 'gõ nhầm lần nữa', at: later(600) }))).toBe('sign-in-refused')
    expect(say(await trySignIn('van.phong', { address, at: later(600) }))).toBe('signed-in')
  })

  it('leaves in the trail which account was tried, never what was typed', async () => {
    const { id } = await make('dau.vet')
    await trySignIn('dau.vet', { password: 'bi-mat-go-nham' })
    const { rows } = await db.work({}, (work) => sql<{ entry: string }>`SELECT e::text AS entry FROM audit.audit_entry e WHERE thing_id = ${id}`.execute(work.tx))
    expect(rows).toHaveLength(1)
    expect(rows[0]?.entry).toContain('staff-sign-in-failed')
    expect(rows[0]?.entry).not.toContain('bi-mat')
  })
})

const codeAt = (secret: string, at: Instant): string => new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')), digits: 6, period: 30 }).generate({ timestamp: epochMs(at) })
const answer = (challenge: string | undefined, code: string, at: Instant = START, name = 'x') => // oxlint-disable-line max-params
  db.work({ actor: ANONYMOUS, now: at }, (work) => answerSecondFactor(work, ports, { challenge: challenge ?? '', code, browser: browserOf({}, name) }))
const replace = (challenge: string | undefined, newPassword: string) =>
  db.work({ actor: ANONYMOUS, now: START }, (work) => chooseNewPassword(work, ports, { challenge: challenge ?? '', newPassword, browser: browserOf({}) }))

const enrolled = async (name: string): Promise<{ secret: string; recoveryCodes: readonly string[]; id: AccountId }> => {
  const { id } = await make(name, { isDemo: false })
  const begun = await mustBe(name)
  const secret = begun.enrolment?.secret ?? ''
  const done = await answer(begun.challenge, codeAt(secret, START))
  if (!done.ok) throw new Error(done.refusal.kind)
  return { secret, recoveryCodes: done.value.recoveryCodes ?? [], id }
}

describe('the second factor', () => {
  it('is owed by every account but those of the demo', async () => {
    await make('that', { isDemo: false })
    const begun = await mustBe('that')
    expect(begun.next).toBe('enrol-second-factor')
    expect(begun.session).toBeUndefined()
    expect(begun.enrolment?.uri).toMatch(/^otpauth:\/\/totp\/.*issuer=M%E1%BB%99t%20C%E1%BB%ADa/)
    expect(begun.enrolment?.qr).toMatch(/^data:image\/png;base64,/)
  })

  it('is set up with a first code, hands out ten recovery codes, and is asked for from then on', async () => {
    const { secret, recoveryCodes } = await enrolled('cai.dat')
    expect(recoveryCodes).toHaveLength(10)
    const at = later(60)
    const begun = await mustBe('cai.dat', { at })
    expect(begun.next).toBe('second-factor')
    const done = await answer(begun.challenge, codeAt(secret, at), at)
    expect(done.ok && (await actorOf(done.value.session, at)).kind).toBe('staff')
  })

  it('keeps its secret sealed', async () => {
    const { secret, id } = await enrolled('niem.phong')
    const { rows } = await db.work({}, (work) => sql<{ sealed: Buffer }>`SELECT sealed_secret AS sealed FROM identity.second_factor WHERE account_id = ${id}`.execute(work.tx))
    expect(rows[0]?.sealed.toString('latin1')).not.toContain(secret.replaceAll(' ', ''))
  })

  it('takes each code once, even while it is still valid', async () => {
    const { secret } = await enrolled('mot.lan')
    const at = later(90)
    const code = codeAt(secret, at)
    expect((await answer((await mustBe('mot.lan', { at })).challenge, code, at)).ok).toBe(true)
    expect(await answer((await mustBe('mot.lan', { at })).challenge, code, at)).toEqual({ ok: false, refusal: { kind: 'code-wrong' } })
  })

  it('bears a clock one step off, not two', async () => {
    const { secret } = await enrolled('lech.gio')
    const at = later(300)
    expect((await answer((await mustBe('lech.gio', { at })).challenge, codeAt(secret, later(300 - 60)), at)).ok).toBe(false)
    expect((await answer((await mustBe('lech.gio', { at })).challenge, codeAt(secret, later(300 - 30)), at)).ok).toBe(true)
  })

  it('takes a recovery code instead, once, however it is typed', async () => {
    const { recoveryCodes } = await enrolled('du.phong')
    const typed = (recoveryCodes[0] ?? '').toLowerCase().replaceAll('-', ' ')
    expect((await answer((await mustBe('du.phong')).challenge, typed)).ok).toBe(true)
    expect((await answer((await mustBe('du.phong')).challenge, typed)).ok).toBe(false)
  })

  it('ends the challenge after five wrong codes, and counts them as failed sign-ins', async () => {
    await enrolled('nam.lan')
    const { challenge } = await mustBe('nam.lan')
    const kinds: string[] = []
    for (let i = 0; i < 6; i += 1) {
      const outcome = await answer(challenge, '000000', START, 'nam.lan')
      kinds.push(outcome.ok ? 'in' : outcome.refusal.kind)
    }
    expect(kinds).toEqual(['code-wrong', 'code-wrong', 'code-wrong', 'code-wrong', 'code-wrong', 'sign-in-over'])
    expect(say(await trySignIn('nam.lan'))).toBe('wait 5')
    expect(say(await trySignIn('nam.lan', { at: later(6) }))).toBe('second-factor')
  })

  it('is given ten minutes', async () => {
    const { secret } = await enrolled('cham.chan')
    const { challenge } = await mustBe('cham.chan')
    expect(await answer(challenge, codeAt(secret, later(601)), later(601))).toEqual({ ok: false, refusal: { kind: 'sign-in-over' } })
  })

  it('is changed, as recovery codes and the password are, with the password again and not without (ASVS 5.0 §6.2.3, §7.5.1)', async () => {
    const name = 'doi.yeu.to'
    const { secret, recoveryCodes } = await enrolled(name)
    const at = later(60)
    const opened = await answer((await mustBe(name, { at })).challenge, codeAt(secret, at), at)
    const actor = (await actorOf(opened.ok ? opened.value.session : undefined, at)) as Staff
    const given = (password: string) => ({ actor, password, address: homeOf(name) })
    const wrong = { ok: false, refusal: { kind: 'password-wrong' } }
    expect(await db.work({ actor, now: at }, (work) => beginOwnEnrolment(work, ports, given('sai hoàn toàn rồi')))).toEqual(wrong)
    expect(await db.work({ actor, now: at }, (work) => renewRecoveryCodes(work, given('sai hoàn toàn rồi')))).toEqual(wrong)
    expect(await db.work({ actor, now: at }, (work) => changeOwnPassword(work, { ...given('sai hoàn toàn rồi'), newPassword: 'con trâu đi trước cái cày' }))).toEqual(wrong)
    expect((await answer((await mustBe(name, { at })).challenge, recoveryCodes[0] ?? '', at)).ok, 'nothing was renewed').toBe(true)

    const begun = await db.work({ actor, now: at }, (work) => beginOwnEnrolment(work, ports, given(PASSWORD)))
    if (!begun.ok) throw new Error(begun.refusal.kind)
    const { challenge, enrolment } = begun.value
    expect((await db.work({ actor, now: at }, (work) => confirmOwnEnrolment(work, ports, { actor, challenge, code: codeAt(enrolment.secret, at) }))).ok).toBe(true)
    const after = later(300)
    expect((await answer((await mustBe(name, { at: after })).challenge, recoveryCodes[1] ?? '', after)).ok, 'a code of the factor before').toBe(false)
    expect((await answer((await mustBe(name, { at: after })).challenge, codeAt(secret, after), after)).ok, 'the factor before').toBe(false)
    expect((await answer((await mustBe(name, { at: after })).challenge, codeAt(enrolment.secret, after), after)).ok).toBe(true)
  })

  it('opens nothing without the challenge', async () => {
    expect(await answer('tu-bia-ra', '123456')).toEqual({ ok: false, refusal: { kind: 'sign-in-over' } })
  })
})

describe('a temporary password', () => {
  it('ends by time, which only who knows it is told; one replaced in time does not', async () => {
    const days = (count: number): Instant => later(count * 86_400)
    const { id } = await make('tam.lau', { isDemo: false, temporary: true })
    const ended = { at: days(7) }
    expect(say(await trySignIn('tam.lau', { at: later(7 * 86_400 - 1) }))).toBe('new-password')
    expect(await trySignIn('tam.lau', ended)).toEqual({ ok: false, refusal: { kind: 'temporary-password-ended', days: 7 } })
    expect(say(await trySignIn('tam.lau', { ...ended, password: 'khác hẳn mật khẩu' }))).toBe('sign-in-refused')
    const { rows } = await db.work({}, ({ tx }) => sql<{ reason: string }>`SELECT facts->>'reason' AS reason FROM audit.audit_entry WHERE event = 'staff-sign-in-failed' AND thing_id = ${id} ORDER BY at, reason`.execute(tx))
    expect(rows.map(({ reason }) => reason)).toEqual(['password', 'temporary-password-ended'])
    await make('doi.roi')
    expect(say(await trySignIn('doi.roi', { at: days(400) }))).toBe('signed-in')
  })

  it('must be replaced before anything else', async () => {
    const { id } = await make('tam.thoi', { isDemo: false, temporary: true })
    const begun = await mustBe('tam.thoi')
    expect(begun.next).toBe('new-password')
    expect(await answer(begun.challenge, '000000')).toEqual({ ok: false, refusal: { kind: 'sign-in-over' } })
    expect(await replace(begun.challenge, PASSWORD)).toEqual({ ok: false, refusal: { kind: 'password-unchanged' } })
    expect(await replace(begun.challenge, 'ngắn')).toEqual({ ok: false, refusal: { kind: 'password-too-short', least: 12 } })
    const next = await replace(begun.challenge, 'con mèo trèo cây cau')
    expect(next.ok && next.value.next).toBe('enrol-second-factor')
    const account = await db.work({}, (work) => selectAccount(work.tx, id))
    expect(account?.passwordIsTemporary).toBe(false)
  })
})

describe('sessions', () => {
  const minutes = (count: number): Instant => later(count * 60)
  it('end after 30 idle minutes, and are kept alive by use', async () => {
    await make('ngoi.yen')
    const { session } = await mustBe('ngoi.yen')
    expect((await actorOf(session, minutes(29))).kind).toBe('staff')
    expect((await actorOf(session, minutes(58))).kind).toBe('staff')
    expect(await actorOf(session, minutes(89))).toEqual(ANONYMOUS)
  })

  it('are not kept alive by what a page asks by itself', async () => {
    await make('trang.mo')
    const { session } = await mustBe('trang.mo')
    const byItself = (at: Instant) => db.work({ now: at }, (work) => findActorBySession(work, session ?? '', { inBackground: true }))
    for (const minute of [10, 20, 29]) expect((await byItself(minutes(minute))).kind).toBe('staff')
    expect(await byItself(minutes(31))).toEqual(ANONYMOUS)
  })

  it('end after twelve hours whatever is done', async () => {
    await make('ca.ngay')
    const { session } = await mustBe('ca.ngay')
    for (let minute = 20; minute < 720; minute += 20) expect((await actorOf(session, minutes(minute))).kind).toBe('staff')
    expect(await actorOf(session, minutes(720))).toEqual(ANONYMOUS)
  })

  it('of a demo account open nothing once the demo is off', async () => {
    await make('het.trinh.dien')
    const { session } = await mustBe('het.trinh.dien')
    expect(await db.work({ now: START }, (work) => findActorBySession(work, session ?? '', { demo: false }))).toEqual(ANONYMOUS)
  })

  it('are listed, and ended one by one or all but this', async () => {
    await make('nhieu.noi')
    const tokens = [await mustBe('nhieu.noi'), await mustBe('nhieu.noi'), await mustBe('nhieu.noi')].map((progress) => progress.session ?? '')
    const actor = (await actorOf(tokens[0])) as Staff
    const work = <T>(run: Parameters<typeof db.work<T>>[1]): Promise<T> => db.work({ actor, now: START }, run)
    const sessions = await work((inWork) => listOwnSessions(inWork, actor))
    expect(sessions.map((session) => session.current)).toEqual([false, false, true])
    const other = sessions[0]?.id as SessionId
    expect(await work((inWork) => endOwnSession(inWork, actor, other))).toEqual({ ok: true, value: { ended: 1 } })
    expect(await actorOf(tokens[2])).toEqual(ANONYMOUS)
    expect(await work((inWork) => endOtherSessions(inWork, actor))).toEqual({ ended: 1 })
    expect(await actorOf(tokens[1])).toEqual(ANONYMOUS)
    await work((inWork) => signOut(inWork, actor))
    expect(await actorOf(tokens[0])).toEqual(ANONYMOUS)
  })

  it('of somebody else cannot be ended', async () => {
    await make('nguoi.a')
    await make('nguoi.b')
    const a = (await actorOf((await mustBe('nguoi.a')).session)) as Staff
    const b = (await actorOf((await mustBe('nguoi.b')).session)) as Staff
    expect(await db.work({ actor: a, now: START }, (work) => endOwnSession(work, a, b.sessionId))).toEqual({ ok: false, refusal: { kind: 'session-unknown' } })
  })

  it('other than this one end when the password changes, and the old password opens nothing', async () => {
    await make('doi.mat.khau')
    const [mine, other] = [(await mustBe('doi.mat.khau')).session ?? '', (await mustBe('doi.mat.khau')).session ?? '']
    const actor = (await actorOf(mine)) as Staff
    const changed = await db.work({ actor, now: START }, (work) =>
      changeOwnPassword(work, { actor, password: PASSWORD, newPassword: 'con trâu đi trước cái cày', address: '203.0.113.1' }),
    )
    expect(changed).toEqual({ ok: true, value: { endedSessions: 1 } })
    expect([(await actorOf(mine)).kind, (await actorOf(other)).kind]).toEqual(['staff', 'anonymous'])
    expect(say(await trySignIn('doi.mat.khau'))).toBe('sign-in-refused')
    expect(say(await trySignIn('doi.mat.khau', { password: 'con trâu đi trước cái cày' }))).toBe('signed-in')
  })

  it('end at once when the account is disabled', async () => {
    const { id } = await make('bi.khoa')
    const { session } = await mustBe('bi.khoa')
    await db.work({ now: START }, (work) => sql`UPDATE identity.account SET disabled_at = ${START}, disabled_reason = 'nghỉ việc' WHERE id = ${id}`.execute(work.tx))
    expect(await actorOf(session)).toEqual(ANONYMOUS)
    expect(say(await trySignIn('bi.khoa'))).toBe('sign-in-refused')
    expect(await db.work({}, (work) => disableAccount(work, { accountId: newId<AccountId>(), reason: 'x' }))).toEqual({ ok: false, refusal: { kind: 'account-unknown' } })
  })
})

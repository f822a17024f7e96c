import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Fault } from '../../../simulators/vneid/faults.ts'
import { startVneidSimulator, type VneidSimulator } from '../../../simulators/vneid/start-vneid-simulator.ts'
import { walkSignIn } from '../../../simulators/vneid/walk-sign-in.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { ANONYMOUS, type Actor } from '../../../kernel/actor.ts'
import { instantFromMs } from '../../../kernel/instant.ts'
import { findActorBySession, findOrCreatePerson, getPerson } from '../../identity/index.ts'
import { beginCitizenSignIn, finishCitizenSignIn, listRepresented, NO_EVIDENCE, type Browser } from '../../identity/testing.ts'
import type { IdentityPorts } from '../../identity/ports.ts'
import { openVneidProvider } from './open-vneid-provider.ts'

const REDIRECT = 'http://portal.test/dang-nhap/vneid/tra-loi'
const now = instantFromMs(Date.now())
let db: TestDatabase
let simulator: VneidSimulator
let ports: IdentityPorts

beforeAll(async () => {
  db = await openTestDatabase()
  simulator = await startVneidSimulator({ port: 0, clientId: 'motcua', redirectUris: [REDIRECT] })
  const electronicIdentity = openVneidProvider({ issuer: simulator.url, clientId: 'motcua', redirectUri: REDIRECT, plainHttp: true })
  ports = { evidence: NO_EVIDENCE, secretKey: randomBytes(32), demo: true, temporaryPasswordDays: 7, issuerName: 'Một Cửa', electronicIdentity }
})
afterAll(async () => {
  await simulator.stop()
  await db.close()
})
afterEach(() => simulator.setFault('none'))

const anyBrowser: Browser = { address: '203.0.113.7', userAgent: 'test' }

const begin = async (returnTo?: string) => {
  const begun = await db.work({ actor: ANONYMOUS, now }, (work) => beginCitizenSignIn(work, ports, { returnTo, browser: anyBrowser }))
  if (!begun.ok) throw new Error(begun.refusal.kind)
  return { redirectTo: begun.value.redirectTo, browser: { ...anyBrowser, sessionToken: begun.value.browser ?? '' } }
}
const finish = (search: string, browser: Browser) =>
  db.work({ actor: ANONYMOUS, now }, (work) => finishCitizenSignIn(work, ports, { search, browser }))
const kindOf = (outcome: Awaited<ReturnType<typeof finish>>): string => (outcome.ok ? 'signed in' : outcome.refusal.kind)

const signIn = async (sub: string, returnTo?: string) => {
  const { redirectTo, browser } = await begin(returnTo)
  const outcome = await finish(new URL(await walkSignIn(redirectTo, { sub })).search, browser)
  if (!outcome.ok) throw new Error(outcome.refusal.kind)
  return { ...outcome.value, session: outcome.value.session ?? '', browser }
}
const actorOf = (token: string): Promise<Actor> => db.work({ now }, (work) => findActorBySession(work, token))

describe('signing in through VNeID', () => {
  it('makes a person of level 2 with the time it was verified, and comes back to the page left', async () => {
    const { session, returnPath } = await signIn('sim-an', '/thu-tuc/1.001193?buoc=2')
    expect(returnPath).toBe('/thu-tuc/1.001193?buoc=2')
    const actor = await actorOf(session)
    expect(actor).toMatchObject({ kind: 'citizen', fullName: 'Nguyễn Văn An', assuranceLevel: 2 })
    if (actor.kind !== 'citizen') throw new Error('no citizen')
    const person = await db.work({ now }, (work) => getPerson(work, actor.personId))
    expect(person).toMatchObject({ kind: 'individual', personalIdNumber: '044090900011', birthOn: '1990-03-12', gender: 'male', assurance: { level: 2, provider: 'vneid', verifiedAt: now } })
  })

  it('keeps level 1 as level 1', async () => {
    expect(await actorOf((await signIn('sim-hoa')).session)).toMatchObject({ assuranceLevel: 1 })
  })

  it('finds the person a clerk had typed in before, and trusts the provider on the name', async () => {
    const typed = await db.work({ now }, (work) =>
      findOrCreatePerson(work, { kind: 'individual', name: 'trần thị bình', personalIdNumber: '044 185 900 022' as never, phone: '0900000123' }),
    )
    const actor = await actorOf((await signIn('sim-binh')).session)
    if (!typed.ok || actor.kind !== 'citizen') throw new Error('not signed in')
    expect(actor.personId).toBe(typed.value.id)
    expect(actor.fullName).toBe('Trần Thị Bình')
  })

  it('names the enterprise a person represents', async () => {
    const actor = await actorOf((await signIn('sim-son')).session)
    if (actor.kind !== 'citizen') throw new Error('not signed in')
    const represented = await db.work({ now }, (work) => listRepresented(work, actor.personId))
    expect(represented).toMatchObject([{ kind: 'enterprise', registrationNumber: '3100999001', name: 'Công ty TNHH Thử Nghiệm Biển Xanh' }])
  })

  it('never keeps the mark a browser came with as its session', async () => {
    const { session, browser } = await signIn('sim-chi')
    expect(session).not.toBe(browser.sessionToken)
    expect(await actorOf(browser.sessionToken)).toEqual(ANONYMOUS)
  })

  it('ends the session held before', async () => {
    const first = await signIn('sim-dung')
    const begun = await db.work({ actor: await actorOf(first.session), now }, (work) =>
      beginCitizenSignIn(work, ports, { browser: { ...anyBrowser, sessionToken: first.session } }),
    )
    if (!begun.ok) throw new Error('not begun')
    const back = await walkSignIn(begun.value.redirectTo, { sub: 'sim-mai' })
    const second = await finish(new URL(back).search, { ...anyBrowser, sessionToken: first.session })
    if (!second.ok) throw new Error('not finished')
    expect(await actorOf(first.session)).toEqual(ANONYMOUS)
    expect(await actorOf(second.value.session ?? '')).toMatchObject({ fullName: 'Nguyễn Thị Tuyết Mai' })
  })
})

describe('what is refused on the way back', () => {
  it('a state nobody began', async () => {
    const { redirectTo, browser } = await begin()
    const back = new URL(await walkSignIn(redirectTo, { sub: 'sim-an' }))
    back.searchParams.set('state', 'invented')
    expect(kindOf(await finish(back.search, browser))).toBe('sign-in-not-begun-here')
  })

  it('a sign-in begun in another browser (a planted link)', async () => {
    const attacker = await begin()
    const back = new URL(await walkSignIn(attacker.redirectTo, { sub: 'sim-an' }))
    const victim = await begin()
    expect(kindOf(await finish(back.search, victim.browser))).toBe('sign-in-not-begun-here')
    expect(kindOf(await finish(back.search, anyBrowser))).toBe('sign-in-not-begun-here')
  })

  it('the same answer twice', async () => {
    const { redirectTo, browser } = await begin()
    const back = new URL(await walkSignIn(redirectTo, { sub: 'sim-an' }))
    expect(kindOf(await finish(back.search, browser))).toBe('signed in')
    expect(kindOf(await finish(back.search, browser))).toBe('sign-in-not-begun-here')
  })

  it('a code replayed under a state of one\'s own', async () => {
    const first = await begin()
    const used = new URL(await walkSignIn(first.redirectTo, { sub: 'sim-an' }))
    expect(kindOf(await finish(used.search, first.browser))).toBe('signed in')
    const second = await begin()
    const own = new URL(await walkSignIn(second.redirectTo, { sub: 'sim-binh' }))
    own.searchParams.set('code', used.searchParams.get('code') ?? '')
    expect(kindOf(await finish(own.search, second.browser))).toBe('provider-answer-untrusted')
  })

  it('a code of another sign-in (PKCE and nonce differ)', async () => {
    const attacker = await begin()
    const stolen = new URL(await walkSignIn(attacker.redirectTo, { sub: 'sim-an' }))
    const victim = await begin()
    const own = new URL(await walkSignIn(victim.redirectTo, { sub: 'sim-binh' }))
    own.searchParams.set('code', stolen.searchParams.get('code') ?? '')
    expect(kindOf(await finish(own.search, victim.browser))).toBe('provider-answer-untrusted')
  })

  it('an id token of another nonce', async () => {
    const { redirectTo, browser } = await begin()
    const other = new URL(redirectTo)
    other.searchParams.set('nonce', 'somebody-elses')
    const back = new URL(await walkSignIn(other.href, { sub: 'sim-an' }))
    expect(kindOf(await finish(back.search, browser))).toBe('provider-answer-untrusted')
  })

  it('an answer that names another issuer', async () => {
    const { redirectTo, browser } = await begin()
    const back = new URL(await walkSignIn(redirectTo, { sub: 'sim-an' }))
    back.searchParams.set('iss', 'https://evil.example')
    expect(kindOf(await finish(back.search, browser))).toBe('provider-answer-untrusted')
  })

  it('a sign-in older than a quarter of an hour', async () => {
    const { redirectTo, browser } = await begin()
    const back = new URL(await walkSignIn(redirectTo, { sub: 'sim-an' }))
    const later = instantFromMs(Date.now() + 16 * 60_000)
    const outcome = await db.work({ actor: ANONYMOUS, now: later }, (work) => finishCitizenSignIn(work, ports, { search: back.search, browser }))
    expect(kindOf(outcome)).toBe('sign-in-not-begun-here')
  })

  it('a no on the consent page', async () => {
    const { redirectTo, browser } = await begin('/nop-ho-so/1.001193')
    const back = new URL(await walkSignIn(redirectTo, { sub: 'sim-quynh', agree: false }))
    expect(await finish(back.search, browser)).toEqual({ ok: false, refusal: { kind: 'sign-in-denied', returnPath: '/nop-ho-so/1.001193' } })
  })

  it.each([
    ['wrong', 'provider-answer-untrusted'],
    ['badly-signed', 'provider-answer-untrusted'],
    ['other-audience', 'provider-answer-untrusted'],
    ['access-token', 'provider-answer-untrusted'],
    ['down', 'provider-unreachable'],
  ] as const)('a provider that is %s after consent', async (fault: Fault, kind) => {
    const { redirectTo, browser } = await begin()
    const back = new URL(await walkSignIn(redirectTo, { sub: 'sim-an' }))
    simulator.setFault(fault)
    expect(kindOf(await finish(back.search, browser))).toBe(kind)
  })

  it('a provider that denies everything', async () => {
    const { redirectTo, browser } = await begin()
    simulator.setFault('denied')
    const back = new URL(await walkSignIn(redirectTo, { sub: 'sim-an' }))
    expect(kindOf(await finish(back.search, browser))).toBe('sign-in-denied')
  })
})

describe('safeReturnPath through the whole flow', () => {
  it.each([
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['/%2f%2fevil.example', '/%2f%2fevil.example'],
    ['javascript:alert(1)', '/'],
    ['/\tjavascript:', '/'],
    ['/tra-cuu?ma=1#x', '/tra-cuu?ma=1#x'],
    ['/a/..//evil.example', '/'],
    ['/api/identity/sign-out', '/'],
  ])('%s leads to %s', async (asked, expected) => {
    const { redirectTo, browser } = await begin(asked)
    const outcome = await finish(new URL(await walkSignIn(redirectTo, { sub: 'sim-khanh' })).search, browser)
    expect(outcome.ok && outcome.value.returnPath).toBe(expected)
  })
})

describe('a provider that cannot be reached', () => {
  it('refuses to begin, and begins again once it is back', async () => {
    const fresh = openVneidProvider({ issuer: simulator.url, clientId: 'motcua', redirectUri: REDIRECT, plainHttp: true })
    const secrets = { state: 's'.repeat(43), nonce: 'n'.repeat(43), codeVerifier: 'v'.repeat(43) }
    simulator.setFault('down')
    expect(await fresh.start(secrets)).toEqual({ ok: false, refusal: { kind: 'provider-unreachable' } })
    simulator.setFault('none')
    const nobody = openVneidProvider({ issuer: 'http://127.0.0.1:9', clientId: 'motcua', redirectUri: REDIRECT, plainHttp: true })
    expect(await nobody.start(secrets)).toEqual({ ok: false, refusal: { kind: 'provider-unreachable' } })
    expect((await fresh.start(secrets)).ok).toBe(true)
  })
})

// protocols of VNeID 2026: bodies `{"data","key"}`, no nonce, no id token; both variants run the same sign-in.
import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS } from '../../../kernel/actor.ts'
import { instantFromMs } from '../../../kernel/instant.ts'
import type { Fault } from '../../../simulators/vneid/faults.ts'
import { startVneidSimulator, type VneidSimulator } from '../../../simulators/vneid/start-vneid-simulator.ts'
import { walkSignIn } from '../../../simulators/vneid/walk-sign-in.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { findActorBySession, getPerson } from '../../identity/index.ts'
import type { IdentityPorts } from '../../identity/ports.ts'
import { beginCitizenSignIn, finishCitizenSignIn, NO_EVIDENCE, type Browser } from '../../identity/testing.ts'
import { openVneidProvider } from './open-vneid-provider.ts'

const REDIRECT = 'http://portal.test/dang-nhap/vneid/tra-loi'
const now = instantFromMs(Date.now())
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
let db: TestDatabase
let simulator: VneidSimulator
let ports: IdentityPorts

const settings = (issuer: string) => ({ issuer, clientId: 'motcua', redirectUri: REDIRECT, plainHttp: true, privateKeys: [privateKey] })

beforeAll(async () => {
  db = await openTestDatabase()
  simulator = await startVneidSimulator({ port: 0, clientId: 'motcua', redirectUris: [REDIRECT], clientKey: createPublicKey(privateKey) })
  ports = { evidence: NO_EVIDENCE, secretKey: randomBytes(32), demo: true, temporaryPasswordDays: 7, issuerName: 'Một Cửa', electronicIdentity: openVneidProvider(settings(simulator.url)) }
})
afterAll(async () => {
  await simulator.stop()
  await db.close()
})
afterEach(() => simulator.setFault('none'))

const anyBrowser: Browser = { address: '203.0.113.7', userAgent: 'test' }
const begin = async () => {
  const begun = await db.work({ actor: ANONYMOUS, now }, (work) => beginCitizenSignIn(work, ports, { returnTo: '/ho-so', browser: anyBrowser }))
  if (!begun.ok) throw new Error(begun.refusal.kind)
  return { redirectTo: begun.value.redirectTo, browser: { ...anyBrowser, sessionToken: begun.value.browser ?? '' } }
}
const finish = (search: string, browser: Browser) => db.work({ actor: ANONYMOUS, now }, (work) => finishCitizenSignIn(work, ports, { search, browser }))
const kindOf = (outcome: Awaited<ReturnType<typeof finish>>): string => (outcome.ok ? 'signed in' : outcome.refusal.kind)
/** The address as the provider wrote it: a URL parser would keep it too, a form parser would not. */
const queryOf = (back: string): string => back.slice(back.indexOf('?'))

describe('encrypted answers', () => {
  it('sign in like plain ones, and say the same of the person', async () => {
    const { redirectTo, browser } = await begin()
    const outcome = await finish(queryOf(await walkSignIn(redirectTo, { sub: 'sim-an' })), browser)
    if (!outcome.ok) throw new Error(outcome.refusal.kind)
    expect(outcome.value.returnPath).toBe('/ho-so')
    const actor = await db.work({ now }, (work) => findActorBySession(work, outcome.value.session ?? ''))
    if (actor.kind !== 'citizen') throw new Error('no citizen')
    expect(actor).toMatchObject({ fullName: 'Nguyễn Văn An', assuranceLevel: 2 })
    expect(await db.work({ now }, (work) => getPerson(work, actor.personId))).toMatchObject({
      personalIdNumber: '044090900011', birthOn: '1990-03-12', phone: '0900000011', assurance: { level: 2, provider: 'vneid' },
    })
  })

  it('name the enterprise of an organisation account', async () => {
    const provider = openVneidProvider(settings(simulator.url))
    const secrets = { state: 's'.repeat(43), nonce: 'n'.repeat(43), codeVerifier: 'v'.repeat(43) }
    const started = await provider.start(secrets)
    if (!started.ok) throw new Error('not started')
    const search = queryOf(await walkSignIn(started.value, { sub: 'sim-son' }))
    const found = await provider.finish({ ...secrets, search, now })
    expect(found.ok && found.value.enterprise).toEqual({ name: 'Công ty TNHH Thử Nghiệm Biển Xanh', registrationNumber: '3100999001' })
  })

  it('come back with a sealed code; a code in the clear is not what this provider sends', async () => {
    const { redirectTo, browser } = await begin()
    const search = queryOf(await walkSignIn(redirectTo, { sub: 'sim-an' }))
    expect(search).toMatch(/[?&]encrypt_key=[A-Za-z0-9+/]+={0,2}/)
    const spoilt = search.replace(/encrypt_key=./, (found) => (found.endsWith('A') ? 'encrypt_key=B' : 'encrypt_key=A'))
    expect(kindOf(await finish(spoilt, browser))).toBe('provider-answer-unreadable')
  })

  it.each([
    ['wrong-key', 'provider-answer-unreadable'],
    ['tampered', 'provider-answer-unreadable'],
    ['unsealed', 'provider-answer-unreadable'],
    ['expired', 'provider-answer-expired'],
    ['down', 'provider-unreachable'],
  ] as const)('%s are refused: %s', async (fault: Fault, kind) => {
    const { redirectTo, browser } = await begin()
    const search = queryOf(await walkSignIn(redirectTo, { sub: 'sim-an' }))
    simulator.setFault(fault)
    expect(kindOf(await finish(search, browser))).toBe(kind)
  })

  it('sent a second time are refused, though they are ours and whole', async () => {
    const first = await begin()
    expect(kindOf(await finish(queryOf(await walkSignIn(first.redirectTo, { sub: 'sim-an' })), first.browser))).toBe('signed in')
    const second = await begin()
    const search = queryOf(await walkSignIn(second.redirectTo, { sub: 'sim-binh' }))
    simulator.setFault('replayed')
    expect(kindOf(await finish(search, second.browser))).toBe('provider-answer-replayed')
  })

  it('after a no sign nobody in', async () => {
    const { redirectTo, browser } = await begin()
    const search = queryOf(await walkSignIn(redirectTo, { sub: 'sim-an', agree: false }))
    expect(kindOf(await finish(search, browser))).toBe('sign-in-denied')
  })
})

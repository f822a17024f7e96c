// ASVS 5.0 chapters 3, 4 and 13: what every answer says to the browser, and what no request can do.
import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../kernel/actor.ts'
import type { PersonId, SessionId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/outcome.ts'
import { SILENT } from '../log/log.ts'
import { defineContract } from '../web/contract.ts'
import type { HttpPorts } from './ports.ts'
import { defineRoute, type Route } from './route.ts'
import { createHttpServer } from './server.ts'
import { deviceCookie, sessionCookie } from './session.ts'

const ask = defineContract({ id: 'ask', summary: 'x', method: 'GET', path: '/api/ask', answer: Type.Object({}) })
const handle = async () => ok({})
const given = { audit: { event: false, because: 'made up' }, refusals: {}, handle } as const
const route = defineRoute({ contract: ask, permission: 'public', ...given })

type Given = { readonly perMinute?: number; readonly routes?: readonly Route[]; readonly actorOf?: (token: string, asked?: { readonly inBackground: boolean }) => Actor; readonly deskUrl?: string; readonly formsLeadTo?: readonly string[] }

const serverAt = async (publicUrl: string, { perMinute, routes = [route], actorOf = () => ANONYMOUS, ...more }: Given = {}) => {
  const ports = { database: { tx: undefined }, now: () => '2026-11-27T00:00:00.000Z', log: SILENT, findActor: async (_work: unknown, token: string, asked?: { readonly inBackground: boolean }) => actorOf(token, asked), may: () => false, recordAudit: async () => undefined, tell: async () => undefined, publicUrl, ...more, ...(perMinute === undefined ? {} : { perMinute }) }
  return createHttpServer(ports as unknown as HttpPorts, routes)
}

describe('every answer', () => {
  it.each(['/api/ask', '/api/nothing-here', '/nowhere'])('of %s tells the browser what it may do', async (url) => {
    const app = await serverAt('https://motcua.example.vn')
    const { headers } = await app.inject({ url, headers: { origin: 'https://elsewhere.example' } })
    await app.close()
    expect(headers['content-security-policy']).toMatch(/script-src 'self';.*object-src 'none'; base-uri 'none'; frame-ancestors 'self'/)
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin', 'strict-transport-security': 'max-age=31536000; includeSubDomains',
    })
    expect(headers).not.toHaveProperty('access-control-allow-origin')
    expect(headers).not.toHaveProperty('server')
  })

  it.each(['TRACE', 'DELETE', 'PUT', 'OPTIONS'])('refuses %s where nothing takes it', async (method) => {
    const app = await serverAt('https://motcua.example.vn')
    const answer = await app.inject({ method: method as 'PUT', url: '/api/ask', headers: { origin: 'https://motcua.example.vn' } })
    await app.close()
    expect([404, 405]).toContain(answer.statusCode)
  })

  it('says when to come again to whom asks too often', async () => {
    const app = await serverAt('http://localhost:8080', { perMinute: 3 })
    const codes: number[] = []
    for (let n = 0; n < 4; n += 1) codes.push((await app.inject({ url: '/api/ask' })).statusCode)
    const last = await app.inject({ url: '/api/ask' })
    await app.close()
    expect(codes).toEqual([200, 200, 200, 429])
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
    expect(last.json()).toMatchObject({ kind: 'too-many-requests' })
  })
})

describe('how often one may ask (ASVS 5.0 §2.4.1)', () => {
  const people = (token: string): Actor => ({ kind: 'citizen', personId: token as PersonId, sessionId: token as SessionId, fullName: token, assuranceLevel: 2 })
  const seldom = defineRoute({ contract: { ...ask, id: 'askSeldom', path: '/api/seldom' }, permission: 'public', perMinute: 2, ...given })
  const from = (remoteAddress: string, token?: string) => ({ remoteAddress, ...(token === undefined ? {} : { headers: { cookie: `motcua=${token}` } }) })

  it('a route that says so answers fewer, while the others go on', async () => {
    const app = await serverAt('http://localhost:8080', { routes: [route, seldom] })
    const codes: number[] = []
    for (const url of ['/api/seldom', '/api/seldom', '/api/seldom', '/api/ask']) codes.push((await app.inject({ url, ...from('203.0.113.1') })).statusCode)
    const neighbour = await app.inject({ url: '/api/seldom', ...from('203.0.113.2') })
    await app.close()
    expect([...codes, neighbour.statusCode]).toEqual([200, 200, 429, 200, 200])
  })

  it('who is signed in counts for themselves, whatever their address sends', async () => {
    const app = await serverAt('http://localhost:8080', { perMinute: 3, actorOf: people })
    await app.inject({ url: '/api/ask', ...from('198.51.100.1', 'lan') })
    for (let n = 0; n < 4; n += 1) await app.inject({ url: '/api/ask', ...from('203.0.113.7') })
    const codes = [await app.inject({ url: '/api/ask', ...from('203.0.113.7') }), await app.inject({ url: '/api/ask', ...from('203.0.113.7', 'lan') })].map(({ statusCode }) => statusCode)
    await app.close()
    expect(codes).toEqual([429, 200])
  })

  it('what is answered to a person is kept by no cache (§14.2.2)', async () => {
    const mine = defineRoute({ contract: { ...ask, id: 'askMine', path: '/api/mine' }, permission: 'signed-in', ...given })
    const app = await serverAt('http://localhost:8080', { routes: [route, mine], actorOf: people })
    const { headers, statusCode } = await app.inject({ url: '/api/mine', ...from('203.0.113.7', 'lan') })
    await app.close()
    expect([statusCode, headers['cache-control']]).toEqual([200, 'no-store'])
  })

  it('all who are signed in at one address together have a higher limit, and other addresses their own', async () => {
    const app = await serverAt('http://localhost:8080', { perMinute: 2, actorOf: people })
    const codes = new Map<number, number>()
    for (let n = 0; n < 60; n += 1) {
      // Known from elsewhere, then seen at the office.
      await app.inject({ url: '/api/ask', ...from(`198.51.100.${n}`, `p${n}`) })
      for (let each = 0; each < 2; each += 1) {
        const { statusCode } = await app.inject({ url: '/api/ask', ...from('203.0.113.7', `p${n}`) })
        codes.set(statusCode, (codes.get(statusCode) ?? 0) + 1)
      }
    }
    await app.inject({ url: '/api/ask', ...from('198.51.100.200', 'other') })
    const elsewhere = await app.inject({ url: '/api/ask', ...from('198.51.100.200', 'other') })
    await app.close()
    expect([codes.get(200), codes.get(429), elsewhere.statusCode]).toEqual([100, 20, 200])
  })
})

it.each([sessionCookie('https://motcua.example.vn', 'token'), deviceCookie('https://motcua.example.vn', 'token')])('a cookie stays with its host and out of scripts: %s', (cookie) => {
  expect(cookie).toMatch(/^__Host-[\w-]+=token; Path=\/; HttpOnly; SameSite=Lax; Secure/)
})

it.each([
  ['GET', '1', true],
  ['GET', undefined, false],
  ['POST', '1', false],
] as const)('a %s marked %s is asked by the page itself: %s', async (method, mark, inBackground) => {
  const told: unknown[] = []
  const change = defineRoute({ contract: { ...ask, id: 'change', method: 'POST' }, permission: 'signed-in', ...given, repeatable: 'made up' })
  const app = await serverAt('http://localhost:8080', { routes: [route, change], actorOf: (_token, asked) => (told.push(asked), ANONYMOUS) })
  await app.inject({ method, url: '/api/ask', headers: { cookie: 'motcua=lan', ...(mark === undefined ? {} : { 'x-background': mark }) } })
  await app.close()
  expect(told).toEqual([{ inBackground }])
})

it.each([
  ['https://motcua.example.vn', '__Host-motcua', 200],
  ['https://motcua.example.vn', 'motcua', 401],
  ['http://localhost:8080', 'motcua', 200],
])('at %s the cookie %s opens a session: %i (§3.3.3: a neighbouring host can set none for us)', async (publicUrl, name, status) => {
  const mine = defineRoute({ contract: { ...ask, id: 'askMine', path: '/api/mine' }, permission: 'signed-in', ...given })
  const app = await serverAt(publicUrl, { routes: [mine], actorOf: (token) => ({ kind: 'citizen', personId: token as PersonId, sessionId: token as SessionId, fullName: token, assuranceLevel: 2 }) })
  const { statusCode } = await app.inject({ url: '/api/mine', headers: { cookie: `${name}=lan` } })
  await app.close()
  expect(statusCode).toBe(status)
})

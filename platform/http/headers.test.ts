// ASVS 5.0 chapters 3, 4 and 13: what every answer says to the browser, and what no request can do.
import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import { ANONYMOUS } from '../../kernel/actor.ts'
import { ok } from '../../kernel/outcome.ts'
import { SILENT } from '../log/log.ts'
import { defineContract } from '../web/contract.ts'
import type { HttpPorts } from './ports.ts'
import { defineRoute } from './route.ts'
import { createHttpServer } from './server.ts'
import { deviceCookie, sessionCookie } from './session.ts'

const ask = defineContract({ id: 'ask', summary: 'x', method: 'GET', path: '/api/ask', answer: Type.Object({}) })
const route = defineRoute({ contract: ask, permission: 'public', audit: { event: false, because: 'made up' }, refusals: {}, handle: async () => ok({}) })

const serverAt = async (publicUrl: string, perMinute?: number) => {
  const ports = { database: { tx: undefined }, now: () => '2026-11-27T00:00:00.000Z', log: SILENT, findActor: async () => ANONYMOUS, may: () => false, recordAudit: async () => undefined, tell: async () => undefined, publicUrl, ...(perMinute === undefined ? {} : { perMinute }) }
  return createHttpServer(ports as unknown as HttpPorts, [route])
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
    const app = await serverAt('http://localhost:8080', 3)
    const codes: number[] = []
    for (let n = 0; n < 4; n += 1) codes.push((await app.inject({ url: '/api/ask' })).statusCode)
    const last = await app.inject({ url: '/api/ask' })
    await app.close()
    expect(codes).toEqual([200, 200, 200, 429])
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
    expect(last.json()).toMatchObject({ kind: 'too-many-requests' })
  })
})

it.each([sessionCookie('https://motcua.example.vn', 'token'), deviceCookie('https://motcua.example.vn', 'token')])('a cookie stays with its host and out of scripts: %s', (cookie) => {
  expect(cookie).toMatch(/^__Host-[\w-]+=token; Path=\/; HttpOnly; SameSite=Lax; Secure/)
})

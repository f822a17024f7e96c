// ASVS 5.0 §3.5.4
import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../kernel/actor.ts'
import type { AccountId, OfficialId, PersonId, SessionId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/outcome.ts'
import { SILENT } from '../log/log.ts'
import { defineContract } from '../web/contract.ts'
import type { HttpPorts } from './ports.ts'
import { defineRoute } from './route.ts'
import { createHttpServer } from './server.ts'

const PUBLIC = 'https://dichvucong.example.vn'
const DESK = 'https://banlamviec.example.vn'
const [AT_PORTAL, AT_DESK, AT_HOME] = ['dichvucong.example.vn', 'banlamviec.example.vn', '127.0.0.1:8080']

const PEOPLE: Readonly<Record<string, Actor>> = {
  citizen: { kind: 'citizen', personId: 'p' as PersonId, sessionId: 's' as SessionId, fullName: 'Người Thử', assuranceLevel: 2 },
  staff: { kind: 'staff', accountId: 'a' as AccountId, officialId: 'o' as OfficialId, sessionId: 's' as SessionId, fullName: 'Cán Bộ Thử', roles: [] },
}
const given = { audit: { event: false, because: 'made up' }, refusals: {} } as const
const who = defineRoute({ contract: defineContract({ id: 'who', summary: 'x', method: 'GET', path: '/api/who', answer: Type.Object({}) }), permission: 'signed-in', ...given, handle: async () => ok({}) })
const signIn = (kind: 'citizen' | 'staff') =>
  defineRoute({
    contract: defineContract({ id: `signIn${kind}`, summary: 'x', method: 'POST', path: `/api/sign-in/${kind}`, answer: Type.Object({}) }),
    permission: 'public', ...given, repeatable: 'made up',
    handle: async (_work, _input, reply) => {
      reply.setSession('new', kind)
      return ok({})
    },
  })

const serverWith = (deskUrl?: string) => {
  const database = { tx: undefined, transaction: (run: (tx: unknown) => unknown) => run(undefined) }
  const ports = { database, now: () => '2026-11-27T00:00:00.000Z', log: SILENT, findActor: async (_work: unknown, token: string) => PEOPLE[token] ?? ANONYMOUS, may: () => false, recordAudit: async () => undefined, tell: async () => undefined, publicUrl: PUBLIC, deskUrl, formsLeadTo: ['https://thanhtoan.example.vn'] }
  return createHttpServer(ports as unknown as HttpPorts, [who, signIn('citizen'), signIn('staff')])
}

describe('with a host name of its own for the desk', () => {
  it.each([
    ['citizen', AT_PORTAL, 200], ['citizen', AT_DESK, 401], ['staff', AT_PORTAL, 401], ['staff', AT_DESK, 200],
    ['staff', 'another-name.example.vn', 401], ['staff', 'BanLamViec.example.vn', 200], ['staff', AT_HOME, 200], ['citizen', AT_HOME, 200],
  ])('the session of a %s is known at %s: %i', async (token, host, status) => {
    const app = await serverWith(DESK)
    const { statusCode } = await app.inject({ url: '/api/who', headers: { host, cookie: `__Host-motcua=${token}` } })
    await app.close()
    expect(statusCode).toBe(status)
  })

  it.each([
    ['citizen', AT_PORTAL, 200, undefined], ['citizen', AT_DESK, 403, PUBLIC], ['staff', AT_DESK, 200, undefined], ['staff', AT_PORTAL, 403, `${DESK}/desk`],
  ])('a %s signs in at %s: %i', async (kind, host, status, told) => {
    const app = await serverWith(DESK)
    const { statusCode, headers, body } = await app.inject({ method: 'POST', url: `/api/sign-in/${kind}`, headers: { host, origin: `https://${host}` } })
    await app.close()
    expect([statusCode, headers['set-cookie']]).toEqual([status, status === 200 ? expect.stringMatching(/^__Host-motcua=new; .*Secure/) : undefined])
    if (told !== undefined) expect(JSON.parse(body)).toMatchObject({ kind: 'other-address', detail: expect.stringContaining(told) })
  })

  it.each([[AT_DESK, PUBLIC], [AT_PORTAL, DESK]])('no command comes to %s from %s', async (host, origin) => {
    const app = await serverWith(DESK)
    const said: number[] = []
    for (const from of [origin, `https://${host}`]) said.push((await app.inject({ method: 'POST', url: `/api/sign-in/${host === AT_DESK ? 'staff' : 'citizen'}`, headers: { host, origin: from, 'sec-fetch-site': 'same-site' } })).statusCode)
    await app.close()
    expect(said).toEqual([403, 200])
  })

  it('forms of the desk lead nowhere else; those of the portal to who confirms and who takes money', async () => {
    const app = await serverWith(DESK)
    const policyAt = async (host: string) => String((await app.inject({ url: '/api/who', headers: { host } })).headers['content-security-policy'])
    const [desk, portal] = [await policyAt(AT_DESK), await policyAt(AT_PORTAL)]
    await app.close()
    expect(desk).toMatch(/form-action 'self'$/)
    expect(portal).toMatch(/form-action 'self' https:\/\/thanhtoan\.example\.vn$/)
  })
})

it.each(['citizen', 'staff'])('with one name everything is as it was: a %s is known under it', async (token) => {
  const app = await serverWith()
  const { statusCode } = await app.inject({ url: '/api/who', headers: { host: AT_PORTAL, cookie: `__Host-motcua=${token}` } })
  await app.close()
  expect(statusCode).toBe(200)
})

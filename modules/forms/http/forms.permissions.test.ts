// NĐ 45/2020 Đ11: questions are public; only the office that controls procedures publishes and closes forms.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, PersonId, SessionId } from '../../../kernel/ids.ts'
import { newKey } from '../../../platform/web/new-key.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { SILENT } from '../../../platform/log/log.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../tests/support/database.ts'
import { recordAudit } from '../../audit/index.ts'
import { can } from '../../identity/index.ts'
import { formsModule } from '../module.ts'

const words = (text: string) => ({ vi: text, en: text })
const form = (number: number) => ({ ref: `quyen-v${number}`, title: words('Thử'), pages: [{ id: 'one', title: words('Một'), fields: [{ kind: 'text', id: 'a', label: words('Họ tên'), required: true, format: 'person-name' }] }] })
const ROLES = ['one-stop-officer', 'case-officer', 'head-of-unit', 'administrator', 'control-officer'] as const
const staff = (role: string): Actor => ({ kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Cán bộ Thử', roles: [{ role, unitId: newId<never>() }] })
const actors: Readonly<Record<string, Actor>> = {
  ...Object.fromEntries(ROLES.map((role) => [role, staff(role)])),
  citizen: { kind: 'citizen', personId: newId<PersonId>(), sessionId: newId<SessionId>(), fullName: 'Người Thử', assuranceLevel: 2 },
}
const EVERYBODY = ['nobody', 'citizen', ...ROLES]

let database: TestDatabase
let app: FastifyInstance
beforeAll(async () => {
  database = await openTestDatabase()
  const ports = { database, now: () => TEST_NOW, log: SILENT, findActor: async (_: unknown, token: string) => actors[token] ?? ANONYMOUS, may: (actor: Actor, { may, on }: { may: string; on: string }) => can(actor, may, on), recordAudit, tell: async () => undefined, publicUrl: 'http://localhost' }
  app = await createHttpServer(ports, formsModule().routes ?? [])
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const ask = async (who: string, method: 'GET' | 'POST', url: string, payload?: object): Promise<number> =>
  (await app.inject({ method, url, headers: { cookie: `motcua=${who}`, 'idempotency-key': newKey() }, ...(payload ? { payload } : {}) })).statusCode
const askAll = async (method: 'GET' | 'POST', url: string, payload?: object): Promise<Record<string, number>> => {
  const answers: Record<string, number> = {}
  for (const who of EVERYBODY) answers[who] = await ask(who, method, url, payload)
  return answers
}
const publishing = (number: number) => ({ definition: form(number), validFrom: `2025-0${number}-01`, source: 'thử' })

describe('who may do what with forms', () => {
  it('lets the control officer alone publish', async () => {
    expect(await askAll('POST', '/api/forms', publishing(1))).toEqual({ nobody: 401, citizen: 403, 'one-stop-officer': 403, 'case-officer': 403, 'head-of-unit': 403, administrator: 403, 'control-officer': 200 })
  })

  it('shows, exports and judges for everybody, and keeps nothing of what was judged', async () => {
    expect(new Set(Object.values(await askAll('GET', '/api/forms/quyen-v1/schema')))).toEqual(new Set([200]))
    expect(new Set(Object.values(await askAll('POST', '/api/forms/quyen-v1/check', { answers: { a: 'Trần Thị Mẫu' } })))).toEqual(new Set([200]))
    const judged = await app.inject({ method: 'POST', url: '/api/forms/quyen-v1/check', payload: { answers: { a: '12', b: 'x' } } })
    expect(judged.json()).toMatchObject({ complete: false, answers: {}, faults: [{ field: 'a' }] })
    expect(await ask('nobody', 'GET', '/api/forms/quyen-v9/schema')).toBe(404)
  })

  it('lets the control officer alone close, once', async () => {
    const close = { until: '2025-06-01' }
    expect(await askAll('POST', '/api/forms/quyen-v1/close', close)).toEqual({ nobody: 401, citizen: 403, 'one-stop-officer': 403, 'case-officer': 403, 'head-of-unit': 403, administrator: 403, 'control-officer': 200 })
    expect(await ask('control-officer', 'POST', '/api/forms/quyen-v1/close', close)).toBe(409)
  })
})

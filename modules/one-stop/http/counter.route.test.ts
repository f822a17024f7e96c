import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../../kernel/actor.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { SILENT } from '../../../platform/log/log.ts'
import { publicUrl } from '../../../tests/support/counter-world.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { recordAudit } from '../../audit/index.ts'
import { can } from '../../identity/index.ts'
import { oneStopModule } from '../module.ts'

let world: DossierWorld
let app: FastifyInstance
beforeAll(async () => {
  world = await openDossierWorld()
  const actors: Readonly<Record<string, Actor>> = { ...world } as never
  app = await createHttpServer(
    { database: world.db, now: () => TEST_NOW, log: SILENT, findActor: async (_work, token) => actors[token] ?? ANONYMOUS, may: (actor, { may, on }) => can(actor, may, on), recordAudit, tell: async () => undefined, publicUrl, problemPage: () => '' },
    oneStopModule({ publicUrl }).routes,
  )
})
afterAll(async () => {
  await app.close()
  await world.close()
})

let lastKey = 0
const send = async (who: string, [method, url]: readonly ['GET' | 'POST' | 'PATCH' | 'PUT', string], options: { readonly body?: unknown; readonly key?: string } = {}) => {
  lastKey += 1
  const answer = await app.inject({ method, url, headers: { cookie: `__Host-motcua=${who}`, 'idempotency-key': options.key ?? `counter-key-${lastKey}` }, ...(options.body === undefined ? {} : { payload: options.body as object }) })
  return { status: answer.statusCode, body: answer.json<Record<string, never>>() as Record<string, unknown> }
}

const begun = async (number: string): Promise<string> => {
  const newcomer = { fullName: 'Trần Thị Mẫu', personalIdNumber: number, bornOn: '1991-05-01', phone: '0900000001', address: 'Số 1' }
  const { body } = await send('clerk', ['POST', '/api/desk/receptions'], { body: { procedureCode: PROCEDURE, newcomer } })
  const draftId = String(body['draftId'])
  const kept = { answers: { area: 'outside', outsideArea: 'Xã Mẫu' }, counts: { '1.1': { originals: 1, copies: 0 } }, fields: { 'waive-1.2': 'Không cần' } }
  expect(await send('clerk', ['PATCH', `/api/desk/receptions/${draftId}`], { body: kept })).toMatchObject({ status: 200 })
  return draftId
}

describe('the counter through HTTP', () => {
  it('a double click is answered alike and makes one dossier', async () => {
    const draftId = await begun('044191000801')
    const accept = () => send('clerk', ['POST', `/api/desk/receptions/${draftId}/accept`], { body: {}, key: 'one-press-of-a-button' })
    const [first, second] = await Promise.all([accept(), accept()])
    expect(first).toMatchObject({ status: 200, body: { slip: true } })
    expect(second.body).toEqual(first.body)
    expect(await send('clerk', ['POST', `/api/desk/receptions/${draftId}/accept`], { body: {} })).toMatchObject({ status: 409, body: { kind: 'draft-already-filed' } })
  })

  it('shows a reception with its promise, and to nobody else', async () => {
    const draftId = await begun('044191000802')
    // Noon is the desk's own break.
    expect(await send('clerk', ['GET', `/api/desk/receptions/${draftId}`])).toMatchObject({ status: 200, body: { preview: { ruleSet: 'A', handover: 'same-day' }, warnings: [{ kind: 'closed-now' }, { kind: 'papers-undigitised' }] } })
    expect((await send('clerkElsewhere', ['GET', `/api/desk/receptions/${draftId}`])).status).toBe(404)
    expect((await send('officer', ['GET', `/api/desk/receptions/${draftId}`])).status).toBe(403)
    expect((await send('citizen', ['GET', `/api/desk/receptions/${draftId}`])).status).toBe(403)
    expect((await send('nobody', ['GET', `/api/desk/receptions/${draftId}`])).status).toBe(401)
  })

  it('answers every list of the desk in the shape it promises', async () => {
    for (const path of ['counter', 'handovers', 'returns', 'day', 'guidance']) expect([path, (await send('clerk', ['GET', `/api/desk/${path}`])).status]).toEqual([path, 200])
  })

  it('refuses what does not fit in words', async () => {
    const draftId = await begun('044191000803')
    await send('clerk', ['PATCH', `/api/desk/receptions/${draftId}`], { body: { fields: { channel: 'postal' } } })
    const refused = await send('clerk', ['POST', `/api/desk/receptions/${draftId}/accept`], { body: {} })
    expect(refused).toMatchObject({ status: 422, body: { kind: 'reception-incomplete', errors: [{ field: 'parcel.number' }, { field: 'parcel.sender' }, { field: 'parcel.stampedOn' }] } })
    expect((await send('clerk', ['POST', '/api/desk/people'], { body: { typed: 'Trần' } })).body).toMatchObject({ kind: 'search-too-wide' })
    expect((await send('clerk', ['POST', '/api/desk/batches'], { body: { procedureCode: 'khong-co' } })).status).toBe(404)
  })
})

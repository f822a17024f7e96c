import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId, UnitId } from '../../../kernel/ids.ts'
import type { AuditNote } from '../../../platform/http/ports.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { SILENT } from '../../../platform/log/log.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../tests/support/database.ts'
import { getSeededUnitId, loadProfile } from '../application/load-profile.ts'
import { organisationRoutes } from './routes.ts'

describe('routes', () => {
  let db: TestDatabase
  let app: FastifyInstance
  let root: UnitId
  const audited: AuditNote[] = []

  beforeAll(async () => {
    db = await openTestDatabase()
    await db.work({}, async (work) => {
      await loadProfile(work, 'quang-binh-2025')
      root = await getSeededUnitId(work, 'province')
    })
    const administrator: Actor = {
      kind: 'staff',
      accountId: 'a' as AccountId,
      officialId: 'o' as OfficialId,
      sessionId: 's' as SessionId,
      fullName: 'Quản Trị Thử',
      roles: [{ role: 'administrator', unitId: root }],
    }
    const isAdministrator = (actor: Actor): boolean => actor.kind === 'staff'
    app = await createHttpServer(
      {
        database: db,
        now: () => TEST_NOW,
        log: SILENT,
        findActor: async (_work, token) => (token === 'good' ? administrator : { kind: 'anonymous' }),
        may: isAdministrator,
        recordAudit: async (_work, note) => void audited.push(note),
        tell: async () => undefined,
        publicUrl: 'http://localhost:8080',
      },
      organisationRoutes({ may: isAdministrator }),
    )
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })

  const get = async (url: string, cookie = '') => {
    const response = await app.inject({ method: 'GET', url, headers: cookie === '' ? {} : { cookie } })
    return { status: response.statusCode, body: response.json() }
  }
  const post = (url: string, payload: object, cookie = 'motcua=good') =>
    app.inject({ method: 'POST', url, headers: { 'idempotency-key': crypto.randomUUID(), cookie }, payload })

  it('walks the tree from the root, page by page, without a session', async () => {
    const roots = await get('/api/units?parent=root')
    expect(roots.body.items.map((unit: { name: string }) => unit.name)).toEqual(['Ủy ban nhân dân tỉnh Quảng Bình'])
    const first = await get('/api/units?parent=H46&limit=5')
    expect(first.body.items).toHaveLength(5)
    const second = await get(`/api/units?parent=H46&limit=5&after=${encodeURIComponent(first.body.next)}`)
    expect(second.body.items[0].code > first.body.items[4].code).toBe(true)
  })

  it('filters by level, kind, one-stop, area and words', async () => {
    const desks = await get('/api/units?level=district&oneStop=true&limit=100')
    expect(desks.body.items).toHaveLength(8)
    expect(desks.body.next).toBeUndefined()
    expect((await get(`/api/units?q=${encodeURIComponent('trung tâm phục vụ')}`)).body.items).toHaveLength(1)
    expect((await get('/api/units?area=18856')).body.items).toHaveLength(2)
    expect((await get('/api/units?level=planet')).status).toBe(400)
  })

  it('shows a unit by either form of its code, with its past', async () => {
    const { body } = await get('/api/units/000.00.02.H46')
    expect(body.unit).toMatchObject({ code: 'H46.02', isDemoCode: true })
    expect(body.codes.map((code: { form: string }) => code.form)).toEqual(['qcvn-102', 'decision-20'])
    expect(body.places[0].parentName).toBe('Văn phòng UBND tỉnh Quảng Bình')
    expect(body.ancestors).toHaveLength(2)
    expect(await get('/api/units/H46.999')).toMatchObject({ status: 404, body: { kind: 'unit-unknown' } })
  })

  it('lists areas of a day and says what became of one', async () => {
    expect((await get('/api/areas?on=2025-07-01&parent=44&limit=100')).body.items).toHaveLength(78)
    expect((await get('/api/areas?q=quang%20tien')).body.items.map((area: { code: string }) => area.code)).toEqual(['19039', '19069'])
    expect((await get('/api/areas/19039/successors')).body).toMatchObject({ kind: 'choose', choices: [{ code: '19030' }, { code: '19075' }] })
    expect((await get('/api/areas/00000/successors')).status).toBe(404)
    expect((await get('/api/areas?on=2025-02-30')).status).toBe(400)
  })

  it.each([
    ['/api/units?q=%00', 200],
    ['/api/units?q=%F0%9F%8F%9B', 200],
    ['/api/units?q=%25_%5C', 200],
    ['/api/units/%00', 404],
    ['/api/units?parent=%00', 404],
    ['/api/units?after=%00', 400],
    ['/api/units?area=%00', 400],
    ['/api/units?limit=0', 400],
    ['/api/areas?q=%00', 200],
    ['/api/areas?parent=44%27%20OR%201=1', 400],
    ['/api/areas/%00/successors', 400],
    ['/api/areas/19039/successors?on=yesterday', 400],
  ])('answers %s with %i', async (url, status) => {
    expect((await get(url)).status).toBe(status)
  })

  it('tells whose province this is', async () => {
    expect((await get('/api/profile')).body).toMatchObject({ name: 'quang-binh-2025', tiers: 3, pinnedOn: '2025-02-11', rootUnitId: root })
  })

  it('lets an administrator add a unit, a post and a person, and notes it in the trail', async () => {
    const unit = { name: 'Chi cục Thử nghiệm', code: 'H46.03.09', kind: 'affiliated-unit', level: 'province', parentId: root, oneStop: false, fromOn: '2025-03-01', basis: '20/QĐ-UBND' }
    expect((await post('/api/units', unit, '')).statusCode).toBe(401)
    expect((await post('/api/units', { ...unit, name: ' \u200b ' })).statusCode).toBe(400)
    expect((await post('/api/units', { ...unit, basis: ' . ' })).statusCode).toBe(400)
    const created = await post('/api/units', unit)
    expect(created.statusCode).toBe(200)
    const { id } = created.json().unit
    expect(audited.at(-1)).toMatchObject({ event: 'organisation.unit-created', thingId: id })
    const taken = await post('/api/units', unit)
    expect(taken.json()).toMatchObject({ status: 409, kind: 'code-taken' })
    expect(taken.json().detail).toContain('Mã H46.03.09 đang hoặc sẽ thuộc về Chi cục Thử nghiệm')
    const { postId } = (await post(`/api/units/${id}/posts`, { position: 'head-of-unit', title: 'Chi cục trưởng', fromOn: '2025-03-01' })).json()
    const appointed = await post(`/api/posts/${postId}/appointments`, { fullName: 'Mai Song An', kind: 'civil-servant', fromOn: '2025-03-01', basis: '21/QĐ-UBND' })
    expect(appointed.json().official.fullName).toBe('Mai Song An')
    const posts = await get(`/api/units/${id}/posts`, 'motcua=good')
    expect(posts.body.items[0].holdings[0].official.fullName).toBe('Mai Song An')
    expect((await get(`/api/officials?q=${encodeURIComponent('song an')}`, 'motcua=good')).body.items[0]).toMatchObject({ title: 'Chi cục trưởng', unitName: 'Chi cục Thử nghiệm' })
    expect((await get(`/api/units/${id}/posts`)).status).toBe(401)
  })
})

import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { AuditNote } from '../../../platform/http/ports.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { SILENT } from '../../../platform/log/log.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../tests/support/database.ts'
import { decidePost } from '../application/decide-post.ts'
import { importSheets } from '../application/import-file.ts'
import { proceduresModule } from '../module.ts'
import { writeBegan, writeFault } from '../store/national-reading-store.ts'
import { catalogueRow, linesOf, ownSheet } from '../testing/sheets.ts'

const officer: Actor = { kind: 'staff', accountId: 'a' as AccountId, officialId: 'o' as OfficialId, sessionId: 's' as SessionId, fullName: 'Kiểm Soát Thử', roles: [] }
const clerk: Actor = { ...officer, officialId: 'clerk' as OfficialId }
const BASIS = [{ number: '12/QĐ-UBND', title: 'Quyết định bãi bỏ' }]

describe('routes of procedures', () => {
  let db: TestDatabase
  let app: FastifyInstance
  const audited: AuditNote[] = []

  beforeAll(async () => {
    db = await openTestDatabase()
    await db.work({}, (work) =>
      importSheets(work, [ownSheet(), ownSheet({ code: '1.900002', name: 'Thủ tục cấp phép thả diều', keywords: ['diều giấy'] }), ownSheet({ code: '6.900003', kind: 'internal', name: 'Thủ tục nội bộ' })], { source: 'test' }),
    )
    app = await createHttpServer(
      {
        database: db,
        now: () => TEST_NOW,
        log: SILENT,
        findActor: async (_work, token) => (token === 'officer' ? officer : token === 'clerk' ? clerk : { kind: 'anonymous' }),
        may: (actor, { may }) => actor.kind === 'staff' && (actor.officialId === 'o' || may === 'list' || may === 'read'),
        recordAudit: async (_work, note) => void audited.push(note),
        tell: async () => undefined,
        publicUrl: 'http://localhost:8080',
      },
      proceduresModule().routes,
    )
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })

  const get = async (url: string, session = '') => {
    const response = await app.inject({ method: 'GET', url, headers: session === '' ? {} : { cookie: `motcua=${session}` } })
    return { status: response.statusCode, body: response.json() }
  }
  const post = async (url: string, payload: object, session = 'officer') => {
    const response = await app.inject({ method: 'POST', url, headers: { 'idempotency-key': crypto.randomUUID(), cookie: `motcua=${session}` }, payload })
    return { status: response.statusCode, body: response.json() }
  }
  const upload = async (bytes: Uint8Array, session = 'officer', query = '') => {
    const headers = { 'idempotency-key': crypto.randomUUID(), 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('danh mục.jsonl'), cookie: `motcua=${session}` }
    const response = await app.inject({ method: 'POST', url: `/api/procedures/imports${query}`, headers, payload: Buffer.from(bytes) })
    return { status: response.statusCode, body: response.json() }
  }

  it('answers codes and names in order of fitness, without internal procedures', async () => {
    const found = await get('/api/procedures?q=tha+dieu&limit=5')
    expect(found.status).toBe(200)
    expect(found.body.items[0]).toMatchObject({ code: '1.900002', name: 'Thủ tục cấp phép thả diều', sector: { key: 'ho tich', name: 'Hộ tịch' }, channels: ['in-person', 'online'] })
    expect((await get('/api/procedures')).body.total).toBe(2)
    expect((await get('/api/procedures?q=x&level=thon')).status).toBe(400)
    expect((await get('/api/procedures?limit=1000')).status).toBe(400)
  })

  it('gives one procedure whole, levies with their meaning, and says plainly when there is none', async () => {
    const { status, body } = await get('/api/procedures/1.900001')
    expect(status).toBe(200)
    expect(body).toMatchObject({ code: '1.900001', number: 1, state: 'public', validFromOn: '2025-03-12', channels: [{ key: 'in-person-1', levies: [{ amount: 8000, meaning: 'fixed' }] }, { timeLimit: { unit: 'working-day', quantity: 2.5 } }] })
    expect(body).not.toHaveProperty('contentHash')
    expect(await get('/api/procedures/6.900003')).toMatchObject({ status: 404, body: { kind: 'procedure-not-found' } })
    expect((await get('/api/procedures/1.900001?on=2024-12-31')).status).toBe(404)
    expect((await get('/api/procedures/catalogue/6.900003')).status).toBe(401)
    expect(await get('/api/procedures/catalogue/6.900003', 'clerk')).toMatchObject({ status: 200, body: { state: 'internal' } })
  })

  it('says in words why the national catalogue could not be read, not as the portal names it', async () => {
    await db.work({}, async ({ tx, now }) => {
      await writeBegan(tx, now)
      await writeFault(tx, 'LayDanhSachTTHC: no-answer', now)
    })
    expect(await get('/api/procedures/national-comparisons/newest', 'officer')).toMatchObject({ status: 200, body: { reading: { fault: 'no-answer', faultAt: TEST_NOW } } })
  })

  it('imports for control officers only, keeps the run, compares the versions', async () => {
    const bytes = linesOf(catalogueRow({ code: '1.900010', name: 'Một' }), '{"code":')
    expect((await upload(bytes, '')).status).toBe(401)
    expect((await upload(bytes, 'clerk')).status).toBe(403)
    const imported = await upload(bytes)
    expect(imported).toMatchObject({ status: 200, body: { complete: true, counts: { new: 1, rejected: 1 }, report: { rejects: [{ row: 2, faults: [{ reason: 'not-json' }] }] } } })
    expect(audited.at(-1)).toMatchObject({ event: 'procedures.imported', thingId: imported.body.id })
    expect((await get(`/api/procedures/imports/${imported.body.id}`, 'clerk')).body).toMatchObject({ fileName: 'danh mục.jsonl', format: 'json-lines' })
    const changed = await upload(linesOf(catalogueRow({ code: '1.900010', name: 'Hai' })))
    const changes = await get(`/api/procedures/imports/${changed.body.id}/changes?change=changed`, 'clerk')
    expect(changes.body.items).toEqual([{ code: '1.900010', name: 'Hai', number: 2, previousNumber: 1 }])
    expect((await get('/api/procedures/1.900010/compare?from=1&to=2')).body.differences).toEqual([{ element: 'name', change: 'changed', before: 'Một', after: 'Hai' }])
    expect((await get('/api/procedures/1.900010/compare')).body).toMatchObject({ from: 1, to: 2, differences: [{ element: 'name' }] })
    expect((await get('/api/procedures/1.900001/compare')).body).toEqual({ to: 1, differences: [] })
    expect(await upload(linesOf('<html>'))).toMatchObject({ status: 422, body: { kind: 'import-nothing-readable' } })
    expect((await get('/api/procedures/imports', 'clerk')).body.items.length).toBe(3)
  })

  it('keeps an unpublished version from the public until an officer publishes it, once', async () => {
    await upload(linesOf(catalogueRow({ code: '1.900020', name: 'Chưa công khai' })), 'officer', '?publish=false')
    expect((await get('/api/procedures/1.900020')).status).toBe(404)
    expect((await post('/api/procedures/1.900020/versions/1/publish', {})).status).toBe(200)
    expect((await get('/api/procedures/1.900020')).status).toBe(200)
    expect((await get('/api/procedures?q=1.900020')).body.total).toBe(1)
    expect(await post('/api/procedures/1.900020/versions/1/publish', {})).toMatchObject({ status: 409, body: { kind: 'version-already-published' } })
    expect((await post('/api/procedures/1.900020/versions/7/publish', {})).status).toBe(404)
  })

  it('retires with reason and legal basis, and tells the public what replaced it', async () => {
    const retire = (body: object) => post('/api/procedures/1.900002/retire', { effectiveOn: '2025-03-12', reason: 'Hết căn cứ', legalBasis: BASIS, ...body })
    expect((await retire({ legalBasis: [] })).body.kind).toBe('retirement-needs-legal-basis')
    expect((await retire({ replacedByCode: '9.999999' })).body.kind).toBe('replacement-not-found')
    expect((await retire({ replacedByCode: '1.900001' })).status).toBe(200)
    const gone = await get('/api/procedures/1.900002')
    expect(gone).toMatchObject({ status: 410, body: { kind: 'procedure-replaced' } })
    expect(gone.body.detail).toContain('1.900001')
    await post('/api/procedures/1.900010/retire', { effectiveOn: '2025-03-12', reason: 'Hết căn cứ', legalBasis: BASIS })
    expect((await get('/api/procedures/1.900010')).body).toMatchObject({ kind: 'procedure-retired', detail: expect.stringContaining('Không có thủ tục thay thế.') })
    expect((await get('/api/procedures?q=tha+dieu')).body.items.map((each: { code: string }) => each.code)).not.toContain('1.900002')
    expect((await retire({})).body.kind).toBe('procedure-already-retired')
  })

  it('wants a reason and legal basis for a partial service, and shows them', async () => {
    const answers = { paperOriginalNeeded: false, presenceRequired: true, onSiteVerificationWithApplicant: false, payableOnline: true, resultElectronicOrPosted: true, identityLevelEnough: true }
    const assess = (body: object) => post('/api/procedures/1.900001/service-level', { answers, ...body })
    expect((await assess({})).body.kind).toBe('partial-needs-reason')
    expect((await assess({ reason: 'Phải ký tại chỗ' })).body.kind).toBe('partial-needs-legal-basis')
    expect((await assess({ reason: 'Phải ký tại chỗ', legalBasis: BASIS })).status).toBe(200)
    expect((await get('/api/procedures/1.900001')).body).toMatchObject({ serviceLevel: 'partial', assessment: { hindrances: ['presenceRequired'], reason: 'Phải ký tại chỗ' } })
    expect((await post('/api/procedures/1.900001/service-level', { answers: { presenceRequired: true } })).status).toBe(400)
  })

  it('gives the public catalogue away, internal procedures left out', async () => {
    const csv = await app.inject({ method: 'GET', url: '/api/procedures/open-data.csv' })
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(csv.body).toContain('1.900001')
    expect(csv.body).not.toContain('6.900003')
    const { procedures } = (await app.inject({ method: 'GET', url: '/api/procedures/open-data.json' })).json()
    expect(procedures.find((each: { code: string }) => each.code === '1.900001')).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  it('names no way by post that a decision in force has closed; officers read the sheet as it was published', async () => {
    await db.work({}, (work) => importSheets(work, [ownSheet({ code: '1.900004', channels: ['in-person', 'postal'].map((kind) => ({ kind, timeLimit: '3 ngày làm việc' })) })], { source: 'test', options: { publish: true } }))
    const kinds = async (address: string, session = '') => (await get(address, session)).body.channels.map(({ kind }: { kind: string }) => kind)
    const decide = (papers: boolean) => db.work({}, (work) => decidePost(work, { codes: ['1.900004'], papers, result: false, number: '412/QĐ-UBND', decidedOn: '2025-03-10' as PlainDate, validFrom: '2025-03-11' as PlainDate }))
    expect(await kinds('/api/procedures/1.900004')).toEqual(['in-person', 'postal'])
    await decide(false)
    expect(await kinds('/api/procedures/1.900004')).toEqual(['in-person'])
    expect(await kinds('/api/procedures/catalogue/1.900004', 'officer')).toEqual(['in-person', 'postal'])
    await decide(true)
    expect(await kinds('/api/procedures/1.900004')).toEqual(['in-person', 'postal'])
  })
})

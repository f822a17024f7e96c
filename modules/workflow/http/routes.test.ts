import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../../platform/db/new-id.ts'
import type { AuditNote } from '../../../platform/http/ports.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { SILENT } from '../../../platform/log/log.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { PROCEDURE } from '../../../tests/support/dossier-world.ts'
import { writeGraph } from '../domain/bpmn/write-graph.ts'
import { workflowModule } from '../module.ts'
import { openRunWorld, stepOf, TOGETHER, type RunWorld } from '../../../tests/support/workflow-world.ts'

const DECISION = { number: '12/QĐ-UBND', decidedOn: '2025-03-01', decidedBy: 'Chủ tịch UBND tỉnh' }

describe('routes of workflows', () => {
  let world: RunWorld
  let app: FastifyInstance
  const audited: AuditNote[] = []
  beforeAll(async () => {
    world = await openRunWorld(TOGETHER)
    const officer = world.head
    app = await createHttpServer(
      {
        database: world.db,
        now: () => TEST_NOW,
        log: SILENT,
        findActor: async () => officer,
        may: () => true,
        recordAudit: async (_work, note) => void audited.push(note),
        tell: async () => undefined,
        publicUrl: 'http://localhost:8080',
      },
      workflowModule().routes,
    )
  })
  afterAll(async () => {
    await app.close()
    await world.close()
  })
  const get = async (url: string) => {
    const response = await app.inject({ method: 'GET', url, headers: { cookie: 'motcua=x' } })
    return { status: response.statusCode, text: response.body, body: response.headers['content-type']?.includes('json') ? response.json() : undefined }
  }
  const post = async (url: string, payload: object) => {
    const response = await app.inject({ method: 'POST', url, headers: { 'idempotency-key': newId<string>(), cookie: 'motcua=x' }, payload })
    return { status: response.statusCode, body: response.json() }
  }
  const upload = async (text: string) => {
    const headers = { 'idempotency-key': newId<string>(), 'content-type': 'application/octet-stream', 'x-file-name': 'quy-trinh.bpmn', cookie: 'motcua=x' }
    const response = await app.inject({ method: 'POST', url: '/api/workflow/imports', headers, payload: Buffer.from(text) })
    return { status: response.statusCode, body: response.json() }
  }

  it('take a file as a draft, show it, publish it with its decision, and give it back as the same file (TT 01/2018 art. 8)', async () => {
    const graph = { ...TOGETHER, code: 'imported', version: 1 }
    const file = writeGraph(graph)
    expect(await upload(file)).toMatchObject({ status: 200, body: { code: 'imported', faults: [], remarks: [] } })
    expect((await get('/api/workflow/graphs')).body.items).toContainEqual(expect.objectContaining({ code: 'imported', hasDraft: true, running: 0 }))
    expect((await get('/api/workflow/graphs/imported')).body).toMatchObject({ draft: true, versions: [], start: 'begin' })
    expect((await post('/api/workflow/graphs/imported/publish', { ...DECISION, hours: 'tám' })).body.errors).toEqual([{ field: 'body.hours', reason: 'phải là số viết bằng chữ số' }])
    for (const days of [{ decidedOn: '2025-02-31' }, { validFrom: '2025-02-30' }])
      expect((await post('/api/workflow/graphs/imported/publish', { ...DECISION, ...days })).body, 'a day no calendar holds is not read as today').toMatchObject({ kind: 'request-invalid', errors: [{ field: `body.${Object.keys(days)[0] ?? ''}`, reason: 'chưa có, hoặc không phải ngày có trên lịch' }] })
    expect(await post('/api/workflow/graphs/imported/publish', DECISION)).toMatchObject({ status: 200, body: { version: 1 } })
    const shown = (await get('/api/workflow/graphs/imported')).body
    expect(shown).toMatchObject({ draft: false, hasDraft: false, versions: [{ version: 1, approval: DECISION }] })
    const split = shown.nodes.find((node: { code: string }) => node.code === 'both')
    expect(split).toMatchObject({ kind: 'split', lead: { vi: 'Bước' }, ways: [{ to: 'other' }, { to: 'lead' }] })
    expect((await get('/api/workflow/graphs/imported/bpmn')).text).toBe(file)
    expect(await post('/api/workflow/graphs/imported/publish', DECISION)).toMatchObject({ status: 404, body: { kind: 'draft-not-there' } })
    expect(audited.map(({ event }) => event)).toEqual(expect.arrayContaining(['workflow.draft-imported', 'workflow.version-published']))
  })

  it('refuse an unsound draft in words, keep it, and let it go', async () => {
    const trap = { ...TOGETHER, code: 'trap', parties: undefined, start: 'a', steps: [stepOf('a', ['go>end', 'on>b']), stepOf('b', ['round>b'])] }
    const { parties: _, ...graph } = trap
    expect((await upload(writeGraph(graph))).body.faults[0].vi).toContain('không có đường nào kết thúc')
    const refused = await post('/api/workflow/graphs/trap/publish', { ...DECISION, hours: 8 })
    expect(refused).toMatchObject({ status: 422, body: { kind: 'graph-unsound' } })
    expect(refused.body.detail).toContain('không có đường nào kết thúc')
    expect((await get('/api/workflow/graphs/trap')).body.faults).toHaveLength(1)
    await post('/api/workflow/graphs/trap/discard', {})
    expect((await get('/api/workflow/graphs/trap')).status).toBe(404)
  })

  it('keep within the limit of the procedures that run on it, whatever is typed (TT 01/2018 art. 8)', async () => {
    const slow = { code: 'slow', version: 1, name: TOGETHER.name, start: 'a', steps: [stepOf('a', ['go>end'], { limit: { unit: 'working-day', quantity: 400 } })] }
    await upload(writeGraph(slow))
    await world.db.work({}, ({ tx }) => sql`UPDATE procedures.procedure SET workflow_code = 'slow' WHERE code = ${PROCEDURE}`.execute(tx))
    const refused = await post('/api/workflow/graphs/slow/publish', DECISION)
    expect(refused).toMatchObject({ status: 422, body: { kind: 'graph-unsound' } })
    expect(refused.body.detail).toContain('nhiều hơn thời hạn')
    expect((await post('/api/workflow/graphs/slow/publish', { ...DECISION, hours: 9000 })).status).toBe(422)
    await world.db.work({}, ({ tx }) => sql`UPDATE procedures.procedure SET workflow_code = NULL WHERE code = ${PROCEDURE}`.execute(tx))
    expect((await post('/api/workflow/graphs/slow/publish', { ...DECISION, hours: 9000 })).status).toBe(200)
  })

  it('say it where a procedure was shortened after the publication, and that the procedure binds (TT 01/2018 art. 8)', async () => {
    const longer = async () => (await get('/api/workflow/graphs')).body.items.filter(({ outrun }: { outrun: boolean }) => outrun).map(({ code }: { code: string }) => code)
    expect((await get('/api/workflow/graphs/slow')).body.outrun).toEqual([])
    expect(await longer()).toEqual([])
    await world.db.work({}, ({ tx }) => sql`UPDATE procedures.procedure SET workflow_code = 'slow' WHERE code = ${PROCEDURE}`.execute(tx))
    const [said, ...more] = (await get('/api/workflow/graphs/slow')).body.outrun
    expect(said.vi).toMatch(/nay chỉ có \d+ giờ làm việc, đường dài nhất của quy trình cần 3200 giờ/)
    expect(said.vi).toContain(PROCEDURE)
    expect(more).toEqual([])
    expect(await longer()).toEqual(['slow'])
    await world.db.work({}, ({ tx }) => sql`UPDATE procedures.procedure SET workflow_code = NULL WHERE code = ${PROCEDURE}`.execute(tx))
  })

  it('refuse a file that is none, in one sentence', async () => {
    expect(await upload('<!DOCTYPE x><x/>')).toMatchObject({ status: 422, body: { kind: 'xml-declares-entities' } })
    expect(await upload('<a>')).toMatchObject({ status: 422, body: { kind: 'xml-broken' } })
    expect(await upload('<a/>')).toMatchObject({ status: 422, body: { kind: 'not-bpmn' } })
  })

  it('preview moving running subjects, and move them', async () => {
    await world.start('together')
    await upload(writeGraph({ ...TOGETHER, name: { vi: 'Mới', en: 'New' } }))
    expect((await post('/api/workflow/graphs/together/publish', DECISION)).body).toEqual({ version: 2 })
    const command = { from: 1, to: 2, mapping: {} }
    expect((await post('/api/workflow/graphs/together/migration-previews', command)).body).toMatchObject({ subjects: 1, possible: true, lines: [{ open: [{ step: 'begin', to: 'begin' }], subjects: 1, faults: [] }] })
    const bad = await post('/api/workflow/graphs/together/migrations', { ...command, mapping: { begin: 'nowhere' }, reason: 'Thử' })
    expect(bad).toMatchObject({ status: 422, body: { kind: 'migration-unsound' } })
    expect(bad.body.detail).toContain('chưa có chỗ trong phiên bản mới')
    expect(await post('/api/workflow/graphs/together/migrations', { ...command, reason: 'QĐ mới' })).toMatchObject({ status: 200, body: { moved: 1 } })
    expect((await get('/api/workflow/graphs/together')).body.versions).toMatchObject([{ version: 2, running: 1 }, { version: 1, running: 0 }])
  })
})

// Plan tables as people paste them: each is answered in words, and a trial keeps nothing.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import type { AccountId, OfficialId, SessionId, UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { SILENT } from '../../../platform/log/log.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../tests/support/database.ts'
import { organisationModule } from '../../organisation/module.ts'
import { showPlanWall } from '../application/wall-key.ts'
import { plansModule } from '../module.ts'

const SECRET = new Uint8Array(32).fill(7)
const HEADINGS = ['STT', 'Nhiệm vụ', 'Kết quả công việc', 'Đơn vị thực hiện', 'Thời hạn']
const table = (...rows: readonly (readonly string[])[]): string => [HEADINGS, ['I', 'Một mục', '', '', ''], ...rows].map((row) => row.join('\t')).join('\n')
const web = (...rows: readonly string[]): string => `<table>${[`<tr>${HEADINGS.map((name) => `<th>${name}</th>`).join('')}</tr>`, '<tr><td>I</td><td colspan="4">Một mục</td></tr>', ...rows].join('')}</table>`
const HEAD = { number: '01/KH-UBND', title: 'Kế hoạch thử', year: 2025, issuedOn: '2025-02-11' }

describe('a plan table', () => {
  let db: TestDatabase
  let app: FastifyInstance
  let now = TEST_NOW
  beforeAll(async () => {
    db = await openTestDatabase()
    await db.work({}, (work) => organisationModule({ may: () => true }).seed?.(work, 'quang-binh-2025', TEST_NOW) ?? Promise.resolve())
    const actor = { kind: 'staff' as const, accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Dương Thị Kiểm', roles: [{ role: 'control-officer' as const, unitId: newId<UnitId>() }] }
    app = await createHttpServer(
      { database: db, now: () => now, log: SILENT, findActor: async () => actor, may: ({ kind }) => kind === 'staff', recordAudit: async () => undefined, tell: async () => undefined, publicUrl: 'http://localhost:8080' },
      plansModule({ secret: SECRET }).routes ?? [],
    )
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })
  const post = async (text: string, more: object = { isTrial: true }) => {
    const response = await app.inject({ method: 'POST', url: '/api/plans', headers: { 'idempotency-key': newId<string>(), cookie: 'motcua=x' }, payload: { text, ...HEAD, ...more } })
    return { status: response.statusCode, body: response.json() }
  }

  it.each([
    ['with merged cells, from a web page', web('<tr><td rowspan="2">1</td><td rowspan="2">Việc</td><td>Một</td><td rowspan="2">Sở Tư pháp</td><td>Hàng tháng</td></tr>', '<tr><td>Hai</td><td>Hàng quý</td></tr>'), 2, [{ row: 4, kind: 'taken-from-above', said: 'doers' }]],
    ['whose merged cells came empty', table(['1', 'Việc', 'Một', 'Sở Tư pháp', 'Hàng quý'], ['2', 'Việc khác', 'Hai', '', '']), 2, [{ row: 4, kind: 'taken-from-above', said: 'doers, deadline' }]],
    ['with a unit the directory has not', table(['1', 'Việc', 'Một', 'Sở Không Có Thật', 'Hàng quý']), 1, [{ row: 3, kind: 'unit-unknown', said: 'Sở Không Có Thật' }]],
    ['with a day no calendar holds', table(['1', 'Việc', 'Một', 'Sở Tư pháp', 'Trước ngày 31/02/2025']), 1, [{ row: 3, kind: 'day-impossible', said: '31/02/2025' }]],
  ])('%s is read, and says what to look at', async (_what, text, deliverables, remarks) => {
    const answer = await post(text)
    expect(answer).toMatchObject({ status: 200, body: { remarks, figures: { deliverables } } })
    expect(answer.body.lines.map(({ reference }: { readonly reference: string }) => reference)).toHaveLength(deliverables)
  })

  it.each([
    ['lacking columns', 'STT\tNhiệm vụ\tKết quả\n1\tViệc\tMột', 'columns-missing', 'Bảng thiếu cột: Đơn vị thực hiện, Thời hạn'],
    ['that is prose of a hundred thousand letters', 'a'.repeat(100_000), 'no-table', 'Không thấy bảng nhiệm vụ nào'],
    ['longer than any decision', 'a'.repeat(500_001), 'request-invalid', 'dài quá 500000 ký tự'],
  ])('%s is refused in words', async (_what, text, kind, said) => {
    const { status, body } = await post(text)
    expect([status >= 400 && status < 500, body.kind, String(body.detail)]).toEqual([true, kind, expect.stringContaining(said)])
  })

  it('of a decision issued on 31/02 is refused in words, not by the database', async () => {
    const { status, body } = await post(table(['1', 'Việc', 'Một', 'Sở Tư pháp', 'Hàng quý']), { issuedOn: '2025-02-31' })
    expect([status, body.kind]).toEqual([400, 'request-invalid'])
  })

  it('tried, keeps nothing; kept, is there once', async () => {
    const listed = async (): Promise<number> => (await app.inject({ method: 'GET', url: '/api/plans', headers: { cookie: 'motcua=x' } })).json().items.length
    const good = table(['1', 'Việc', 'Một', 'Sở Tư pháp', 'Hàng quý'])
    expect(await listed()).toBe(0)
    expect((await post(good, {})).status).toBe(200)
    expect([(await post(good, {})).body.kind, await listed()]).toEqual(['plan-known', 1])
  })

  it('the screen in a hall shows one plan by its key, with nobody signed in, and for ninety days', async () => {
    const get = async (url: string, cookie?: string) => {
      const response = await app.inject({ method: 'GET', url, headers: cookie === undefined ? {} : { cookie } })
      return { status: response.statusCode, body: response.json() }
    }
    const [{ planId }] = (await get('/api/plans', 'motcua=x')).body.items
    expect((await get(`/api/plans/${planId}/wall-key`)).status).toBe(401)
    const { wallKey } = (await get(`/api/plans/${planId}/wall-key`, 'motcua=x')).body
    expect((await get(`/api/plan-walls/${wallKey}`)).body).toMatchObject({ plan: { planId, title: 'Kế hoạch thử' }, levels: expect.any(Array), gantt: { planId } })
    const [, until = '', seal = ''] = String(wallKey).split('.')
    for (const wrong of [`${newId<string>()}.${until}.${seal}`, `${planId}.zzzzzzzzzz.${seal}`, planId, 'x']) expect((await get(`/api/plan-walls/${wrong}`)).body.kind).toBe('wall-over')
    const renewed = new Uint8Array([...new Uint8Array(32).fill(8), ...SECRET])
    expect(await db.work({}, (work) => showPlanWall(work, renewed, wallKey)), 'the installation has a newer key').toMatchObject({ ok: true })
    now = instantFromMs(epochMs(TEST_NOW) + 91 * 24 * 3_600_000)
    expect((await get(`/api/plan-walls/${wallKey}`)).body).toMatchObject({ kind: 'wall-over', detail: expect.stringContaining('mở lại màn hình từ trang kế hoạch') })
  })
})

import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHttpServer } from '../../../platform/http/server.ts'
import { SILENT } from '../../../platform/log/log.ts'
import { countStatements } from '../../../tests/support/count-statements.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../tests/support/database.ts'
import { listUnits } from '../../organisation/index.ts'
import { organisationModule } from '../../organisation/module.ts'
import { oneStopModule } from '../module.ts'

describe('public boards', () => {
  let db: TestDatabase
  let app: FastifyInstance
  let audited = 0

  beforeAll(async () => {
    db = await openTestDatabase()
    await db.work({}, async (work) => organisationModule({ may: () => false }).seed?.(work, 'quang-binh-2025', TEST_NOW))
    app = await createHttpServer(
      {
        database: db,
        now: () => TEST_NOW,
        log: SILENT,
        findActor: async () => ({ kind: 'anonymous' }),
        may: () => false,
        recordAudit: async () => void audited++,
        tell: async () => undefined,
        publicUrl: 'http://localhost:8080',
      },
      oneStopModule({ publicUrl: 'http://localhost:8080' }).routes,
    )
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })

  const get = async (url: string) => {
    const response = await app.inject({ method: 'GET', url })
    return { status: response.statusCode, body: response.json() }
  }
  const firstDesk = async (level: 'district' | 'commune') => {
    const [unit] = await db.work({}, (work) => listUnits(work, { level, oneStop: true, limit: 1 }))
    return unit ?? expect.fail()
  }

  it('answers whose board it is and four counts, and nothing else', async () => {
    const unit = await firstDesk('commune')
    const { status, body } = await get(`/api/boards/${unit.code}`)
    expect(status).toBe(200)
    expect(body).toEqual({
      desk: { code: unit.code, name: unit.name, level: 'commune', area: [expect.any(String), expect.any(String), 'Tỉnh Quảng Bình'] },
      counts: { receivedToday: 0, returnedToday: 0, inHand: 0, dueToday: 0 },
      countedAt: TEST_NOW,
    })
    expect(audited).toBe(0)
  })

  it.each([
    { what: 'a code nobody bears', code: async () => 'H46.99.99.99' },
    { what: 'a unit that is no desk', code: async () => (await db.work({}, (work) => listUnits(work, { level: 'district', oneStop: false, limit: 1 })))[0]?.code ?? '' },
  ])('refuses $what in words', async ({ code }) => {
    const { status, body } = await get(`/api/boards/${await code()}`)
    expect(status).toBe(404)
    expect(body).toMatchObject({ kind: 'desk-unknown', detail: expect.stringContaining('Bộ phận Một cửa') })
  })

  it('lists the desks page by page, each once', async () => {
    const desks = await db.work({}, (work) => listUnits(work, { oneStop: true, limit: 1000 }))
    const seen: string[] = []
    for (let after = ''; ; ) {
      const { body } = await get(`/api/boards?limit=50${after}`)
      for (const desk of body.items) seen.push(desk.code)
      if (body.next === undefined) break
      after = `&after=${encodeURIComponent(body.next)}`
    }
    expect(seen).toEqual(desks.map((unit) => unit.code))
    expect(new Set(seen).size).toBeGreaterThan(100)
  })

  it('asks for a page of any length in as many statements: the areas of all its desks in one', async () => {
    const heard = countStatements(db.pool)
    const asked = async (limit: number): Promise<readonly string[]> => (await heard.during(() => get(`/api/boards?limit=${limit}`))).statements
    const [few, many] = [await asked(2), await asked(50)]
    expect(few.filter((statement) => statement.includes('organisation.area '))).toHaveLength(1)
    expect(many).toHaveLength(few.length)
  })

  it('finds a desk by words without tones, at one level', async () => {
    const { body } = await get('/api/boards?q=le%20thuy&level=district')
    expect(body.items).toHaveLength(1)
    expect(body.items[0]).toMatchObject({ level: 'district', area: ['Huyện Lệ Thủy', 'Tỉnh Quảng Bình'] })
  })
})

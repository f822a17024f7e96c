import { Type } from 'typebox'
import { sql } from 'kysely'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import type { PersonId, SessionId } from '../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../kernel/outcome.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../tests/support/database.ts'
import { SILENT } from '../log/log.ts'
import { FileStoreError } from '../storage/file-store.ts'
import { defineContract } from '../web/contract.ts'
import type { AuditNote, HttpPorts } from './ports.ts'
import { defineRoute } from './route.ts'
import { createHttpServer } from './server.ts'
import { onlyNamed } from './validation.ts'

type TooOld = { readonly kind: 'too-old'; readonly age: number }

const joinClub = defineContract({
  id: 'joinClub',
  summary: 'A made-up command',
  method: 'POST',
  path: '/api/clubs/:club/members',
  params: Type.Object({ club: Type.String() }),
  body: Type.Object({ name: Type.String({ minLength: 1 }), age: Type.Integer() }),
  answer: Type.Object({ number: Type.Integer() }),
})
const sendPhoto = defineContract({ id: 'sendPhoto', summary: 'Bytes in', method: 'PUT', path: '/api/photo', body: 'bytes', answer: Type.Object({ size: Type.Integer(), name: Type.String() }) })
const countMembers = defineContract({
  id: 'countMembers',
  summary: 'A made-up question',
  method: 'GET',
  path: '/api/clubs',
  query: Type.Object({ limit: Type.Optional(Type.Integer({ maximum: 100 })) }),
  answer: Type.Object({ count: Type.Integer() }),
})

const citizen: Actor = { kind: 'citizen', personId: 'p-1' as PersonId, sessionId: 's-1' as SessionId, fullName: 'Người Thử', assuranceLevel: 2 }

describe('pipeline', () => {
  let db: TestDatabase
  let app: FastifyInstance
  let audited: AuditNote[]
  let wrongAnswer = false
  let fault: Error | undefined

  const routes = () => [
    defineRoute<typeof joinClub, TooOld>({
      contract: joinClub,
      permission: 'citizen',
      audit: { event: 'club.joined', about: (input) => ({ thing: 'club', thingId: input.params.club }) },
      refusals: { 'too-old': [422, 'Đã {age} tuổi, quá tuổi vào câu lạc bộ.', 'Age {age} is too old for the club.'] },
      handle: async (work, { body }): Promise<Outcome<{ number: number }, TooOld>> => {
        await sql`INSERT INTO platform.idempotency (command, asked, at, status) VALUES (md5(${body.name}::text)::uuid, md5('club')::uuid, ${work.now}, 1)`.execute(work.tx)
        if (fault !== undefined) throw fault
        if (body.age > 99) return refuse({ kind: 'too-old', age: body.age })
        const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM platform.idempotency WHERE asked = md5('club')::uuid`.execute(work.tx)
        return ok({ number: wrongAnswer ? ('many' as never) : (rows[0]?.n ?? 0) })
      },
    }),
    defineRoute({
      contract: sendPhoto,
      permission: 'public',
      audit: { event: false, because: 'made up' },
      refusals: {},
      repeatable: 'the same photo lands on the same hash',
      bodyLimit: 1000,
      handle: async (_work, { body, fileName }) => ok({ size: body.length, name: fileName ?? '' }),
    }),
    defineRoute({
      contract: countMembers,
      permission: 'public',
      audit: { event: false, because: 'made up' },
      refusals: {},
      handle: async (_work, { query }) => ok({ count: query.limit ?? 0 }),
    }),
  ]

  beforeAll(async () => {
    db = await openTestDatabase()
    const ports: HttpPorts = {
      database: db,
      now: () => TEST_NOW,
      log: SILENT,
      findActor: async (_work, token) => (token === 'good' ? citizen : { kind: 'anonymous' }),
      may: () => false,
      recordAudit: async (_work, note) => void audited.push(note),
      tell: async () => undefined,
      publicUrl: 'http://localhost:8080',
      problemPage: ({ status }, language) => `${language} ${status}`,
    }
    app = await createHttpServer(ports, routes())
  })
  beforeEach(() => {
    audited = []
    wrongAnswer = false
    fault = undefined
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })

  const join = (name: string, extra: { key?: string; cookie?: string; age?: number; headers?: Record<string, string> } = {}) =>
    app.inject({
      method: 'POST',
      url: '/api/clubs/chess/members',
      headers: { 'idempotency-key': extra.key ?? `key-of-${name}`, cookie: extra.cookie ?? 'motcua=good', ...extra.headers },
      payload: { name, age: extra.age ?? 20 },
    })
  const members = async (name: string) =>
    (await sql`SELECT 1 FROM platform.idempotency WHERE asked = md5('club')::uuid AND command = md5(${name}::text)::uuid`.execute(db.tx)).rows.length

  it('hands on the fields a contract names and no others (ASVS 5.0 §15.3.3)', () => {
    expect(onlyNamed(joinClub, { name: 'Lan', age: 7, isAdmin: true })).toEqual({ name: 'Lan', age: 7 })
    expect(onlyNamed({ ...joinClub, body: Type.Record(Type.String(), Type.Number()) }, { any: 1 })).toEqual({ any: 1 })
    expect(onlyNamed({ ...joinClub, body: Type.Array(Type.String()) }, ['a'])).toEqual(['a'])
  })

  it('lets nobody change what every object has (ASVS 5.0 §15.3.6)', async () => {
    const payload = '{"name":"Mẫu","age":20,"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'
    const named = onlyNamed(joinClub, JSON.parse(payload))
    expect([Object.keys(named as object), Object.getPrototypeOf(named)]).toEqual([['name', 'age'], Object.prototype])
    const answer = await app.inject({ method: 'POST', url: '/api/clubs/chess/members', headers: { cookie: 'motcua=good', 'idempotency-key': 'key-of-proto', 'content-type': 'application/json' }, payload })
    expect([answer.statusCode, 'isAdmin' in {}]).toEqual([200, false])
  })

  it('answers a command once, audits it, and repeats its first answer', async () => {
    const first = await join('An')
    expect(first.statusCode).toBe(200)
    expect(audited).toMatchObject([{ event: 'club.joined', thing: 'club', thingId: 'chess' }])
    const again = await join('An')
    expect(again.json()).toEqual(first.json())
    expect(audited).toHaveLength(1)
  })

  it('runs twins of one command once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => join('Sinh')))
    expect(new Set(answers.map((answer) => answer.body)).size).toBe(1)
    expect(await members('Sinh')).toBe(1)
  })

  it('undoes everything when the recipe refuses, and says why in the reader’s language', async () => {
    const vi = await join('Cụ', { age: 120 })
    expect(vi.json()).toMatchObject({ status: 422, kind: 'too-old', detail: 'Đã 120 tuổi, quá tuổi vào câu lạc bộ.' })
    expect(vi.headers['content-type']).toContain('application/problem+json')
    expect(await members('Cụ')).toBe(0)
    const en = await join('Cụ', { age: 120, cookie: 'motcua=good; lang=en' })
    expect(en.json()).toMatchObject({ detail: 'Age 120 is too old for the club.' })
  })

  it('keeps nothing of an answer that breaks its contract', async () => {
    wrongAnswer = true
    expect((await join('Sai')).json()).toMatchObject({ status: 500, kind: 'unexpected' })
    expect(await members('Sai')).toBe(0)
  })

  it.each([
    ['the disk', Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })],
    ['the quota of the disk', Object.assign(new Error('disk quota exceeded'), { code: 'EDQUOT' })],
    ['the disk of PostgreSQL', Object.assign(new Error('could not extend file'), { code: '53100' })],
    ['the file store', new FileStoreError('full', 'Cannot store a file: the disk is full. Nothing was half-written.')],
  ])('keeps nothing of a command when %s is full, and takes it again when there is room', async (what, full) => {
    const send = () => join(`Đầy ${what}`, { key: `full-${full.message.length}-${full.name}` })
    fault = full
    expect((await send()).json()).toMatchObject({ status: 507, kind: 'storage-full', detail: expect.stringContaining('Chưa có gì được ghi') })
    expect([await members(`Đầy ${what}`), audited]).toEqual([0, []])
    fault = undefined
    expect((await send()).statusCode).toBe(200)
    expect(await members(`Đầy ${what}`)).toBe(1)
  })

  const bad: readonly (readonly [title: string, send: () => Promise<{ json: () => unknown; statusCode: number }>, status: number, kind: string])[] = [
    ['no session', () => join('A', { cookie: '' }), 401, 'not-signed-in'],
    ['an unknown session', () => join('A', { cookie: 'motcua=stale' }), 401, 'not-signed-in'],
    ['a form on another site', () => join('A', { headers: { origin: 'https://evil.example' } }), 403, 'foreign-origin'],
    ['a script on another site', () => join('A', { headers: { 'sec-fetch-site': 'cross-site' } }), 403, 'foreign-origin'],
    ['no idempotency key', () => join('A', { key: '' }), 400, 'idempotency-key-missing'],
    ['a key of another body', () => join('An', { age: 21 }), 422, 'idempotency-key-reused'],
    ['a missing field', () => app.inject({ method: 'POST', url: '/api/clubs/c/members', headers: { cookie: 'motcua=good', 'idempotency-key': 'k'.repeat(9) }, payload: { name: 'A' } }), 400, 'request-invalid'],
    ['not JSON', () => app.inject({ method: 'POST', url: '/api/clubs/c/members', headers: { cookie: 'motcua=good', 'content-type': 'application/json' }, payload: '{oops' }), 400, 'body-unreadable'],
    ['not UTF-8', () => app.inject({ method: 'POST', url: '/api/clubs/c/members', headers: { cookie: 'motcua=good', 'content-type': 'application/json' }, payload: Buffer.from([0x22, 0xff, 0x22]) }), 400, 'body-unreadable'],
    ['half a character', () => join('A\ud83d'), 400, 'body-unreadable'],
    ['a wrong content type', () => app.inject({ method: 'POST', url: '/api/clubs/c/members', headers: { cookie: 'motcua=good', 'content-type': 'text/plain' }, payload: 'hi' }), 415, 'content-type-unknown'],
    ['a body that is too large', () => app.inject({ method: 'PUT', url: '/api/photo', headers: { 'content-type': 'application/octet-stream' }, payload: Buffer.alloc(1001) }), 413, 'body-too-large'],
    ['an unknown path', () => app.inject('/api/nothing'), 404, 'path-unknown'],
    ['an unknown path, whatever its body', () => app.inject({ method: 'POST', url: '/api/nothing', headers: { 'content-type': 'application/json' }, payload: '{oops' }), 404, 'path-unknown'],
    ['an address that is not UTF-8', () => app.inject('/api/%E0%A4'), 404, 'path-unknown'],
    ['a method no page takes', () => app.inject({ method: 'PUT', url: '/thu-tuc' }), 405, 'method-not-allowed'],
    ['a character no database keeps', () => join('A\u0000'), 400, 'request-invalid'],
    ['a wrong method', () => app.inject({ method: 'DELETE', url: '/api/clubs' }), 405, 'method-not-allowed'],
    ['a limit out of range', () => app.inject('/api/clubs?limit=101'), 400, 'request-invalid'],
    ['a doubled word of the address', () => app.inject('/api/clubs?limit=5&limit=6'), 400, 'request-invalid'],
    ['a limit that is no number', () => app.inject('/api/clubs?limit=abc'), 400, 'request-invalid'],
  ]
  it.each(bad)('refuses %s', async (...[, send, status, kind]) => {
    const answer = await send()
    expect(answer.json()).toMatchObject({ status, kind })
    expect(answer.statusCode).toBe(status)
  })

  it('says what a request lacks without the names of the contract, which a program reads beside', async () => {
    const answer = (await app.inject({ method: 'POST', url: '/api/clubs/c/members', headers: { cookie: 'motcua=good', 'idempotency-key': 'k'.repeat(9) }, payload: { name: '' } })).json()
    expect(answer.detail).toBe('Nội dung gửi lên có chỗ chưa đúng: chưa có. Chưa có gì được lưu; hãy sửa rồi gửi lại.')
    expect(answer.errors).toEqual(expect.arrayContaining([{ field: 'body.name', reason: 'chưa có' }, { field: 'body.age', reason: 'chưa có' }]))
  })

  it('shows a person a page where a page was asked for, and a program the document', async () => {
    const person = await app.inject({ method: 'GET', url: '/khong-co?lang=en', headers: { accept: 'text/html,*/*' } })
    expect([person.statusCode, person.headers['content-type'], person.body]).toEqual([404, 'text/html; charset=utf-8', 'en 404'])
    expect((await app.inject('/khong-co')).json()).toMatchObject({ status: 404 })
    expect((await app.inject({ method: 'GET', url: '/api/khong-co', headers: { accept: 'text/html' } })).json()).toMatchObject({ status: 404 })
  })

  it('takes bytes with a name in any script', async () => {
    const answer = await app.inject({ method: 'PUT', url: '/api/photo', headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('ảnh thẻ.jpg') }, payload: Buffer.alloc(12) })
    expect(answer.json()).toEqual({ size: 12, name: 'ảnh thẻ.jpg' })
  })

  it('describes itself as OpenAPI 3.1', async () => {
    const answer = (await app.inject('/api/openapi.json')).json()
    expect(answer.openapi).toBe('3.1.0')
    expect(answer.paths['/api/clubs/{club}/members'].post).toMatchObject({ operationId: 'joinClub', security: [{ session: [] }] })
    expect(answer.paths['/api/clubs'].get.security).toEqual([])
  })
})

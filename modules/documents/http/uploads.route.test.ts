import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../../kernel/actor.ts'
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import type { AccountId, OfficialId, PersonId, SessionId, UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { prepareJobQueue } from '../../../platform/jobs/job-queue.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { SILENT } from '../../../platform/log/log.ts'
import { useFileStore, useScratch } from '../../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../../platform/storage/local-file-store.ts'
import { openScratch } from '../../../platform/storage/scratch.ts'
import { sha256Of } from '../../../platform/storage/sha256.ts'
import { SIMULATED_MALWARE, startClamdSimulator } from '../../../simulators/clamd/start-clamd-simulator.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../tests/support/database.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { openClamd } from '../../integrations/clamd.ts'
import { recordAudit } from '../../audit/index.ts'
import { useScanner } from '../application/keeping/scanner.ts'
import { sweepUploads } from '../application/sweep-uploads.ts'
import { MOST_OPEN_UPLOADS, PERSON_QUOTA_BYTES } from '../domain/upload.ts'
import { documentsModule } from '../module.ts'

const unitId = newId<UnitId>()
const citizen = (fullName: string): Actor => ({ kind: 'citizen', personId: newId<PersonId>(), sessionId: newId<SessionId>(), fullName, assuranceLevel: 2 })
const staff = (): Actor => ({ kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Cán bộ Thử', roles: [{ role: 'one-stop-officer', unitId }] })
const actors: Readonly<Record<string, Actor>> = { an: citizen('Người Thử An'), binh: citizen('Người Thử Bình'), many: citizen('Người Thử Nhiều'), full: citizen('Người Thử Đầy'), clerk: staff(), colleague: staff() }

const PDF = Buffer.from(onePagePdf('Don xin'))
let database: TestDatabase
let app: FastifyInstance
let folder: string
let now = TEST_NOW
let lastKey = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'uploads-'))
  useFileStore(openLocalFileStore(join(folder, 'files')))
  useScratch(openScratch(join(folder, 'scratch')))
  database = await openTestDatabase()
  app = await createHttpServer(
    {
      database,
      now: () => now,
      log: SILENT,
      findActor: async (_work, token) => actors[token] ?? ANONYMOUS,
      may: () => false,
      recordAudit,
      tell: async () => undefined,
      publicUrl: 'http://localhost:8080',
      perMinute: 100_000,
    },
    documentsModule({ uploadLimitBytes: 100 * 1024 * 1024 }).routes,
  )
})
afterAll(async () => {
  await app.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

type Answer = { readonly id: string; readonly fileId?: string; readonly receivedBytes: number; readonly sha256: string; readonly kind: string; readonly detail: string }
const call = async (who: string, method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
  const answer = await app.inject({ method, url, headers: { cookie: `motcua=${who}`, 'idempotency-key': `uploads-${(lastKey += 1)}` }, ...(payload ? { payload } : {}) })
  return { status: answer.statusCode, ...answer.json<Answer>() }
}
const begin = (who: string, bytes: Buffer, more: object = {}) => call(who, 'POST', '/api/uploads', { fileName: 'đơn xin.pdf', sizeBytes: bytes.length, purpose: 'filing', ...more })
const send = async (who: string, id: string, offset: number, bytes: Buffer) => {
  const headers = { cookie: `motcua=${who}`, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) }
  const answer = await app.inject({ method: 'PATCH', url: `/api/uploads/${id}`, headers, payload: bytes })
  return { status: answer.statusCode, ...answer.json<Answer>() }
}
const complete = (who: string, id: string) => call(who, 'POST', `/api/uploads/${id}/complete`)
const contentOf = (who: string, fileId: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url: `/api/files/${fileId}/content`, headers: { cookie: `motcua=${who}`, ...headers } })
const scratch = () => readdirSync(join(folder, 'scratch'))
const countFiles = async () => Number((await sql<{ n: number }>`SELECT count(*) AS n FROM documents.stored_file`.execute(database.tx)).rows[0]?.n)

describe('uploads in parts', () => {
  it('any split into parts, with repeats, wrong offsets and questions between, gives the same file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ length: fc.integer({ min: 1, max: 400 }), act: fc.constantFrom('send', 'repeat', 'skip', 'ask', 'twice') }), { minLength: 1, maxLength: 12 }), async (steps) => {
        const { id } = await begin('an', PDF, { sha256: sha256Of(PDF) })
        let at = 0
        for (const { length, act } of steps) {
          const part = PDF.subarray(at, at + length)
          if (act === 'repeat' && at > 0) expect(await send('an', id, 0, PDF.subarray(0, 10))).toMatchObject({ status: 409, kind: 'upload-offset-wrong', receivedBytes: at })
          if (act === 'skip') expect(await send('an', id, at + 7, part)).toMatchObject({ status: 409, receivedBytes: at })
          if (act === 'ask') expect((await call('an', 'GET', `/api/uploads/${id}`)).receivedBytes).toBe(at)
          if (part.length === 0) continue
          const answers = await Promise.all(act === 'twice' ? [send('an', id, at, part), send('an', id, at, part)] : [send('an', id, at, part)])
          expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
          at += part.length
        }
        if (at < PDF.length) expect(await complete('an', id)).toMatchObject({ status: 409, kind: 'upload-unfinished', receivedBytes: at })
        if (at < PDF.length) expect((await send('an', id, at, PDF.subarray(at))).receivedBytes).toBe(PDF.length)
        const stored = await complete('an', id)
        expect(stored).toMatchObject({ status: 200, sha256: sha256Of(PDF), sizeBytes: PDF.length, fileName: 'đơn xin.pdf' })
        expect((await contentOf('an', stored.id)).rawPayload.equals(PDF)).toBe(true)
      }),
      { numRuns: 25 },
    )
    expect(scratch()).toEqual([])
  })

  it('completes once, however often and by how many windows it is asked', async () => {
    const before = await countFiles()
    const { id } = await begin('an', PDF)
    await send('an', id, 0, PDF)
    const answers = await Promise.all([complete('an', id), complete('an', id), complete('an', id)])
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
    expect(await complete('an', id)).toMatchObject({ id: answers[0]?.id })
    expect(await countFiles()).toBe(before + 1)
    expect(await call('an', 'GET', `/api/uploads/${id}`)).toMatchObject({ fileId: answers[0]?.id })
    expect(await send('an', id, 0, PDF)).toMatchObject({ status: 409, kind: 'upload-already-complete' })
  })

  it('is nobody else’s: not a stranger’s, not a colleague’s', async () => {
    const [mine, ours] = [await begin('an', PDF), await begin('clerk', PDF, { unitId })]
    for (const [who, id] of [['binh', mine.id], ['clerk', mine.id], ['colleague', ours.id], ['an', ours.id]] as const) {
      expect(await call(who, 'GET', `/api/uploads/${id}`)).toMatchObject({ status: 404, kind: 'upload-not-found' })
      expect(await send(who, id, 0, PDF)).toMatchObject({ status: 404 })
      expect(await complete(who, id)).toMatchObject({ status: 404 })
      await call(who, 'DELETE', `/api/uploads/${id}`)
    }
    expect((await send('nobody', mine.id, 0, PDF)).status).toBe(401)
    expect(await begin('clerk', PDF)).toMatchObject({ status: 403, kind: 'owner-not-yours' })
    expect(await begin('clerk', PDF, { unitId: newId<UnitId>() })).toMatchObject({ status: 403 })
    for (const [who, id] of [['an', mine.id], ['clerk', ours.id]] as const) {
      await send(who, id, 0, PDF)
      expect((await complete(who, id)).status).toBe(200)
    }
  })

  it('says that what arrived is not what was announced, and keeps nothing', async () => {
    const before = await countFiles()
    const { id } = await begin('an', PDF, { sha256: sha256Of(Buffer.from('another')) })
    await send('an', id, 0, PDF)
    expect(await complete('an', id)).toMatchObject({ status: 422, kind: 'upload-hash-wrong', detail: expect.stringContaining('chưa được lưu') })
    const short = await begin('an', PDF.subarray(0, 20))
    expect(await send('an', short.id, 0, PDF)).toMatchObject({ status: 409, kind: 'upload-too-long', receivedBytes: 0 })
    for (const each of [id, short.id]) expect((await call('an', 'DELETE', `/api/uploads/${each}`)).status).toBe(200)
    expect(await call('an', 'GET', `/api/uploads/${id}`)).toMatchObject({ status: 404 })
    expect([await countFiles(), scratch()]).toEqual([before, []])
  })

  it.each([
    ['a program', { fileName: 'cai.exe' }, 415, 'file-kind-not-allowed'],
    ['nothing', { sizeBytes: 0 }, 422, 'file-empty'],
    ['101 MB', { sizeBytes: 101 * 1024 * 1024 }, 413, 'file-too-large'],
    ['no name', { fileName: '///' }, 422, 'file-name-missing'],
  ])('refuses %s before a byte is sent', async (_what, more, status, kind) => {
    const refused = await begin('an', PDF, more)
    expect(refused).toMatchObject({ status, kind })
    expect(refused.detail).not.toMatch(/\{\w+\}/)
  })

  it('takes so many at once and no more, and room comes back', async () => {
    const all = await Promise.all(Array.from({ length: MOST_OPEN_UPLOADS + 3 }, () => begin('many', PDF)))
    expect(all.filter(({ status }) => status === 200)).toHaveLength(MOST_OPEN_UPLOADS)
    expect(all.find(({ status }) => status !== 200)).toMatchObject({ status: 429, kind: 'too-many-uploads' })
    await call('many', 'DELETE', `/api/uploads/${all.find(({ status }) => status === 200)?.id}`)
    expect((await begin('many', PDF)).status).toBe(200)
    const { id } = await begin('binh', PDF)
    await sql`UPDATE documents.upload SET expires_at = expires_at WHERE id = ${id}`.execute(database.tx)
    expect(await begin('binh', PDF, { sizeBytes: 90 * 1024 * 1024, fileName: 'a.pdf' })).toMatchObject({ status: 200 })
  })

  it('holds a person to their room, kept files and open uploads together, and a unit to none', async () => {
    const personId = actors['full']?.kind === 'citizen' ? actors['full'].personId : newId<PersonId>()
    const keep = (ownerId: string, bytes: number) =>
      sql`INSERT INTO documents.stored_file (id, owner_kind, owner_id, file_name, media_type, size_bytes, sha256, stored_at, stored_by)
        VALUES (${newId()}, ${ownerId === unitId ? 'unit' : 'person'}, ${ownerId}, 'cu.pdf', 'application/pdf', ${bytes}, ${'a'.repeat(64)}, ${now}, 'test')`.execute(database.tx)
    const asked = { fileName: 'a.pdf', sizeBytes: 1024 }
    await keep(personId, PERSON_QUOTA_BYTES - 2048)
    expect(await begin('full', PDF, asked)).toMatchObject({ status: 200 })
    const open = await begin('full', PDF, asked)
    expect(open.status).toBe(200)
    // What is kept and what is announced fill it to the last byte: one byte more is refused before it is sent.
    expect(await begin('full', PDF, { fileName: 'b.pdf', sizeBytes: 1 })).toMatchObject({ status: 507, kind: 'upload-quota-full', detail: expect.stringContaining('2048 MB') })
    // A file in one request finds no room either, and nothing of it is kept.
    const kept = await countFiles()
    const whole = await app.inject({ method: 'POST', url: '/api/files', headers: { cookie: 'motcua=full', 'idempotency-key': 'whole-file-key', 'content-type': 'application/octet-stream', 'x-file-name': 'a.pdf' }, payload: Buffer.concat([PDF, Buffer.alloc(4096)]) })
    expect([whole.statusCode, whole.json<Answer>().kind, await countFiles()]).toEqual([507, 'upload-quota-full', kept])
    await call('full', 'DELETE', `/api/uploads/${open.id}`)
    expect((await begin('full', PDF, asked)).status).toBe(200)
    await keep(unitId, PERSON_QUOTA_BYTES)
    expect((await begin('clerk', PDF, { ...asked, unitId })).status).toBe(200)
  })

  it('keeps a day for coming back; then the upload and its scratch go, and what no row names goes too', async () => {
    const { id } = await begin('an', PDF)
    await send('an', id, 0, PDF.subarray(0, 100))
    const [part] = scratch()
    const scratchFolder = openScratch(join(folder, 'scratch'))
    // What a killed server leaves: bytes received, and no row that names them.
    const orphan = await scratchFolder.receive(Readable.from([Buffer.from('half a paper')]), 1000)
    await database.work({ now }, (work) => sweepUploads(work, -1000))
    expect(scratch()).toEqual([part])
    expect(scratch()).not.toContain(orphan.name)
    now = instantFromMs(epochMs(TEST_NOW) + 23 * 3_600_000)
    expect(await send('an', id, 100, PDF.subarray(100, 200))).toMatchObject({ status: 200, receivedBytes: 200 })
    now = instantFromMs(epochMs(now) + 25 * 3_600_000)
    expect(await call('an', 'GET', `/api/uploads/${id}`)).toMatchObject({ status: 404 })
    await database.work({ now }, (work) => sweepUploads(work, -1000))
    expect(scratch()).toEqual([])
    now = TEST_NOW
  })

  it('kill -9 in the middle of receiving leaves nothing stored, and what lies half-written is swept', async () => {
    const before = await countFiles()
    const program = `import { openScratch } from ${JSON.stringify(join(import.meta.dirname, '../../../platform/storage/scratch.ts'))}
      import { Readable } from 'node:stream'
      const endless = async function* () { for (;;) { yield Buffer.alloc(65536, 7); await new Promise((go) => setTimeout(go, 1)) } }
      await openScratch(${JSON.stringify(join(folder, 'scratch'))}).receive(Readable.from(endless()), 1e12)`
    const receiving = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' })
    const half = () => scratch().map((name) => join(folder, 'scratch', name)).find((path) => existsSync(path) && statSync(path).size > 1_000_000)
    while (half() === undefined) await new Promise((go) => setTimeout(go, 20))
    receiving.kill('SIGKILL')
    await once(receiving, 'exit')
    expect(half()).toBeDefined()
    await database.work({ now }, (work) => sweepUploads(work, -1000))
    expect([await countFiles(), half()]).toEqual([before, undefined])
  })

  it('sends parts of a file back by range, whole by its hash, and as nothing that runs', async () => {
    const { id } = await begin('an', PDF)
    await send('an', id, 0, PDF)
    const stored = await complete('an', id)
    const part = await contentOf('an', stored.id, { range: 'bytes=5-14' })
    expect([part.statusCode, part.headers['content-range'], part.rawPayload.toString('latin1')]).toEqual([206, `bytes 5-14/${PDF.length}`, PDF.toString('latin1', 5, 15)])
    const whole = await contentOf('an', stored.id)
    expect(whole.headers).toMatchObject({ etag: `"${sha256Of(PDF)}"`, 'x-content-type-options': 'nosniff', 'content-security-policy': expect.stringContaining("default-src 'none'") })
    expect((await contentOf('an', stored.id, { 'if-none-match': String(whole.headers['etag']) })).statusCode).toBe(304)
    expect((await contentOf('an', stored.id, { range: 'bytes=999999-' })).statusCode).toBe(416)
    expect((await contentOf('binh', stored.id, { range: 'bytes=0-1' })).statusCode).toBe(404)
    const views = await sql<{ n: number }>`SELECT count(*) AS n FROM audit.audit_entry WHERE thing_id = ${stored.id} AND event = 'file-viewed' AND purpose = 'own-file'`.execute(database.tx)
    expect(Number(views.rows[0]?.n)).toBe(4)
  })
})

// NĐ 85/2016/NĐ-CP Điều 12, cấp độ 3: asked while the sender waits; its outage is no matter of the sender's.
describe('an upload, with a scanner for malware', () => {
  const upload = async (words: string) => {
    const bytes = Buffer.concat([PDF.subarray(0, 9), Buffer.from(`%${words}\n`), PDF.subarray(9)])
    const { id } = await begin('binh', bytes)
    await send('binh', id, 0, bytes)
    const answer = await complete('binh', id)
    return { status: answer.status, kind: answer.kind, content: answer.status === 200 ? (await contentOf('binh', answer.id)).statusCode : undefined, malwareScan: (answer as { malwareScan?: string }).malwareScan }
  }

  it('is refused with malware, clean at once without, and taken all the same while the scanner is away', async () => {
    await prepareJobQueue(database.connection)
    const clamd = await startClamdSimulator()
    useScanner(openClamd(clamd.address))
    try {
      expect(await upload(SIMULATED_MALWARE)).toMatchObject({ status: 422, kind: 'file-has-malware' })
      expect(await upload('sạch')).toMatchObject({ status: 200, malwareScan: 'clean', content: 200 })
      clamd.setFault('down')
      expect(await upload('chờ')).toMatchObject({ status: 200, malwareScan: 'waiting', content: 409 })
    } finally {
      useScanner(undefined)
      await clamd.stop()
    }
  })
})

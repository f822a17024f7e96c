import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, PersonId, SessionId, UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { SILENT } from '../../../platform/log/log.ts'
import { useFileStore } from '../../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../../platform/storage/local-file-store.ts'
import { sha256Of } from '../../../platform/storage/sha256.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../tests/support/database.ts'
import { recordAudit } from '../../audit/index.ts'
import { filesProof } from '../application/prove-files.ts'
import { MAX_FILE_BYTES } from '../domain/inspect-file.ts'
import { downloadFileRoute } from './download-file.route.ts'
import { readFileRoute } from './read-file.route.ts'
import { uploadFileRoute } from './upload-file.route.ts'

const unitId = newId<UnitId>()
const citizen = (fullName: string): Actor => ({ kind: 'citizen', personId: newId<PersonId>(), sessionId: newId<SessionId>(), fullName, assuranceLevel: 2 })
const actors: Readonly<Record<string, Actor>> = {
  an: citizen('Người Thử An'),
  binh: citizen('Người Thử Bình'),
  clerk: { kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Cán bộ Thử', roles: [{ role: 'one-stop-officer', unitId }] },
}

const PDF = Buffer.from('%PDF-1.7\n4 0 obj\n<</Length 20>>\nstream\nBT (Don xin) Tj ET\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n')

let database: TestDatabase
let app: FastifyInstance
let folder: string
let lastKey = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'))
  useFileStore(openLocalFileStore(folder))
  database = await openTestDatabase()
  app = await createHttpServer(
    {
      database,
      now: () => TEST_NOW,
      log: SILENT,
      findActor: async (_work, token) => actors[token] ?? ANONYMOUS,
      may: () => false,
      recordAudit,
      tell: async () => undefined,
      publicUrl: 'http://localhost:8080',
    },
    [uploadFileRoute, readFileRoute, downloadFileRoute],
  )
})
afterAll(async () => {
  await app.close()
  await database.close()
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true, force: true })
})

const upload = (who: string, bytes: Buffer, { name = 'đơn xin.pdf', unit = '', key = `upload-key-${(lastKey += 1)}` } = {}) =>
  app.inject({
    method: 'POST',
    url: `/api/files${unit === '' ? '' : `?unitId=${unit}`}`,
    headers: { cookie: `motcua=${who}`, 'idempotency-key': key, 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) },
    payload: bytes,
  })
const download = (who: string, id: string) => app.inject({ method: 'GET', url: `/api/files/${id}/content`, headers: { cookie: `motcua=${who}` } })
const trailOf = async (id: string) =>
  (await sql<{ event: string; purpose: string | null }>`SELECT event, purpose FROM audit.audit_entry WHERE thing_id = ${id} ORDER BY id`.execute(database.tx)).rows
const countFiles = async () => Number((await sql<{ n: number }>`SELECT count(*) AS n FROM documents.stored_file`.execute(database.tx)).rows[0]?.n)

describe('files over HTTP', () => {
  it('keeps a citizen’s file, tells its hash, and gives it back only to them, leaving a view each time', async () => {
    const stored = await upload('an', PDF)
    expect(stored.statusCode).toBe(200)
    const file = stored.json<{ id: string; sha256: string }>()
    expect(file).toMatchObject({ fileName: 'đơn xin.pdf', mediaType: 'application/pdf', sizeBytes: PDF.length, sha256: sha256Of(PDF), malwareScan: 'not-scanned' })
    const back = await download('an', file.id)
    expect([back.statusCode, back.headers['content-type'], back.headers['content-disposition']]).toEqual([200, 'application/pdf', expect.stringContaining('attachment')])
    expect(back.rawPayload.equals(PDF)).toBe(true)
    for (const who of ['binh', 'clerk']) expect((await download(who, file.id)).json()).toMatchObject({ status: 404, kind: 'file-not-found' })
    expect((await download('nobody', file.id)).statusCode).toBe(401)
    expect(await trailOf(file.id)).toEqual([
      { event: 'file-stored', purpose: null },
      { event: 'file-viewed', purpose: 'own-file' },
    ])
  })

  it('stores once what is sent twice with one key, and the same bytes once for two people', async () => {
    const before = await countFiles()
    const [first, again] = [await upload('an', PDF, { key: 'the-same-key' }), await upload('an', PDF, { key: 'the-same-key' })]
    expect(again.json()).toEqual(first.json())
    const other = await upload('binh', PDF)
    expect(other.json<{ id: string }>().id).not.toBe(first.json<{ id: string }>().id)
    expect(await countFiles()).toBe(before + 2)
    expect(readdirSync(join(folder, sha256Of(PDF).slice(0, 2)))).toHaveLength(1)
  })

  it('lets staff store only for a unit of theirs', async () => {
    expect((await upload('clerk', PDF)).json()).toMatchObject({ status: 403, kind: 'owner-not-yours' })
    expect((await upload('clerk', PDF, { unit: newId<UnitId>() })).json()).toMatchObject({ status: 403 })
    const mine = await upload('clerk', PDF, { unit: unitId })
    expect(mine.statusCode).toBe(200)
    expect((await download('clerk', mine.json<{ id: string }>().id)).statusCode).toBe(200)
  })

  it.each([
    { what: 'nothing', bytes: Buffer.alloc(0), name: 'a.pdf', status: 422, kind: 'file-empty' },
    { what: 'a page saved as .pdf', bytes: Buffer.from('<html><body>Không phải PDF</body></html>'), name: 'a.pdf', status: 415, kind: 'file-kind-mismatch' },
    { what: 'a program', bytes: Buffer.from('MZ'.padEnd(400, '\0')), name: 'cai.exe', status: 415, kind: 'file-kind-not-allowed' },
    { what: 'a locked PDF', bytes: Buffer.from(PDF.toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R/Encrypt 8 0 R'), 'latin1'), name: 'a.pdf', status: 422, kind: 'file-encrypted' },
    { what: 'half a PDF', bytes: PDF.subarray(0, 60), name: 'a.pdf', status: 422, kind: 'file-damaged' },
    { what: '25 MB and a byte', bytes: Buffer.alloc(MAX_FILE_BYTES + 1), name: 'a.pdf', status: 413, kind: 'body-too-large' },
  ])('refuses $what with a sentence and keeps nothing', async ({ bytes, name, status, kind }) => {
    const before = await countFiles()
    const answer = await upload('an', bytes, { name })
    expect(answer.json()).toMatchObject({ status, kind, detail: expect.stringMatching(/chưa được lưu|Chưa có gì được lưu/i) })
    expect(answer.json<{ detail: string }>().detail).not.toMatch(/\{\w+\}/)
    expect(await countFiles()).toBe(before)
  })

  it('proves every byte, and finds the one that was touched', async () => {
    const other = Buffer.from(PDF.toString('latin1').replace('Don xin', 'Don moi'), 'latin1')
    await upload('an', other)
    const proof = () => database.work({}, (work) => filesProof.find(work))
    expect(await proof()).toMatchObject({ checked: 2, faults: [] })
    const hash = sha256Of(other)
    writeFileSync(join(folder, hash.slice(0, 2), hash.slice(2, 4), hash), 'gone bad')
    expect((await proof()).faults).toEqual([expect.stringContaining(hash)])
    await upload('an', other)
  })

  it('cannot be changed or taken away by the application', async () => {
    for (const statement of ["UPDATE documents.stored_file SET sha256 = repeat('0', 64)", 'DELETE FROM documents.stored_file'])
      await expect(database.pool.query(statement)).rejects.toThrow(/permission denied/)
  })
})

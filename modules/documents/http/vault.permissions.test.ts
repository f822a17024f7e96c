import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../../kernel/actor.ts'
import type { AccountId, DossierId, OfficialId, PersonId, SessionId, UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { SILENT } from '../../../platform/log/log.ts'
import { useFileStore } from '../../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../../platform/storage/local-file-store.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../tests/support/database.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { recordAudit } from '../../audit/index.ts'
import { storeOwnPrint } from '../application/store-file.ts'
import { recordPaper } from '../application/vault/record-paper.ts'
import { openSharedPaper, sharedPapersOf, sharePaper } from '../application/vault/share-paper.ts'
import { useStatementSecret } from '../application/vault/statement.ts'
import type { PaperRecord } from '../domain/vault/paper-record.ts'
import { vaultRoutes } from './vault.route.ts'

const unitId = newId<UnitId>()
const citizen = (fullName: string) => ({ kind: 'citizen' as const, personId: newId<PersonId>(), sessionId: newId<SessionId>(), fullName, assuranceLevel: 2 as const })
const an = citizen('Người Thử An')
const actors: Readonly<Record<string, Actor>> = {
  an,
  binh: citizen('Người Thử Bình'),
  clerk: { kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Cán bộ Thử', roles: [{ role: 'case-officer', unitId }] },
}
const dossierId = newId<DossierId>()
let database: TestDatabase
let app: FastifyInstance
let folder: string
let result: PaperRecord
let upload: PaperRecord
let keys = 0

const call = (who: string, method: 'GET' | 'POST', url: string) =>
  app.inject({ method, url, headers: { ...(who === '' ? {} : { cookie: `motcua=${who}` }), ...(method === 'GET' ? {} : { 'idempotency-key': `vault-key-${(keys += 1)}-0123456789` }) }, ...(method === 'GET' ? {} : { payload: {} }) })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vault-'))
  useFileStore(openLocalFileStore(folder))
  useStatementSecret({ secret: new Uint8Array(32).fill(5), isDemo: true })
  database = await openTestDatabase()
  const ports = { database, now: () => TEST_NOW, log: SILENT, findActor: async (_work: unknown, token: string) => actors[token] ?? ANONYMOUS, may: () => false, recordAudit, tell: async () => undefined, publicUrl: 'http://localhost:8080' }
  app = await createHttpServer(ports, vaultRoutes('https://motcua.example.vn'))
  const paper = async (rest: Pick<PaperRecord, 'kind' | 'name' | 'origin'>): Promise<PaperRecord> => {
    const recorded = await database.work({}, async (work) => {
      const file = await storeOwnPrint(work, { bytes: onePagePdf(rest.name), fileName: 'giay-to.pdf', owner: { kind: 'unit', unitId } })
      return recordPaper(work, { ...rest, holderId: an.personId, issuer: 'UBND xã Thử', issuerUnitId: unitId, issuedOn: '2025-03-01' as PlainDate, number: '9/GKS', fileId: file.id, sources: {}, state: 'published' })
    })
    if (!recorded.ok) throw new Error(recorded.refusal.kind)
    return recorded.value
  }
  result = await paper({ kind: 'result', name: 'Giấy khai sinh', origin: 'dossier-result' })
  upload = await paper({ kind: 'component', name: 'Giấy chứng sinh', origin: 'dossier-component' })
})
afterAll(async () => {
  await app.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('who sees a vault (NĐ 45/2020 art. 16, NĐ 13/2023 art. 9)', () => {
  it.each([
    ['an', 200], ['binh', 404], ['clerk', 403], ['', 401],
  ] as const)('one paper, its file: %s', async (who, status) => {
    for (const path of ['', '/file']) expect((await call(who, 'GET', `/api/my/papers/${result.id}${path}`)).statusCode, path).toBe(status)
  })

  it('a list holds only one’s own', async () => {
    expect((await call('an', 'GET', '/api/my/papers')).json<{ items: readonly object[] }>().items).toHaveLength(2)
    expect((await call('binh', 'GET', '/api/my/papers')).json<{ items: readonly object[] }>().items).toEqual([])
  })

  it('anybody may ask whether a result holds, and is told nothing of a person; an upload is nobody’s business', async () => {
    const told = await call('', 'GET', `/api/paper-standings/${result.id}`)
    expect(told.json()).toEqual({ standing: 'valid', sha256: result.sha256 })
    expect((await call('', 'GET', `/api/paper-standings/${upload.id}`)).statusCode).toBe(404)
    expect((await call('', 'GET', '/api/paper-statement-keys')).json<{ items: readonly object[] }>().items).toMatchObject([{ demo: true, publicKey: expect.any(String) }])
  })

  it('what an authority issued stays; what one handed in is forgotten on demand', async () => {
    expect((await call('an', 'POST', `/api/my/papers/${result.id}/forget`)).statusCode).toBe(409)
    expect((await call('binh', 'POST', `/api/my/papers/${upload.id}/forget`)).statusCode).toBe(404)
    expect((await call('an', 'POST', `/api/my/papers/${upload.id}/forget`)).json()).toEqual({ forgotten: true })
    expect((await call('an', 'GET', '/api/my/papers')).json<{ items: readonly object[] }>().items).toHaveLength(1)
  })

  it('a paper shared with a dossier is read by its officials with a purpose, which the holder is told, until it is revoked', async () => {
    const as = <T>(who: string, run: Parameters<typeof database.work<T>>[1]): Promise<T> => database.work({ actor: actors[who] ?? ANONYMOUS }, run)
    const share = (who: string) => as(who, (work) => sharePaper(work, { recordId: result.id, days: 3, dossierId, label: 'Đăng ký thường trú' }))
    expect((await share('binh')).ok).toBe(false)
    const shared = await share('an')
    if (!shared.ok) throw new Error(shared.refusal.kind)
    expect(shared.value.untilAt).toBe('2025-03-15T05:00:00.000Z')
    const read = (of: DossierId) => as('clerk', (work) => openSharedPaper(work, { dossierId: of, recordId: result.id, purpose: 'đối chiếu chỗ ở' }))
    expect((await read(newId<DossierId>())).ok).toBe(false)
    expect((await read(dossierId)).ok).toBe(true)
    expect((await call('an', 'GET', `/api/my/papers/${result.id}`)).json()).toMatchObject({ readings: [{ officialName: 'Cán bộ Thử', purpose: 'đối chiếu chỗ ở', dossierId, times: 1 }], shares: [{ ended: false, label: 'Đăng ký thường trú' }] })
    const revoke = (who: string) => call(who, 'POST', `/api/my/paper-shares/${dossierId}/${shared.value.id}/revoke`)
    expect((await revoke('binh')).statusCode).toBe(404)
    expect((await revoke('an')).statusCode).toBe(200)
    expect((await revoke('an')).body, 'in another window: nobody is told to ask the applicant').toContain('đã thôi chia sẻ cho hồ sơ đó từ trước')
    expect((await read(dossierId)).ok).toBe(false)
    expect(await as('clerk', (work) => sharedPapersOf(work, dossierId))).toEqual([])
    const later = await database.work({ actor: an }, (work) => sharePaper(work, { recordId: result.id, days: 99, dossierId, label: 'Lần nữa' }))
    expect(later.ok && later.value.untilAt).toBe('2025-04-11T05:00:00.000Z')
    expect((await database.work({ now: '2025-04-11T05:00:00.000Z' as never }, (work) => sharedPapersOf(work, dossierId)))).toEqual([])
  })
})

// TT 01/2023/TT-VPCP Điều 8: from a scan to signed copies, each with its component.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId, UnitId } from '../../../../kernel/ids.ts'
import { ok } from '../../../../kernel/outcome.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import { createHttpServer } from '../../../../platform/http/server.ts'
import { stopImaging } from '../../../../platform/imaging/imaging.ts'
import { prepareJobQueue } from '../../../../platform/jobs/job-queue.ts'
import { SILENT } from '../../../../platform/log/log.ts'
import { findReader } from '../../../../platform/ocr/find-reader.ts'
import { stopPrinting } from '../../../../platform/pdf/render-pdf.ts'
import { currentFileStore, useFileStore, useScratch } from '../../../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../../../platform/storage/local-file-store.ts'
import { openScratch } from '../../../../platform/storage/scratch.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../../tests/support/database.ts'
import { printPages } from '../../../../tests/support/printed-page.ts'
import { recordAudit } from '../../../audit/index.ts'
import { can } from '../../../identity/index.ts'
import type { DigitisedPapers } from '../../application/digitise/digitised-papers.ts'
import { openBench } from '../../application/digitise/open-bench.ts'
import { readWaitingPages } from '../../application/digitise/read-waiting-pages.ts'
import { documentsModule } from '../../module.ts'

const unitId = newId<UnitId>()
const clerkAt = (unit: UnitId): Actor & { kind: 'staff' } => ({ kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Cán bộ Thử', roles: [{ role: 'one-stop-officer', unitId: unit }] })
const actors: Readonly<Record<string, Actor>> = { clerk: clerkAt(unitId), colleague: clerkAt(unitId), elsewhere: clerkAt(newId<UnitId>()) }
const SLOTS = [{ key: '1.1', name: 'Tờ khai đăng ký khai sinh theo mẫu' }, { key: '1.2', name: 'Giấy chứng sinh' }]
const BODY = Array.from({ length: 6 }, (_, at) => `Nội dung thứ ${at + 1} của giấy tờ in để thử, người khai cam đoan những lời khai trên đây là đúng sự thật.`)

/** Pages are really drawn and read: on a machine that does other things too this takes its time. */
const PATIENCE_MS = 240_000
const reader = await findReader()
let database: TestDatabase
let app: FastifyInstance
let folder: string
let lastKey = 0
const taken: DigitisedPapers[] = []

const step = <T>(run: (work: never) => Promise<T>): Promise<T> => database.work({ now: TEST_NOW }, run as never)
const readAll = (): Promise<void> => readWaitingPages(step as never)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bench-'))
  useFileStore(openLocalFileStore(join(folder, 'files')))
  useScratch(openScratch(join(folder, 'scratch')))
  database = await openTestDatabase()
  await prepareJobQueue(database.connection)
  const digitising = {
    take: async (_work: unknown, papers: DigitisedPapers) => {
      taken.push(papers)
      return ok(undefined)
    },
    signPlace: { name: 'nguoi-ky', label: 'Chữ ký', width: 190, height: 52 },
    sign: async () => true,
  }
  app = await createHttpServer(
    { database, now: () => TEST_NOW, log: SILENT, findActor: async (_work, token) => actors[token] ?? ANONYMOUS, may: (actor, { may, on }) => can(actor, may, on), recordAudit, tell: async () => undefined, publicUrl: 'http://localhost:8080', perMinute: 100_000 },
    documentsModule({ digitising, publicUrl: 'http://localhost:8080' }).routes,
  )
})
afterAll(async () => {
  await app.close()
  await database.close()
  stopImaging()
  await stopPrinting()
  rmSync(folder, { recursive: true, force: true })
})

type Page = { readonly pageId: string; readonly state: string; readonly turn: number; readonly byPhone: boolean; readonly pictureSha256?: string; readonly faults: readonly { readonly kind: string }[] }
type Paper = { readonly paperId: string; readonly slotKey?: string; readonly pageIds: readonly string[]; readonly typed: object; readonly fields: Record<string, { readonly value: string; readonly by: string }>; readonly missing: readonly number[]; readonly lacks?: readonly number[] }
type Bench = { readonly benchId: string; readonly version: number; readonly state: string; readonly pages: readonly Page[]; readonly papers: readonly Paper[]; readonly leftOut: readonly string[]; readonly kind: string; readonly detail: string; readonly phone: string }

const call = async <T = Bench>(who: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object): Promise<{ readonly status: number } & T> => {
  const answer = await app.inject({ method, url, headers: { cookie: `motcua=${who}`, 'idempotency-key': `bench-key-${(lastKey += 1)}` }, ...(method === 'GET' ? {} : { payload: payload ?? {} }) })
  return { status: answer.statusCode, ...answer.json<T>() }
}
const store = async (bytes: Uint8Array, fileName: string): Promise<string> => {
  const answer = await app.inject({ method: 'POST', url: `/api/files?unitId=${unitId}`, headers: { cookie: 'motcua=clerk', 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(fileName), 'idempotency-key': `bench-file-${(lastKey += 1)}` }, payload: Buffer.from(bytes) })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json<{ id: string }>().id
}
const newBench = async (): Promise<string> =>
  (await database.work({ actor: actors['clerk'] as Actor, now: TEST_NOW }, (work) => openBench(work, { unitId, subject: { kind: 'filing-draft', id: newId<string & {}>() }, title: 'Đăng ký khai sinh', returnTo: '/desk/counter', slots: SLOTS, people: [{ name: 'Trần Thị Mẫu', by: 'register' }] }))).id
const at = (benchId: string, rest = ''): string => `/api/desk/benches/${benchId}${rest}`
const arrangementOf = ({ papers, leftOut, version }: Bench) => ({ version, leftOut, accepted: [], papers: papers.map(({ paperId, slotKey, pageIds, typed }) => ({ paperId, pageIds, fields: typed, ...(slotKey ? { slotKey } : {}) })) })

const scan = async (): Promise<Uint8Array> =>
  printPages([
    { agency: ['ỦY BAN NHÂN DÂN', 'XÃ BẢO NINH'], dated: 'Bảo Ninh, ngày 12 tháng 3 năm 2025', title: 'TỜ KHAI ĐĂNG KÝ KHAI SINH', lines: BODY },
    { pageNumber: 3, lines: BODY },
    { agency: ['SỞ Y TẾ', 'TRẠM Y TẾ XÃ BẢO NINH'], number: 'Số: 27/2025/GCS', dated: 'Bảo Ninh, ngày 3 tháng 3 năm 2025', title: 'GIẤY CHỨNG SINH', lines: BODY },
  ])

describe('a bench', () => {
  it.skipIf(reader.state !== 'ready')('splits a scan to papers, names them, reads what they say, and files them as searchable copies beside the untouched scan', async () => {
    const benchId = await newBench()
    const bytes = await scan()
    const fileId = await store(bytes, 'quet-ca-bo.pdf')
    expect(await call('clerk', 'POST', at(benchId, '/scans'), { fileIds: [fileId] })).toMatchObject({ status: 200, pages: 3 })
    expect((await call('clerk', 'POST', at(benchId, '/finish'), { version: 1 })).kind).toBe('bench-pages-waiting')
    await readAll()
    const shown = await call('clerk', 'GET', at(benchId))
    expect(shown.pages.map(({ state, faults }) => [state, faults])).toEqual([['ready', []], ['ready', []], ['ready', []]])
    expect(shown.papers.map(({ slotKey, pageIds }) => [slotKey, pageIds.length])).toEqual([['1.1', 2], ['1.2', 1]])
    expect(shown.papers.map(({ missing }) => missing)).toEqual([[2], []])
    expect(shown.papers[0]?.fields['issuer']?.value).toBe('ỦY BAN NHÂN DÂN XÃ BẢO NINH')
    expect(shown.papers[1]?.fields).toMatchObject({ number: { value: '27/2025/GCS', by: 'reader' }, issuedOn: { value: '2025-03-03' }, title: { value: 'GIẤY CHỨNG SINH' } })

    const { papers, ...rest } = arrangementOf(shown)
    const typed = await call('clerk', 'PUT', at(benchId, '/arrangement'), { ...rest, papers: papers.map((paper, place) => (place === 1 ? { ...paper, fields: { issuer: 'Trạm Y tế xã Bảo Ninh', holderName: 'TRẦN THỊ MẪU' } } : paper)) })
    expect(typed.papers[1]?.fields['issuer']).toEqual({ value: 'Trạm Y tế xã Bảo Ninh', by: 'person' })
    expect(typed.papers[1]?.fields['holderName'], 'spelled as the register has it').toEqual({ value: 'Trần Thị Mẫu', by: 'register' })
    expect((await call('colleague', 'PUT', at(benchId, '/arrangement'), arrangementOf(shown))).kind).toBe('bench-changed')

    expect((await call('clerk', 'POST', at(benchId, '/finish'), { version: typed.version })).kind).toBe('bench-pages-missing')
    const ordered = arrangementOf(typed)
    const whole = await call('clerk', 'PUT', at(benchId, '/arrangement'), { ...ordered, papers: ordered.papers.map((paper, place) => (place === 0 ? { ...paper, lacks: [2] } : paper)) })
    expect(whole.papers.map(({ missing, lacks }) => [missing, lacks])).toEqual([[[], [2]], [[], undefined]])

    const finished = await call<{ papers: readonly { fileId: string; pages: number; sha256: string }[]; signing: boolean }>('clerk', 'POST', at(benchId, '/finish'), { version: whole.version })
    expect(finished).toMatchObject({ status: 200, signing: true, papers: [{ slotKey: '1.1', pages: 2 }, { slotKey: '1.2', pages: 1 }] })
    expect(taken.at(-1)?.papers.map(({ slotKey, fileName }) => [slotKey, fileName])).toEqual([['1.1', 'Tờ khai đăng ký khai sinh theo mẫu.pdf'], ['1.2', 'Giấy chứng sinh.pdf']])
    expect(Buffer.from(await currentFileStore().get(finished.papers[1]?.sha256 ?? '')).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>')
    const { rows: [copy] } = await sql<{ pages: readonly { fileId: string; page: number }[]; sha256: string }>`SELECT c.pages, f.sha256 FROM documents.digital_copy c JOIN documents.stored_file f ON f.id = ${fileId} WHERE c.file_id = ${finished.papers[1]?.fileId}`.execute(database.tx)
    expect(copy?.pages).toMatchObject([{ fileId, page: 3 }])
    expect(Buffer.from(await currentFileStore().get(copy?.sha256 ?? '')).equals(Buffer.from(bytes))).toBe(true)
    expect((await call('clerk', 'POST', at(benchId, '/finish'), { version: whole.version })).kind).toBe('bench-done')
  }, PATIENCE_MS)

  it('tells what is wrong with a page at the page, files no faulty one unseen, and keeps what was left out', async () => {
    const benchId = await newBench()
    const sheet = (background: string, size = 1240) => sharp({ create: { width: size, height: Math.round(size * 1.414), channels: 3, background } }).jpeg().withMetadata({ density: Math.round(size / 8.27) }).toBuffer()
    const fileIds = [await store(await sheet('#fdfdfb'), 'trang.jpg'), await store(await sheet('#050505'), 'den.jpg'), await store(await sheet('#0a0a0a', 620), 'it-diem.jpg')]
    await call('clerk', 'POST', at(benchId, '/scans'), { fileIds })
    await readAll()
    const shown = await call('clerk', 'GET', at(benchId))
    expect(shown.pages.map(({ faults }) => faults.map(({ kind }) => kind))).toEqual([['blank', 'few-dots'], ['black', 'few-dots'], ['black', 'few-dots']])
    expect(shown.leftOut).toEqual([shown.pages[0]?.pageId])
    expect((await call('clerk', 'POST', at(benchId, '/finish'), { version: shown.version })).kind).toBe('bench-pages-faulty')
    const stranger = shown.pages[0]?.pageId ?? ''
    expect((await call('clerk', 'PUT', at(benchId, '/arrangement'), { ...arrangementOf(shown), leftOut: [stranger, stranger] })).kind).toBe('bench-page-unknown')
    const accepted = await call('clerk', 'PUT', at(benchId, '/arrangement'), { ...arrangementOf(shown), accepted: shown.pages.map(({ pageId }) => pageId) })
    expect((await call('clerk', 'POST', at(benchId, '/finish'), { version: accepted.version })).kind).toBe('bench-papers-unnamed')
  })

  it('works on a turned page anew, and again where the work was cut off', async () => {
    const benchId = await newBench()
    await call('clerk', 'POST', at(benchId, '/scans'), { fileIds: [await store(await printPages([{ lines: BODY }]), 'mot-trang.pdf')] })
    await database.work({ now: TEST_NOW }, ({ tx }) => sql`UPDATE documents.bench_page SET next_at = '2025-03-12T04:59:00Z', attempts = 1 WHERE bench_id = ${benchId}`.execute(tx))
    await readAll()
    const [page] = (await call('clerk', 'GET', at(benchId))).pages
    expect(page?.state).toBe('ready')
    await call('clerk', 'POST', at(benchId, `/pages/${page?.pageId}/turn`), { by: 90 })
    expect((await call('clerk', 'GET', at(benchId))).pages[0]).toMatchObject({ state: 'waiting', turn: 90 })
    await readAll()
    const [turned] = (await call('clerk', 'GET', at(benchId))).pages
    expect(turned).toMatchObject({ state: 'ready', turn: 90 })
    const picture = await app.inject({ method: 'GET', url: at(benchId, `/pages/${page?.pageId}/picture?small=true`), headers: { cookie: 'motcua=clerk' } })
    expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/jpeg'])
    const { width, height } = await sharp(picture.rawPayload).metadata()
    expect(width).toBeGreaterThan(height)
  }, PATIENCE_MS)

  it('is of its unit alone: others are told that there is none', async () => {
    const benchId = await newBench()
    for (const [method, url, payload] of [['GET', '', undefined], ['POST', '/scans', { fileIds: [newId<string & {}>()] }], ['POST', '/phone', {}], ['POST', '/finish', { version: 1 }]] as const)
      expect([(await call('elsewhere', method, at(benchId, url), payload)).status, (await call('elsewhere', method, at(benchId, url), payload)).kind]).toEqual([404, 'bench-not-found'])
    expect((await call('clerk', 'POST', at(benchId, '/scans'), { fileIds: [newId<string & {}>()] })).kind).toBe('scan-file-missing')
    expect((await call('nobody', 'GET', at(benchId))).status).toBe(401)
  })

  it('prints a separator sheet for each paper', async () => {
    const printed = await app.inject({ method: 'GET', url: at(await newBench(), '/separators'), headers: { cookie: 'motcua=clerk' } })
    expect([printed.statusCode, printed.headers['content-type']]).toEqual([200, 'application/pdf'])
  })
})

describe('a telephone', () => {
  const photograph = async (phoneKey: string, fileName = 'anh.jpg') => {
    const payload = await sharp({ create: { width: 1600, height: 2263, channels: 3, background: '#fff' } }).composite([{ input: Buffer.from('<svg width="1600" height="2263"><text x="200" y="400" font-size="80">Trang</text></svg>') }]).jpeg().toBuffer()
    const answer = await app.inject({ method: 'POST', url: `/api/scan-phones/${phoneKey}/pictures`, headers: { 'content-type': 'application/octet-stream', 'x-file-name': fileName, 'idempotency-key': `phone-key-${(lastKey += 1)}` }, payload })
    return { status: answer.statusCode, ...answer.json<{ kind?: string; pages?: number }>() }
  }

  it('is let in once by the code, sends pages to this bench, and sees nothing of it', async () => {
    const benchId = await newBench()
    const lent = await call<{ address: string; qr: string }>('clerk', 'POST', at(benchId, '/phone'))
    expect(lent.address).toMatch(/^http:\/\/localhost:8080\/quet\/[0-9a-f]{48}$/)
    const link = lent.address.slice(-48)
    const first = await call<{ phoneKey: string }>('', 'POST', `/api/scan-links/${link}`)
    expect(await call('', 'POST', `/api/scan-links/${link}`)).toMatchObject({ status: 410, kind: 'phone-link-over' })
    expect(await photograph(first.phoneKey)).toMatchObject({ status: 200, pages: 1 })
    const shown = await call('clerk', 'GET', at(benchId))
    expect([shown.phone, shown.pages.map(({ byPhone }) => byPhone)]).toEqual(['taken', [true]])
    // A new code ends the old one.
    await call('clerk', 'POST', at(benchId, '/phone'))
    expect(await photograph(first.phoneKey)).toMatchObject({ status: 410 })
    expect(await photograph('0'.repeat(48))).toMatchObject({ status: 410 })
    expect((await app.inject({ method: 'GET', url: at(benchId), headers: { cookie: `motcua=${first.phoneKey}` } })).statusCode).toBe(401)
  })
})

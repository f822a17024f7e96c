import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../../kernel/actor.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { SILENT } from '../../../platform/log/log.ts'
import { stopPrinting } from '../../../platform/pdf/render-pdf.ts'
import { useFileStore } from '../../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../../platform/storage/local-file-store.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { recordAudit } from '../../audit/index.ts'
import { can } from '../../identity/index.ts'
import { issueAppointmentSlip } from '../application/issue-appointment-slip.ts'
import { issueApology } from '../application/issue-letter.ts'
import { enterInRegister } from '../application/keep-register.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import * as facts from '../testing/facts.ts'
import { hasPdftotext, pagesOf, wordsOf } from '../../../tests/support/read-print.ts'
import { paperRoutes } from './papers.route.ts'
import { registerRoutes } from './register.route.ts'

const [DESK, AGENCY, ELSEWHERE] = [newId<UnitId>(), newId<UnitId>(), newId<UnitId>()]
const ACTORS: Readonly<Record<string, Actor>> = {
  clerk: facts.asOfficial(DESK),
  officer: facts.asOfficial(AGENCY, 'case-officer'),
  head: facts.asOfficial(AGENCY, 'head-of-unit'),
  stranger: facts.asOfficial(ELSEWHERE),
  administrator: facts.asOfficial(DESK, 'administrator'),
}

let database: TestDatabase
let app: FastifyInstance
let folder: string
let now = facts.NOW
let slip: IssuedDocument
let apology: IssuedDocument

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'papers-http-'))
  useFileStore(openLocalFileStore(folder))
  database = await openTestDatabase()
  app = await createHttpServer(
    {
      database,
      now: () => now,
      log: SILENT,
      findActor: async (_work, token) => ACTORS[token] ?? ANONYMOUS,
      may: (actor, { may, on }) => can(actor, may, on),
      recordAudit,
      tell: async () => undefined,
      publicUrl: 'http://localhost',
    },
    [...paperRoutes, ...registerRoutes],
  )
  const at = { now: facts.NOW, actor: facts.asOfficial(DESK) }
  const paper = facts.appointmentSlip('A', DESK)
  await database.work(at, (work) =>
    enterInRegister(work, {
      ...paper,
      unitId: DESK,
      group: { code: 'HT', name: 'Hộ tịch' },
      leadUnitName: 'Phòng Thử Nghiệm',
      resultBy: 'Tại quầy',
    }),
  )
  slip = await database.work(at, (work) => issueAppointmentSlip(work, paper))
  apology = await database.work(at, (work) => issueApology(work, { ...facts.apology('A', AGENCY), dossierId: paper.dossierId }))
})
afterAll(async () => {
  await app.close()
  await database.close()
  await stopPrinting()
  rmSync(folder, { recursive: true, force: true })
})

const get = (who: string, url: string) => app.inject({ method: 'GET', url, headers: { cookie: `motcua=${who}` } })
const print = (who: string, documentIds: readonly string[], duplex = false) =>
  app.inject({ method: 'POST', url: '/api/desk/papers/print', payload: { documentIds, duplex }, headers: { cookie: `motcua=${who}` } })

describe('a paper is read', () => {
  const file = (document: IssuedDocument): string => `/api/desk/papers/${document.documentId}/file`
  it.each([
    ['by the desk that issued it', 'clerk', () => file(slip), 200],
    ['by the desk whose register holds the dossier, though another unit issued it', 'clerk', () => file(apology), 200],
    ['by the unit that issued it', 'officer', () => file(apology), 200],
    ['not by a unit that has nothing to do with it, which is told the same as for none', 'stranger', () => file(slip), 404],
    ['not by an administrator', 'administrator', () => file(slip), 403],
    ['not by somebody who is not signed in', 'nobody', () => file(slip), 401],
  ])('%s', async (_, who, url, status) => expect((await get(who, url())).statusCode).toBe(status))
})

describe('papers are printed together', () => {
  it('in the order asked, each once, and again with a mark', async () => {
    const first = await print('clerk', [apology.documentId, slip.documentId, apology.documentId])
    expect([first.statusCode, first.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(pagesOf(first.rawPayload)).toBe(3)
    const reloaded = await get('clerk', `/api/desk/papers/sheaf?documents=${slip.documentId}`)
    now = facts.moment('2025-03-12T03:42:00Z')
    const again = await get('clerk', `/api/desk/papers/sheaf?documents=${apology.documentId},${slip.documentId}&duplex=true`)
    expect(pagesOf(again.rawPayload)).toBe(4)
    if (!hasPdftotext) return
    const words = await wordsOf(first.rawPayload)
    expect(words.indexOf('PHIẾU XIN LỖI')).toBeLessThan(words.indexOf('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ Bộ phận'))
    expect(words).not.toContain('In lại')
    expect(await wordsOf(reloaded.rawPayload)).not.toContain('In lại')
    expect(await wordsOf(again.rawPayload)).toContain('In lại lần 1, 10:42 12/03/2025')
  })

  it.each([
    ['a paper of another unit among them: none is printed', 'stranger', () => [slip.documentId], 404],
    ['one that does not exist', 'clerk', () => [slip.documentId, newId<string>()], 404],
    ['none at all', 'clerk', () => [], 400],
    ['an administrator', 'administrator', () => [slip.documentId], 403],
  ])('refused: %s', async (_, who, ids, status) => {
    const answer = await print(who, ids())
    expect(answer.statusCode).toBe(status)
    expect(answer.json().detail).toMatch(/\p{L}/u)
  })

  it('are listed by day and kind for the unit’s own staff', async () => {
    const listed = await get('clerk', `/api/desk/papers?unitId=${DESK}&on=2025-03-12&kind=appointment-slip`)
    expect(listed.json().items).toMatchObject([{ documentId: slip.documentId, number: '01/BPTNTKQ', signatures: [{ name: 'Trần Văn Mẫu', method: 'duty-account' }] }])
    expect((await get('clerk', `/api/desk/papers?unitId=${DESK}&on=2025-03-13`)).json().items).toEqual([])
    expect((await get('stranger', `/api/desk/papers?unitId=${DESK}`)).statusCode).toBe(403)
  })
})

describe('the register', () => {
  const part = (unitId: UnitId): string => `unitId=${unitId}&year=2025&group=HT`
  it('is read and listed by the desk that keeps it', async () => {
    expect((await get('clerk', `/api/desk/register-books?unitId=${DESK}`)).json().items).toEqual([{ year: 2025, groupCode: 'HT', groupName: 'Hộ tịch', lastSerial: 1 }])
    expect((await get('clerk', `/api/desk/register-books/lines?${part(DESK)}`)).json().items).toMatchObject([{ serial: 1, applicantName: 'NGUYỄN THỊ THỬ', leadUnitName: 'Phòng Thử Nghiệm' }])
    expect((await get('clerk', `/api/desk/register-books/lines?${part(DESK)}&from=2025-03-13`)).json().items).toEqual([])
  })
  it.each([
    ['another desk', 'stranger', 403],
    ['a case officer', 'officer', 403],
    ['an administrator', 'administrator', 403],
    ['nobody', 'nobody', 401],
  ])('stays closed to %s', async (_, who, status) => {
    for (const path of ['lines', 'print']) expect((await get(who, `/api/desk/register-books/${path}?${part(DESK)}`)).statusCode).toBe(status)
  })
  it('says so when there is no such book', async () => expect((await get('clerk', `/api/desk/register-books/print?unitId=${DESK}&year=2024&group=HT`)).statusCode).toBe(404))
})

import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../../kernel/actor.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { SILENT } from '../../../platform/log/log.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { APPLICANT_ANSWERS } from '../../../tests/support/invented-applicant.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { codeOn, hasPdftotext, sheetOf, wordsOf } from '../../../tests/support/read-print.ts'
import { listViewsOf, recordAudit } from '../../audit/index.ts'
import { can } from '../../identity/index.ts'
import { acceptDossierRoute } from './accept-dossier.route.ts'
import { approveDossierRoute } from './approve-dossier.route.ts'
import { approveDossiersRoute } from './approve-dossiers.route.ts'
import { attachFilingFileRoute } from './attach-filing-file.route.ts'
import { attachResultRoute } from './attach-result.route.ts'
import { changeFilingDraftRoute } from './change-filing-draft.route.ts'
import { claimDossierRoute } from './claim-dossier.route.ts'
import { downloadComponentFileRoute } from './download-component-file.route.ts'
import { downloadPaperRoute } from './download-paper.route.ts'
import { downloadResultRoute } from './download-result.route.ts'
import { downloadSlipRoute } from './download-slip.route.ts'
import { listDossierPapersRoute } from './list-dossier-papers.route.ts'
import { listInboxRoute } from './list-inbox.route.ts'
import { listMyDossiersRoute } from './list-my-dossiers.route.ts'
import { lookUpDossierRoute } from './look-up-dossier.route.ts'
import { openDossierRoute } from './open-dossier.route.ts'
import { openFilingDraftRoute } from './open-filing-draft.route.ts'
import { refuseDossierRoute } from './refuse-dossier.route.ts'
import { requestApprovalRoute } from './request-approval.route.ts'
import { returnResultRoute } from './return-result.route.ts'
import { sendBackDossierRoute } from './send-back-dossier.route.ts'
import { showMyDossierRoute } from './show-my-dossier.route.ts'
import { submitDossierRoute } from './submit-dossier.route.ts'

const ports = { publicUrl: 'http://localhost:8080' }

let world: DossierWorld
let app: FastifyInstance
let lastKey = 0
beforeAll(async () => {
  world = await openDossierWorld()
  const actors: Readonly<Record<string, Actor>> = { ...world } as never
  app = await createHttpServer(
    {
      database: world.db,
      now: () => TEST_NOW,
      log: SILENT,
      findActor: async (_work, token) => actors[token] ?? ANONYMOUS,
      may: (actor, { may, on }) => can(actor, may, on),
      recordAudit,
      tell: async () => undefined,
      publicUrl: ports.publicUrl,
    },
    [
      acceptDossierRoute(ports),
      approveDossierRoute(ports),
      approveDossiersRoute(ports),
      attachFilingFileRoute,
      attachResultRoute,
      changeFilingDraftRoute,
      claimDossierRoute,
      downloadComponentFileRoute,
      downloadPaperRoute,
      downloadResultRoute,
      downloadSlipRoute,
      listDossierPapersRoute,
      listInboxRoute,
      listMyDossiersRoute,
      lookUpDossierRoute,
      openDossierRoute,
      openFilingDraftRoute,
      refuseDossierRoute(ports),
      requestApprovalRoute,
      returnResultRoute,
      sendBackDossierRoute,
      showMyDossierRoute,
      submitDossierRoute,
    ],
  )
})
afterAll(async () => {
  await app.close()
  await world.close()
})

type Sent = { readonly method?: 'GET' | 'POST' | 'PATCH'; readonly body?: object; readonly bytes?: Uint8Array; readonly key?: string }

const call = (who: string, url: string, { method = 'GET', body, bytes, key = `dossier-key-${(lastKey += 1)}` }: Sent = {}) =>
  app.inject({
    method,
    url,
    headers: {
      ...(who === '' ? {} : { cookie: `motcua=${who}` }),
      ...(method === 'GET' ? {} : { 'idempotency-key': key }),
      ...(bytes ? { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('giấy tờ.pdf') } : {}),
    },
    ...(bytes ? { payload: Buffer.from(bytes) } : body ? { payload: body } : {}),
  })
const post = (who: string, url: string, body: object = {}, key?: string) => call(who, url, { method: 'POST', body, ...(key ? { key } : {}) }) // oxlint-disable-line max-params -- who, where, what, under which key

const PDF = onePagePdf('Giay to')

const filed = async (answers: object = APPLICANT_ANSWERS): Promise<string> => {
  const draft = (await post('citizen', '/api/filing-drafts', { procedureCode: PROCEDURE, startAnew: true })).json<{ draftId: string }>()
  const place = { receivingUnitId: world.desk.id, resolvingUnitId: world.committee.id }
  expect((await call('citizen', `/api/filing-drafts/${draft.draftId}`, { method: 'PATCH', body: { place, answers } })).json()).toMatchObject({ faults: [] })
  for (const key of ['1.1', '1.2'])
    expect((await call('citizen', `/api/filing-drafts/${draft.draftId}/components/${key}/files`, { method: 'POST', bytes: onePagePdf(`Giay to ${draft.draftId}`) })).statusCode).toBe(200)
  const answer = await post('citizen', '/api/dossiers', { draftId: draft.draftId })
  expect(answer.statusCode).toBe(200)
  return answer.json<{ dossierId: string }>().dossierId
}

const versionOf = async (dossierId: string): Promise<number> =>
  (await call('citizen', `/api/my/dossiers/${dossierId}`)).json<{ summary: { version: number } }>().summary.version

const act = async (who: string, dossierId: string, [path, body]: readonly [string, object?]) => {
  const answer = await post(who, `/api/dossiers/${dossierId}/${path}`, { version: await versionOf(dossierId), ...body })
  expect(`${path} ${answer.statusCode}`).toBe(`${path} 200`)
  return answer.json<{ code?: string; version: number }>()
}

describe('the whole path through HTTP', () => {
  it('tells which questions the sign-in answered: the citizen’s own, none for a clerk', async () => {
    const provenFor = async (who: string) =>
      (await post(who, '/api/filing-drafts', { procedureCode: PROCEDURE, startAnew: true })).json<{ proven: readonly string[] }>().proven
    expect(await provenFor('citizen')).toEqual(expect.arrayContaining(['submitter.fullName', 'submitter.personalIdNumber']))
    expect(await provenFor('clerk')).toEqual([])
  })

  it('goes from a draft to a result the citizen downloads and a stranger only counts', async () => {
    const dossierId = await filed()
    const { code } = await act('clerk', dossierId, ['accept'])
    await act('officer', dossierId, ['claim'])
    await act('officer', dossierId, ['request-approval', { proposal: 'Đủ điều kiện' }])
    await expect(act('head', dossierId, ['approve'])).rejects.toThrow()
    await call('head', `/api/desk/dossiers/${dossierId}`)
    await act('head', dossierId, ['approve'])
    const query = new URLSearchParams({ version: String(await versionOf(dossierId)), name: 'Bản sao trích lục' })
    expect((await call('officer', `/api/dossiers/${dossierId}/results?${query.toString()}`, { method: 'POST', bytes: PDF })).statusCode).toBe(200)
    await act('clerk', dossierId, ['return', { method: 'in-person', receivedBy: 'Trần Thị Mẫu' }])
    const mine = (await call('citizen', `/api/my/dossiers/${code}`)).json()
    expect(mine).toMatchObject({ summary: { state: 'returned', nationalStatus: 10 }, abilities: [], slip: {}, results: [{ serial: 1 }] })
    const download = await call('citizen', `/api/dossiers/${dossierId}/results/1`)
    expect([download.statusCode, download.headers['content-type'], download.rawPayload.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-'])
    expect((await call('citizen', `/api/dossiers/${dossierId}/slip`)).rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    const papers = (await call('citizen', `/api/dossiers/${dossierId}/papers`)).json().items
    expect(papers).toMatchObject([{ kind: 'appointment-slip', number: '01/BPTNTKQ', edition: 1 }])
    const paper = `/api/dossiers/${dossierId}/papers/${papers[0].documentId}`
    expect((await call('citizen', paper)).rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    for (const address of [paper, `/api/dossiers/${dossierId}/papers`]) expect((await call('stranger', address)).statusCode).toBe(404)
    const { rows } = await world.db.work({}, ({ tx }) => sql<{ note: object }>`SELECT note FROM official_documents.register_note WHERE dossier_id = ${dossierId} ORDER BY serial DESC LIMIT 1`.execute(tx))
    expect(rows, 'TT 03/2025/TT-VPCP Mẫu 07').toMatchObject([{ note: { kind: 'closed', how: 'returned', receivedBy: 'Trần Thị Mẫu' } }])
    // TT 01/2018/TT-VPCP article 16.2d: nothing else, whoever asks.
    expect((await call('', `/api/dossiers/lookup?code=${code}`)).json()).toEqual({ code, completion: { done: 4, of: 4 } })
  })

  // TT 03/2025/TT-VPCP Mẫu 01: on the sheet of the form; the code leads to the look-up and says nothing else.
  it.skipIf(!hasPdftotext)('gives a slip that says how the result was asked for', async () => {
    const dossierId = await filed({ ...APPLICANT_ANSWERS, resultBy: 'electronic' })
    const { code } = await act('clerk', dossierId, ['accept'])
    const slip = (await call('citizen', `/api/dossiers/${dossierId}/slip`)).rawPayload
    expect([await sheetOf(slip), await codeOn(slip)]).toEqual(['A5', `${ports.publicUrl}/tra-cuu?code=${code}`])
    expect(await wordsOf(slip)).toContain('Trực tuyến, trong kho giấy tờ của người nộp')
  })

  it('lets the head decide of many only what was read as it stands, approving and sending back alike (NĐ 61/2018 art. 19.2)', async () => {
    const proposed = async () => {
      const dossierId = await filed()
      await act('clerk', dossierId, ['accept'])
      await act('officer', dossierId, ['claim'])
      const { version } = await act('officer', dossierId, ['request-approval', { proposal: 'Đủ điều kiện' }])
      return { dossierId, version }
    }
    const [read, unread] = [await proposed(), await proposed()]
    await call('head', `/api/desk/dossiers/${read.dossierId}`)
    expect((await post('head', '/api/desk/approvals', { items: [unread, read] })).json()).toMatchObject({
      items: [{ dossierId: unread.dossierId, approved: false, refusal: { kind: 'not-read', vi: expect.stringContaining('Chưa đọc hồ sơ này') } }, { dossierId: read.dossierId, approved: true }],
    })
    const sendBack = () => post('head', `/api/dossiers/${unread.dossierId}/send-back`, { version: unread.version, reason: 'Ghi rõ căn cứ' })
    const refused = await sendBack()
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { kind: 'not-read', detail: expect.stringContaining('Chưa đọc hồ sơ này') }])
    await call('head', `/api/desk/dossiers/${unread.dossierId}`)
    expect((await sendBack()).json()).toMatchObject({ state: 'examining' })
  })

  it('keeps what the office writes to itself from the applicant', async () => {
    const dossierId = await filed()
    await act('clerk', dossierId, ['accept'])
    await act('officer', dossierId, ['claim'])
    await act('officer', dossierId, ['request-approval', { proposal: 'Lời của cán bộ' }])
    expect((await call('citizen', `/api/my/dossiers/${dossierId}`)).body).not.toContain('Lời của cán bộ')
    expect((await call('head', `/api/desk/dossiers/${dossierId}`)).body).toContain('Lời của cán bộ')
  })

  it('records whose personal data an official read, and what for', async () => {
    const dossierId = await filed()
    await call('clerk', `/api/desk/dossiers/${dossierId}?purpose=answer-a-question`)
    const { citizen } = world
    if (citizen.kind !== 'citizen') throw new Error('the world has no citizen')
    const views = await world.db.work({}, (work) => listViewsOf(work, citizen.personId, { limit: 50 }))
    expect(JSON.stringify(views)).toContain('answer-a-question')
    const { rows } = await world.db.work({}, ({ tx }) => sql<{ event: string; purpose: string; people: number; address: string }>`SELECT event, purpose, cardinality(person_ids) AS people, address FROM audit.audit_entry WHERE dossier_id = ${dossierId} AND purpose = 'answer-a-question'`.execute(tx))
    expect(rows, 'one reading is one entry: who, whose, what for, from where').toEqual([{ event: 'dossier-opened', purpose: 'answer-a-question', people: 1, address: expect.stringMatching(/./) as string }])
    expect(JSON.stringify(views)).toContain(dossierId)
  })
})

describe('who may', () => {
  it.each([
    ['', 'GET', '/api/my/dossiers', 401],
    ['', 'POST', '/api/dossiers/:id/accept', 401],
    ['citizen', 'POST', '/api/dossiers/:id/accept', 403],
    ['officer', 'POST', '/api/dossiers/:id/accept', 403],
    ['clerkElsewhere', 'POST', '/api/dossiers/:id/accept', 404],
    ['clerk', 'POST', '/api/dossiers/:id/approve', 403],
    ['stranger', 'GET', '/api/my/dossiers/:id', 404],
    ['stranger', 'GET', '/api/dossiers/:id/files/00000000-0000-7000-8000-000000000000', 404],
    ['clerk', 'GET', '/api/dossiers/:id/files/00000000-0000-7000-8000-000000000000', 404],
    ['citizen', 'GET', '/api/desk/dossiers/:id', 403],
    ['clerkElsewhere', 'GET', '/api/desk/dossiers/:id', 404],
    ['citizen', 'GET', '/api/desk/inbox/counter', 403],
  ] as const)('%s %s %s is answered %i', async (...[who, method, path, status]) => {
    const dossierId = await filed()
    const answer = await call(who, path.replace(':id', dossierId), method === 'GET' ? {} : { method, body: { version: 2 } })
    expect(answer.statusCode).toBe(status)
  })

  it('shows each inbox only to its role and unit', async () => {
    const dossierId = await filed()
    const seen = async (who: string, queue: string): Promise<boolean> =>
      (await call(who, `/api/desk/inbox/${queue}?limit=100`)).json<{ items: readonly { dossierId: string }[] }>().items.some((item) => item.dossierId === dossierId)
    expect(await Promise.all([seen('clerk', 'counter'), seen('clerkElsewhere', 'counter'), seen('officer', 'counter'), seen('officer', 'officer')])).toEqual([true, false, false, false])
    await act('clerk', dossierId, ['accept'])
    expect(await Promise.all([seen('clerk', 'counter'), seen('officer', 'officer'), seen('otherOfficer', 'officer')])).toEqual([false, true, true])
    await act('officer', dossierId, ['claim'])
    expect(await Promise.all([seen('officer', 'officer'), seen('otherOfficer', 'officer')])).toEqual([true, false])
  })
})

describe('repeated and stale commands', () => {
  it('answers a repeated acceptance with the first answer', async () => {
    const dossierId = await filed()
    const first = await post('clerk', `/api/dossiers/${dossierId}/accept`, { version: 2 }, 'the-same-key-twice')
    const again = await post('clerk', `/api/dossiers/${dossierId}/accept`, { version: 2 }, 'the-same-key-twice')
    expect([first.statusCode, again.statusCode]).toEqual([200, 200])
    expect(again.json()).toEqual(first.json())
  })

  it('says in words who was faster, and keeps nothing of the late one', async () => {
    const dossierId = await filed()
    await act('clerk', dossierId, ['accept'])
    const late = await post('clerk', `/api/dossiers/${dossierId}/refuse`, { version: 2, reasonCode: 'duplicate', words: 'Đã nộp hồ sơ này hôm trước' })
    expect(late.statusCode).toBe(409)
    expect(late.json()).toMatchObject({ kind: 'changed-meanwhile', detail: expect.stringContaining('Phan Thị Tiếp đã tiếp nhận hồ sơ') })
  })

  it('walks a long list page by page without losing or doubling a dossier', async () => {
    for (let index = 0; index < 5; index += 1) await filed()
    const all: string[] = []
    for (let after = ''; ; ) {
      const page = (await call('citizen', `/api/my/dossiers?limit=3${after}`)).json<{ items: readonly { dossierId: string }[]; next?: string }>()
      all.push(...page.items.map((item) => item.dossierId))
      if (page.next === undefined) break
      after = `&after=${encodeURIComponent(page.next)}`
    }
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBeGreaterThan(20)
  })
})

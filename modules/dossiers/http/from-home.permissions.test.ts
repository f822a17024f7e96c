// NĐ 61/2018 articles 15.3, 19.4, 20, 26; QĐ 1610/QĐ-TTPVHCC; NĐ 13/2023 article 9.1: what applicants do from home, and who may not.
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../../kernel/actor.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { SILENT } from '../../../platform/log/log.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { APPLICANT_ANSWERS } from '../../../tests/support/invented-applicant.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { recordAudit } from '../../audit/index.ts'
import { storeFile } from '../../documents/index.ts'
import { can } from '../../identity/index.ts'
import { insertSupplementFile } from '../store/supplement-file-store.ts'
import { dossierRoutes } from './routes.ts'

const PDF = onePagePdf('Giấy tờ thử nghiệm')
const PHONE = { kind: 'answer', formRef: 'applicant-v1', questionId: 'phone', wrong: 'Số điện thoại không liên lạc được' }
const PAPER = { kind: 'component', key: '1.2', wrong: 'Bản sao bị mờ' }
const NOBODYS = '00000000-0000-7000-8000-000000000000'

let world: DossierWorld
let app: FastifyInstance
let lastKey = 0
beforeAll(async () => {
  world = await openDossierWorld()
  const actors: Readonly<Record<string, Actor>> = { ...world } as never
  app = await createHttpServer(
    { database: world.db, now: () => TEST_NOW, log: SILENT, findActor: async (_work, token) => actors[token] ?? ANONYMOUS, may: (actor, { may, on }) => can(actor, may, on), recordAudit, tell: async () => undefined, publicUrl: 'http://localhost:8080' },
    dossierRoutes({ publicUrl: 'http://localhost:8080' }),
  )
})
afterAll(async () => {
  await app.close()
  await world.close()
})

type Sent = { readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'; readonly body?: object; readonly bytes?: Uint8Array }
const call = (who: string, url: string, { method = 'GET', body, bytes }: Sent = {}) =>
  app.inject({
    method,
    url,
    headers: {
      ...(who === '' ? {} : { cookie: `motcua=${who}` }),
      ...(method === 'GET' ? {} : { 'idempotency-key': `from-home-key-${(lastKey += 1)}` }),
      ...(bytes ? { 'content-type': 'application/octet-stream', 'x-file-name': 'tep.pdf' } : {}),
    },
    ...(bytes ? { payload: Buffer.from(bytes) } : body ? { payload: body } : {}),
  })
const post = (who: string, url: string, body: object) => call(who, url, { method: 'POST', body })
const must = <T>(answer: { readonly statusCode: number; readonly body: string; readonly json: () => T }): T => {
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}

type View = { readonly summary: { readonly version: number; readonly dossierId: string; readonly state: string } }
const mine = async (dossierId: string): Promise<View> => must(await call('citizen', `/api/my/dossiers/${dossierId}`)) as never
const act = async (who: string, dossierId: string, [command, body]: readonly [string, object?]): Promise<void> => {
  const { summary } = await mine(dossierId)
  must(await post(who, `/api/dossiers/${dossierId}/${command}`, { version: summary.version, ...body }))
}

const filed = async (resultBy = 'electronic'): Promise<string> => {
  const { draftId } = must<{ draftId: string }>((await post('citizen', '/api/filing-drafts', { procedureCode: PROCEDURE, startAnew: true })) as never)
  const place = { receivingUnitId: world.desk.id, resolvingUnitId: world.committee.id }
  must(await call('citizen', `/api/filing-drafts/${draftId}`, { method: 'PATCH', body: { place, answers: { ...APPLICANT_ANSWERS, resultBy } } }))
  for (const key of ['1.1', '1.2']) must(await call('citizen', `/api/filing-drafts/${draftId}/components/${key}/files`, { method: 'POST', bytes: onePagePdf(`Giay to ${draftId}`) }))
  const { dossierId } = must<{ dossierId: string }>((await post('citizen', '/api/dossiers', { draftId })) as never)
  await act('clerk', dossierId, ['accept'])
  await act('officer', dossierId, ['claim'])
  return dossierId
}

const asked = async (items: readonly object[] = [PHONE, PAPER]): Promise<string> => {
  const dossierId = await filed()
  await act('officer', dossierId, ['request-supplement', { reasonCode: 'answer-wrong', words: 'Cần sửa lại hai chỗ như dưới đây', items, answerBy: '2026-12-31T09:00:00Z' }])
  return dossierId
}

const ownFile = async (): Promise<string> => {
  const { citizen } = world
  if (citizen.kind !== 'citizen') throw new Error('the world has no citizen')
  const stored = await world.db.work({ actor: citizen }, (work) => storeFile(work, { bytes: PDF, fileName: 'bien-lai.pdf', owner: { kind: 'person', personId: citizen.personId } }))
  if (!stored.ok) throw new Error(stored.refusal.kind)
  return stored.value.id
}

describe('a supplement answered from home', () => {
  it('is written piece by piece, kept field by field, and sent once', async () => {
    const dossierId = await asked()
    const at = `/api/my/dossiers/${dossierId}/supplement`
    expect(must(await call('citizen', at))).toMatchObject({ draft: {}, forms: [{ formRef: 'applicant-v1', answers: { phone: '0900000001' } }] })
    must(await call('citizen', at, { method: 'PATCH', body: { changes: { 'answer.applicant-v1.phone': '0911', 'answer.other-v1.x': 'stray', note: 'Tôi gửi lại' } } }))
    must(await call('citizen', at, { method: 'PATCH', body: { changes: { 'answer.applicant-v1.phone': '0911000222' } } }))
    expect(must(await call('citizen', at))).toMatchObject({ draft: { 'answer.applicant-v1.phone': '0911000222', note: 'Tôi gửi lại' } })
    const fileId = await ownFile()
    for (let twice = 0; twice < 2; twice += 1) must(await post('citizen', `${at}/items/2/files/${fileId}`, {}))
    const view = must<{ supplement: { items: readonly { files: readonly unknown[] }[] } }>((await call('citizen', `/api/my/dossiers/${dossierId}`)) as never)
    expect(view.supplement.items[1]?.files).toHaveLength(1)
    const hash = async () => must<{ draftSha256: string }>((await call('citizen', at)) as never).draftSha256
    const read = await hash()
    const another = await ownFile()
    must(await post('citizen', `${at}/items/2/files/${another}`, {}))
    const scanned = await world.db.work({ actor: world.clerk }, (work) => storeFile(work, { bytes: PDF, fileName: 'ban-quet.pdf', owner: { kind: 'unit', unitId: world.desk.id } }))
    if (!scanned.ok) throw new Error(scanned.refusal.kind)
    await world.db.work({ actor: world.clerk }, (work) => insertSupplementFile(work.tx, dossierId as DossierId, { item: 2, fileId: scanned.value.id, name: 'ban-quet.pdf', addedAt: work.now }))
    const more = must<{ supplement: { items: readonly { files: readonly { fileId: string; sha256?: string }[] }[] } }>((await call('citizen', `/api/my/dossiers/${dossierId}`)) as never)
    const hashed = more.supplement.items[1]?.files.map((file) => [file.fileId, file.sha256 !== undefined])
    expect(new Map(hashed as never), 'only what is their own opens to them').toEqual(new Map([[fileId, true], [another, true], [scanned.value.id, false]]))
    const { summary } = await mine(dossierId)
    const body = { version: summary.version, answers: [{ item: 1, answer: '0911000222' }], note: 'Tôi gửi lại' }
    expect((await post('citizen', at, { ...body, draftSha256: read })).json(), 'a file came after it was read').toMatchObject({ kind: 'supplement-changed' })
    Object.assign(body, { draftSha256: await hash() })
    must(await post('citizen', at, body))
    const told = sql<{ dueAt: string }>`SELECT params ->> 'dueAt' AS "dueAt" FROM notifications.notice WHERE template = 'supplement-received' AND recipient_kind = 'person' AND about_id = ${dossierId}`
    expect((await world.db.work({}, ({ tx }) => told.execute(tx))).rows, 'the clock stands: no date is promised').toEqual([{ dueAt: '' }])
    expect((await post('citizen', at, { ...body, version: (await mine(dossierId)).summary.version })).json()).toMatchObject({ kind: 'supplement-already-given' })
    expect(await world.db.work({}, async ({ tx }) => (await import('../store/supplement-draft-store.ts')).listSupplementDraft(tx, dossierId as never))).toEqual([])
  })

  it('is written on two devices at once: another field is kept, the same one is told and waits for a choice', async () => {
    const dossierId = await asked()
    const at = `/api/my/dossiers/${dossierId}/supplement`
    const keep = async (body: object) => must(await call('citizen', at, { method: 'PATCH', body: { basedOn: 1, ...body } }))
    const field = 'answer.applicant-v1.phone'
    expect(must(await call('citizen', at))).toMatchObject({ version: 1 })
    expect(await keep({ changes: { [field]: '0911000222' }, tab: 'a' })).toMatchObject({ version: 2 })
    const told = await keep({ changes: { [field]: '0933000444', note: 'Tôi gửi lại' }, tab: 'b' })
    expect(told).toMatchObject({ draft: { [field]: '0911000222', note: 'Tôi gửi lại' }, conflicts: [{ field, mine: '0933000444', theirs: '0911000222', otherDevice: false }] })
    const chosen = await keep({ changes: { [field]: '0933000444' }, tab: 'b', insist: [field] })
    expect(chosen).toMatchObject({ draft: { [field]: '0933000444' } })
    expect(chosen).not.toHaveProperty('conflicts')
    const [one, two] = await Promise.all(['c', 'd'].map((tab) => keep({ changes: { 'unable.2': `Vì ${tab}` }, tab })))
    expect([one, two].filter((answer) => 'conflicts' in (answer as object))).toHaveLength(1)
  })

  it('leaves as it was what nobody asked about, whatever comes with the post', async () => {
    const dossierId = await asked([PHONE])
    const { summary } = await mine(dossierId)
    const further = [{ formRef: 'applicant-v1', questionId: 'street', answer: 'Số 99 đường Khác' }]
    must(await post('citizen', `/api/my/dossiers/${dossierId}/supplement`, { version: summary.version, answers: [{ item: 1, answer: '0911000222' }], further }))
    expect((await call('citizen', `/api/my/dossiers/${dossierId}`)).body).not.toContain('Số 99 đường Khác')
  })

  it('waits first in the list until it is sent', async () => {
    const dossierId = await asked()
    const waiting = async () => must<{ items: readonly { dossier: { dossierId: string }; waitsFor: object }[] }>((await call('citizen', '/api/my/waiting')) as never).items.find(({ dossier }) => dossier.dossierId === dossierId)
    expect((await waiting())?.waitsFor).toEqual({ kind: 'supplement', items: 2, until: expect.stringContaining('2026-12-31T09:00:00') })
    const { summary } = await mine(dossierId)
    must(await post('citizen', `/api/my/dossiers/${dossierId}/supplement`, { version: summary.version, unable: [{ item: 1, words: 'Không có' }, { item: 2, words: 'Đã mất' }] }))
    expect(await waiting()).toBeUndefined()
  })
})

describe('an obligation', () => {
  it('is proved with files; the office says whether it is met', async () => {
    const dossierId = await filed()
    await act('officer', dossierId, ['demand-obligation', { content: 'Nộp lệ phí trước bạ', amount: 1_250_000 }])
    const at = `/api/my/dossiers/${dossierId}/obligations/1/proof`
    const { summary } = await mine(dossierId)
    expect((await post('citizen', at, { version: summary.version, fileIds: [] })).json()).toMatchObject({ kind: 'obligation-proof-missing' })
    expect((await post('citizen', at, { version: summary.version, fileIds: [NOBODYS] })).statusCode).toBe(404)
    const fileId = await ownFile()
    must(await post('citizen', at, { version: summary.version, fileIds: [fileId], note: 'Đã nộp qua ngân hàng' }))
    const shown = (await call('officer', `/api/desk/dossiers/${dossierId}`)).json()
    expect(shown).toMatchObject({ summary: { state: 'financial-obligation' }, obligations: [{ proofs: [{ files: [{ fileId }], note: 'Đã nộp qua ngân hàng' }] }] })
    expect((await call('officer', `/api/dossiers/${dossierId}/files/${fileId}`)).statusCode).toBe(200)
    await act('officer', dossierId, ['meet-obligation', { proof: 'Giấy nộp tiền' }])
    expect((await mine(dossierId)).summary.state).toBe('examining')
  })
})

describe('a result', () => {
  const finished = async (resultBy: string): Promise<string> => {
    const dossierId = await filed(resultBy)
    await act('officer', dossierId, ['request-approval', { proposal: 'Đủ điều kiện' }])
    must(await call('head', `/api/desk/dossiers/${dossierId}`))
    await act('head', dossierId, ['approve'])
    const query = new URLSearchParams({ version: String((await mine(dossierId)).summary.version), name: 'Bản sao trích lục' })
    must(await call('officer', `/api/dossiers/${dossierId}/results?${query.toString()}`, { method: 'POST', bytes: PDF }))
    return dossierId
  }

  it('is shown with its hash and taken from home when it is electronic', async () => {
    const dossierId = await finished('electronic')
    const view = must<View & { results: readonly { sha256: string }[] }>((await call('citizen', `/api/my/dossiers/${dossierId}`)) as never)
    expect(view.results[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    must(await post('citizen', `/api/my/dossiers/${dossierId}/receive`, { version: view.summary.version }))
    expect(must(await call('citizen', `/api/my/dossiers/${dossierId}`))).toMatchObject({ summary: { state: 'returned' }, returned: { method: 'online', receivedBy: 'Trần Thị Mẫu' } })
  })

  it('on paper is handed over at the desk, not from home (article 20.2)', async () => {
    const dossierId = await finished('counter')
    const { summary } = await mine(dossierId)
    expect((await post('citizen', `/api/my/dossiers/${dossierId}/receive`, { version: summary.version })).json()).toMatchObject({ kind: 'result-on-paper' })
  })
})

describe('lists and papers', () => {
  it('finds by words without tones, and by part', async () => {
    const dossierId = await filed()
    const found = async (query: string) => must<{ items: readonly { dossierId: string }[] }>((await call('citizen', `/api/my/dossiers?${query}`)) as never).items.map((item) => item.dossierId)
    expect(await found('q=trich+luc+MAU')).toContain(dossierId)
    expect(await found('q=100%25')).toEqual([])
    expect(await found('part=open')).toContain(dossierId)
    expect(await found('part=ended')).not.toContain(dossierId)
    expect(await found('part=waiting')).not.toContain(dossierId)
  })

  it('finds what goes on of one procedure, however many of others were filed since', async () => {
    const dossierId = await filed()
    await world.db.work({}, ({ tx }) => sql`UPDATE dossiers.dossier SET procedure_code = '9.000777', submitted_at = submitted_at - interval '1 day' WHERE dossier_id = ${dossierId}`.execute(tx))
    await filed()
    const found = async (code: string) => must<{ items: readonly { dossierId: string }[]; next?: string }>((await call('citizen', `/api/my/dossiers?part=open&limit=1&procedureCode=${code}`)) as never)
    expect(await found('9.000777')).toEqual({ items: [expect.objectContaining({ dossierId })] })
    expect(await found(PROCEDURE)).toMatchObject({ items: [{ procedure: { code: PROCEDURE } }], next: expect.any(String) })
    expect(await found('9.000778')).toEqual({ items: [] })
  })

  it('tells who read the dossier, once a day for each purpose', async () => {
    const dossierId = await filed()
    for (let twice = 0; twice < 2; twice += 1) await call('clerk', `/api/desk/dossiers/${dossierId}?purpose=answer-a-question`)
    const { items } = must<{ items: readonly object[] }>((await call('citizen', `/api/my/dossiers/${dossierId}/readers`)) as never)
    expect(items).toEqual([expect.objectContaining({ what: 'dossier', times: 2, officialName: 'Phan Thị Tiếp', unitName: world.desk.name, purpose: 'answer-a-question' })])
  })

  it('opens the papers that were given to the applicant, and no other', async () => {
    const dossierId = await asked()
    const { timeline } = must<{ timeline: readonly { type: string; paper?: { documentId: string } }[] }>((await call('citizen', `/api/my/dossiers/${dossierId}`)) as never)
    const given = timeline.flatMap(({ paper }) => (paper ? [paper.documentId] : []))
    expect(given).toHaveLength(2)
    for (const documentId of given) expect((await call('citizen', `/api/dossiers/${dossierId}/papers/${documentId}`)).rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await call('citizen', `/api/dossiers/${dossierId}/papers/${NOBODYS}`)).statusCode).toBe(404)
    expect((await call('stranger', `/api/dossiers/${dossierId}/papers/${given[0]}`)).statusCode).toBe(404)
  })
})

describe('who may', () => {
  it.each([
    ['GET', '/api/my/waiting', undefined],
    ['GET', '/api/my/dossiers/:id/supplement', undefined],
    ['PATCH', '/api/my/dossiers/:id/supplement', { changes: { note: 'x' } }],
    ['POST', `/api/my/dossiers/:id/supplement/items/1/files/${NOBODYS}`, {}],
    ['POST', '/api/my/dossiers/:id/obligations/1/proof', { version: 1, fileIds: [] }],
    ['POST', '/api/my/dossiers/:id/receive', { version: 1 }],
    ['GET', '/api/my/dossiers/:id/readers', undefined],
  ] as const)('%s %s: nobody without signing in, no official, no stranger', async (...[method, path, body]) => {
    const dossierId = await asked()
    const answers = await Promise.all(['', 'clerk', 'stranger'].map(async (who) => (await call(who, path.replace(':id', dossierId), { method, ...(body ? { body } : {}) })).statusCode))
    expect(answers).toEqual([401, 403, path.includes(':id') ? 404 : 200])
  })
})

// Luật Phí và lệ phí 97/2015/QH13 Điều 8, 10, 12; QĐ 1610/QĐ-TTPVHCC: a dossier's money from demand to receipt over HTTP, and who may not.
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { SILENT } from '../../../platform/log/log.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import { startPaymentPlatformSimulator, type PaymentSimulator } from '../../../simulators/payment-platform/start-payment-platform-simulator.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, PROCEDURE, WORLD_SHEET, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { APPLICANT_ANSWERS } from '../../../tests/support/invented-applicant.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { recordAudit } from '../../audit/index.ts'
import { can } from '../../identity/index.ts'
import { openPaymentPlatform } from '../../integrations/payment-platform.ts'
import { paymentFactsOf } from '../../payments/index.ts'
import { paymentsModule } from '../../payments/module.ts'
import { importSheets } from '../../procedures/index.ts'
import { attachDraftFile, saveDraftAnswers } from '../application/change-draft.ts'
import { journalProof } from '../application/dossier-proofs.ts'
import { openDraft } from '../application/open-draft.ts'
import { submitDossier } from '../application/submit-dossier.ts'
import { dossiersModule } from '../module.ts'

const LEVY = 8_000

let world: DossierWorld
let app: FastifyInstance
let simulator: PaymentSimulator
let tell: (work: Work, event: DomainEvent) => Promise<void>
let lastKey = 0
beforeAll(async () => {
  world = await openDossierWorld()
  const channels = WORLD_SHEET.channels.map((channel) => ({ ...channel, levies: [{ kind: 'state-charge', amount: LEVY }] }))
  await world.db.work({}, (work) => importSheets(work, [{ ...WORLD_SHEET, channels } as never], { source: 'own', options: { publish: true } }))
  const deliver = async (message: object) => (await call('nobody', '/api/payments/platform/callback', message)).json()
  simulator = await startPaymentPlatformSimulator({ port: 0, callbackUrl: '', returnUrl: 'http://localhost/', deliver })
  const platform = openPaymentPlatform(simulator.address)
  const modules = [paymentsModule({ publicUrl: 'http://localhost', platform: () => platform, statement: () => undefined, account: undefined }), dossiersModule({ publicUrl: 'http://localhost' })]
  const subscriptions = modules.flatMap((module) => module.subscriptions ?? [])
  tell = async (work, event) => {
    for (const { to, on } of subscriptions) if (to === event.type) await on(work, event)
  }
  const treasurer: Actor = { kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Ngô Thị Quỹ', roles: [{ role: 'treasurer', unitId: world.desk.id }] }
  const elsewhere = 'roles' in world.clerkElsewhere ? world.clerkElsewhere.roles.map(({ unitId }) => ({ role: 'treasurer' as const, unitId })) : []
  const treasurerElsewhere = { ...treasurer, officialId: newId<OfficialId>(), fullName: 'Vũ Thị Khác', roles: elsewhere }
  const actors: Readonly<Record<string, Actor>> = { ...world, treasurer, treasurerElsewhere } as never
  app = await createHttpServer(
    { database: world.db, now: () => TEST_NOW, log: SILENT, findActor: async (_work, token) => actors[token] ?? ANONYMOUS, may: (actor, { may, on }) => can(actor, may, on), recordAudit, tell, publicUrl: 'http://localhost' },
    modules.flatMap((module) => module.routes),
  )
})
afterAll(async () => {
  await app.close()
  await simulator.stop()
  await world.close()
})

const call = (who: string, url: string, body?: object) =>
  app.inject({ method: body ? 'POST' : 'GET', url, cookies: { motcua: who }, headers: { 'idempotency-key': `key-number-${(lastKey += 1)}`, 'content-type': 'application/json' }, ...(body ? { payload: JSON.stringify(body) } : {}) })

const asCitizen = <T>(run: (work: Work) => Promise<T>): Promise<T> =>
  world.db.work({ actor: world.citizen }, (work) => {
    const told: Work = { ...work, tell: (event) => tell(told, event) }
    return run(told)
  })

const filed = async (levyClaim?: object): Promise<string> => {
  const must = <T>(outcome: { readonly ok: boolean; readonly value?: T }): T => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    return outcome.value as T
  }
  const draft = must(await asCitizen((work) => openDraft(work, { procedureCode: PROCEDURE, startAnew: true })))
  must(await asCitizen((work) => saveDraftAnswers(work, draft.id, { place: { receivingUnitId: world.desk.id, resolvingUnitId: world.committee.id }, answers: { 'applicant-v1': APPLICANT_ANSWERS }, counts: { '1.2': { originals: 0, copies: 1 } }, ...(levyClaim ? { levyClaim: levyClaim as never } : {}) })))
  must(await asCitizen((work) => attachDraftFile(work, { draftId: draft.id, key: '1.1', bytes: onePagePdf(`To khai ${draft.id}`), fileName: 'to-khai.pdf' })))
  return must(await asCitizen((work) => submitDossier(work, { draftId: draft.id, anotherReason: 'Cần thêm một bản' } as never))).id
}

const versionOf = async (dossierId: string): Promise<number> => (await call('citizen', `/api/my/dossiers/${dossierId}`)).json().summary.version
const accept = async (dossierId: string) => call('clerk', `/api/dossiers/${dossierId}/accept`, { version: await versionOf(dossierId), waived: [] })
const moneyOf = async (dossierId: string, who = 'citizen') => (await call(who, `/api/payments/${dossierId}`)).json().demands
const pay = async (dossierId: string, serial = 1): Promise<string> => {
  const begun = await call('citizen', `/api/payments/${dossierId}/demands/${serial}/pay`, {})
  if (begun.statusCode !== 200) throw new Error(begun.body)
  const { reference } = begun.json()
  expect(await simulator.pay(reference)).toMatchObject([{ MaLoi: '00' }])
  return reference
}

it('is demanded at filing, paid online before anybody received it, and known to the acceptance', async () => {
  const dossierId = await filed()
  expect(await moneyOf(dossierId)).toMatchObject([{ purpose: 'levies', state: 'open', owed: LEVY }])
  expect((await call('stranger', `/api/payments/${dossierId}/demands/1/pay`, {})).statusCode, 'nobody pays, or sees, what is another’s').toBe(404)
  expect(await moneyOf(dossierId, 'stranger')).toEqual([])
  await pay(dossierId)
  const [paid] = await moneyOf(dossierId)
  expect(paid).toMatchObject({ state: 'paid', receipts: [{ method: 'platform' }] })
  expect((await accept(dossierId)).statusCode).toBe(200)
  expect((await call('citizen', `/api/my/dossiers/${dossierId}`)).json().levies).toMatchObject({ total: LEVY, paid: LEVY, owed: 0 })
  expect((await call('clerk', `/api/dossiers/${dossierId}/collect-levy`, { version: await versionOf(dossierId), amount: LEVY })).json().kind, 'the drawer stays shut').toBe('levy-not-due')
  const receipt = await call('citizen', `/api/payments/${dossierId}/receipts/${paid.receipts[0].documentId}`)
  expect([receipt.statusCode, receipt.headers['content-type'], receipt.rawPayload.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-'])
  expect((await call('stranger', `/api/payments/${dossierId}/receipts/${paid.receipts[0].documentId}`)).statusCode).toBe(404)
  const bill = (who: string, documentId: string = paid.receipts[0].documentId) => call(who, `/api/payments/${dossierId}/demands/1/bill?documentId=${documentId}`)
  for (const who of ['citizen', 'treasurer']) {
    const shown = await bill(who)
    expect([shown.statusCode, shown.headers['content-type'], shown.rawPayload.toString('latin1')], who).toEqual([200, 'application/pdf', expect.stringContaining(`so tien ${LEVY}`)])
  }
  for (const who of ['stranger', 'treasurerElsewhere']) expect((await bill(who)).statusCode, who).toBe(404)
  expect((await bill('nobody')).statusCode).toBe(401)
  expect((await bill('citizen', newId<string>())).statusCode, 'a receipt of something else').toBe(404)
  simulator.setFault('down')
  const silent = await bill('citizen')
  simulator.setFault('none')
  expect([silent.statusCode, silent.json().kind]).toEqual([503, 'bill-not-heard'])
  expect((await bill('stranger')).statusCode).toBe(404)
  expect(await world.db.work({}, (work) => paymentFactsOf(work, [dossierId]))).toMatchObject([{ demanded: LEVY, received: LEVY, paidOnline: true, settled: true }])
})

it('is owed again by its dossier when the treasurer takes back a receipt of cash nobody handed over; the drawer takes it then', async () => {
  const dossierId = await filed()
  await accept(dossierId)
  const collect = async () => call('clerk', `/api/dossiers/${dossierId}/collect-levy`, { version: await versionOf(dossierId), amount: LEVY })
  expect((await collect()).statusCode).toBe(200)
  const [{ receipts: [{ documentId }] }] = await moneyOf(dossierId)
  const reverse = (who: string) => call(who, `/api/treasury/demands/${dossierId}/1/receipts/${documentId}/reverse`, { reason: 'Thu nhầm hồ sơ' })
  expect((await reverse('clerk')).statusCode).toBe(403)
  expect((await reverse('treasurerElsewhere')).statusCode).toBe(404)
  expect((await reverse('treasurer')).json()).toEqual({ state: 'open' })
  expect((await call('citizen', `/api/my/dossiers/${dossierId}`)).json().levies).toMatchObject({ total: LEVY, paid: 0, owed: LEVY })
  expect(await moneyOf(dossierId)).toMatchObject([{ state: 'open', received: 0, receipts: [{ reversed: { vi: 'đã hủy: Thu nhầm hồ sơ' } }] }])
  expect((await collect()).statusCode).toBe(200)
  expect((await world.db.work({}, (work) => journalProof.find(work))).faults).toEqual([])
})

it('starts the clock again by itself when an obligation is paid', async () => {
  const dossierId = await filed()
  await accept(dossierId)
  await call('officer', `/api/dossiers/${dossierId}/claim`, { version: await versionOf(dossierId) })
  expect((await call('officer', `/api/dossiers/${dossierId}/demand-obligation`, { version: await versionOf(dossierId), content: 'Thuế trước bạ', amount: 500_000 })).statusCode).toBe(200)
  const demands = await moneyOf(dossierId)
  expect(demands).toMatchObject([{ purpose: 'levies' }, { purpose: 'obligation', state: 'open', owed: 500_000 }])
  await pay(dossierId, 2)
  const shown = (await call('citizen', `/api/my/dossiers/${dossierId}`)).json()
  expect(shown.summary.state).toBe('examining')
  expect(shown.obligations).toMatchObject([{ met: { proof: expect.stringContaining('trực tuyến') } }])
})

it('goes back when the desk refuses it; the treasurer alone gives it back and exempts', async () => {
  const dossierId = await filed()
  await pay(dossierId)
  expect((await call('clerk', `/api/dossiers/${dossierId}/refuse`, { version: await versionOf(dossierId), reasonCode: 'not-competent', words: 'Không thuộc thẩm quyền của xã này' })).statusCode).toBe(200)
  expect(await moneyOf(dossierId)).toMatchObject([{ state: 'refund-owed', toRefund: LEVY }])
  const order = `/api/treasury/demands/${dossierId}/1/refund`
  for (const who of ['clerk', 'officer', 'head', 'citizen']) expect((await call(who, order, { reason: 'x' })).statusCode, who).toBe(403)
  expect((await call('nobody', order, { reason: 'x' })).statusCode).toBe(401)
  expect((await call('treasurerElsewhere', order, { reason: 'x' })).statusCode, 'another unit does not even learn that it is there').toBe(404)
  expect((await call('treasurer', order, { reason: 'Hồ sơ bị từ chối' })).statusCode).toBe(200)
  expect((await call('treasurer', `/api/treasury/demands/${dossierId}/1/refunds/1`, { evidence: 'UNC 01' })).statusCode).toBe(200)
  expect(await moneyOf(dossierId)).toMatchObject([{ state: 'refunded', refunded: LEVY }])
  for (const list of ['demands', 'receipts', 'refunds', 'differences']) {
    expect((await call('treasurer', `/api/treasury/${list}`)).statusCode, list).toBe(200)
    expect((await call('citizen', `/api/treasury/${list}`)).statusCode, list).toBe(403)
  }
})

it('is owed again when a refusal, or the word that it was paid elsewhere, is undone; money given back counts for nothing', async () => {
  const dossierId = await filed()
  await pay(dossierId)
  const act = async (who: string, name: string, body: object) => {
    const done = await call(who, `/api/dossiers/${dossierId}/${name}`, { version: await versionOf(dossierId), ...body })
    expect(done.statusCode, `${name}: ${done.body}`).toBe(200)
  }
  await act('clerk', 'refuse', { reasonCode: 'not-competent', words: 'Không thuộc thẩm quyền của xã này' })
  expect((await call('treasurer', `/api/treasury/demands/${dossierId}/1/refund`, { reason: 'Hồ sơ bị từ chối' })).statusCode).toBe(200)
  expect((await call('treasurer', `/api/treasury/demands/${dossierId}/1/refunds/1`, { evidence: 'UNC 02' })).statusCode).toBe(200)
  await act('clerk', 'undo', { reason: 'Từ chối nhầm hồ sơ của người khác' })
  expect(await moneyOf(dossierId)).toMatchObject([{ state: 'open', owed: LEVY }])
  await act('clerk', 'accept', { waived: [] })
  expect((await call('citizen', `/api/my/dossiers/${dossierId}`)).json().levies).toMatchObject({ total: LEVY, paid: 0, owed: LEVY })
  expect(await world.db.work({}, (work) => paymentFactsOf(work, [dossierId]))).toMatchObject([{ demanded: LEVY, received: 0, settled: false }])
  await act('officer', 'claim', {})
  await act('officer', 'demand-obligation', { content: 'Thuế trước bạ', amount: 500_000 })
  await act('officer', 'meet-obligation', { proof: 'Giấy nộp tiền số 7' })
  expect((await moneyOf(dossierId))[1]).toMatchObject({ state: 'settled-elsewhere', owed: 0 })
  await act('officer', 'undo', { reason: 'Giấy nộp tiền của hồ sơ khác' })
  expect((await moneyOf(dossierId))[1]).toMatchObject({ state: 'open', owed: 500_000 })
})

it('a claim to pay nothing is decided by the counter before it receives; until then nothing is demanded', async () => {
  const filedWith = async (levyClaim: object): Promise<string> => {
    const dossierId = await filed(levyClaim)
    expect((await call('citizen', `/api/my/dossiers/${dossierId}`)).json().levyClaim).toMatchObject({ state: 'open', words: expect.stringMatching(/^Người khuyết tật \(.* Điều 10 khoản 1\)/) })
    expect(await moneyOf(dossierId)).toEqual([])
    return dossierId
  }
  const accepted = async (dossierId: string, levyClaim?: object) => call('clerk', `/api/dossiers/${dossierId}/accept`, { version: await versionOf(dossierId), waived: [], ...(levyClaim ? { levyClaim } : {}) })
  const draft = await asCitizen((work) => openDraft(work, { procedureCode: PROCEDURE, startAnew: true }))
  const offered = await call('citizen', `/api/filing-drafts/${draft.ok ? draft.value.id : ''}/levy-grounds`)
  expect(offered.json()).toMatchObject({ total: LEVY, items: expect.arrayContaining([expect.objectContaining({ code: 'disabled', source: 'Luật Phí và lệ phí 97/2015/QH13 Điều 10 khoản 1' })]) })
  const first = await filedWith({ ground: 'disabled', words: 'giấy xác nhận số 5' })
  expect((await accepted(first)).json()).toMatchObject({ kind: 'levy-claim-open' })
  expect((await accepted(first, { granted: false })).json()).toMatchObject({ kind: 'levy-claim-reason-missing' })
  expect((await accepted(first, { granted: true })).statusCode).toBe(200)
  expect((await call('citizen', `/api/my/dossiers/${first}`)).json()).toMatchObject({ levies: { total: 0, owed: 0, lines: [{ amount: LEVY, exemption: 'Người khuyết tật (Luật Phí và lệ phí 97/2015/QH13 Điều 10 khoản 1); giấy xác nhận số 5' }] }, levyClaim: { state: 'granted' } })
  const second = await filedWith({ ground: 'disabled' })
  expect((await accepted(second, { granted: false, reason: 'Giấy đã hết hạn' })).statusCode).toBe(200)
  expect((await call('citizen', `/api/my/dossiers/${second}`)).json()).toMatchObject({ levies: { total: LEVY, owed: LEVY }, levyClaim: { state: 'declined', reason: 'Giấy đã hết hạn' } })
  const [told] = await world.db.work({}, async ({ tx }) => (await sql<{ params: object }>`SELECT params FROM notifications.notice WHERE about_id = ${second} AND template = 'dossier-accepted'`.execute(tx)).rows)
  expect(told?.params).toMatchObject({ levyReason: 'Giấy đã hết hạn' })
  const third = await filedWith({ ground: 'disabled' })
  expect((await accepted(third, { granted: true, due: 3000 })).statusCode).toBe(200)
  expect((await call('citizen', `/api/my/dossiers/${third}`)).json().levies).toMatchObject({ total: 3000, owed: 3000 })
  expect((await world.db.work({}, journalProof.find)).faults).toEqual([])
})

it('exempts the dossier too, and dossiers stay what their journals say', async () => {
  const dossierId = await filed()
  await accept(dossierId)
  expect((await call('treasurer', `/api/treasury/demands/${dossierId}/1/exempt`, { reason: 'Hộ nghèo' })).json()).toEqual({ state: 'exempt' })
  expect((await call('citizen', `/api/my/dossiers/${dossierId}`)).json().levies).toMatchObject({ total: 0, owed: 0, lines: [{ exemption: 'Hộ nghèo' }] })
  expect((await world.db.work({}, journalProof.find)).faults).toEqual([])
})

it('tells the national portal what is payable for a code, and nothing of people', async () => {
  const dossierId = await filed()
  const { code } = (await accept(dossierId)).json()
  const lookUp = async (about: string) => (await call('nobody', '/api/payments/platform/look-up', { ['MaHoSo']: about })).json()
  expect(await lookUp(WORLD_SHEET.name), 'a name of a procedure is no code').toMatchObject({ error_code: 0 })
  const begun = (await call('citizen', `/api/payments/${dossierId}/demands/1/pay`, {})).json()
  const answer = await lookUp(code)
  expect(answer.message['MaTraCuuTT'], 'a reference somebody is paying under is told to nobody').not.toBe(begun.reference)
  expect((await lookUp(code)).message['MaTraCuuTT'], 'asked again it is the same one').toBe(answer.message['MaTraCuuTT'])
  expect(answer.message['PhiLePhi']).toMatchObject([{ ['TenPhiLePhi']: 'Lệ phí', ['SoTien']: String(LEVY) }])
  expect(answer).toMatchObject({ error_code: 1, message: { SoTien: String(LEVY), ['MaHoSo']: code } })
  expect(JSON.stringify(answer)).not.toContain('Trần Thị Mẫu')
  expect((await call('nobody', '/api/payments/platform/look-up', { ['MaHoSo']: 'H46.00-000000-0000' })).json()).toMatchObject({ error_code: 0 })
  expect((await call('nobody', '/api/payments/platform/look-up', { ['MaThuTuc']: '1' })).json(), 'who names no dossier has asked nothing').toMatchObject({ error_code: -1 })
})

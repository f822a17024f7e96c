// QĐ 45/2016/QĐ-TTg Điều 5-11: a dossier's result brought home, its papers fetched, its levies taken at the door.
import { createPrivateKey, sign } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { OfficialId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Vnd } from '../../../kernel/vnd.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { prepareJobQueue, runJobQueue } from '../../../platform/jobs/job-queue.ts'
import { SILENT } from '../../../platform/log/log.ts'
import type { HashSigner } from '../../../platform/signing/sign/hash-signer.ts'
import { NOBODY_TRUSTED } from '../../../platform/signing/trust/trust-list.ts'
import type { Work } from '../../../platform/work.ts'
import { at, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { derOf, openSigningTeam } from '../../../tests/support/signing-team.ts'
import { findFiles } from '../../documents/index.ts'
import { addCertificate } from '../../official-documents/index.ts'
import { officialDocumentsModule } from '../../official-documents/module.ts'
import { paymentFactsOf } from '../../payments/index.ts'
import { handOverParcels, hearParcel, listOrders, stateOfOrder, type PostalOrder } from '../../post/index.ts'
import { decidePost, searchCatalogue } from '../../procedures/index.ts'
import type { DeliveryWish, Dossier } from '../domain/dossier.ts'
import { dossiersModule } from '../module.ts'
import { approveDossier } from './approve-dossier.ts'
import { attachResult } from './attach-result.ts'
import { saveDraftAnswers } from './change-draft.ts'
import { chooseResultWay, orderDossierPickup } from './choose-result-way.ts'
import { claimDossier } from './claim-dossier.ts'
import { collectLevy } from './collect-levy.ts'
import { fileAtCounter } from './file-at-counter.ts'
import { onFileChecked } from './on-file-checked.ts'
import { openResult } from './open-dossier-file.ts'
import { openDraft } from './open-draft.ts'
import { requestApproval } from './request-approval.ts'
import { readDossier, showMyDossier } from './show-dossier.ts'
import { showDraft } from './show-draft.ts'
import { signResults } from './sign-results.ts'

const publicUrl = 'https://motcua.example.vn'
const HOME: DeliveryWish = { name: 'Trần Thị Mẫu', phone: '0900000001', street: 'Số 9, đường Thử Nghiệm', areaCode: '18853', payAtDoor: false }

let world: DossierWorld
let now: Instant = at('2025-03-12', 9 * 60)
const chief = openSigningTeam().issue({ name: 'Đinh Văn Chủ', from: Date.parse(now) - 86_400_000, to: Date.parse(now) + 3 * 86_400_000 })
let HEAD: OfficialId
beforeAll(async () => {
  world = await openDossierWorld()
  if (world.head.kind === 'staff') HEAD = world.head.officialId
})
afterAll(() => world.close())

/** As the server runs it: whoever subscribed hears of each event in the same transaction. */
const as = <T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T> =>
  world.db.work({ actor, now }, (given) => {
    const work: Work = {
      ...given,
      tell: async (event) => {
        for (const { to, on } of dossiersModule({ publicUrl }).subscriptions ?? []) if (to === event.type) await on(work, event)
      },
    }
    return run(work)
  })

const draftOf = async (resultBy: 'post' | 'counter'): Promise<string> => {
  const draft = valueOf(await as(world.clerk, (work) => openDraft(work, { procedureCode: PROCEDURE, startAnew: true })))
  const answers = {
    applicantKind: 'individual', 'submitter.fullName': 'Trần Thị Mẫu', 'submitter.personalIdNumber': '044190000001', 'submitter.bornOn': '1990-05-01', area: 'outside', street: 'Số 1 đường Thử Nghiệm',
    outsideArea: 'Xã Mẫu, huyện Mẫu, tỉnh Mẫu', phone: '0900000001', contentRequested: 'Cấp bản sao trích lục', resultBy, ...(resultBy === 'post' ? { resultAddress: 'Số 1, đường Thử Nghiệm, Phường Hải Thành' } : {}),
  }
  const counts = { '1.1': { originals: 1, copies: 0 }, '1.2': { originals: 0, copies: 1 } }
  valueOf(await as(world.clerk, (work) => saveDraftAnswers(work, draft.id, { place: { receivingUnitId: world.desk.id, resolvingUnitId: world.committee.id }, answers: { 'applicant-v1': answers }, counts })))
  return draft.id
}

const filed = async (levy = 0, resultBy: 'post' | 'counter' = 'post'): Promise<Dossier> => {
  const draftId = await draftOf(resultBy)
  const reception = levy > 0 ? { levies: [{ kind: 'state-charge', amount: levy as Vnd }] } : {}
  return valueOf(await as(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl, reception, anotherReason: 'Thử nghiệm' })))
}

const read = async ({ id }: Dossier): Promise<Dossier> => valueOf(await as(world.clerk, (work) => readDossier(work, id))).dossier
const orders = ({ id }: Dossier): Promise<readonly PostalOrder[]> => as(world.clerk, (work) => listOrders(work, id))
const states = async (dossier: Dossier): Promise<string> => (await orders(dossier)).map((order) => stateOfOrder(order)).join(' ')
const choose = async (dossier: Dossier, wish: Partial<DeliveryWish> = {}, actor = world.citizen) => as(actor, (work) => chooseResultWay(work, { dossierId: dossier.id, resultBy: 'post', delivery: { ...HOME, ...wish } }))

const resolved = async (dossier: Dossier): Promise<Dossier> => {
  const on = { dossierId: dossier.id }
  valueOf(await as(world.officer, (work) => claimDossier(work, on)))
  valueOf(await as(world.officer, (work) => requestApproval(work, { ...on, proposal: 'Hồ sơ đủ điều kiện' })))
  valueOf(await as(world.head, (work) => approveDossier(work, on)))
  return valueOf(await as(world.officer, (work) => attachResult(work, { ...on, name: 'Bản sao trích lục', number: '12/TLKS', bytes: onePagePdf('Kết quả'), fileName: 'ket-qua.pdf' })))
}

const handOver = async (dossier: Dossier, number: string, kind: 'out' | 'in' = 'out') =>
  valueOf(await as(world.clerk, async (work) => handOverParcels(work, { kind, postman: 'Lê Văn Bưu', parcels: (await listOrders(work, dossier.id)).filter((order) => !order.cancelled).map(({ subjectId, serial }) => ({ subjectId, serial, number })) })))

const delivered = async (dossier: Dossier, collected?: number) => {
  const reference = (await orders(dossier)).at(-1)?.reference ?? ''
  return as({ kind: 'system', process: 'test' }, (work) => hearParcel(work, { reference, line: { id: `d-${reference}`, step: 'delivered', at: now, takenBy: 'Trần Thị Mẫu', ...(collected ? { collected } : {}) } }))
}

describe('a result chosen by post', () => {
  it('is planned at filing, exactly addressed, sent with its levies, and returned by what the post says', async () => {
    const dossier = await filed(8000)
    expect(await states(dossier)).toBe('planned')
    valueOf(await choose(dossier, { payAtDoor: true }))
    const [planned] = await orders(dossier)
    expect(planned?.facts).toMatchObject({ label: dossier.code, payAtDoor: true, person: { name: 'Trần Thị Mẫu', address: { words: 'Số 9, đường Thử Nghiệm, Phường Hải Thành, Thành phố Đồng Hới, Tỉnh Quảng Bình' } } })
    await resolved(dossier)
    expect((await orders(dossier)).at(-1)?.released).toMatchObject({ collect: 8000, contents: ['Bản sao trích lục số 12/TLKS', 'Bản chính giấy tờ đã nộp'], zone: 'district' })
    await handOver(dossier, 'CG000000001VN')
    now = at('2025-03-13', 9 * 60)
    expect(await delivered(dossier, 8000)).toBe('counted')
    const after = await read(dossier)
    expect([after.state, after.levies?.paid.map(({ method, amount }) => [method, amount])]).toEqual(['returned', [['post', 8000]]])
    expect(valueOf(await as(world.citizen, (work) => showMyDossier(work, dossier.id))).returned).toMatchObject({ method: 'postal', receivedBy: 'Trần Thị Mẫu', postalOrder: 'CG000000001VN' })
    expect(await as(world.clerk, (work) => paymentFactsOf(work, [dossier.id]))).toMatchObject([{ received: 8000, paidOnline: false, settled: true }])
    expect(await delivered(dossier, 8000), 'told again, nothing happens again').toBe('repeated')
  })

  it('waits for its levies where they are not paid at the door', async () => {
    const dossier = await filed(5000)
    valueOf(await choose(dossier))
    await resolved(dossier)
    expect(await states(dossier)).toBe('planned')
    const toldPortal = async () => (await as(world.clerk, ({ tx }) => sql<{ levies: object }>`SELECT body -> 'levies' AS levies FROM outbox.message WHERE subject_id = ${dossier.id} AND receiver = 'national-portal' ORDER BY position DESC LIMIT 1`.execute(tx))).rows[0]?.levies
    expect(await toldPortal()).toEqual({ lines: [{ kind: 'state-charge', amount: 5000 }], total: 5000, paid: [] })
    valueOf(await as(world.clerk, (work) => collectLevy(work, { dossierId: dossier.id, amount: 5000 })))
    expect(await states(dossier)).toBe('waiting')
    expect(await toldPortal(), 'Cổng DVCQG §4.4: what was paid is told too').toMatchObject({ paid: [{ amount: 5000, method: 'cash' }] })
  })

  it('may go elsewhere or be fetched at the counter until it has left', async () => {
    const dossier = await filed()
    await resolved(dossier)
    expect(await states(dossier)).toBe('waiting')
    valueOf(await choose(dossier, { areaCode: '18859' }))
    expect(await states(dossier), 'the order with the old address is called off').toBe('cancelled waiting')
    valueOf(await as(world.clerk, (work) => chooseResultWay(work, { dossierId: dossier.id, resultBy: 'counter' })))
    expect(await states(dossier)).toBe('cancelled cancelled')
    valueOf(await choose(dossier))
    await handOver(dossier, 'CG000000002VN')
    expect(await choose(dossier, { street: 'Nơi khác' })).toMatchObject({ refusal: { kind: 'parcel-with-post' } })
    expect(await choose(dossier, {}, world.stranger)).toMatchObject({ refusal: { kind: 'dossier-not-found' } })
  })

  it('wants a place the post can find', async () => {
    const { areaCode: _, ...nowhere } = HOME
    const dossier = await filed()
    expect(await as(world.citizen, (work) => chooseResultWay(work, { dossierId: dossier.id, resultBy: 'post', delivery: nowhere }))).toMatchObject({ refusal: { kind: 'address-unknown' } })
    valueOf(await as(world.citizen, (work) => chooseResultWay(work, { dossierId: dossier.id, resultBy: 'post', delivery: { ...nowhere, provinceCode: '01' } })))
    expect((await orders(dossier))[0]?.facts.person.address.words).toBe('Số 9, đường Thử Nghiệm, Thành phố Hà Nội')
  })
})

describe('papers fetched from home', () => {
  it('arrive at the desk with minutes and stand in the course of the dossier', async () => {
    const dossier = await filed()
    const from = { name: HOME.name, phone: HOME.phone, street: HOME.street, areaCode: '18853' }
    expect(await as(world.citizen, (work) => orderDossierPickup(work, { dossierId: dossier.id, from, contents: [' '] }))).toMatchObject({ refusal: { kind: 'contents-missing' } })
    valueOf(await as(world.citizen, (work) => orderDossierPickup(work, { dossierId: dossier.id, from, contents: ['Bản chính giấy chứng sinh'] })))
    const pickup = (await orders(dossier)).find(({ facts }) => facts.direction === 'pickup')
    valueOf(await as(world.clerk, (work) => handOverParcels(work, { kind: 'in', postman: 'Lê Văn Bưu', parcels: [{ subjectId: dossier.id, serial: pickup?.serial ?? 0, number: 'CG000000003VN' }] })))
    const { timeline } = valueOf(await as(world.citizen, (work) => showMyDossier(work, dossier.id)))
    expect(timeline.map(({ type }) => type)).toEqual(expect.arrayContaining(['PickupOrdered', 'PapersArrived']))
  })
})

// NĐ 45/2020 article 15; from here on the committee has a head who could sign.
describe('a result by post that nobody has signed', () => {
  it('waits for its signature where the head could sign, and leaves once it is found on it', async () => {
    const dossier = await filed()
    await world.db.work({}, async ({ tx }) => {
      await sql`INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, created_at)
        VALUES (${newId()}, ${HEAD}, ${world.committee.id}, 'Đinh Văn Chủ', 'chu.thu', 'x', ${now}, false, ${now})`.execute(tx)
      await sql`INSERT INTO identity.role_grant (id, official_id, role, unit_id, granted_at) VALUES (${newId()}, ${HEAD}, 'head-of-unit', ${world.committee.id}, '2025-01-01T00:00:00Z')`.execute(tx)
    })
    await world.db.work({ now }, (work) => addCertificate(work, { holder: { kind: 'official', id: HEAD }, method: 'soft', credential: 'head', chain: [derOf(chief)] }))
    const attached = await resolved(dossier)
    expect(attached.results).toMatchObject([{ unsigned: true }])
    expect(await states(dossier)).toBe('planned')
    const toldReady = async () => (await world.db.work({}, ({ tx }) => sql`SELECT 1 FROM notifications.notice WHERE about_id = ${dossier.id} AND template = 'result-ready'`.execute(tx))).rows.length
    expect(await toldReady(), 'nobody is told to come for what may not be handed out').toBe(0)
    const [file] = await as(world.clerk, (work) => findFiles(work, attached.results.map(({ fileId }) => fileId)))
    const told = { type: 'official-documents.file-checked', subjectId: dossier.id, sha256: file?.sha256 ?? '', signedBy: 'UBND xã Mẫu' }
    await as({ kind: 'system', process: 'test' }, (work) => onFileChecked(work, told))
    expect(await states(dossier)).toBe('waiting')
    expect(await toldReady()).toBeGreaterThan(0)
  })

  const SYSTEM: Actor = { kind: 'system', process: 'test' }
  const signs: HashSigner['ask'] = async (_credential, asked) => ({ state: 'signed', signatures: asked.map(({ signedAttributes }) => sign('sha256', signedAttributes, createPrivateKey(chief.keyPem))) })
  const refuses: HashSigner['ask'] = async () => ({ state: 'refused' })

  /** Whoever keeps the key answers, and what that calls is run by the queue. */
  const answer = async (ask: HashSigner['ask']): Promise<void> => {
    const desk = { signers: { soft: { ask, poll: async () => ({ state: 'expired' as const }) } }, trust: async () => NOBODY_TRUSTED }
    const signing = officialDocumentsModule({ desk }).jobs?.find(({ name }) => name === 'sign-waiting-files')
    await signing?.runInSteps?.((run) => as(SYSTEM, run), {})
    let runs = 0
    const jobs = dossiersModule({ publicUrl }).jobs?.filter(({ name }) => name === 'follow-signature') ?? []
    const inWork = async <T>(run: (work: Work) => Promise<T>): Promise<T> => {
      const done = await as(SYSTEM, run)
      runs += 1
      return done
    }
    const queue = await runJobQueue({ owner: world.db.connection, jobs, work: inWork, log: SILENT })
    for (let tries = 0; tries < 400 && runs === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50))
    await queue.stop()
    expect(runs).toBe(1)
  }

  /** Signed by the head as an act; the signature itself is made afterwards. */
  const orderedToSign = async (dossier: Dossier): Promise<string> => {
    const { results } = await resolved(dossier)
    valueOf(await as(world.head, (work) => openResult(work, dossier.id, 1)))
    valueOf(await as(world.head, (work) => signResults(work, { dossierId: dossier.id })))
    return results[0]?.fileId ?? ''
  }
  const askAgain = (fileId: string) => world.db.work({}, ({ tx }) => sql`UPDATE official_documents.signing_order SET state = 'waiting', next_at = ${now} WHERE file_id = ${fileId} AND state = 'refused'`.execute(tx))

  it('stays when its signer says no, and goes by an order of its own once it is signed after all', { timeout: 30_000 }, async () => {
    await prepareJobQueue(world.db.connection)
    const dossier = await filed()
    const fileId = await orderedToSign(dossier)
    expect(await states(dossier)).toBe('waiting')
    await answer(refuses)
    expect((await orders(dossier)).map((order) => [stateOfOrder(order), order.cancelled?.reason])).toEqual([['cancelled', 'Chữ ký số trên kết quả chưa ký xong']])
    const told = async () => (await world.db.work({}, ({ tx }) => sql<{ type: string }>`SELECT type FROM dossiers.dossier_event WHERE dossier_id = ${dossier.id} AND type LIKE 'ResultSigning%' ORDER BY version`.execute(tx))).rows.map(({ type }) => type)
    expect(await told(), 'its figures know it').toEqual(['ResultSigningStopped'])
    await askAgain(fileId)
    await answer(signs)
    expect(await states(dossier)).toBe('cancelled waiting')
    expect(await told()).toEqual(['ResultSigningStopped', 'ResultSigningDone'])
  })

  it('leaves once it is signed after all, though its levies were paid while the signature stood still', { timeout: 30_000 }, async () => {
    await prepareJobQueue(world.db.connection)
    const dossier = await filed(5000)
    const fileId = await orderedToSign(dossier)
    await answer(refuses)
    valueOf(await as(world.clerk, (work) => collectLevy(work, { dossierId: dossier.id, amount: 5000 })))
    expect(await states(dossier)).toBe('planned')
    await askAgain(fileId)
    await answer(signs)
    expect(await states(dossier)).toBe('waiting')
  })
})

// QĐ 45/2016 Điều 1.2, 13, 18; by a decision of its own, from its day on.
describe('a procedure that is decided not to go by post', () => {
  const DECIDED = { codes: [PROCEDURE], number: '412/QĐ-UBND', decidedOn: '2025-03-10' as PlainDate, validFrom: '2025-03-11' as PlainDate, validUntil: '2025-03-20' as PlainDate }
  const decide = (change: { readonly papers: boolean; readonly result: boolean }) => as(world.clerk, async (work) => valueOf(await decidePost(work, { ...DECIDED, ...change })))
  const channelsFound = () => as(world.clerk, async (work) => (await searchCatalogue(work, { words: PROCEDURE })).items.find(({ code }) => code === PROCEDURE)?.channels)

  it('takes no papers by post and sends no result, in the counter, at home and in the search; later decisions and later days are another matter', async () => {
    const before = await filed(0, 'counter')
    await decide({ papers: false, result: false })
    expect(await channelsFound()).not.toContain('postal')
    const draftId = await draftOf('counter')
    const postal = await as(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'postal', waived: [], publicUrl, anotherReason: 'Hồ sơ khác' }))
    expect(postal).toMatchObject({ ok: false, refusal: { kind: 'papers-not-by-post', number: '412/QĐ-UBND', decidedOn: '10/03/2025' } })
    const wishedId = await draftOf('post')
    const faultsOf = async (id: string) => valueOf(await as(world.clerk, (work) => showDraft(work, id))).faults
    expect(await faultsOf(wishedId), 'told on the page that asks, nothing lost').toEqual([{ field: 'resultBy', reason: { vi: expect.stringContaining('Quyết định 412/QĐ-UBND ngày 10/03/2025'), en: expect.stringContaining('412/QĐ-UBND') } }])
    expect(await faultsOf(draftId)).toEqual([])
    const wished = await as(world.clerk, (work) => fileAtCounter(work, { draftId: wishedId, channel: 'in-person', waived: [], publicUrl, anotherReason: 'Hồ sơ khác' }))
    expect(wished).toMatchObject({ ok: false, refusal: { kind: 'result-not-by-post' } })
    const chosen = await as(world.citizen, (work) => chooseResultWay(work, { dossierId: before.id, version: before.version, resultBy: 'post', delivery: HOME }))
    expect(chosen).toMatchObject({ ok: false, refusal: { kind: 'result-not-by-post' } })
    const fetched = await as(world.citizen, (work) => orderDossierPickup(work, { dossierId: before.id, version: before.version, from: HOME, contents: ['Bản chính'] }))
    expect(fetched).toMatchObject({ ok: false, refusal: { kind: 'papers-not-by-post' } })

    await decide({ papers: true, result: false })
    expect(await channelsFound()).toContain('postal')
    valueOf(await as(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'postal', waived: [], publicUrl, anotherReason: 'Hồ sơ khác' })))
    now = at('2025-03-21', 9 * 60)
    valueOf(await as(world.citizen, (work) => chooseResultWay(work, { dossierId: before.id, version: before.version, resultBy: 'post', delivery: HOME })))
    now = at('2025-03-12', 9 * 60)
  })

  it('names only procedures of the catalogue, and none before it was signed', async () => {
    const asked = (change: object) => as(world.clerk, (work) => decidePost(work, { ...DECIDED, papers: true, result: true, ...change }))
    expect(await asked({ codes: [PROCEDURE, '9.999999'] })).toMatchObject({ ok: false, refusal: { kind: 'post-decision-unknown', codes: '9.999999' } })
    expect(await asked({ validFrom: '2025-03-09' })).toMatchObject({ ok: false, refusal: { kind: 'post-decision-days' } })
  })
})

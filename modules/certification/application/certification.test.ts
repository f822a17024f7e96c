import { createPrivateKey, sign } from 'node:crypto'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId, StoredFileId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { stopImaging } from '../../../platform/imaging/imaging.ts'
import { prepareJobQueue } from '../../../platform/jobs/job-queue.ts'
import { drawPlainPage } from '../../../platform/pdf/plain-page.ts'
import type { HashSigner } from '../../../platform/signing/sign/hash-signer.ts'
import { NOBODY_TRUSTED } from '../../../platform/signing/trust/trust-list.ts'
import type { Work } from '../../../platform/work.ts'
import { act, at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { hasPdftotext, wordsOf } from '../../../tests/support/read-print.ts'
import { openDossierWorld, WORLD_SHEET, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { fullDraft, publishOwnGraphs } from '../../../tests/support/own-graphs.ts'
import { openSigningTeam, derOf } from '../../../tests/support/signing-team.ts'
import { drawTiff, findFile, findReusable, recordsOfHolder, storeFile } from '../../documents/index.ts'
import { fileAtCounter, readDossier } from '../../dossiers/index.ts'
import { addCertificate, listIssuedDocuments } from '../../official-documents/index.ts'
import { officialDocumentsModule } from '../../official-documents/module.ts'
import { settleElsewhere } from '../../payments/index.ts'
import { importSheets } from '../../procedures/index.ts'
import type { CopyList } from '../domain/certified-copy.ts'
import { listedView, requestView } from '../http/views.ts'
import { certificationModule } from '../module.ts'
import { certificationFacts, listCopiesCounted } from './certification-facts.ts'
import { copiedPapers } from './copied-papers.ts'
import { listCopyGrounds } from './levy-of-request.ts'
import { certifyCopies } from './certify-copies.ts'
import { draftCopy } from './draft-copy.ts'
import { onFileSigned, onFileWithdrawn } from './on-file-signed.ts'
import { openCopySlip } from './open-copy-slip.ts'
import { addOriginal, openCopyRequest, type OpenCopyRequest } from './prepare-copy.ts'
import { certificationProof } from './prove-book.ts'
import { exportBook, printBook, readBook } from './read-book.ts'
import { listOwnCopies, serveAgreement, serveCopyFile, showRequest } from './read-copies.ts'
import { prolongCopies } from './prolong-copies.ts'
import { handOutCopies, refuseCopy } from './refuse-copy.ts'

/** Wednesday 12/03/2025, 09:00 in Viet Nam. */
const MORNING = at('2025-03-12', 9 * 60)
const COPIES = '9.200001'

let world: DossierWorld
const as = <T>(actor: Actor, doing: (work: Work) => Promise<T>): Promise<T> => act(world, { actor, now: MORNING }, doing)

beforeAll(async () => {
  world = await openDossierWorld()
  await prepareJobQueue(world.db.connection)
  await publishOwnGraphs(world)
  const channels = WORLD_SHEET.channels.map((channel) => ({ ...channel, timeLimit: { unit: 'hour', quantity: 8 }, note: 'Ngay trong ngày tiếp nhận', levies: [] }))
  await world.db.work({}, (work) => importSheets(work, [{ ...WORLD_SHEET, code: COPIES, channels, workflowCode: 'certified-copy' }] as never, { source: 'own', options: { publish: true } }))
})
afterAll(async () => {
  stopImaging()
  await world.close()
})

const scanAt = async (actor: Actor, unitId = world.desk.id, bytes: Uint8Array = drawPlainPage(['Bang tot nghiep'])): Promise<string> =>
  valueOf(await as(actor, (work) => storeFile(work, { bytes, fileName: 'ban-quet.pdf', owner: { kind: 'unit', unitId } }))).id

const PLAIN = { requester: { name: 'Lê Thị Thử', idNumber: '044190000002', phone: '0900000002' }, original: { name: 'Bằng tốt nghiệp đại học', number: '12/BTN', issuer: 'Trường Thử' }, pages: 3, copies: 2, isCompared: true, unread: true as const }
const open = async (change: Partial<OpenCopyRequest> = {}) => {
  const fileId = await scanAt(world.clerk)
  return as(world.clerk, (work) => openCopyRequest(work, { ...PLAIN, unitId: world.desk.id, fileId, ...change }))
}
const certify = (actor: Actor, ...items: Parameters<typeof certifyCopies>[1]) => as(actor, (work) => certifyCopies(work, items, publicUrl))
const shown = async (requestId: string, actor: Actor = world.clerk) => valueOf(await as(actor, (work) => showRequest(work, requestId)))

type Ask = HashSigner['ask']
/** How the head signs, once they have a certificate. */
let signs: Ask = async () => ({ state: 'refused' })
/** One pass over the waiting signatures; this module hears of them. */
const passWith = async (ask: Ask): Promise<void> => {
  const heard = certificationModule({ publicUrl }).subscriptions ?? []
  const signJob = officialDocumentsModule({ desk: { signers: { soft: { ask, poll: async () => ({ state: 'expired' }) } }, trust: async () => NOBODY_TRUSTED } }).jobs?.find(({ name }) => name === 'sign-waiting-files')
  await signJob?.runInSteps?.((run) =>
    world.db.work({ now: MORNING }, (work) => {
      const hearing: Work = { ...work, tell: async (event) => { for (const { to, on } of heard) if (to === event.type) await on(hearing, event) } }
      return run(hearing)
    }),
    {},
  )
}

describe('certified copies without a dossier (NĐ 23/2015 Điều 20)', () => {
  it('are prepared at the desk, certified by the head under one number each, paid in cash and handed out', async () => {
    const first = valueOf(await open())
    expect(first).toMatchObject({ serial: 1, levy: 10_000, state: 'prepared', authorityId: world.committee.id })
    const { requestId } = first
    valueOf(await as(world.clerk, async (work) => addOriginal(work, requestId, { ...PLAIN, original: { name: 'Học bạ' }, pages: 1, copies: 1, fileId: first.scanFileId })))
    expect((await as(world.clerk, (work) => sql`SELECT FROM notifications.notice WHERE about_id = ${requestId}`.execute(work.tx))).rows, 'whoever stands here gets no message for each original').toEqual([])
    expect(kindOf(await as(world.clerk, (work) => handOutCopies(work, { requestId, receivedBy: 'Lê Thị Thử' })))).toBe('copies-waiting')
    const draft = (actor: Actor) => as(actor, (work) => draftCopy(work, { requestId, serial: 1 }))
    expect([kindOf(await draft(world.clerk)), Buffer.from(valueOf(await draft(world.head))).subarray(0, 5).toString()], 'seen before it is certified, by who certifies').toEqual(['copy-request-not-found', '%PDF-'])
    const certified = valueOf(await certify(world.head, { requestId, serial: 2 }, { requestId, serial: 1 }))
    expect(kindOf(await draft(world.head))).toBe('copy-request-not-found')
    expect(certified.map(({ number }) => number)).toEqual(['01/SCT/BS', '02/SCT/BS'])
    expect(certified.map(({ isElectronic }) => isElectronic)).toEqual([false, false])
    const listed = async (state: CopyList, actor: Actor) => (await as(actor, (work) => listOwnCopies(work, { state }))).filter((line) => line.requestId === requestId).map(({ serial }) => serial)
    expect([await listed('to-hand-out', world.clerk), await listed('to-hand-out', world.head), await listed('certified', world.clerk)], 'at the desk that took them in and at the authority').toEqual([[1, 2], [1, 2], [1, 2]])
    expect(kindOf(await certify(world.head, { requestId, serial: 1 }))).toBe('already-decided')
    valueOf(await as(world.clerk, (work) => handOutCopies(work, { requestId, receivedBy: 'Lê Thị Thử' })))
    expect(await shown(requestId)).toMatchObject({ levy: { total: 12_000, received: 12_000, receipts: [{ amount: 12_000, number: expect.stringMatching(/BNTP/) }] }, request: { handedOut: { to: 'Lê Thị Thử' } }, may: { certify: false } })
    expect(kindOf(await as(world.clerk, (work) => handOutCopies(work, { requestId, receivedBy: 'x' })))).toBe('already-handed-out')
    for (const as_ of ['scan', 'print', 'electronic'] as const) expect(valueOf(await as(world.head, (work) => serveCopyFile(work, { requestId, serial: 1, as: as_ }))).mediaType).toBe('application/pdf')
    expect([await listed('to-hand-out', world.head), await listed('certified', world.head)], 'what was fetched waits no more').toEqual([[], [1, 2]])
  })

  it('take no cash for what the treasurer knows to be paid or let off', async () => {
    const { requestId } = valueOf(await open())
    await certify(world.head, { requestId, serial: 1 })
    await as(world.clerk, (work) => settleElsewhere(work, { subjectId: requestId, purpose: 'levies', purposeSerial: 1 }, 'GNT 7'))
    valueOf(await as(world.clerk, (work) => handOutCopies(work, { requestId, receivedBy: 'Lê Thị Thử' })))
    expect(await shown(requestId)).toMatchObject({ levy: { total: 0, received: 0, receipts: [] }, request: { handedOut: { to: 'Lê Thị Thử' } } })
  })

  it('have an electronic copy once whoever certifies has a certificate (NĐ 45/2020 Điều 10), and the figure says how many', async () => {
    const before = valueOf(await open()).requestId
    valueOf(await certify(world.head, { requestId: before, serial: 1 }))
    const issued = openSigningTeam().issue({ name: 'Đinh Văn Chủ', key: 'ec', from: Date.parse(MORNING) - 86_400_000, to: Date.parse(MORNING) + 86_400_000 })
    await world.db.work({ now: MORNING }, (work) => addCertificate(work, { holder: { kind: 'official', id: world.head.kind === 'staff' ? world.head.officialId : '' } as never, method: 'soft', credential: 'head', chain: [derOf(issued)] }))
    signs = async (_credential, asked) => ({ state: 'signed', signatures: asked.map(({ signedAttributes }) => sign('sha256', signedAttributes, createPrivateKey(issued.keyPem))) })
    const refused = valueOf(await open()).requestId
    valueOf(await certify(world.head, { requestId: refused, serial: 1 }))
    await passWith(async () => ({ state: 'refused' }))
    const { requestId } = valueOf(await open())
    valueOf(await certify(world.head, { requestId, serial: 1 }))
    expect(requestView(await shown(requestId)).copies).toMatchObject([{ isElectronic: false, isAwaited: true }])
    await passWith(signs)
    expect(requestView(await shown(requestId)).copies).toMatchObject([{ isElectronic: true, isAwaited: false }])
    expect(requestView(await shown(refused)).copies, 'whoever certifies has a certificate and signed nothing').toMatchObject([{ isElectronic: false, isAwaited: false }])
    const holderId = world.stranger.kind === 'citizen' ? world.stranger.personId : ('' as never)
    expect(await as(world.head, (work) => recordsOfHolder(work, holderId))).toMatchObject([{ kind: 'component', origin: 'certified-copy', state: 'published', name: 'Bằng tốt nghiệp đại học', number: '12/BTN', signer: expect.any(String), sources: { signer: 'signature' } }])
    const wanted = ['Bằng tốt nghiệp đại học', 'Bản sao chứng thực Học bạ'].map((name) => ({ key: name, name }))
    const offered = await as(world.head, (work) => findReusable(work, { holderId, components: wanted, on: '2035-03-12' as PlainDate }))
    expect(offered, 'it stands for its original, and for no other').toMatchObject([{ key: 'Bằng tốt nghiệp đại học', options: [{ from: 'result', papers: [{ isCertifiedCopy: true, number: '12/BTN' }] }] }])
    const [facts] = await as(world.head, (work) => certificationFacts(work, { unitIds: [world.committee.id], from: at('2025-01-01', 0), until: at('2026-01-01', 0) }))
    expect(facts?.electronic).toBe(1)
    expect(facts?.certified).toBeGreaterThan(2)
    const counted = (more: object) => as(world.head, (work) => listCopiesCounted(work, { unitIds: [world.committee.id, world.desk.id], from: at('2025-01-01', 0), until: at('2026-01-01', 0), electronic: false, limit: 100, ...more }))
    const onPaper = await counted({})
    expect([(await counted({ electronic: true })).map((each) => each.requestId), onPaper.length], 'the numbers behind the figure').toEqual([[requestId], (facts?.certified ?? 0) - 1])
    const paged: string[] = []
    for (let after: object | undefined, page = 0; page <= onPaper.length; page += 1) {
      const [line] = await counted({ limit: 1, ...(after ? { after } : {}) })
      if (line === undefined) break
      paged.push(line.number)
      after = { at: line.key.split('|')[0], requestId: line.requestId, serial: line.serial }
    }
    expect(paged, 'page by page, none twice').toEqual(onPaper.map(({ number }) => number))
    expect(JSON.stringify(onPaper)).not.toContain('Lê Thị Thử')
    const fileId = (await shown(requestId)).copies[0]?.certified?.fileId
    const electronicBefore = async (knownAt?: Instant) => {
      const asked = knownAt === undefined ? {} : { knownAt }
      const [then] = await as(world.head, (work) => certificationFacts(work, { unitIds: [world.committee.id], from: at('2025-01-01', 0), until: at('2026-01-01', 0), ...asked }))
      return [then?.electronic, (await counted({ electronic: true, ...asked })).length]
    }
    await world.db.work({ now: at('2025-04-02', 9 * 60) }, (work) => onFileWithdrawn(work, { type: 'withdrawn', fileId }))
    expect(await electronicBefore()).toEqual([0, 0])
    await world.db.work({ now: at('2025-05-02', 9 * 60) }, (work) => onFileSigned(work, { type: 'stands-again', fileId }))
    expect(await electronicBefore()).toEqual([1, 1])
    expect(await Promise.all([MORNING, at('2025-04-01', 0), at('2025-05-01', 0), at('2025-06-01', 0)].map(electronicBefore)), 'a past day as it was: not signed yet, signed, withdrawn, standing again').toEqual([[0, 0], [1, 1], [0, 0], [1, 1]])
    expect(await world.db.work({}, certificationProof.find)).toMatchObject({ checked: 1, faults: [] })
  })

  it.each([
    ['altered', 'Tẩy xóa ngày sinh'],
    ['no-original', undefined],
  ] as const)('are refused with a ground of Điều 22 (%s), and cost nothing', async (ground, words) => {
    const { requestId } = valueOf(await open())
    valueOf(await as(world.clerk, (work) => refuseCopy(work, { requestId, serial: 1, ground, ...(words ? { words } : {}) })))
    expect(await shown(requestId)).toMatchObject({ levy: { total: 0 }, copies: [{ state: 'refused', refused: { ground } }] })
    expect(kindOf(await certify(world.head, { requestId, serial: 1 }))).toBe('already-decided')
  })

  it.each([
    ['not-compared', { isCompared: false }],
    ['validity-before-issue', { original: { ...PLAIN.original, issuedOn: '2025-01-10' as PlainDate, validUntil: '2025-01-09' as PlainDate } }],
    ['requester-missing', { requester: { name: ' ' } }],
    ['file-not-found', { fileId: '0195a000-0000-7000-8000-0000000000a1' }],
  ] as const)('%s: nothing is kept', async (kind, change) => {
    expect(kindOf(await open(change))).toBe(kind)
  })

  it('nothing is charged on a ground of the list or in words alone, and the treasurer sees the reason; a ground that is none charges nobody', async () => {
    const reasonOf = async (change: Partial<OpenCopyRequest>) => {
      const { requestId, levy } = valueOf(await open(change))
      const { rows } = await as(world.clerk, (work) => sql<{ lines: readonly { amount: number; exemption?: string }[] }>`SELECT event -> 'facts' -> 'lines' AS lines FROM payments.payment_event WHERE subject_id = ${requestId}`.execute(work.tx))
      return [levy, ...rows.map(({ lines }) => lines.map(({ amount, exemption }) => [amount, exemption]))]
    }
    expect(await reasonOf({ exemptionGround: 'poor-household', exemption: 'Sổ số 12' })).toEqual([0, [[10_000, 'Người thuộc hộ nghèo (Luật Phí và lệ phí 97/2015/QH13 Điều 10 khoản 1); Sổ số 12']]])
    expect(await reasonOf({ exemption: ' NQ 5 của HĐND ' })).toEqual([0, [[10_000, 'NQ 5 của HĐND']]])
    for (const exemptionGround of ['none', 'civil-status-in-time']) expect(kindOf(await open({ exemptionGround }))).toBe('exemption-ground-unknown')
    expect(await as(world.clerk, async (work) => listCopyGrounds(work).map(({ code }) => code))).toEqual(expect.arrayContaining(['child', 'poor-household']))
  })
})

describe('a scan that is to be read (TT 01/2023/TT-VPCP Điều 8)', () => {
  it('is certified once its pages were drawn and read, or cannot be; before, no number is taken', async () => {
    const { unread: _, ...readable } = PLAIN
    const fileId = await scanAt(world.clerk)
    const { requestId } = valueOf(await as(world.clerk, (work) => openCopyRequest(work, { ...readable, unitId: world.desk.id, fileId })))
    expect(requestView(await shown(requestId)).copies).toMatchObject([{ reading: 'waiting' }])
    expect(kindOf(await certify(world.head, { requestId, serial: 1 }))).toBe('scan-being-read')
    await world.db.work({}, ({ tx }) => sql`UPDATE documents.scan_page SET state = 'failed' WHERE file_id = ${fileId}`.execute(tx))
    expect(requestView(await shown(requestId)).copies).toMatchObject([{ reading: 'failed' }])
    valueOf(await certify(world.head, { requestId, serial: 1 }))
  })
})

describe('taken in after 15:00 (NĐ 23/2015 Điều 7)', () => {
  it.each([
    ['14:59 is given back the same day', at('2025-03-12', 14 * 60 + 59), undefined],
    ['15:00 too', at('2025-03-12', 15 * 60), undefined],
    ['15:01 the next working day', at('2025-03-12', 15 * 60 + 1), '2025-03-13'],
    ['15:01 of a Friday on Monday', at('2025-03-14', 15 * 60 + 1), '2025-03-17'],
  ])('%s', async (_, now, day) => {
    const fileId = await scanAt(world.clerk)
    const at_ = <T>(doing: (work: Work) => Promise<T>): Promise<T> => act(world, { actor: world.clerk, now }, doing)
    const { requestId } = valueOf(await at_((work) => openCopyRequest(work, { ...PLAIN, unitId: world.desk.id, fileId })))
    const promises = async () => requestView(await shown(requestId)).copies.map(({ returnsAt }) => returnsAt && plainDateAt(returnsAt as Instant))
    const [returnsAt] = await promises()
    expect(returnsAt).toBe(day)
    const [slip, twin] = await Promise.all([at_((work) => openCopySlip(work, requestId)), at_((work) => openCopySlip(work, requestId))])
    if (day === undefined) return expect(kindOf(slip)).toBe('copies-same-day')
    const first = valueOf(slip)
    expect(first.file).toMatchObject({ mediaType: 'application/pdf', fileName: expect.stringMatching(/^phieu-hen-chung-thuc-\d+\.pdf$/) })
    expect(valueOf(twin).file.id, 'one number, pressed twice').toBe(first.file.id)
    expect(valueOf(await at_((work) => openCopySlip(work, requestId))).file.id, 'printed once').toBe(first.file.id)
    valueOf(await at_((work) => addOriginal(work, requestId, { ...PLAIN, original: { name: 'Học bạ' }, pages: 1, copies: 1, fileId })))
    expect(valueOf(await at_((work) => openCopySlip(work, requestId))).file.fileName, 'anew with another original').toMatch(/-lan-2\.pdf$/)
    expect(kindOf(await as(world.clerkElsewhere, (work) => openCopySlip(work, requestId)))).toBe('copy-request-not-found')
  })

  it('an original added after 15:00 has a promise of its own; the one before it keeps the same day, and the slip tells only of the later', async () => {
    const fileId = await scanAt(world.clerk)
    const when = <T>(now: Instant, doing: (work: Work) => Promise<T>): Promise<T> => act(world, { actor: world.clerk, now }, doing)
    const { requestId } = valueOf(await when(at('2025-03-12', 14 * 60), (work) => openCopyRequest(work, { ...PLAIN, unitId: world.desk.id, fileId })))
    expect(kindOf(await when(at('2025-03-12', 15 * 60 + 30), (work) => openCopySlip(work, requestId)))).toBe('copies-same-day')
    valueOf(await when(at('2025-03-12', 15 * 60 + 30), (work) => addOriginal(work, requestId, { ...PLAIN, original: { name: 'Học bạ' }, fileId })))
    valueOf(await when(at('2025-03-13', 9 * 60), (work) => addOriginal(work, requestId, { ...PLAIN, original: { name: 'Giấy khác' }, fileId })))
    const { copies } = requestView(await shown(requestId))
    expect(copies.map(({ name, returnsAt }) => [name, returnsAt && plainDateAt(returnsAt as Instant)])).toEqual([['Bằng tốt nghiệp đại học', undefined], ['Học bạ', '2025-03-13'], ['Giấy khác', undefined]])
    const slip = valueOf(await when(at('2025-03-12', 15 * 60 + 31), (work) => openCopySlip(work, requestId)))
    expect(slip.file.fileName).toMatch(/\.pdf$/)
    if (!hasPdftotext) return
    const words = await wordsOf(slip.bytes)
    expect(words).toContain('Học bạ')
    expect(words).not.toContain('Bằng tốt nghiệp')
  })
})

describe('prolonged (NĐ 23/2015 Điều 21)', () => {
  const ONE = { ground: 'many-pages', workingDays: 2 } as const

  it('by two working days alone, longer with an agreement in writing kept for the unit; the slip says so, the agreement is used by it', async () => {
    const { requestId } = valueOf(await open())
    expect(await as(world.clerk, (work) => showRequest(work, requestId))).toMatchObject({ ok: true, value: { may: { prolong: true } } })
    const prolong = (change: object = {}, actor: Actor = world.clerk) => as(actor, (work) => prolongCopies(work, { requestId, ...ONE, ...change }))
    const [moved] = valueOf(await prolong())
    expect(moved?.returnsAt && plainDateAt(moved.returnsAt), 'Wednesday and two working days').toBe('2025-03-14')
    expect(kindOf(await prolong())).toBe('nothing-to-prolong')
    expect(kindOf(await prolong({ workingDays: 5 }))).toBe('agreement-missing')
    const elsewhere = valueOf(await as(world.clerkElsewhere, (work) => storeFile(work, { bytes: drawPlainPage(['Thoa thuan khac']), fileName: 'khac.pdf', owner: { kind: 'unit', unitId: world.clerkElsewhere.kind === 'staff' ? (world.clerkElsewhere.roles[0]?.unitId as never) : ('' as never) } }))).id
    expect(kindOf(await prolong({ workingDays: 5, agreementFileId: elsewhere })), 'a file of another unit').toBe('agreement-missing')
    expect(kindOf(await prolong({}, world.clerkElsewhere))).toBe('copy-request-not-found')
    const agreementFileId = await scanAt(world.clerk, world.desk.id, drawPlainPage(['Thoa thuan keo dai']))
    const [agreed] = valueOf(await prolong({ workingDays: 5, agreementFileId }))
    expect(agreed?.returnsAt && plainDateAt(agreed.returnsAt), 'a weekend between').toBe('2025-03-19')
    expect(requestView(await shown(requestId))).toMatchObject({ prolongings: [{ workingDays: 2, isAgreed: false }, { workingDays: 5, isAgreed: true, by: expect.any(String) }], copies: [{ returnsAt: agreed?.returnsAt }] })
    const slip = valueOf(await as(world.clerk, (work) => openCopySlip(work, requestId)))
    if (hasPdftotext) expect(await wordsOf(slip.bytes)).toContain('thêm 5 ngày làm việc, theo thỏa thuận bằng văn bản với người yêu cầu, vì bản chính có nhiều trang')
    expect(valueOf(await as(world.head, (work) => serveAgreement(work, { requestId, serial: 2 }))).mediaType).toBe('application/pdf')
    expect(kindOf(await as(world.head, (work) => serveAgreement(work, { requestId, serial: 1 })))).toBe('copy-request-not-found')
    const uses = await as(world.head, (work) => copiedPapers.usesOf(work, [{ fileId: agreementFileId as StoredFileId, owner: { kind: 'unit', unitId: world.desk.id } }]))
    expect(uses).toEqual([{ fileId: agreementFileId, subjectId: requestId, kind: 'copied-original' }])
  })

  it('each original by the prolonging that moved it: one whose day passed waits for an agreement, and the slip says why of each', async () => {
    const when = <T>(now: Instant, doing: (work: Work) => Promise<T>): Promise<T> => act(world, { actor: world.clerk, now }, doing)
    const { requestId, scanFileId: fileId } = valueOf(await open())
    const NEXT = at('2025-03-13', 15 * 60 + 1)
    for (const name of ['Học bạ', 'Giấy khác']) valueOf(await when(NEXT, (work) => addOriginal(work, requestId, { ...PLAIN, original: { name }, fileId })))
    const prolong = async (now: Instant, change: object) => valueOf(await when(now, (work) => prolongCopies(work, { requestId, workingDays: 2, ground: 'complex', ...change }))).map(({ serial }) => serial)
    expect(await prolong(NEXT, {})).toEqual([2, 3])
    const agreementFileId = await scanAt(world.clerk, world.desk.id, drawPlainPage(['Thoa thuan keo dai']))
    expect(await prolong(NEXT, { ground: 'many-pages', agreementFileId }), 'by as many days, but by another').toEqual([1])
    valueOf(await when(NEXT, (work) => addOriginal(work, requestId, { ...PLAIN, original: { name: 'Giấy sau cùng' }, fileId })))
    valueOf(await when(NEXT, (work) => openCopySlip(work, requestId)))
    const [slip] = await world.db.work({}, async ({ tx }) => (await sql<{ content: { originals: readonly { prolonged?: object }[] } }>`SELECT content FROM official_documents.issued_document WHERE subject_id = ${requestId} AND kind = 'copy-slip'`.execute(tx)).rows)
    const alone = { workingDays: 2, ground: expect.stringContaining('phức tạp'), isAgreed: false }
    expect(slip?.content.originals.map(({ prolonged }) => prolonged)).toEqual([{ workingDays: 2, ground: expect.stringContaining('nhiều trang'), isAgreed: true }, alone, alone, undefined])
  })
})

describe('a TIFF, as scanners make them', () => {
  it('is certified as the PDF drawn of it; one that nobody could draw is told', { timeout: 60_000 }, async () => {
    const tiff = await sharp({ create: { width: 620, height: 877, channels: 3, background: '#ffffff' } }).composite([{ input: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="620" height="877"><rect x="80" y="90" width="300" height="4"/></svg>') }]).tiff().toBuffer()
    const { id: fileId } = valueOf(await as(world.clerk, (work) => storeFile(work, { bytes: tiff, fileName: 'ban-quet.tif', owner: { kind: 'unit', unitId: world.desk.id } })))
    expect(kindOf(await open({ fileId }))).toBe('scan-not-printable')
    const drawn = await as(world.clerk, (work) => drawTiff(work, fileId, 'Bằng tốt nghiệp đại học'))
    if (drawn === undefined) throw new Error('not drawn')
    const { scanFileId } = valueOf(await open({ fileId, drawn }))
    expect(scanFileId).not.toBe(fileId)
    expect(await as(world.clerk, (work) => findFile(work, scanFileId))).toMatchObject({ mediaType: 'application/pdf', fileName: 'ban-quet.pdf' })
    expect(await as(world.clerk, async (work) => drawTiff(work, await scanAt(world.clerk), 'Giấy khác'))).toBeUndefined()
  })
})

describe('certified copies of a dossier', () => {
  it('the signature decides the dossier, and the copy is its result', async () => {
    const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: COPIES, now: MORNING })
    const dossierId = valueOf(await as(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl }))).id as DossierId
    const { dossier } = valueOf(await as(world.clerk, (work) => readDossier(work, dossierId)))
    expect(dossier).toMatchObject({ state: 'awaiting-approval' })
    const { requestId } = valueOf(await open({ dossier: dossier.code ?? '', requester: undefined, original: { ...PLAIN.original, issuedOn: '2024-03-01', validUntil: '2025-03-01' } } as never))
    const lines = (await as(world.head, (work) => listOwnCopies(work, { state: 'prepared' }))).map(listedView)
    expect(lines.find((line) => line.requestId === requestId), 'its own slip promises it').toMatchObject({ isOfDossier: true })
    expect(lines.find((line) => line.requestId !== requestId)).toMatchObject({ isOfDossier: false })
    expect(await shown(requestId)).toMatchObject({ dossierCode: dossier.code, request: { requester: { name: dossier.applicant.fullName } }, levy: { received: 0 } })
    const [certified] = valueOf(await certify(world.head, { requestId, serial: 1 }))
    const after = valueOf(await as(world.clerk, (work) => readDossier(work, dossierId))).dossier
    expect(after).toMatchObject({ state: 'completed', results: [{ fileId: certified?.fileId, number: certified?.number, validUntil: '2025-03-01' }] })
    await passWith(signs)
    const holderId = after.applicant.personId ?? ('' as never)
    expect((await as(world.head, (work) => recordsOfHolder(work, holderId, ['checked', 'published']))).map(({ name }) => name), 'a copy is kept under the name of its original').toContain('Bản sao có chứng thực: Bằng tốt nghiệp đại học')
    const told = await world.db.work({}, async ({ tx }) => (await sql<{ params: unknown }>`SELECT params FROM notifications.notice WHERE about_id = ${dossierId} AND template = 'copy-certified'`.execute(tx)).rows)
    expect(told).toMatchObject([{ params: { paper: 'Bằng tốt nghiệp đại học', number: certified?.number, until: '01/03/2025' } }])
    expect((await as(world.head, (work) => listIssuedDocuments(work, requestId))).map(({ kind }) => kind)).toEqual(['certified-copy'])
  })

  it('another procedure’s dossier is refused', async () => {
    const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: WORLD_SHEET.code, now: MORNING })
    const { code } = valueOf(await as(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl })))
    expect(kindOf(await open({ dossier: code ?? '' }))).toBe('dossier-not-for-copies')
  })
})

// Luật Lưu trữ 33/2024/QH15, NĐ 23/2015 Điều 14; periods and their sources in data/retention/periods.json.
describe('what was scanned to be certified', () => {
  it('is placed for whoever destroys papers: the scan by its own period once handed out, the copy for good, neither while the request is open', async () => {
    const { requestId, scanFileId } = valueOf(await open())
    const [certified] = valueOf(await certify(world.head, { requestId, serial: 1 }))
    const files = [scanFileId, certified?.fileId as StoredFileId].map((fileId) => ({ fileId, owner: { kind: 'unit' as const, unitId: world.desk.id } }))
    const uses = () => as(world.head, (work) => copiedPapers.usesOf(work, files))
    const closed = (closedBefore: string) => as(world.head, (work) => copiedPapers.listClosed(work, { unitId: world.committee.id, closedBefore: closedBefore as PlainDate, limit: 100 }))
    expect((await uses()).map(({ kind, closedOn }) => [kind, closedOn])).toEqual([['copied-original', undefined], ['certified-copy', undefined]])
    valueOf(await as(world.clerk, (work) => handOutCopies(work, { requestId, receivedBy: 'Lê Thị Thử' })))
    expect((await uses()).map(({ kind, closedOn }) => [kind, closedOn])).toEqual([['copied-original', '2025-03-12'], ['certified-copy', '2025-03-12']])
    expect((await closed('2025-03-12')).matters.some(({ subjectId }) => subjectId === requestId)).toBe(false)
    expect((await closed('2025-03-13')).matters.find(({ subjectId }) => subjectId === requestId)).toMatchObject({ closedOn: '2025-03-12', papers: [{ fileId: scanFileId, kind: 'copied-original' }] })
    expect(await as(world.head, (work) => copiedPapers.findMatter(work, requestId))).toMatchObject({ subjectId: requestId, unitId: world.committee.id })
    expect(await as(world.clerkElsewhere, (work) => copiedPapers.findMatter(work, requestId))).toBeUndefined()
  })
})

describe('the book', () => {
  it('is read, printed and exported by number', async () => {
    const part = { unitId: world.committee.id, year: 2025 }
    const page = valueOf(await as(world.head, (work) => readBook(work, part)))
    expect(page.lines.map(({ certified }) => certified?.serial)).toEqual(page.lines.map((_, index) => index + 1))
    expect(Buffer.from(valueOf(await as(world.head, (work) => printBook(work, part)))).toString('latin1', 0, 5)).toBe('%PDF-')
    expect(Buffer.from(valueOf(await as(world.head, (work) => exportBook(work, { ...part, format: 'csv' })))).toString()).toContain('12/03/2025,Lê Thị Thử,')
  })

  it.each([
    ['a clerk of another commune', () => world.clerkElsewhere],
    ['a citizen', () => world.citizen],
  ])('%s sees neither the book nor a request, and certifies nothing', async (_who, who) => {
    const { requestId } = valueOf(await open())
    expect(kindOf(await as(who(), (work) => showRequest(work, requestId)))).toBe('copy-request-not-found')
    expect(kindOf(await certify(who(), { requestId, serial: 1 }))).toBe('copy-request-not-found')
    expect(kindOf(await as(who(), (work) => readBook(work, { unitId: world.committee.id, year: 2025 })))).toBe('certifying-unit-not-yours')
  })

  it('whoever prepares does not certify', async () => {
    const { requestId } = valueOf(await open())
    expect(kindOf(await certify(world.clerk, { requestId, serial: 1 }))).toBe('copy-request-not-found')
    expect(kindOf(await certify(world.officer, { requestId, serial: 1 }))).toBe('copy-request-not-found')
  })
})

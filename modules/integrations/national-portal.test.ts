// Cổng DVCQG §4.4-4.6 and the defects of §4.10: every step by itself and in order, whatever the portal does; success by code; field lengths told before sending.
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ANONYMOUS } from '../../kernel/actor.ts'
import { epochMs, instantFromMs, type Instant } from '../../kernel/instant.ts'
import { plainDateAt } from '../../kernel/plain-date.ts'
import { newId } from '../../platform/db/new-id.ts'
import { SILENT } from '../../platform/log/log.ts'
import { appendMessage } from '../../platform/outbox/append-message.ts'
import { drainOutbox } from '../../platform/outbox/drain-outbox.ts'
import type { OutboxMessage } from '../../platform/outbox/message.ts'
import { startNationalPortalSimulator, type PortalFault, type PortalSimulator } from '../../simulators/national-portal/start-national-portal-simulator.ts'
import { createHttpServer } from '../../platform/http/server.ts'
import { at } from '../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, WORLD_SHEET, type DossierWorld } from '../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../tests/support/one-page-pdf.ts'
import { getPublished, importSheets } from '../procedures/index.ts'
import { NATIONAL_PORTAL, type OutwardDossier } from '../dossiers/index.ts'
import { recordAudit } from '../audit/index.ts'
import { storeFile } from '../documents/index.ts'
import { integrationsModule } from './module.ts'
import { listPortalDeliverers } from './national-portal/list-portal-deliverers.ts'
import { tooLong, wordDossier, wordProgress } from './national-portal/word-dossier.ts'

let world: DossierWorld
let portal: PortalSimulator
beforeAll(async () => {
  ;[world, portal] = await Promise.all([openDossierWorld(), startNationalPortalSimulator({ port: 0 })])
})
afterAll(async () => {
  await portal.stop()
  await world.close()
})
beforeEach(() => portal.setFault('none'))

const SECRET = new Uint8Array(32).fill(7)
const AFTERNOON = at('2025-03-12', 15 * 60 + 5)
let serial = 0
const dossierOf = (given: Partial<OutwardDossier> = {}): OutwardDossier => ({
  dossierId: newId(), version: 2, code: `H46.1-250312-${String((serial += 1)).padStart(4, '0')}` as OutwardDossier['code'], status: 2, procedure: { code: PROCEDURE, name: 'Cấp bản sao trích lục thử nghiệm' },
  channel: 'online', assisted: false, applicant: { kind: 'individual', fullName: 'Trần Thị Mẫu', idNumber: '044190000001', phone: '0900000001' }, contentRequested: 'Cấp bản sao', resultBy: 'post',
  receivingUnitId: world.desk.id, resolvingUnitId: world.committee.id, holder: { unitId: world.committee.id, officialName: 'Nguyễn Văn Thẩm', since: AFTERNOON }, submittedAt: AFTERNOON, acceptedAt: AFTERNOON,
  dueAt: at('2025-03-14', 17 * 60), finishedAt: undefined, returnedAt: undefined,
  components: [{ key: '1.1', name: 'Tờ khai', originals: 0, copies: 0, fileIds: [newId()], digitised: true as const }, { key: '1.2', name: 'Giấy tờ', originals: 0, copies: 1, fileIds: [] }], results: [], ...given,
})
const known = () => ({
  unitNames: new Map([[world.committee.id as string, 'Ủy ban nhân dân xã']]), sector: { name: 'Hộ tịch' },
  componentCodes: new Map([['1.1', '000.TK.01']]), resultCodes: new Map([['Bản sao trích lục', 'KQ.G15.000105']]), replacingCodes: new Map([['record-1', 'KQ.G15.000001']]), linkOf: (fileId: string) => `https://motcua.example/tep/${fileId}`,
})

const deliverer = () => {
  const [one] = listPortalDeliverers({ address: portal.address, work: (run) => world.db.work({ now: AFTERNOON }, run), links: { publicUrl: 'https://motcua.example', secret: SECRET }, options: { timeoutMs: 400 } })
  if (!one) throw new Error('no deliverer')
  return one
}
const message = (dossier: OutwardDossier): OutboxMessage => ({ subjectId: dossier.dossierId, receiver: NATIONAL_PORTAL, position: dossier.version, type: 'dossier-changed', body: JSON.parse(JSON.stringify(dossier)), appendedAt: AFTERNOON })
const deliver = (dossier: OutwardDossier, by = deliverer()) => by.deliver(message(dossier), `${NATIONAL_PORTAL}:${dossier.dossierId}:${dossier.version}`)

describe('the words of the portal', () => {
  it('are facts alone, by a clock of 24 hours', () => {
    const fields = wordDossier(dossierOf(), known())
    expect(fields).toMatchObject({
      KenhThucHien: '2', LoaiDoiTuong: '1', DinhDanhCHS: [{ LoaiDinhDanh: '1', SoDinhDanh: '044190000001' }], NgayTiepNhan: '20250312150500', NgayHenTra: '20250314170000', TrangThaiHoSo: '2', HinhThuc: '1', TenLinhVuc: 'Hộ tịch',
      DonViXuLy: 'Ủy ban nhân dân xã', HoSoCoThanhPhanSoHoa: '1', TaiLieuNop: [{ MaThanhPhanHoSo: '000.TK.01', DuocSoHoa: '1', DuocTaiSuDung: '0', DuocLayTuKhoDMQG: '0' }, { DuocSoHoa: '0' }], DanhSachGiayToKetQua: [],
    })
    expect(fields['TaiLieuNop'], 'our own key is no code of the catalogue').not.toMatchObject([{}, { MaThanhPhanHoSo: expect.anything() }])
    expect(Object.keys(fields), 'what is not known is not said').not.toEqual(expect.arrayContaining(['NgayTra']))
    expect(Object.values(fields).filter((value) => value === undefined || value === '')).toEqual([])
    expect(wordProgress(dossierOf(), known(), AFTERNOON)).toMatchObject({ NguoiXuLy: 'Nguyễn Văn Thẩm', TrangThai: '2', ThoiDiemXuLy: '20250312150500', NoiDungXuLy: 'Được tiếp nhận' })
  })

  // QĐ 766 index 4.5: said as it is; messages of before do not know.
  it.each([[true, '1'], [false, '0'], [undefined, undefined]] as const)('an account verified: %s is told as %s', (accountVerified, told) => {
    expect(wordDossier(dossierOf(accountVerified === undefined ? {} : { accountVerified }), known())['TaiKhoanDuocXacThucVoiVNeID']).toBe(told)
  })

  // Cổng DVCQG §4.6: what people read on the portal of each step.
  it.each(Array.from({ length: 10 }, (_, at) => at + 1))('status %i has words, and the name of the step stands before them', (status) => {
    const words = wordProgress(dossierOf({ status: status as OutwardDossier['status'] }), known(), AFTERNOON)['NoiDungXuLy']
    expect(words).toEqual(expect.any(String))
    expect(wordProgress(dossierOf({ status: status as OutwardDossier['status'], holder: { unitId: world.committee.id, officialName: undefined, since: AFTERNOON, step: 'Thẩm định hồ sơ' } }), known(), AFTERNOON)['NoiDungXuLy']).toBe('Thẩm định hồ sơ')
  })

  // Cổng DVCQG §4.4: a result by code, number, date, period and scope; a component by the result that stood in for it.
  it('name a result and what was used again by the codes of the catalogue', () => {
    const issuedAt = '2025-03-13T02:00:00.000Z' as Instant
    const given = dossierOf({
      components: [
        { key: '1.1', name: 'Giấy khai sinh', originals: 0, copies: 0, fileIds: [newId()], reused: true, reusedFrom: [{ from: 'result', recordId: 'record-1' }] },
        { key: '1.2', name: 'Ảnh', originals: 0, copies: 0, fileIds: [newId()], reused: true, reusedFrom: [{ from: 'upload', recordId: 'record-1' }] },
        { key: '1.3', name: 'Nơi ở', originals: 0, copies: 0, fileIds: [], reused: true, reusedFrom: [{ from: 'state' }] },
        { key: '1.4', name: 'Trích lục khai tử', originals: 0, copies: 0, fileIds: [newId()], reused: true, reusedFrom: [{ from: 'national', code: 'KQ.X' }] },
      ],
      results: [
        { name: 'Bản sao trích lục', number: '12/TLKS-BS', fileId: newId(), issuedAt, validUntil: '2027-03-12' as never, scope: 'Toàn quốc' },
        { name: 'Giấy khác', number: undefined, fileId: newId(), issuedAt },
      ],
    })
    const fields = wordDossier(given, known())
    expect(fields['DanhSachGiayToKetQua']).toEqual([
      { TenGiayTo: 'Bản sao trích lục', GiayToId: given.results[0]?.fileId, DuongDanTepTinKetQua: `https://motcua.example/tep/${given.results[0]?.fileId}`, MaGiayToKetQua: 'KQ.G15.000105', SoKyHieu: '12/TLKS-BS', NgayCap: '20250313090000', ThoiHanHieuLuc: '20270312', PhamViHieuLuc: 'Toàn quốc' },
      { TenGiayTo: 'Giấy khác', GiayToId: given.results[1]?.fileId, DuongDanTepTinKetQua: `https://motcua.example/tep/${given.results[1]?.fileId}`, NgayCap: '20250313090000' },
    ])
    const papers = fields['TaiLieuNop'] as readonly Readonly<Record<string, unknown>>[]
    expect(papers.map((paper) => [paper['DuocTaiSuDung'], paper['DuocLayTuKhoDMQG'], paper['MaKetQuaThayThe']])).toEqual([['1', '0', 'KQ.G15.000001'], ['1', '0', undefined], ['1', '0', undefined], ['1', '1', 'KQ.X']])
  })

  it.each([
    ['household-business', '2'],
    ['enterprise', '2'],
    ['organisation', '4'],
  ] as const)('a %s is kind %s, and no enterprise code is called an identity card', (kind, code) => {
    expect(wordDossier(dossierOf({ applicant: { kind, fullName: 'A', idNumber: '3100999001' } }), known())).toMatchObject({ LoaiDoiTuong: code, SoGiayToChuHoSo: '3100999001' })
    expect(wordDossier(dossierOf({ applicant: { kind, fullName: 'A', idNumber: '3100999001' } }), known())).not.toHaveProperty('DinhDanhCHS')
  })

  it('a refusal has the day of the refusal, an end the day of the end', () => {
    const finishedAt = '2025-03-13T02:00:00.000Z' as Instant
    expect(wordDossier(dossierOf({ status: 3, finishedAt }), known())).toMatchObject({ NgayTuChoi: '20250313090000' })
    expect(wordDossier(dossierOf({ status: 9, finishedAt }), known())).toMatchObject({ NgayKetThucXuLy: '20250313090000' })
  })

  // Cổng DVCQG §4.4, indices 3.5-3.6: what is owed, what costs nothing, and whether it was paid online.
  it.each([
    ['owed', [], '0'],
    ['paid at the desk', [{ amount: 8000, method: 'cash' as const }], '0'],
    ['paid through the national platform', [{ amount: 8000, method: 'platform' as const }], '1'],
    ['paid by transfer', [{ amount: 8000, method: 'bank-transfer' as const }], '2'],
  ])('levies %s', (_title, paid, online) => {
    const levies = { lines: [{ kind: 'state-charge' as const, amount: 8000 }, { kind: 'service-fee' as const, amount: 2000, note: 'Phí khai thác', exemption: 'Trẻ em' }, { kind: 'levy' as const }], paid }
    expect(wordDossier(dossierOf({ levies }), known())).toMatchObject({
      DuocThanhToanTrucTuyen: online,
      DanhSachLePhi: [{ TenPhiLePhi: 'Lệ phí', LoaiPhiLePhi: '2', Gia: 8000 }, { TenPhiLePhi: 'Phí khai thác', LoaiPhiLePhi: '1', Gia: 0 }, { TenPhiLePhi: 'Phí, lệ phí' }],
    })
  })

  it('a reduction in part comes off the lines, which sum to what is left', () => {
    const levies = { lines: [{ kind: 'state-charge' as const, amount: 8000 }, { kind: 'levy' as const }, { kind: 'service-fee' as const, amount: 2000 }], total: 1500, paid: [] }
    expect(wordDossier(dossierOf({ levies }), known())['DanhSachLePhi']).toMatchObject([{ Gia: 0 }, { TenPhiLePhi: 'Phí, lệ phí' }, { Gia: 1500 }])
  })

  it('a dossier without levies says nothing of paying', () => {
    expect(wordDossier(dossierOf(), known())).not.toHaveProperty('DuocThanhToanTrucTuyen')
  })

  it('the one supplement: what is wrong with which paper, asked when, taken when', () => {
    const supplement = { stage: 'examination' as const, requestedAt: AFTERNOON, requestedBy: 'Nguyễn Văn Thẩm', items: [{ name: 'Giấy chứng sinh', wrong: 'mờ' }, { question: 'Ngày sinh', wrong: 'thiếu năm' }, { wrong: 'nộp thêm ảnh' }] }
    expect(wordDossier(dossierOf({ supplement }), known())['DanhSachHoSoBoSung']).toEqual([
      { HoSoBoSungId: expect.any(String), NguoiYeuCauBoSung: 'Nguyễn Văn Thẩm', NoiDungBoSung: 'Giấy chứng sinh: mờ; Ngày sinh: thiếu năm; nộp thêm ảnh', NgayBoSung: '20250312150500', DanhSachGiayToBoSung: [{ TenGiayTo: 'Giấy chứng sinh' }] },
    ])
  })

  it('a register that answered instead of a paper is named where its code is known', () => {
    const reused = (register: string) => dossierOf({ components: [{ key: '1.1', name: 'Căn cước', originals: 0, copies: 0, fileIds: [], reused: true, reusedFrom: [{ from: 'state', register }] }] })
    expect([wordDossier(reused('population'), known())['DSKetNoiCSDL'], wordDossier(reused('business'), known())['DSKetNoiCSDL']]).toEqual([[{ MaCSDL: '1' }], []])
  })

  it('too long for the portal is named field by field', () => {
    expect(tooLong([{ TrichYeuHoSo: 'x'.repeat(1001), TaiLieuNop: [{ TenTepDinhKem: 'y'.repeat(4001) }] }, { NguoiXuLy: 'z'.repeat(51) }])).toEqual(['TrichYeuHoSo > 1000', 'TenTepDinhKem > 4000', 'NguoiXuLy > 50'])
  })
})

describe('the link of a file', () => {
  let app: Awaited<ReturnType<typeof createHttpServer>>
  const clock = { now: AFTERNOON }
  beforeAll(async () => {
    app = await createHttpServer({ database: world.db, now: () => clock.now, log: SILENT, findActor: async () => ANONYMOUS, may: () => false, recordAudit, tell: async () => undefined, publicUrl: 'https://motcua.example', perMinute: 1000 }, integrationsModule({ connected: [], secret: SECRET, linkDays: 30, standingOf: () => 'none' }).routes)
  })
  afterAll(() => app.close())
  const get = (url: string) => app.inject({ url: url.replace('https://motcua.example', '') })
  const told = async () => {
    const stored = await world.db.work({ actor: world.clerk, now: AFTERNOON }, (work) => storeFile(work, { bytes: onePagePdf('Tờ khai'), fileName: 'to-khai.pdf', owner: { kind: 'unit', unitId: world.desk.id } }))
    if (!stored.ok) throw new Error(stored.refusal.kind)
    const dossier = dossierOf({ components: [{ key: '1.1', name: 'Tờ khai', originals: 0, copies: 0, fileIds: [stored.value.id] }] })
    await deliver(dossier)
    const papers = portal.book.dossiers.get(String(dossier.code))?.fields['TaiLieuNop'] as readonly { readonly DuongDanTaiTepTin: string }[]
    return { url: papers[0]?.DuongDanTaiTepTin ?? '', fileId: stored.value.id, dossierId: dossier.dossierId }
  }

  it('gives the file for thirty days, and each opening is on the trail', async () => {
    const { url, fileId, dossierId } = await told()
    expect(await get(url)).toMatchObject({ statusCode: 200, headers: { 'content-type': 'application/pdf' } })
    const seen = await sql<{ purpose: string }>`SELECT purpose FROM audit.audit_entry WHERE thing_id = ${fileId} AND dossier_id = ${dossierId} AND event = 'file-viewed'`.execute(world.db.tx)
    expect(seen.rows).toEqual([{ purpose: 'national-portal' }])
    clock.now = instantFromMs(epochMs(AFTERNOON) + 30 * 86_400_000 + 1000)
    expect((await get(url)).json()).toMatchObject({ kind: 'portal-link-over' })
    clock.now = AFTERNOON
  })

  it.each<readonly [string, (url: string) => string]>([
    ['of another dossier', (url) => url.replace(/dossierId=[^&]+/, `dossierId=${newId()}`)],
    ['of another file', (url) => url.replace(/files\/[^?]+/, `files/${newId()}`)],
    ['made longer', (url) => url.replace(/until=(\d+)/, (_all, until) => `until=${Number(until) + 1}`)],
    ['without its seal', (url) => url.replace(/seal=[^&]+/, 'seal=x')],
  ])('%s is none of ours', async (_title, change) => {
    const { url } = await told()
    expect((await get(change(url))).json()).toMatchObject({ kind: 'portal-link-broken', status: 404 })
  })
})

describe('delivering', () => {
  it('finds the codes in the version the dossier was filed under; a message from before them is delivered all the same', async () => {
    const [section] = WORLD_SHEET.cases
    const components = (section?.components ?? []).map((component, index) => (index === 0 ? { ...component, code: '000.TK.01' } : component))
    const sheet = { ...WORLD_SHEET, code: '9.000017', cases: [{ ...section, components }], results: [{ code: 'KQ.G15.000105', name: 'Bản sao trích lục' }] }
    const version = await world.db.work({ now: AFTERNOON }, async (work) => {
      await importSheets(work, [sheet as never], { source: 'own', options: { publish: true } })
      return getPublished(work, sheet.code, plainDateAt(AFTERNOON))
    })
    const of = (procedure: OutwardDossier['procedure']) => dossierOf({ procedure, results: [{ name: 'Bản sao cấp ngày 12/3', number: '12/TLKS-BS', fileId: newId(), issuedAt: AFTERNOON }] })
    const [now, before] = [of({ code: sheet.code, name: 'x', versionId: version.id }), of({ code: sheet.code, name: 'x' })]
    expect([await deliver(now), await deliver(before)]).toEqual([{ ok: true }, { ok: true }])
    const heard = (dossier: OutwardDossier) => portal.book.dossiers.get(String(dossier.code))?.fields as { readonly TaiLieuNop: readonly object[]; readonly DanhSachGiayToKetQua: readonly object[] }
    expect(heard(now)).toMatchObject({ TaiLieuNop: [{ MaThanhPhanHoSo: '000.TK.01' }, {}], DanhSachGiayToKetQua: [{ MaGiayToKetQua: 'KQ.G15.000105', SoKyHieu: '12/TLKS-BS' }] })
    expect(heard(now).TaiLieuNop[1], 'what has no code is told without one').not.toHaveProperty('MaThanhPhanHoSo')
    expect(heard(before).TaiLieuNop[0]).not.toHaveProperty('MaThanhPhanHoSo')
  })

  it('a new dossier is told as new, the next message as an update, each with its own step', async () => {
    const dossier = dossierOf()
    expect(await deliver(dossier)).toEqual({ ok: true })
    expect(await deliver({ ...dossier, version: 3, status: 4 })).toEqual({ ok: true })
    expect(portal.book.dossiers.get(String(dossier.code))).toMatchObject({ updates: 1, fields: { TrangThaiHoSo: '4' } })
    expect(portal.book.progress.filter(({ code }) => code === dossier.code).map(({ fields }) => fields['TrangThai'])).toEqual(['2', '4'])
  })

  it('a reply that got lost is no second dossier', async () => {
    const dossier = dossierOf()
    const by = deliverer()
    portal.setFault('lost-reply')
    expect(await deliver(dossier, by)).toEqual({ ok: false, fault: 'DongBoHoSoMC: unreachable', lasting: false })
    portal.setFault('none')
    expect(await deliver(dossier, by)).toEqual({ ok: true })
    expect(portal.book.dossiers.get(String(dossier.code))?.updates).toBe(1)
    expect(portal.book.progress.filter(({ code }) => code === dossier.code)).toHaveLength(1)
  })

  it('what the portal has although its search does not find it is told as an update, never given up', async () => {
    const dossier = dossierOf()
    await deliver(dossier)
    portal.setFault('stale-search')
    expect(await deliver({ ...dossier, version: 3, status: 4 })).toEqual({ ok: true })
    expect(portal.book.dossiers.get(String(dossier.code))).toMatchObject({ updates: 1, fields: { TrangThaiHoSo: '4' } })
  })

  it('a session that ends at any time is renewed, and nobody notices', async () => {
    portal.setFault('short-session')
    expect(await deliver(dossierOf())).toEqual({ ok: true })
  })

  it.each<readonly [PortalFault, string]>([
    ['down', 'TraCuuHoSo: status-503'],
    ['slow', 'TraCuuHoSo: no-answer'],
    ['maintenance', 'TraCuuHoSo: answer-not-understood'],
    ['wrong-password', 'TraCuuHoSo: credentials-refused'],
    ['refuses', 'DongBoHoSoMC: error_code -1'],
  ])('%s is tried again and told as %s', async (fault, told) => {
    portal.setFault(fault)
    expect(await deliver(dossierOf())).toEqual({ ok: false, fault: told, lasting: false })
  })

  it('what is too long never leaves and is given up at once, by name', async () => {
    const dossier = dossierOf({ contentRequested: 'x'.repeat(1001) })
    expect(await deliver(dossier)).toEqual({ ok: false, fault: 'fields too long: TrichYeuHoSo > 1000', lasting: true })
    expect(portal.book.dossiers.has(String(dossier.code))).toBe(false)
  })

  it('from the outbox every step arrives in order, though the portal was down in between', async () => {
    const dossier = dossierOf()
    const now = { value: AFTERNOON }
    const draining = { database: world.db, deliverers: [deliverer()], now: () => now.value, log: SILENT }
    for (const [version, status] of [[2, 2], [3, 4], [5, 9], [6, 10]] as const)
      await world.db.work({ now: AFTERNOON }, (work) => appendMessage(work, { subjectId: dossier.dossierId, receiver: NATIONAL_PORTAL, position: version, type: 'dossier-changed', body: { ...dossier, version, status } }))
    portal.setFault('down')
    await drainOutbox(draining)
    portal.setFault('none')
    for (let round = 1; round < 8; round += 1) {
      now.value = at('2025-03-12', 15 * 60 + 5 + round * 10)
      await drainOutbox(draining)
    }
    expect(portal.book.progress.filter(({ code }) => code === dossier.code).map(({ fields }) => fields['TrangThai'])).toEqual(['2', '4', '9', '10'])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DossierId } from '../../../kernel/ids.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { openDossierWorld, PROCEDURE, WORLD_SHEET, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { recordRepresentation, restrictPerson, type PersonalIdNumber } from '../../identity/index.ts'
import { readDossier } from '../../dossiers/index.ts'
import { importSheets } from '../../procedures/index.ts'
import { act as run, at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { acceptReception } from './accept-reception.ts'
import { beginReception } from './begin-reception.ts'
import { changeFavourite, counterStart } from './counter-start.ts'
import { fileBatch } from './file-batch.ts'
import { findAtCounter } from './find-people.ts'
import { guide, listOwnGuidance } from './guide.ts'
import { handOver } from './hand-over.ts'
import { keepBatch, openBatch } from './keep-batch.ts'
import { keepReception } from './keep-reception.ts'
import { listHandovers } from './list-handovers.ts'
import { showBatch } from './show-batch.ts'
import { openBundlePrint, showBundle } from './show-bundle.ts'
import { showDay } from './show-day.ts'
import { showReception } from './show-reception.ts'
import { takeOver } from './take-over.ts'

/** Wednesday 12/03/2025, 09:00 and 15:30 in Viet Nam. */
const MORNING = at('2025-03-12', 9 * 60)
const LATE = at('2025-03-12', 15 * 60 + 30)

let world: DossierWorld
beforeAll(async () => {
  world = await openDossierWorld()
})
afterAll(() => world.close())

const act = <T>(actor: Actor, doing: Parameters<typeof run<T>>[2], now: Instant = MORNING): Promise<T> => run(world, { actor, now }, doing)

let lastPerson = 0
const newcomer = (fullName = 'Trần Thị Mẫu') => {
  lastPerson += 1
  return { fullName, personalIdNumber: `0441910${String(lastPerson).padStart(5, '0')}`, bornOn: '1991-05-01', phone: '0900000001', address: 'Số 1 đường Thử' }
}

const party = ({ fullName, personalIdNumber }: ReturnType<typeof newcomer>) => ({ kind: 'individual' as const, name: fullName, personalIdNumber: personalIdNumber as PersonalIdNumber })

const reception = async (person = newcomer(), now: Instant = MORNING): Promise<string> => {
  const { draftId } = valueOf(await act(world.clerk, (work) => beginReception(work, { procedureCode: PROCEDURE, newcomer: person }), now))
  const answers = { 'applicant-v1': { area: 'outside', outsideArea: 'Xã Mẫu, tỉnh Mẫu' } }
  valueOf(await act(world.clerk, (work) => keepReception(work, { draftId, change: { answers, counts: { '1.1': { originals: 1, copies: 0 } } }, fields: { 'waive-1.2': 'Đã có trong cơ sở dữ liệu' } }), now))
  return draftId
}
const accept = (draftId: string, now: Instant = MORNING) => act(world.clerk, (work) => acceptReception(work, { draftId, publicUrl }), now)

describe('a reception', () => {
  it('keeps every field, shows the date it would promise, and is accepted once', async () => {
    const draftId = await reception()
    const shown = valueOf(await act(world.clerk, (work) => showReception(work, draftId)))
    expect(shown.preview).toMatchObject({ ruleSet: 'A', handover: 'same-day', immediate: false })
    // Three working days of eight hours from 09:00 Wednesday.
    expect(shown.preview?.dueAt?.slice(0, 10)).toBe('2025-03-17')
    expect(shown.preview?.why.vi.length).toBeGreaterThan(1)
    expect(shown.warnings.map(({ kind, vi }) => [kind, vi.startsWith('Chưa số hóa: ')]), 'its paper has no copy yet').toEqual([['papers-undigitised', true]])
    const dossier = valueOf(await accept(draftId))
    expect(dossier).toMatchObject({ assisted: false, channel: 'in-person', dueAt: shown.preview?.dueAt, acceptance: { waived: [{ key: '1.2' }] } })
    expect(kindOf(await accept(draftId))).toBe('draft-already-filed')
  })

  it('pressed twice at once makes one dossier', async () => {
    const draftId = await reception()
    const both = await Promise.all([accept(draftId), accept(draftId)])
    expect(both.map(kindOf).toSorted()).toEqual(['draft-already-filed', 'ok'])
  })

  it('warns of the same filing, names it, and goes on when that was seen', async () => {
    const person = newcomer('Lê Văn Lặp')
    const first = valueOf(await accept(await reception(person)))
    const draftId = await reception(person)
    const shown = valueOf(await act(world.clerk, (work) => showReception(work, draftId)))
    expect(shown.warnings[0]).toMatchObject({ kind: 'same-open', reference: first.code })
    const refused = await accept(draftId)
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'same-filing-open', reference: first.code } })
    valueOf(await act(world.clerk, (work) => keepReception(work, { draftId, fields: { sameFilingSeen: 'yes' } })))
    expect(kindOf(await accept(draftId))).toBe('ok')
  })

  it('warns of another name, of missing papers, of a late and a closed hour', async () => {
    const person = newcomer('Hoàng Thị Cũ')
    valueOf(await accept(await reception(person)))
    const draftId = await reception({ ...person, fullName: 'Hoàng Thị Mới' })
    valueOf(await act(world.clerk, (work) => keepReception(work, { draftId, fields: { 'waive-1.2': '' } })))
    const late = valueOf(await act(world.clerk, (work) => showReception(work, draftId), LATE))
    expect(late.warnings.map(({ kind }) => kind)).toEqual(['name-differs', 'same-open', 'components-missing', 'papers-undigitised', 'after-cutoff'])
    const sunday = valueOf(await act(world.clerk, (work) => showReception(work, draftId), at('2025-03-16', 600)))
    expect(sunday.warnings.map(({ kind }) => kind)).toContain('closed-now')
    expect(kindOf(await accept(draftId))).toBe('same-filing-open')
  })

  it('says on what paper somebody files for another: none known, or one that was looked at', async () => {
    const [mother, child] = [newcomer('Phạm Thị Mẹ'), newcomer('Phạm Văn Con')]
    const draftId = await reception(mother)
    const applicant = { applicantKind: 'on-behalf', 'applicant.fullName': child.fullName, 'applicant.personalIdNumber': child.personalIdNumber, 'applicant.bornOn': '2015-01-01', authorisation: 'Mẹ' }
    valueOf(await act(world.clerk, (work) => keepReception(work, { draftId, change: { answers: { 'applicant-v1': applicant } } })))
    const kinds = async () => valueOf(await act(world.clerk, (work) => showReception(work, draftId))).warnings.map(({ kind }) => kind)
    expect(await kinds()).toContain('acting-unknown')
    const paper = { kind: 'authorised' as const, unitId: world.desk.id, evidenceFileId: crypto.randomUUID(), representative: party(mother), principal: party(child) }
    valueOf(await act(world.clerk, (work) => recordRepresentation(work, paper)))
    expect(await kinds()).toContain('acting-verified')
    expect(kindOf(await act(world.clerkElsewhere, (work) => recordRepresentation(work, paper)))).toBe('not-permitted-at-unit')
  })

  it('by post needs the parcel, for somebody on the portal the consent', async () => {
    const draftId = await reception()
    valueOf(await act(world.clerk, (work) => keepReception(work, { draftId, fields: { channel: 'postal' } })))
    expect(kindOf(await accept(draftId))).toBe('reception-incomplete')
    const parcel = { 'parcel.number': 'EA000000001VN', 'parcel.sender': 'Trần Thị Mẫu', 'parcel.stampedOn': '2025-03-10' }
    valueOf(await act(world.clerk, (work) => keepReception(work, { draftId, fields: parcel })))
    const posted = valueOf(await accept(draftId))
    expect(posted).toMatchObject({ channel: 'postal', reception: { parcel: { number: 'EA000000001VN', stampedOn: '2025-03-10' } } })
    const online = await reception()
    valueOf(await act(world.clerk, (work) => keepReception(work, { draftId: online, fields: { channel: 'online', 'consent.how': 'spoken', 'consent.givenBy': 'Trần Thị Mẫu' } })))
    expect(valueOf(await accept(online))).toMatchObject({ assisted: true, channel: 'online', reception: { consent: { how: 'spoken' } } })
  })

  it('may not be sent to another desk unless the procedure was announced so (rule set A)', async () => {
    const draftId = await reception()
    const elsewhere = world.clerkElsewhere.kind === 'staff' ? world.clerkElsewhere.roles[0]?.unitId : undefined
    valueOf(await act(world.clerk, (work) => keepReception(work, { draftId, fields: { competentDeskId: elsewhere ?? '' } })))
    expect(valueOf(await act(world.clerk, (work) => showReception(work, draftId))).warnings.map(({ kind }) => kind)).toContain('wrong-unit')
    expect(kindOf(await accept(draftId))).toBe('place-not-competent')
  })
})

describe('finding people and procedures', () => {
  it('finds by number, telephone, name without tones, and by a scanned card', async () => {
    const person = newcomer('Đặng Thị Tìm')
    valueOf(await accept(await reception(person)))
    const found = async (typed: string) => valueOf(await act(world.clerk, (work) => findAtCounter(work, typed)))
    const names = async (typed: string) => (await found(typed)).items.map(({ name }) => name)
    expect(await names(person.personalIdNumber)).toEqual(['Đặng Thị Tìm'])
    expect(await names('dang thi tim 01/05/1991')).toEqual(['Đặng Thị Tìm'])
    expect(await found('Người Chưa Có 2/3/1999')).toEqual({ items: [], newcomer: { fullName: 'Người Chưa Có', bornOn: '1999-03-02' } })
    // A name alone would show the register to whoever types (NĐ 13/2023 article 3).
    expect(kindOf(await act(world.clerk, (work) => findAtCounter(work, 'Đặng Thị Tìm')))).toBe('search-too-wide')
    const scanned = await found(`${person.personalIdNumber}||Đặng Thị Tìm|01051991|Nữ|Thôn Thử|01012022`)
    expect(scanned).toMatchObject({ items: [{ name: 'Đặng Thị Tìm', number: expect.stringMatching(/^•+\d{3}$/) }], newcomer: { bornOn: '1991-05-01' } })
    expect(kindOf(await act(world.officer, (work) => findAtCounter(work, person.personalIdNumber)))).toBe('desk-not-yours')
    // NĐ 13/2023 Đ9.6: whoever serves them knows.
    const [{ personId } = expect.fail('nobody')] = (await found(person.personalIdNumber)).items
    await act(world.head, (work) => restrictPerson(work, { personId, requestId: crypto.randomUUID(), words: 'Theo yêu cầu' }))
    expect((await found(person.personalIdNumber)).items).toMatchObject([{ restricted: true }])
  })

  it('keeps what the desk likes at hand, and only there', async () => {
    const unitId = world.desk.id
    valueOf(await act(world.clerk, (work) => changeFavourite(work, { unitId, procedureCode: PROCEDURE, kept: true })))
    valueOf(await act(world.clerk, (work) => changeFavourite(work, { unitId, procedureCode: PROCEDURE, kept: true })))
    expect((await act(world.clerk, counterStart)).favourites).toEqual([{ code: PROCEDURE, name: expect.any(String) }])
    expect((await act(world.clerkElsewhere, counterStart)).favourites).toEqual([])
    expect(kindOf(await act(world.clerkElsewhere, (work) => changeFavourite(work, { unitId, procedureCode: PROCEDURE, kept: false })))).toBe('desk-not-yours')
  })
})

describe('paper from hand to hand', () => {
  const waitingOf = async (code: string | undefined) => (await act(world.clerk, listHandovers)).waiting.find((line) => line.code === code)

  it('waits from acceptance, is listed, taken, and what was missing comes back', async () => {
    const one = valueOf(await accept(await reception()))
    const two = valueOf(await accept(await reception()))
    expect(await waitingOf(one.code)).toMatchObject({ toUnit: { id: world.committee.id }, overdue: false })
    const command = { fromUnitId: world.desk.id, toUnitId: world.committee.id, dossierIds: [one.id, two.id] }
    expect(kindOf(await act(world.clerkElsewhere, (work) => handOver(work, command)))).toBe('desk-not-yours')
    const raced = await Promise.all([act(world.clerk, (work) => handOver(work, command)), act(world.clerk, (work) => handOver(work, command))])
    expect(raced.map(kindOf).toSorted()).toEqual(['bundle-changed', 'ok'])
    const bundle = raced.find((each) => each.ok)
    if (!bundle?.ok) throw new Error('no bundle')
    const { bundleId, contentSha256 } = bundle.value
    expect(bundle.value.given).toMatchObject({ contentSha256, method: 'signed-in-session' })
    expect(kindOf(await act(world.clerkElsewhere, (work) => showBundle(work, bundleId)))).toBe('bundle-not-found')
    expect(valueOf(await act(world.officer, (work) => openBundlePrint(work, bundleId))).file.mediaType).toBe('application/pdf')
    expect(kindOf(await act(world.clerkElsewhere, (work) => openBundlePrint(work, bundleId)))).toBe('bundle-not-found')
    const answers = [{ dossierId: one.id, outcome: 'received' as const }, { dossierId: two.id, outcome: 'missing' as const, reason: 'Không có trong bó' }]
    expect(kindOf(await act(world.clerk, (work) => takeOver(work, { bundleId, answers })))).toBe('bundle-not-found')
    const taken = valueOf(await act(world.officer, (work) => takeOver(work, { bundleId, answers })))
    expect(taken.taken).toMatchObject({ contentSha256 })
    expect(kindOf(await act(world.head, (work) => takeOver(work, { bundleId, answers })))).toBe('bundle-taken')
    expect(await waitingOf(one.code)).toBeUndefined()
    expect(await waitingOf(two.code)).toMatchObject({ reason: 'Không có trong bó' })
  })

  it('is due the same day, or first thing the next working morning after 15:00, and is overdue then', async () => {
    const early = valueOf(await accept(await reception()))
    const late = valueOf(await accept(await reception(newcomer(), LATE), LATE))
    const next = await run(world, { actor: world.clerk, now: at('2025-03-13', 7 * 60) }, listHandovers)
    const lineOf = (code: string | undefined) => next.waiting.find((line) => line.code === code)
    expect(lineOf(early.code)).toMatchObject({ overdue: true })
    expect(lineOf(early.code)?.dueAt.slice(0, 10)).toBe('2025-03-12')
    expect(lineOf(late.code)).toMatchObject({ overdue: false })
    expect(lineOf(late.code)?.dueAt.slice(0, 10)).toBe('2025-03-13')
  })
})

describe('many at once', () => {
  const common = {
    'submitter.fullName': 'Võ Thị Trường', 'submitter.personalIdNumber': '044180000099', 'submitter.bornOn': '1980-02-02', area: 'outside', outsideArea: 'Xã Mẫu', street: 'Trường Mẫu',
    phone: '0900000009', authorisation: 'Đại diện nhà trường', resultBy: 'counter', contentRequested: 'Cấp bản sao', 'originals-1.1': '1', 'waive-1.2': 'Nhà trường xác nhận',
  }
  const table = (rows: number, first = 0) => `Họ và tên,Ngày sinh,Số định danh\n${Array.from({ length: rows }, (_, n) => `Nguyễn Văn Trò,1/9/2018,0442180${String(first + n).padStart(5, '0')}`).join('\n')}`
  const batchOf = async (typed: string, procedureCode = PROCEDURE) => {
    const { batchId } = valueOf(await act(world.clerk, (work) => openBatch(work, procedureCode)))
    valueOf(await act(world.clerk, (work) => keepBatch(work, { batchId, typed, common: { ...common, place: `${world.desk.id}.${world.committee.id}` } })))
    return batchId
  }
  const file = (batchId: string, after?: number) => act(world.clerk, (work) => fileBatch(work, { batchId, publicUrl, ...(after === undefined ? {} : { after }) }))

  it('files each row as a dossier of its own, a faulty one says why, none twice', async () => {
    const batchId = await batchOf(`${table(11)}\n=1+1,1/1/2018,044218000777`)
    const before = valueOf(await act(world.clerk, (work) => showBatch(work, batchId)))
    expect(before).toMatchObject({ count: 12, ready: 11, faults: [{ serial: 12 }] })
    const first = valueOf(await file(batchId))
    expect(first).toMatchObject({ refused: [], next: 10 })
    expect(first.filed).toHaveLength(10)
    const [again, last] = await Promise.all([file(batchId, 10), file(batchId, 10)])
    expect([...valueOf(again).filed, ...valueOf(last).filed]).toHaveLength(1)
    const done = valueOf(await act(world.clerk, (work) => showBatch(work, batchId)))
    expect(done).toMatchObject({ ready: 0 })
    expect(new Set(done.filed.map(({ code }) => code)).size).toBe(11)
    const read = valueOf(await act(world.clerk, (work) => readDossier(work, done.filed[0]?.dossierId ?? ('' as DossierId))))
    expect(read.dossier).toMatchObject({ applicant: { fullName: 'Nguyễn Văn Trò' }, submitter: { fullName: 'Võ Thị Trường', authorisation: 'Đại diện nhà trường' }, assisted: false, reception: { batchId } })
  })

  it('undoes a refused row whole and lets its neighbours stand', async () => {
    valueOf(await accept(await reception({ ...newcomer('Tên Khác Hẳn'), personalIdNumber: '044218000501' })))
    const batchId = await batchOf(table(1, 500))
    const typed = 'Họ và tên,Ngày sinh,Số định danh\nNguyễn Văn Trò,1/9/2018,044218000500\nNguyễn Văn Trò,1/9/2018,044218000501\nNguyễn Văn Trò,1/9/2018,044218000502'
    valueOf(await act(world.clerk, (work) => keepBatch(work, { batchId, typed })))
    const filed = valueOf(await file(batchId))
    expect(filed.filed.map(({ serial }) => serial)).toEqual([1, 3])
    expect(filed.refused).toMatchObject([{ serial: 2, column: 'fullName', vi: expect.stringMatching(/họ tên khác/) }])
    const serials = filed.filed.map(({ code }) => Number(code.slice(-4)))
    expect((serials[1] ?? 0) - (serials[0] ?? 0)).toBe(1)
  })

  it('files again for somebody whose dossier is open only with the reason in the row', async () => {
    const number = '044218000900'
    valueOf(await accept(await reception({ ...newcomer('Nguyễn Văn Trò'), personalIdNumber: number })))
    const head = 'Họ và tên,Ngày sinh,Số định danh,Lý do nộp thêm\n'
    const batchId = await batchOf(`${head}Nguyễn Văn Trò,1/9/2018,${number},\nNguyễn Văn Mới,1/9/2018,044218000901,`)
    const shown = async () => valueOf(await act(world.clerk, (work) => showBatch(work, batchId)))
    expect(await shown()).toMatchObject({ ready: 1, faulty: 1, faults: [{ serial: 1, column: 'another', vi: expect.stringMatching(/chưa xong/) }] })
    const dateless = await batchOf('Họ và tên,Số định danh\nNguyễn Văn Thiếu,044218000902')
    expect(valueOf(await act(world.clerk, (work) => showBatch(work, dateless)))).toMatchObject({ ready: 0, faults: [{ serial: 1, column: 'bornOn' }] })
    // Pressed all the same: the right row is filed, the other keeps its words and its place.
    expect(valueOf(await file(batchId))).toMatchObject({ filed: [{ serial: 2 }], refused: [{ serial: 1, column: 'another' }] })
    const keep = (typed: string) => act(world.clerk, (work) => keepBatch(work, { batchId, typed }))
    valueOf(await keep(`${head}Nguyễn Văn Trò,1/9/2018,${number},khác\nNguyễn Văn Mới,1/9/2018,044218000901,`))
    expect(await shown()).toMatchObject({ faults: [{ column: 'another', vi: expect.stringMatching(/quá ngắn/) }] })
    valueOf(await keep(`${head}Nguyễn Văn Trò,1/9/2018,${number},Xin thêm cho năm học sau\nNguyễn Văn Mới,1/9/2018,044218000901,`))
    expect(await shown()).toMatchObject({ ready: 1, faults: [] })
    const filed = valueOf(await file(batchId))
    expect(filed).toMatchObject({ filed: [{ serial: 1, slipId: expect.any(String) }], refused: [] })
  })

  it('takes what the whole list costs with the same press, each dossier against a receipt of its own (article 22)', async () => {
    const channels = WORLD_SHEET.channels.map((channel) => ({ ...channel, levies: [{ kind: 'state-charge', amount: 8000 }] }))
    await world.db.work({}, (work) => importSheets(work, [{ ...WORLD_SHEET, code: '9.200005', channels }] as never, { source: 'own', options: { publish: true } }))
    const batchId = await batchOf(table(2, 800), '9.200005')
    const keep = (fields: Readonly<Record<string, string>>) => act(world.clerk, (work) => keepBatch(work, { batchId, common: fields }))
    const shown = async () => valueOf(await act(world.clerk, (work) => showBatch(work, batchId)))
    expect(await shown()).toMatchObject({ levies: [{ kind: 'state-charge', amount: 8000 }], total: 8000 })
    valueOf(await keep({ 'due-0': '16.000', paid: 'cash' }))
    expect(await file(batchId), 'two copies each, and no word of it').toMatchObject({ ok: false, refusal: { kind: 'batch-incomplete', errors: [{ field: 'exempt-0' }] } })
    valueOf(await keep({ 'exempt-0': 'Mỗi em hai bản' }))
    expect((await shown()).total).toBe(16_000)
    const { filed, refused } = valueOf(await file(batchId))
    expect(refused).toEqual([])
    const paid = await Promise.all(filed.map(async ({ dossierId }) => valueOf(await act(world.clerk, (work) => readDossier(work, dossierId as DossierId))).dossier.levies))
    expect(paid).toMatchObject(Array.from({ length: 2 }, () => ({ total: 16_000, lines: [{ stated: 8000, reason: 'Mỗi em hai bản' }], paid: [{ amount: 16_000, method: 'cash' }] })))
    expect(new Set(paid.flatMap((levies) => levies?.paid.map(({ receipt }) => receipt) ?? [])).size).toBe(2)
  })

  it('tells once what is wrong with the shared part, and refuses a list that is too long', async () => {
    const batchId = await batchOf(table(2, 600))
    valueOf(await act(world.clerk, (work) => keepBatch(work, { batchId, common: { phone: '', place: '' } })))
    expect(await file(batchId)).toMatchObject({ ok: false, refusal: { kind: 'batch-incomplete', errors: [{ field: 'place' }, { field: 'phone' }] } })
    expect(await file(await batchOf(table(101, 700)))).toMatchObject({ ok: false, refusal: { kind: 'batch-too-long', rows: 101 } })
    expect(kindOf(await act(world.clerkElsewhere, (work) => fileBatch(work, { batchId, publicUrl })))).toBe('batch-not-found')
  })
})

describe('guidance and the day', () => {
  it('is kept for the next counter', async () => {
    const person = newcomer('Phạm Thị Thiếu')
    const known = valueOf(await accept(await reception(person)))
    const draftId = await reception(person)
    valueOf(await act(world.clerk, (work) => keepReception(work, { draftId, fields: { 'waive-1.2': '' } })))
    const told = valueOf(await act(world.clerk, (work) => guide(work, { draftId, note: 'Mang bản chính sổ hộ khẩu cũ' })))
    expect(told).toMatchObject({ personId: known.applicant.personId, lacking: ['Giấy tờ chứng minh quan hệ, 1 bản sao'] })
    const next = await reception(person)
    const shown = valueOf(await act(world.clerk, (work) => showReception(work, next)))
    expect(shown.warnings.find(({ kind }) => kind === 'guided-before')?.vi).toMatch(/sổ hộ khẩu cũ/)
    expect((await act(world.clerk, listOwnGuidance)).map(({ personName }) => personName)).toContain('Phạm Thị Thiếu')
    expect(await act(world.clerkElsewhere, listOwnGuidance)).toEqual([])
  })

  it.each(['ResultReturned', 'DossierWithdrawn', 'DossierDiscontinued'])('has no papers to hand over any more after %s', async (type) => {
    const waitingNow = async () => valueOf(await act(world.clerk, (work) => showDay(work, undefined))).handover.waiting
    const before = await waitingNow()
    const { id: dossierId } = valueOf(await accept(await reception()))
    expect(await waitingNow()).toBe(before + 1)
    await act(world.clerk, (work) => work.tell({ type, dossierId }))
    expect(await waitingNow()).toBe(before)
  })

  it('counts the desk and the official’s own work, and is nobody else’s', async () => {
    const before = valueOf(await act(world.clerk, (work) => showDay(work, undefined)))
    valueOf(await accept(await reception()))
    const after = valueOf(await act(world.clerk, (work) => showDay(work, world.desk.id)))
    expect(after.at).toBe(await act(world.clerk, (work) => Promise.resolve(work.now)))
    expect(after.counts.received).toBe(before.counts.received + 1)
    expect(after.counts.receivedByMe).toBe(before.counts.receivedByMe + 1)
    expect(after.handover.waiting).toBe(before.handover.waiting + 1)
    expect(JSON.stringify(after)).not.toContain('officialId')
    expect(kindOf(await act(world.clerkElsewhere, (work) => showDay(work, world.desk.id)))).toBe('desk-not-yours')
    expect(kindOf(await act(world.officer, (work) => showDay(work, undefined)))).toBe('desk-not-yours')
  })
})

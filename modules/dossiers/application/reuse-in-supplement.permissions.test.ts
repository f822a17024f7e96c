// NĐ 61/2018 art. 4, NĐ 45/2020 art. 11: a supplement is answered by one tap with what stands in the applicant's vault, by nobody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId, PersonId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { startLgspSimulator, type LgspSimulator } from '../../../simulators/lgsp/start-lgsp-simulator.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { listViewsOf } from '../../audit/index.ts'
import { addReplacementRule, recordPaper, recordsOfHolder, storeFile, type PaperRecord } from '../../documents/index.ts'
import { useRegisters } from '../../identity/testing.ts'
import { openPersonalStore } from '../../integrations/personal-store.ts'
import { reuseFactsOf } from '../domain/reused.ts'
import { acceptDossier } from './accept-dossier.ts'
import { acceptSupplement } from './accept-supplement.ts'
import { detachSupplementFile } from './attach-supplement-file.ts'
import { attachDraftFile, saveDraftAnswers } from './change-draft.ts'
import { claimDossier } from './claim-dossier.ts'
import { giveSupplement } from './give-supplement.ts'
import { openComponentFile } from './open-dossier-file.ts'
import { openDraft } from './open-draft.ts'
import { requestSupplement } from './request-supplement.ts'
import { askForHints, askForSupplement, listSupplementHints, listSupplementOffers, reuseInSupplement, takeForSupplement } from './reuse-in-supplement.ts'
import { showMyDossier } from './show-dossier.ts'
import { submitDossier } from './submit-dossier.ts'

const publicUrl = 'https://motcua.example.vn'
const NAME = 'Giấy tờ chứng minh quan hệ'
const answers = {
  applicantKind: 'individual', 'submitter.fullName': 'Trần Thị Mẫu', 'submitter.personalIdNumber': '044190000001', 'submitter.bornOn': '1990-05-01', area: 'outside',
  street: 'Số 1 đường Thử Nghiệm', outsideArea: 'Xã Mẫu, huyện Mẫu, tỉnh Mẫu', phone: '0900000001', contentRequested: 'Cấp bản sao trích lục', resultBy: 'counter',
}

let world: DossierWorld
let holderId: PersonId
let held: PaperRecord
let dossierId: DossierId

type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly kind: string } }
const value = <T>(outcome: Asked<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const kindOf = (outcome: Asked<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.kind)
const as = <T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T> => world.db.work({ actor, now: TEST_NOW }, run)

const examined = async (anotherReason?: string): Promise<DossierId> => {
  const { id: draftId } = value(await as(world.citizen, (work) => openDraft(work, { procedureCode: PROCEDURE, startAnew: true })))
  value(await as(world.citizen, (work) => saveDraftAnswers(work, draftId, { place: { receivingUnitId: world.desk.id, resolvingUnitId: world.committee.id }, answers: { 'applicant-v1': answers } })))
  for (const key of ['1.1', '1.2']) value(await as(world.citizen, (work) => attachDraftFile(work, { draftId, key, bytes: onePagePdf(`${key} ${draftId}`), fileName: `${key}.pdf` })))
  const { id } = value(await as(world.citizen, (work) => submitDossier(work, { draftId, ...(anotherReason ? { anotherReason } : {}) })))
  value(await as(world.clerk, (work) => acceptDossier(work, { dossierId: id, waived: [], publicUrl })))
  value(await as(world.officer, (work) => claimDossier(work, { dossierId: id })))
  return id
}

/** A dossier whose second paper was a bad picture; accepted, so that the bad one stands in the vault too. */
beforeAll(async () => {
  world = await openDossierWorld()
  if (world.citizen.kind === 'citizen') holderId = world.citizen.personId
  dossierId = await examined()
  held = await as({ kind: 'system', process: 'test' }, async (work) => {
    const file = value(await storeFile(work, { bytes: onePagePdf('Quan hệ'), fileName: 'quan-he.pdf', owner: { kind: 'unit', unitId: world.committee.id } }))
    return value(await recordPaper(work, { kind: 'result', name: NAME, number: '3/QH', issuer: 'UBND xã Thử', issuedOn: plainDateAt(TEST_NOW), holderId, fileId: file.id, sources: { name: 'typed' }, state: 'published', origin: 'backlog' }))
  })
})
afterAll(() => world.close())

const offered = async (who: Actor) => as(who, (work) => listSupplementOffers(work, dossierId))
const use = (who: Actor, option: string, item = 1) => as(who, (work) => reuseInSupplement(work, { dossierId, item, option }))

describe('a supplement asks for nothing the state holds', () => {
  it('who asks is told of it, with the look on record; nobody else is', async () => {
    expect((await as(world.citizen, (work) => recordsOfHolder(work, holderId))).length, 'the bad picture stands in the vault too').toBeGreaterThan(1)
    const hints = value(await as(world.officer, (work) => listSupplementHints(work, dossierId)))
    expect(hints.items).toMatchObject([{ key: '1.2', options: [{ from: 'result', number: '3/QH' }] }])
    expect(hints.items[0]?.options, 'what this dossier handed in is no answer').toHaveLength(1)
    for (const who of [world.citizen, world.stranger, world.clerkElsewhere]) expect(kindOf(await as(who, (work) => listSupplementHints(work, dossierId)))).not.toBe('ok')
    const views = await as({ kind: 'system', process: 'test' }, (work) => listViewsOf(work, holderId, { limit: 50, dossierId }))
    expect(views.filter(({ purpose }) => purpose === 'examine-dossier').map(({ actor }) => actor.name)).toEqual(['Nguyễn Văn Thẩm'])
  })

  it('the applicant answers with one tap, takes it back, answers again and sends it with its source', async () => {
    expect(kindOf(await offered(world.citizen)), 'nothing is asked for yet').not.toBe('ok')
    const items = [{ kind: 'component', key: '1.2', wrong: 'Bản chụp bị mờ' }, { kind: 'other', wrong: 'Cần giải trình thêm' }] as const
    value(await as(world.officer, (work) => requestSupplement(work, { dossierId, items, reasonCode: 'answer-wrong', words: 'Lý do được viết rõ ràng bằng lời', publicUrl })))
    const option = value(await offered(world.citizen)).items[0]?.options[0]?.option ?? ''
    expect(kindOf(await offered(world.stranger))).toBe('dossier-not-found')
    expect(kindOf(await use(world.stranger, option))).toBe('dossier-not-found')
    expect([kindOf(await use(world.citizen, 'result:none')), kindOf(await use(world.citizen, option, 2)), kindOf(await use(world.citizen, option, 9))]).toEqual(['reuse-not-offered', 'reuse-not-offered', 'supplement-item-unknown'])
    value(await use(world.citizen, option))
    const shown = value(await as(world.citizen, (work) => showMyDossier(work, dossierId)))
    expect(shown.supplement?.items[0]?.files).toMatchObject([{ fileId: held.fileId, name: 'quan-he.pdf', reused: true }])
    expect(value(await as(world.citizen, (work) => detachSupplementFile(work, { dossierId, item: 1, fileId: held.fileId })))).toEqual([])
    value(await use(world.citizen, option))
    const given = value(await as(world.citizen, (work) => giveSupplement(work, { dossierId, components: [], answers: [{ item: 2, answer: 'Đã nêu' }], unable: [] })))
    expect(given.components.at(-1)).toMatchObject({ key: '1.2', revision: 2, files: [{ fileId: held.fileId }], reused: [{ from: 'result', recordId: held.id, number: '3/QH' }] })
    expect(reuseFactsOf(given)).toMatchObject({ did: 1, byResult: 1 })
    expect(kindOf(await as(world.officer, (work) => openComponentFile(work, dossierId, held.fileId)))).toBe('ok')
    const before = await as(world.citizen, (work) => recordsOfHolder(work, holderId))
    value(await as(world.officer, (work) => acceptSupplement(work, { dossierId })))
    expect((await as(world.citizen, (work) => recordsOfHolder(work, holderId))).length, 'what came out of the vault is not kept twice').toBe(before.length)
  })
})

describe('what another authority put into the national store answers a supplement too', () => {
  let bus: LgspSimulator
  beforeAll(async () => {
    bus = await startLgspSimulator({ port: 0 })
    const store = openPersonalStore(bus.storeAddress, { timeoutMs: 300 })
    useRegisters({ secretKey: new Uint8Array(32).fill(9), population: () => undefined, business: () => undefined, 'personal-store': () => store })
    value(await as({ kind: 'system', process: 'test' }, (work) => addReplacementRule(work, { componentWords: [NAME], replacedBy: 'result', resultCodes: ['KQ.G15.000031'], resultWords: ['Giấy khai sinh'], validFrom: '2020-04-08' as never, source: 'NĐ 45/2020/NĐ-CP Điều 16' })))
  })
  afterAll(async () => {
    useRegisters(undefined)
    await bus.stop()
  })
  const outside = (actor: Actor): Work => ({ tx: world.db.tx, actor, now: TEST_NOW, requestId: 'test', tell: async () => undefined })
  const asks = (): number => bus.heard.filter(({ service }) => service === 'GetDanhSachKetQua').length
  const national = (items: readonly { readonly key: string; readonly options: readonly { readonly from: string; readonly option: string; readonly number?: string }[] }[]) => items.find(({ key }) => key === '1.2')?.options.find(({ from }) => from === 'national')

  it('is told to who asks, taken with one tap by its holder alone, and its source stays on it', async () => {
    const second = await examined('Cần thêm một bản')
    await askForHints(outside(world.officer), second)
    expect(national(value(await as(world.officer, (work) => listSupplementHints(work, second))).items)).toMatchObject({ number: '00001/KS' })
    const items = [{ kind: 'component', key: '1.2', wrong: 'Bản chụp bị mờ' }] as const
    value(await as(world.officer, (work) => requestSupplement(work, { dossierId: second, items, reasonCode: 'answer-wrong', words: 'Lý do được viết rõ ràng bằng lời', publicUrl })))
    const before = asks()
    for (const who of [world.stranger, world.clerk, world.citizen]) await askForSupplement(outside(who), second)
    expect(asks() - before, 'nobody asks for another, and what was told for this dossier is not asked for again').toBe(0)
    const option = national(value(await as(world.citizen, (work) => listSupplementOffers(work, second))).items)?.option ?? ''
    const on = { dossierId: second, item: 1, option }
    expect(kindOf(await takeForSupplement(outside(world.stranger), on))).toBe('dossier-not-found')
    bus.setFault('down')
    expect(kindOf(await takeForSupplement(outside(world.citizen), on))).toBe('register-silent')
    bus.setFault('none')
    const taken = value(await takeForSupplement(outside(world.citizen), on))
    const files = value(await as(world.citizen, (work) => reuseInSupplement(work, { ...on, ...taken })))
    expect(files).toMatchObject([{ item: 1, reused: { from: 'national', number: '00001/KS', lookUpId: taken.lookUpId } }])
    const given = value(await as(world.citizen, (work) => giveSupplement(work, { dossierId: second, components: [], answers: [], unable: [] })))
    expect(given.components.at(-1)).toMatchObject({ key: '1.2', revision: 2, files: [{ fileId: files[0]?.fileId }], reused: [{ from: 'national', code: 'KQ.G15.000031' }] })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { PersonId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { WORLD_SHEET } from '../../../tests/support/world-sheet.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { listViewsOf } from '../../audit/index.ts'
import { findOrCreatePerson, type PersonalIdNumber } from '../../identity/index.ts'
import { useRegisters, type AskBusiness, type AskPopulation } from '../../identity/testing.ts'
import { importSheets } from '../../procedures/index.ts'
import { recordPaper, storeFile, withdrawRecord, type PaperRecord } from '../../documents/index.ts'
import { reuseFactsOf } from '../domain/reused.ts'
import { acceptDossier } from './accept-dossier.ts'
import { askRegisterForDraft } from './ask-register-for-draft.ts'
import { attachDraftFile, saveDraftAnswers } from './change-draft.ts'
import { openComponentFile } from './open-dossier-file.ts'
import { openDraft } from './open-draft.ts'
import { listNeedNotBring } from './list-need-not-bring.ts'
import { reusableFor } from './offer-reuse.ts'
import { listOffers, reuseInDraft, takeReuseBack } from './reuse-in-draft.ts'
import { shareForDossier } from './share-papers.ts'
import { showMyDossier } from './show-dossier.ts'
import { submitDossier } from './submit-dossier.ts'

const PDF = onePagePdf('Giấy tờ thử nghiệm')
const answers = {
  applicantKind: 'individual', 'submitter.fullName': 'Trần Thị Mẫu', 'submitter.personalIdNumber': '044190000001', 'submitter.bornOn': '1990-05-01', area: 'outside',
  street: 'Số 1 đường Thử Nghiệm', outsideArea: 'Xã Mẫu, huyện Mẫu, tỉnh Mẫu', phone: '0900000001', contentRequested: 'Cấp bản sao trích lục', resultBy: 'counter',
}
const NAME = 'Giấy tờ chứng minh quan hệ'

let world: DossierWorld
let holderId: PersonId
let kinship: PaperRecord
beforeAll(async () => {
  world = await openDossierWorld()
  if (world.citizen.kind === 'citizen') holderId = world.citizen.personId
  kinship = value(
    await as({ kind: 'system', process: 'test' }, async (work) => {
      const file = value(await storeFile(work, { bytes: PDF, fileName: 'quan-he.pdf', owner: { kind: 'unit', unitId: world.committee.id } }))
      return recordPaper(work, { kind: 'result', name: NAME, number: '3/QH', issuer: 'UBND xã Thử', issuedOn: plainDateAt(TEST_NOW), scope: 'Trong tỉnh', holderName: 'Lê Văn Con', holderId, fileId: file.id, sources: { name: 'typed' }, state: 'published', origin: 'backlog' })
    }),
  )
})
afterAll(() => world.close())

type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly kind: string } }
const value = <T>(outcome: Asked<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const kindOf = (outcome: Asked<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.kind)
const as = <T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T> => world.db.work({ actor, now: TEST_NOW }, run)

const drafted = async (actor: Actor, typed: object = {}, procedureCode = PROCEDURE): Promise<string> => {
  const { id } = value(await as(actor, (work) => openDraft(work, { procedureCode, startAnew: true })))
  value(await as(actor, (work) => saveDraftAnswers(work, id, { place: { receivingUnitId: world.desk.id, resolvingUnitId: world.committee.id }, answers: { 'applicant-v1': { ...answers, ...typed } } })))
  return id
}
const offersOf = async (actor: Actor, draftId: string) => value(await as(actor, (work) => listOffers(work, draftId))).items

describe('what the state holds is used by one tap (NĐ 45/2020 art. 11, 16)', () => {
  it('is offered, used with its source on it, taken back, used again and filed; the dossier counts it', async () => {
    const draftId = await drafted(world.citizen)
    const [offer] = await offersOf(world.citizen, draftId)
    expect(offer).toMatchObject({ key: '1.2', options: [{ from: 'result', name: NAME, number: '3/QH', scope: 'Trong tỉnh', holderName: 'Lê Văn Con' }] })
    const use = { draftId, key: '1.2', option: offer?.options[0]?.option ?? '' }
    const used = value(await as(world.citizen, (work) => reuseInDraft(work, use)))
    expect(used.components['1.2']).toMatchObject({ files: [{ fileId: kinship.fileId, name: 'quan-he.pdf' }], reused: [{ from: 'result', recordId: kinship.id, number: '3/QH' }] })
    expect(value(await as(world.citizen, (work) => takeReuseBack(work, use))).components['1.2']).toEqual({ originals: 0, copies: 0, files: [] })
    value(await as(world.citizen, (work) => reuseInDraft(work, use)))
    value(await as(world.citizen, (work) => attachDraftFile(work, { draftId, key: '1.1', bytes: onePagePdf(`To khai ${draftId}`), fileName: 'to-khai.pdf' })))
    const dossier = value(await as(world.citizen, (work) => submitDossier(work, { draftId })))
    expect(dossier.reusable).toEqual([{ key: '1.2', from: ['result'] }])
    expect(reuseFactsOf(dossier)).toEqual({ could: 1, did: 1, byState: 0, byResult: 1, byNational: 0, byUpload: 0 })
    expect(value(await as(world.citizen, (work) => showMyDossier(work, dossier.id))).components.find(({ key }) => key === '1.2')?.reused).toMatchObject([{ issuer: 'UBND xã Thử' }])
    expect(value(await as(world.citizen, (work) => showMyDossier(work, dossier.id))).applicantId).toBe(holderId)
    // Complete as it stands, and read through the dossier.
    value(await as(world.clerk, (work) => acceptDossier(work, { dossierId: dossier.id, waived: [], publicUrl: 'https://motcua.example.vn' })))
    expect(kindOf(await as(world.officer, (work) => openComponentFile(work, dossier.id, kinship.fileId)))).toBe('ok')
    expect(kindOf(await as(world.stranger, (work) => shareForDossier(work, { dossierId: dossier.id, recordId: kinship.id, days: 3 })))).toBe('dossier-not-found')
    expect(kindOf(await as(world.citizen, (work) => shareForDossier(work, { dossierId: dossier.id, recordId: kinship.id, days: 3 })))).toBe('ok')
  })

  it('is another’s business to nobody: not a stranger, not a number typed, not a name that differs; a look by the counter is on record', async () => {
    expect(await offersOf(world.stranger, await drafted(world.stranger))).toEqual([])
    expect(await offersOf(world.citizen, await drafted(world.citizen, { applicantKind: 'on-behalf', 'applicant.fullName': 'Lê Văn Lạ', 'applicant.personalIdNumber': '044190000002' }))).toEqual([])
    expect(await offersOf(world.clerk, await drafted(world.clerk, { 'submitter.fullName': 'Trần Thị Khác' }))).toEqual([])
    expect(await offersOf(world.officer, await drafted(world.officer))).toEqual([])
    expect((await offersOf(world.clerk, await drafted(world.clerk))).map(({ key }) => key)).toEqual(['1.2'])
    const views = await as({ kind: 'system', process: 'test' }, (work) => listViewsOf(work, holderId, { limit: 50 }))
    expect(views.filter(({ purpose }) => purpose === 'reuse-in-draft').map(({ actor }) => actor.name)).toEqual(['Phan Thị Tiếp'])
  })

  it('is not used once it was withdrawn, though the page still showed it', async () => {
    const draftId = await drafted(world.citizen)
    const option = (await offersOf(world.citizen, draftId))[0]?.options[0]?.option ?? ''
    value(await as({ kind: 'system', process: 'test' }, (work) => withdrawRecord(work, { holderId, recordId: kinship.id, reason: 'Thu hồi' })))
    expect(kindOf(await as(world.citizen, (work) => reuseInDraft(work, { draftId, key: '1.2', option })))).toBe('reuse-not-offered')
    expect(await offersOf(world.citizen, draftId)).toEqual([])
  })
})

describe('who a register can be asked about (NĐ 45/2020 art. 4, 11)', () => {
  const [MINE, THEIRS] = ['Giấy xác nhận thông tin về cư trú', 'Giấy chứng nhận đăng ký doanh nghiệp']
  const CODE = '9.000008'
  const enterprise = { applicantKind: 'enterprise', enterpriseName: 'Công ty TNHH Thử Nghiệm Một', enterpriseCode: '3100999001' }
  let enterpriseId: PersonId
  beforeAll(async () => {
    const components = [MINE, THEIRS].map((name, at) => ({ key: `1.${at + 1}`, name, originals: 1, copies: 0, electronicForm: false, issuedResult: false, templates: [] }))
    const sheet = { ...WORLD_SHEET, code: CODE, cases: [{ ...WORLD_SHEET.cases[0], components }] }
    await as({ kind: 'system', process: 'test' }, (work) => importSheets(work, [sheet as never], { source: 'own', options: { publish: true } }))
    enterpriseId = value(await as(world.clerk, (work) => findOrCreatePerson(work, { kind: 'enterprise', name: enterprise.enterpriseName, registrationNumber: enterprise.enterpriseCode }))).id
    const population = { find: async ({ personalIdNumber, fullName, bornOn }: AskPopulation) => (bornOn === '1990-05-01' ? { kind: 'found' as const, value: { personalIdNumber: personalIdNumber as PersonalIdNumber, fullName, bornOn } } : { kind: 'no-match' as const }) }
    const business = { find: async ({ registrationNumber }: AskBusiness) => ({ kind: 'found' as const, value: { registrationNumber, name: enterprise.enterpriseName, status: 'active' as const, representatives: [] } }), findRegistration: async () => ({ kind: 'no-match' as const }), listRegistrations: async () => ({ kind: 'no-match' as const }) }
    useRegisters({ secretKey: new Uint8Array(32).fill(7), population: () => population, business: () => business })
  })
  afterAll(() => useRegisters(undefined))

  const promised = async (actor: Actor, holder: PersonId) => (await as(actor, (work) => reusableFor(work, { holderId: holder, procedureCode: CODE }))).map(({ key }) => key)

  it('an individual for what the population register holds, an enterprise for what the business register holds', async () => {
    expect([await promised(world.clerk, holderId), await promised(world.clerk, enterpriseId)]).toEqual([['1.1'], ['1.2']])
  })

  it('nobody but themselves where a citizen asks: the tap would be refused', async () => {
    expect([await promised(world.citizen, holderId), await promised(world.stranger, holderId)]).toEqual([['1.1'], []])
  })

  it.each([
    ['a person whose day of birth stands in the draft alone', 'citizen', {}, '1.1', 'population'],
    ['an enterprise at the counter', 'clerk', enterprise, '1.2', 'business'],
  ] as const)('answers the tap of %s, and the look-up stays written on the component', async (_, who, typed, key, register) => {
    const draftId = await drafted(world[who], typed, CODE)
    const option = (await offersOf(world[who], draftId)).find((each) => each.key === key)?.options[0]?.option ?? ''
    const outside: Work = { tx: world.db.tx, actor: world[who], now: TEST_NOW, requestId: 'test', tell: async () => undefined }
    const { lookUpId } = value(await askRegisterForDraft(outside, { draftId, key, option }))
    const used = value(await as(world[who], (work) => reuseInDraft(work, { draftId, key, option, lookUpId })))
    expect(used.components[key]).toEqual({ originals: 0, copies: 0, files: [], reused: [{ from: 'state', register, rule: expect.any(String), source: expect.any(String), lookUpId: expect.any(String), at: TEST_NOW }] })
  })

  it('is said before the form starts, for every case of the procedure (NĐ 61/2018 art. 4)', async () => {
    const [adult, child] = ['Trường hợp người lớn', 'Trường hợp trẻ em'].map((name, at) => ({
      ...WORLD_SHEET.cases[0], key: `${at + 1}`, name, role: 'alternative',
      components: [`Giấy khác ${at + 1}`, ...(at === 1 ? [MINE] : [])].map((of, on) => ({ key: `${at + 1}.${on + 1}`, name: of, originals: 1, copies: 0, electronicForm: false, issuedResult: false, templates: [] })),
    }))
    await as({ kind: 'system', process: 'test' }, (work) => importSheets(work, [{ ...WORLD_SHEET, code: '9.000009', cases: [adult, child] } as never], { source: 'own', options: { publish: true } }))
    expect(await as(world.citizen, (work) => listNeedNotBring(work, '9.000009'))).toEqual({ items: [{ name: MINE, from: 'state', cases: ['Trường hợp trẻ em'] }] })
    expect(await as(world.citizen, (work) => listNeedNotBring(work, CODE))).toEqual({ items: [{ name: MINE, from: 'state' }] })
  })

  it('an enterprise that stands at the counter under its code and name, with our own results; the look is on record', async () => {
    const file = value(await as(world.clerk, (work) => storeFile(work, { bytes: onePagePdf('GP 8'), fileName: 'giay-phep.pdf', owner: { kind: 'unit', unitId: world.committee.id } })))
    const permit = await as(world.clerk, (work) => recordPaper(work, { kind: 'result', name: NAME, number: '8/GP', issuer: 'UBND xã Thử', issuedOn: plainDateAt(TEST_NOW), holderId: enterpriseId, fileId: file.id, sources: { name: 'typed' }, state: 'published', origin: 'backlog' }))
    expect(kindOf(permit)).toBe('ok')
    const looks = async () => (await as({ kind: 'system', process: 'test' }, (work) => listViewsOf(work, enterpriseId, { limit: 50 }))).filter(({ purpose, actor }) => purpose === 'reuse-in-draft' && actor.name === 'Phan Thị Tiếp').length
    const before = await looks()
    expect((await offersOf(world.clerk, await drafted(world.clerk, enterprise))).map(({ key, options }) => [key, options[0]?.from])).toEqual([['1.2', 'result']])
    expect(await offersOf(world.clerk, await drafted(world.clerk, { ...enterprise, enterpriseName: 'Công ty TNHH Khác' })), 'a code alone opens nothing').toEqual([])
    expect(await offersOf(world.citizen, await drafted(world.citizen, enterprise)), 'nor does typing at home').toEqual([])
    expect(await looks()).toBe(before + 1)
  })
})

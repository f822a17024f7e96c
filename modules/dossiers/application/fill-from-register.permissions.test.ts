// NĐ 45/2020 Đ4, NĐ 13/2023 Đ3: a register is asked for an open draft by whoever fills it in, about whom it names, and never writes over what was typed.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { PersonId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { startLgspSimulator, type LgspSimulator } from '../../../simulators/lgsp/start-lgsp-simulator.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { openBusinessRegister } from '../../integrations/business-register.ts'
import { openPopulationRegister } from '../../integrations/population.ts'
import { useRegisters } from '../../identity/testing.ts'
import { findGround, findOrCreatePerson, findSamePerson, readingsAbout, type PersonalIdNumber } from '../../identity/index.ts'
import { findDraft } from '../store/draft-store.ts'
import { listAnswers } from '../store/dossier-store.ts'
import { keepDraft } from './change-draft.ts'
import { checkRegister, listRegisterChecks, type DossierPurpose } from './check-register.ts'
import { draftOwnerOf } from './draft-owner.ts'
import { fileAtCounter } from './file-at-counter.ts'
import { askRegister, keepRegisterAnswer, type FillFromRegister } from './fill-from-register.ts'
import { listClaims } from './list-claims.ts'
import { openDraft } from './open-draft.ts'
import { showDraft } from './show-draft.ts'

const MAU = { applicantKind: 'individual', 'submitter.fullName': 'Trần Thị Mẫu', 'submitter.personalIdNumber': '044190000001', 'submitter.bornOn': '1990-05-01' }
const SON = { ...MAU, applicantKind: 'enterprise', 'submitter.fullName': 'Phạm Thanh Sơn', 'submitter.personalIdNumber': '044082900132', 'submitter.bornOn': '1982-12-25', enterpriseCode: '3100999001' }

let world: DossierWorld
let bus: LgspSimulator
beforeAll(async () => {
  ;[world, bus] = await Promise.all([openDossierWorld(), startLgspSimulator({ port: 0 })])
  const [population, business] = [openPopulationRegister(bus.populationAddress), openBusinessRegister(bus.businessAddress)]
  useRegisters({ secretKey: new Uint8Array(32).fill(9), population: () => population, business: () => business })
})
afterAll(async () => {
  useRegisters(undefined)
  await bus.stop()
  await world.close()
})
beforeEach(() => bus.setFault('none'))

const outside = (actor: Actor): Work => ({ tx: world.db.tx, actor, now: TEST_NOW, requestId: 'test', tell: async () => undefined })
const inside = <T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T> => world.db.work({ actor }, run)

const begin = async (answers: Readonly<Record<string, string>>, actor = world.clerk): Promise<string> => {
  const draft = valueOf(await inside(actor, (work) => openDraft(work, { procedureCode: PROCEDURE, startAnew: true })))
  const place = { receivingUnitId: world.desk.id, resolvingUnitId: world.committee.id }
  valueOf(await inside(actor, (work) => keepDraft(work, draft.id, { place, answers: { [APPLICANT_FORM_REF]: answers } })))
  return draft.id
}
const fill = async (command: FillFromRegister, actor = world.clerk) => {
  const asked = await askRegister(outside(actor), command)
  return asked.ok ? inside(actor, (work) => keepRegisterAnswer(work, command, asked.value)) : asked
}
const show = async (draftId: string, actor = world.clerk) => valueOf(await inside(actor, (work) => showDraft(work, draftId)))
const kindsOf = async (draftId: string) => (await show(draftId)).register.notes.map(({ kind }) => kind)
const refusalOf = (outcome: Awaited<ReturnType<typeof fill>>): string => (outcome.ok ? 'ok' : outcome.refusal.kind)

describe('the counter', () => {
  it('fills in what is empty, leaves what was typed, and the source stays written on the answers when filed', async () => {
    const draftId = await begin({ ...MAU, street: 'Số 9 đường Khác', phone: '0900000001', contentRequested: 'Trích lục', resultBy: 'counter' })
    valueOf(await fill({ draftId, who: 'submitter' }))
    const shown = await show(draftId)
    expect(shown.answers).toMatchObject({ area: '18889', street: 'Số 9 đường Khác' })
    expect(shown.register.filled.toSorted()).toEqual(['area', 'submitter.bornOn', 'submitter.fullName', 'submitter.personalIdNumber'])
    expect(shown.register.notes).toMatchObject([{ kind: 'register-found' }, { kind: 'register-differs', vi: expect.stringContaining('Số 9 đường Khác') }])
    valueOf(await inside(world.clerk, (work) => keepDraft(work, draftId, { counts: { '1.1': { originals: 1, copies: 0 } } })))
    const dossier = valueOf(await inside(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [{ key: '1.2', reason: 'Đã có' }], publicUrl: 'https://motcua.example.vn' })))
    const [{ record } = { record: undefined }] = await inside(world.clerk, (work) => listAnswers(work.tx, dossier.id))
    const lines = (record as { pages: readonly { lines: readonly { questionId: string; source?: object }[] }[] }).pages.flatMap((page) => page.lines)
    expect(lines.find(({ questionId }) => questionId === 'area')?.source).toMatchObject({ from: 'register', register: 'population' })
    expect(lines.find(({ questionId }) => questionId === 'street')?.source).toBeUndefined()
    const { claims } = valueOf(await inside(world.clerk, (work) => listClaims(work, dossier.id)))
    const sourceOf = (id: string) => claims.find(({ questionId }) => questionId === id)?.source
    expect([sourceOf('area'), sourceOf('street')], 'whoever compares sees it too').toEqual([{ from: 'register', register: 'population', at: expect.any(String) }, undefined])
    expect(refusalOf(await fill({ draftId, who: 'submitter' })), 'a filed draft is open no more').toBe('draft-already-filed')
  })

  it.each([
    ['no-match', { 'submitter.fullName': 'Trần Thị Khác' }, 'none', 'register-no-match'],
    ['several', {}, 'several', 'register-several'],
    ['down', {}, 'down', 'register-down'],
    ['down about another', {}, 'wrong-person', 'register-down'],
  ] as const)('%s is one sentence with the way on, and nothing typed is lost', async (_, wrong, fault, note) => {
    const draftId = await begin({ ...MAU, ...wrong, street: 'Số 1' })
    bus.setFault(fault)
    valueOf(await fill({ draftId, who: 'submitter' }))
    const shown = await show(draftId)
    expect(shown.register.notes.map(({ kind }) => kind)).toEqual([note])
    expect(shown.answers).toMatchObject({ street: 'Số 1', 'submitter.personalIdNumber': '044190000001' })
    expect(shown.answers['area']).toBeUndefined()
  })

  it('says nothing of a person the draft is not about any more', async () => {
    const draftId = await begin(MAU)
    valueOf(await fill({ draftId, who: 'submitter' }))
    expect(await kindsOf(draftId)).toEqual(['register-found'])
    valueOf(await inside(world.clerk, (work) => keepDraft(work, draftId, { answers: { [APPLICANT_FORM_REF]: { 'submitter.personalIdNumber': '044190000002', area: 'outside' } } })))
    const shown = await show(draftId)
    expect(shown.register.notes).toEqual([])
    expect(shown.register.filled).not.toContain('area')
  })

  it('an enterprise is taken at its code no more: name and head office come from the register, and who represents it', async () => {
    const own = await begin(SON)
    valueOf(await fill({ draftId: own, who: 'enterprise' }))
    expect((await show(own)).answers).toMatchObject({ enterpriseName: 'CÔNG TY TNHH THỬ NGHIỆM BIỂN XANH' })
    expect(await kindsOf(own)).toEqual(['register-found', 'register-represents'])
    const other = await begin({ ...SON, 'submitter.fullName': MAU['submitter.fullName'], 'submitter.personalIdNumber': MAU['submitter.personalIdNumber'], enterpriseName: 'Công ty Khác' })
    valueOf(await fill({ draftId: other, who: 'enterprise' }))
    expect(await kindsOf(other)).toEqual(['register-found', 'register-represents-not', 'register-differs'])
    const sleeping = bus.companies.find(({ status }) => status === 'SUS')
    const third = await begin({ ...SON, enterpriseCode: sleeping?.code ?? '' })
    valueOf(await fill({ draftId: third, who: 'enterprise' }))
    expect(await kindsOf(third)).toContain('register-enterprise-status')
  })
})

describe('who the business register names', () => {
  it('may act for the enterprise from then on, by number and not by name', async () => {
    const person = (name: string, personalIdNumber: string) => inside(world.clerk, async (work) => valueOf(await findOrCreatePerson(work, { kind: 'individual', name, personalIdNumber: personalIdNumber as PersonalIdNumber })))
    const [son, namesake] = [await person('Phạm Thanh Sơn', '044082900132'), await person('Phạm Thanh Sơn', '044082900133')]
    for (const number of ['044082900132', '044082900133', '044082900132']) valueOf(await fill({ draftId: await begin({ ...SON, 'submitter.personalIdNumber': number }), who: 'enterprise' }))
    const principal = await inside(world.clerk, (work) => findSamePerson(work, { kind: 'enterprise', name: '-', registrationNumber: '3100999001' }))
    if (!principal) throw new Error('the enterprise is not known')
    const groundOf = (personId: PersonId) => inside(world.clerk, (work) => findGround(work, { personId, principalId: principal.id, procedureCode: PROCEDURE }))
    expect(await groundOf(son.id)).toMatchObject({ kind: 'legal-representative', provider: 'business-register', verifiedAt: TEST_NOW })
    expect(await groundOf(namesake.id)).toBeUndefined()
  })
})

describe('who may', () => {
  it('only whoever fills the draft in, and only about whom it names', async () => {
    const draftId = await begin(MAU)
    const before = bus.heard.length
    expect(refusalOf(await fill({ draftId, who: 'submitter' }, world.clerkElsewhere))).toBe('draft-not-found')
    expect(refusalOf(await fill({ draftId, who: 'submitter' }, world.citizen))).toBe('draft-not-found')
    expect(refusalOf(await fill({ draftId, who: 'applicant' })), 'nobody is named there').toBe('register-question-incomplete')
    expect(refusalOf(await fill({ draftId, who: 'enterprise' }))).toBe('register-question-incomplete')
    expect(bus.heard.length).toBe(before)
    expect(await inside(world.clerk, (work) => readingsAbout(work, { kind: 'filing-draft', id: draftId }))).toEqual([])
  })

  it('a citizen asks about themselves as they signed in, whatever is typed over it', async () => {
    const draftId = await begin({ ...MAU, 'submitter.personalIdNumber': '044185900022', 'submitter.fullName': 'Trần Thị Bình', 'submitter.bornOn': '1990-05-01' }, world.citizen)
    valueOf(await fill({ draftId, who: 'submitter' }, world.citizen))
    expect(bus.heard.at(-1)).toMatchObject({ number: '044190000001' })
    const draft = await inside(world.citizen, (work) => findDraft(work.tx, draftOwnerOf(world.citizen), draftId))
    expect(draft?.answers[APPLICANT_FORM_REF]).toMatchObject({ area: '18889' })
  })
})

describe('a filed dossier', () => {
  it('is asked about for a named purpose by whoever works at it while it is open; each question is written down', async () => {
    const draftId = await begin({ ...MAU, area: 'outside', outsideArea: 'Xã Mẫu', street: 'Số 9', phone: '0900000001', contentRequested: 'Trích lục', resultBy: 'counter' })
    valueOf(await inside(world.clerk, (work) => keepDraft(work, draftId, { counts: { '1.1': { originals: 1, copies: 0 } } })))
    const { id: dossierId } = valueOf(await inside(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [{ key: '1.2', reason: 'Đã có' }], anotherReason: 'Cần thêm một bản', publicUrl: 'https://motcua.example.vn' })))
    const check = (actor: Actor, purpose: DossierPurpose = 'check-residence') => checkRegister(outside(actor), { dossierId, purpose })
    expect(await check(world.citizen)).toMatchObject({ ok: false })
    expect(await check(world.head), 'the head decides on what the officer found').toMatchObject({ ok: false, refusal: { kind: 'not-permitted-here' } })
    const told = valueOf(await check(world.officer))
    expect(told.outcome).toBe('found')
    const facts = told.lines.map(({ fact }) => fact)
    expect(facts).toEqual(expect.arrayContaining(['fullName', 'residence']))
    expect(facts, 'no more than the purpose reaches').not.toContain('father')
    expect(valueOf(await inside(world.officer, (work) => listRegisterChecks(work, dossierId)))).toMatchObject([{ register: 'population', legalBasis: expect.stringContaining('NĐ 104/2022'), outcome: 'found' }])
    bus.setFault('down')
    expect(valueOf(await check(world.officer, 'check-marriage'))).toMatchObject({ outcome: 'down', lines: [] })
  })
})

// Luật Căn cước 2023 Đ11, NĐ 13/2023 Đ3: who may look up whom, what for, and what is written down of it.
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../../../kernel/actor.ts'
import { epochMs, instantFromMs, type Instant } from '../../../../kernel/instant.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import type { Work } from '../../../../platform/work.ts'
import { TEST_NOW } from '../../../../tests/support/database.ts'
import { openDossierWorld, type DossierWorld } from '../../../../tests/support/dossier-world.ts'
import { listViewsOf } from '../../../audit/index.ts'
import type { PersonalIdNumber } from '../../domain/personal-id-number.ts'
import type { RegisterAnswer, RegisteredPerson } from '../../domain/registers/register.ts'
import type { AskPopulation } from '../../ports.ts'
import { liftRestriction, restrictPerson } from '../restrict-person.ts'
import { useRegisters } from './current-registers.ts'
import { forgetOldAnswers } from './forget-answers.ts'
import { lookUpPerson, type LookUpPerson } from './look-up-person.ts'
import { readingsAbout, readingsOf } from './readings.ts'
import { askRegisterState } from './register-state.ts'
import { stateDataFor } from './state-data.ts'

const MAU: RegisteredPerson = {
  personalIdNumber: '044190000001' as PersonalIdNumber, fullName: 'TRẦN THỊ MẪU', bornOn: '1990-05-01', gender: 'female', ethnicity: 'Kinh', maritalStatus: 'married',
  residence: { areaCode: '18889', street: 'Thôn Thử Nghiệm', words: 'Thôn Thử Nghiệm, Xã Bảo Ninh' }, mother: { fullName: 'Lê Thị Mẹ' },
}
const PERSON = { personalIdNumber: '044190000001', fullName: 'Trần Thị Mẫu', bornOn: '1990-05-01' }

let world: DossierWorld
let asked: AskPopulation[] = []
/** None: the register's adapter breaks off. */
let answer: RegisterAnswer<RegisteredPerson> | undefined
beforeAll(async () => {
  world = await openDossierWorld()
  const find = async (question: AskPopulation): Promise<RegisterAnswer<RegisteredPerson>> => {
    asked.push(question)
    if (!answer) throw new TypeError('an answer of another shape')
    return answer
  }
  useRegisters({ secretKey: new Uint8Array(32).fill(7), population: () => ({ find }), business: () => undefined })
})
afterAll(async () => {
  useRegisters(undefined)
  await world.close()
})
beforeEach(() => {
  asked = []
  answer = { kind: 'found', value: MAU }
})

const outside = (actor: Actor, now: Instant = TEST_NOW): Work => ({ tx: world.db.tx, actor, now, requestId: 'test', tell: async () => undefined })
const draft = () => ({ kind: 'filing-draft' as const, id: newId<string>(), label: 'Cấp bản sao trích lục' })
const ask = (actor: Actor, given: Partial<LookUpPerson> = {}, now?: Instant) => lookUpPerson(outside(actor, now), { purpose: 'fill-form', about: draft(), unitId: world.desk.id, person: PERSON, ...given })
const kindOf = (outcome: Awaited<ReturnType<typeof ask>>): string => (outcome.ok ? outcome.value.answer.kind : outcome.refusal.kind)

describe('who may look a person up', () => {
  it('an official at the unit the matter is open at, and nobody elsewhere', async () => {
    expect(kindOf(await ask(world.clerk))).toBe('found')
    expect(kindOf(await ask(world.officer, { unitId: world.committee.id }))).toBe('found')
    asked = []
    expect(kindOf(await ask(world.clerkElsewhere))).toBe('not-permitted-at-unit')
    expect(kindOf(await ask(world.head, { unitId: world.committee.id })), 'a head decides on what is examined').toBe('not-permitted-at-unit')
    expect(kindOf(await lookUpPerson(outside(world.clerk), { purpose: 'fill-form', about: draft(), person: PERSON }))).toBe('not-permitted-at-unit')
    expect(kindOf(await ask({ kind: 'anonymous' }))).toBe('not-permitted-at-unit')
    expect(asked).toEqual([])
  })

  it('a citizen themselves and nobody else', async () => {
    expect(kindOf(await ask(world.citizen))).toBe('found')
    expect(kindOf(await ask(world.stranger))).toBe('register-not-yours')
    expect(asked).toHaveLength(1)
  })

  it.each([
    ['no matter it is for', { about: { kind: 'dossier' as const, id: ' ', label: '' } }, 'register-reason-missing'],
    ['no legal basis', { legalBasis: ' ' }, 'register-reason-missing'],
    ['no name', { person: { ...PERSON, fullName: '' } }, 'register-question-incomplete'],
    ['no birth', { person: { ...PERSON, bornOn: '' } }, 'register-question-incomplete'],
    ['eleven digits', { person: { ...PERSON, personalIdNumber: '04419000001' } }, 'register-question-incomplete'],
  ])('with %s nothing leaves', async (_, given, refusal) => {
    expect(kindOf(await ask(world.clerk, given))).toBe(refusal)
    expect(asked).toEqual([])
  })

  it('NĐ 13/2023 Đ9.6: of whom restricted the use of their data an official asks for a filed dossier only, until it is lifted', async () => {
    const on = { personId: (world.citizen as Extract<Actor, { kind: 'citizen' }>).personId, requestId: newId<string>(), words: 'Theo yêu cầu' }
    await world.db.work({}, (work) => restrictPerson(work, on))
    expect(kindOf(await ask(world.clerk))).toBe('register-person-restricted')
    expect(asked).toEqual([])
    expect(kindOf(await ask(world.clerk, { about: { kind: 'dossier', id: newId<string>(), label: 'H46' } }))).toBe('found')
    expect(kindOf(await ask(world.citizen))).toBe('found')
    expect(await world.db.work({}, (work) => liftRestriction(work, on))).toBe(true)
    expect(kindOf(await ask(world.clerk))).toBe('found')
  })

  it('never inside a transaction, which would stand open while the register thinks', async () => {
    await expect(world.db.work({ actor: world.clerk }, (work) => lookUpPerson(work, { purpose: 'fill-form', about: draft(), unitId: world.desk.id, person: PERSON }))).rejects.toThrow('outside any transaction')
  })
})

describe('what comes of it', () => {
  it('only what the purpose needs is seen', async () => {
    const found = await ask(world.clerk)
    expect(found.ok && found.value.answer.kind === 'found' && Object.keys(found.value.answer.value).toSorted()).toEqual(['bornOn', 'ethnicity', 'fullName', 'gender', 'personalIdNumber', 'residence'])
    const marriage = await ask(world.clerk, { purpose: 'check-marriage' })
    expect(marriage.ok && marriage.value.answer.kind === 'found' && marriage.value.answer.value.mother).toBeUndefined()
  })

  it('the person sees who, where, why and for what; the journal holds no number', async () => {
    const about = draft()
    await ask(world.clerk, { about })
    await ask(world.citizen, { about: draft() })
    if (world.citizen.kind !== 'citizen') throw new Error('no citizen')
    const { personId } = world.citizen
    const readings = await world.db.work({ actor: world.citizen }, (work) => readingsOf(work, personId))
    expect(readings.find((reading) => reading.about.id === about.id)).toMatchObject({ by: 'staff', officialName: 'Phan Thị Tiếp', unitName: world.desk.name, register: 'population', outcome: 'found', legalBasis: expect.stringContaining('Điều 4') })
    const views = await world.db.work({}, (work) => listViewsOf(work, personId, { limit: 5 }))
    expect(views[0]).toMatchObject({ event: 'register-looked-up', purpose: expect.stringContaining('không hỏi lại') })
    const { rows } = await sql<{ words: string }>`SELECT each::text AS words FROM identity.register_look_up AS each UNION ALL SELECT encode(sealed, 'escape') FROM identity.kept_register_answer`.execute(world.db.tx)
    expect(rows.filter(({ words }) => words.includes(PERSON.personalIdNumber) || words.includes('MẪU'))).toEqual([])
  })

  it('an answer serves its own matter for a day, then it is forgotten', async () => {
    const about = draft()
    await ask(world.clerk, { about })
    const again = await ask(world.clerk, { about })
    expect(again.ok && again.value.fromKept).toBe(true)
    expect(asked, 'the register was asked once').toHaveLength(1)
    await ask(world.clerk)
    expect(asked, 'another matter asks anew').toHaveLength(2)
    answer = { kind: 'no-match' }
    expect(kindOf(await ask(world.clerk, { about, person: { ...PERSON, fullName: 'Lê Thị Khác' } })), 'a kept answer is not told to another name').toBe('no-match')
    const nextDay = instantFromMs(epochMs(TEST_NOW) + 25 * 3_600_000)
    expect(kindOf(await ask(world.clerk, { about }, nextDay))).toBe('no-match')
    await world.db.work({ now: nextDay }, forgetOldAnswers)
    const { rows } = await sql`SELECT 1 FROM identity.kept_register_answer`.execute(world.db.tx)
    expect(rows).toEqual([])
    expect((await world.db.work({}, (work) => readingsAbout(work, about))).map(({ outcome }) => outcome)).toEqual(['no-match', 'no-match', 'found', 'found'])
  })

  it('a register that is down is told once a cause, until it answers again', async () => {
    answer = { kind: 'down', cause: 'no-answer' }
    for (let i = 0; i < 3; i += 1) expect(kindOf(await ask(world.clerk))).toBe('down')
    const state = () => world.db.work({}, (work) => askRegisterState(work))
    expect((await state()).find(({ register }) => register === 'population')).toMatchObject({ connected: true, alerts: [{ cause: 'no-answer', failures: 3 }] })
    answer = { kind: 'found', value: MAU }
    await ask(world.clerk)
    expect((await state()).find(({ register }) => register === 'population')?.alerts).toEqual([])
  })

  it('an answer nobody could read leaves the matter as it is, and the operator is told', async () => {
    answer = undefined
    expect(kindOf(await ask(world.clerk))).toBe('down')
    expect((await world.db.work({}, (work) => askRegisterState(work))).find(({ register }) => register === 'population')?.alerts).toMatchObject([{ cause: 'answer-not-understood' }])
  })

  it('a paper the register answers need not be brought, once it was asked for this matter', async () => {
    const about = draft()
    const residence = { componentName: 'Giấy tờ chứng minh nơi cư trú', holder: PERSON, about }
    const read = () => world.db.work({}, (work) => stateDataFor(work, residence))
    expect(await read()).toMatchObject({ register: 'population', purpose: 'check-residence', state: 'to-ask' })
    await ask(world.clerk, { about, purpose: 'check-residence' })
    expect(await read()).toMatchObject({ state: 'answered', facts: { residence: MAU.residence } })
    expect(await world.db.work({}, (work) => stateDataFor(work, { ...residence, componentName: 'Giấy chứng nhận đăng ký doanh nghiệp (bản sao)' }))).toMatchObject({ register: 'business', state: 'not-connected' })
  })
})


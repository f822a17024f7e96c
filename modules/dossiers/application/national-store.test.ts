// NĐ 45/2020/NĐ-CP articles 11, 16: a result another authority put into the national store is not asked for on paper.
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { PersonId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { startLgspSimulator, type LgspSimulator } from '../../../simulators/lgsp/start-lgsp-simulator.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, PROCEDURE, WORLD_SHEET, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { addReplacementRule, recordPaper, storeFile, withdrawRecord } from '../../documents/index.ts'
import { askRegisterState, readingsOf } from '../../identity/index.ts'
import { useRegisters } from '../../identity/testing.ts'
import { openPersonalStore } from '../../integrations/personal-store.ts'
import { importSheets } from '../../procedures/index.ts'
import { reuseFactsOf } from '../domain/reused.ts'
import { askRegisterForDraft } from './ask-register-for-draft.ts'
import { attachDraftFile, saveDraftAnswers } from './change-draft.ts'
import { listNeedNotBring } from './list-need-not-bring.ts'
import { askStoreForDraft, askStoreForProcedure } from './national-store.ts'
import { openDraft } from './open-draft.ts'
import { listOffers, reuseInDraft, takeReuseBack } from './reuse-in-draft.ts'
import { submitDossier } from './submit-dossier.ts'

const NAME = 'Giấy tờ chứng minh quan hệ'
const answers = {
  applicantKind: 'individual', 'submitter.fullName': 'Trần Thị Mẫu', 'submitter.personalIdNumber': '044190000001', 'submitter.bornOn': '1990-05-01', area: 'outside',
  street: 'Số 1 đường Thử Nghiệm', outsideArea: 'Xã Mẫu, huyện Mẫu, tỉnh Mẫu', phone: '0900000001', contentRequested: 'Cấp bản sao trích lục', resultBy: 'counter',
}
const SYSTEM: Actor = { kind: 'system', process: 'test' }

let world: DossierWorld
let bus: LgspSimulator
let holderId: PersonId
beforeAll(async () => {
  ;[world, bus] = await Promise.all([openDossierWorld(), startLgspSimulator({ port: 0 })])
  if (world.citizen.kind === 'citizen') holderId = world.citizen.personId
  const store = openPersonalStore(bus.storeAddress, { timeoutMs: 300 })
  useRegisters({ secretKey: new Uint8Array(32).fill(9), population: () => undefined, business: () => undefined, 'personal-store': () => store })
  value(await inside(SYSTEM, (work) => addReplacementRule(work, { componentWords: [NAME], replacedBy: 'result', resultCodes: ['KQ.G15.000031'], resultWords: ['Giấy khai sinh'], validFrom: '2020-04-08' as never, source: 'NĐ 45/2020/NĐ-CP Điều 16' })))
})
afterAll(async () => {
  useRegisters(undefined)
  await bus.stop()
  await world.close()
})
beforeEach(async () => {
  bus.setFault('none')
  await inside(SYSTEM, ({ tx }) => sql`DELETE FROM identity.kept_register_answer`.execute(tx))
})

type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly kind: string } }
const value = <T>(outcome: Asked<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const kindOf = (outcome: Asked<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.kind)
const at = (minutes: number): Instant => new Date(Date.parse(TEST_NOW) + minutes * 60_000).toISOString() as Instant
const outside = (actor: Actor, minutes = 0): Work => ({ tx: world.db.tx, actor, now: at(minutes), requestId: 'test', tell: async () => undefined })
const inside = <T>(actor: Actor, run: (work: Work) => Promise<T>, minutes = 0): Promise<T> => world.db.work({ actor, now: at(minutes) }, run)

const drafted = async (actor: Actor, procedureCode = PROCEDURE): Promise<string> => {
  const { id } = value(await inside(actor, (work) => openDraft(work, { procedureCode, startAnew: true })))
  value(await inside(actor, (work) => saveDraftAnswers(work, id, { place: { receivingUnitId: world.desk.id, resolvingUnitId: world.committee.id }, answers: { 'applicant-v1': answers } })))
  return id
}
/** As the route lists them: the store first, outside any transaction. */
const offersOf = async (actor: Actor, draftId: string, minutes = 0) => {
  await askStoreForDraft(outside(actor, minutes), draftId)
  return value(await inside(actor, (work) => listOffers(work, draftId), minutes)).items
}
const take = async (actor: Actor, use: { readonly draftId: string; readonly key: string; readonly option: string }) => {
  const asked = await askRegisterForDraft(outside(actor), use)
  return asked.ok ? inside(actor, (work) => reuseInDraft(work, { ...use, ...asked.value })) : asked
}
const asksHeard = (): number => bus.heard.filter(({ service }) => service === 'GetDanhSachKetQua').length
const alertsOfStore = async () => (await inside(SYSTEM, (work) => askRegisterState(work))).find(({ register }) => register === 'personal-store')?.alerts.map(({ cause }) => cause)

describe('a result held in the national store', () => {
  it('is offered and taken with one tap, its source stays on it, it is counted, and its holder sees who looked and why', async () => {
    const draftId = await drafted(world.citizen)
    const before = asksHeard()
    const [offer] = await offersOf(world.citizen, draftId)
    expect(offer).toMatchObject({ key: '1.2', options: [{ from: 'national', name: 'Giấy khai sinh', number: '00001/KS', files: 1, basis: 'NĐ 45/2020/NĐ-CP Điều 16' }] })
    await offersOf(world.citizen, draftId)
    expect(asksHeard() - before, 'a page opened again asks nobody').toBe(1)
    const use = { draftId, key: '1.2', option: offer?.options[0]?.option ?? '' }
    const [reused] = value(await take(world.citizen, use)).components['1.2']?.reused ?? []
    expect(reused).toMatchObject({ from: 'national', name: 'Giấy khai sinh', code: 'KQ.G15.000031', number: '00001/KS', issuer: expect.stringContaining('UBND') })
    expect(value(await inside(world.citizen, (work) => takeReuseBack(work, use))).components['1.2']).toEqual({ originals: 0, copies: 0, files: [] })
    value(await take(world.citizen, use))
    value(await inside(world.citizen, (work) => attachDraftFile(work, { draftId, key: '1.1', bytes: onePagePdf('To khai'), fileName: 'to-khai.pdf' })))
    const dossier = value(await inside(world.citizen, (work) => submitDossier(work, { draftId })))
    expect(dossier.reusable).toEqual([{ key: '1.2', from: ['national'] }])
    expect(reuseFactsOf(dossier)).toEqual({ could: 1, did: 1, byState: 0, byResult: 0, byNational: 1, byUpload: 0 })
    const readings = await inside(world.citizen, (work) => readingsOf(work, holderId))
    expect(readings.map(({ register, by, outcome }) => [register, by, outcome])).toEqual([['personal-store', 'citizen', 'found'], ['personal-store', 'citizen', 'found'], ['personal-store', 'citizen', 'found']])
    expect(new Set(readings.map(({ legalBasis }) => legalBasis))).toEqual(new Set(['NĐ 45/2020/NĐ-CP Điều 11, Điều 16']))
  })

  it('is told of before anything is filled in, to the person alone, and asked for once, the form included', async () => {
    const told = async () => {
      await askStoreForProcedure(outside(world.citizen), PROCEDURE)
      return (await inside(world.citizen, (work) => listNeedNotBring(work, PROCEDURE))).items
    }
    const before = asksHeard()
    expect(await told()).toContainEqual({ name: NAME, from: 'national' })
    await told()
    await askStoreForProcedure(outside(world.clerk), PROCEDURE)
    const draftId = await drafted(world.citizen)
    const [offer] = await offersOf(world.citizen, draftId)
    expect(offer?.options).toMatchObject([{ from: 'national', name: 'Giấy khai sinh' }])
    value(await take(world.citizen, { draftId, key: '1.2', option: offer?.options[0]?.option ?? '' }))
    expect(asksHeard() - before).toBe(1)
    await offersOf(world.clerk, await drafted(world.clerk))
    expect(asksHeard() - before, 'the counter asks for itself').toBe(2)
    await offersOf(world.citizen, draftId, 25 * 60)
    expect(asksHeard() - before, 'what was told is forgotten in a day').toBe(3)
  })

  it('is offered at the counter to whoever applies there, and looked for by nobody else', async () => {
    expect((await offersOf(world.clerk, await drafted(world.clerk)))[0]?.options).toMatchObject([{ from: 'national' }])
    const before = asksHeard()
    expect(await offersOf(world.officer, await drafted(world.officer))).toEqual([])
    expect(asksHeard()).toBe(before)
  })

  it.each([
    ['down', 'status-503'],
    ['slow', 'no-answer'],
    ['wrong-signature', 'signature-wrong'],
    ['no-result', 'answer-not-understood'],
  ] as const)('%s: nothing is offered, the operator is told once, and nobody waits again for a minute', async (fault, cause) => {
    const draftId = await drafted(world.citizen)
    bus.setFault(fault)
    expect(await offersOf(world.citizen, draftId)).toEqual([])
    expect(await alertsOfStore()).toEqual([cause])
    bus.setFault('none')
    expect(await offersOf(world.citizen, draftId, 0.5)).toEqual([])
    expect((await offersOf(world.citizen, draftId, 2))[0]?.options).toMatchObject([{ from: 'national' }])
    expect(await alertsOfStore()).toEqual([])
  })

  it('empty: nothing is offered and nobody is alarmed', async () => {
    bus.setFault('empty')
    expect(await offersOf(world.citizen, await drafted(world.citizen))).toEqual([])
    expect(await alertsOfStore()).toEqual([])
  })

  it('is looked for once more when the case chosen now needs what was not asked for', async () => {
    const cases = [['Giấy chứng nhận kết hôn', 'KQ.G15.000032'], ['Giấy khai sinh', 'KQ.G15.000031']].map(([name, code], at) => ({
      key: `${at + 1}`, name: `Trường hợp nộp ${name}`, role: 'alternative', notes: [],
      components: [{ key: `${at + 1}.1`, name, code, originals: 0, copies: 1, electronicForm: false, issuedResult: false, templates: [] }],
    }))
    await inside(SYSTEM, (work) => importSheets(work, [{ ...WORLD_SHEET, code: '9.000031', cases } as never], { source: 'own', options: { publish: true } }))
    const draftId = await drafted(world.citizen, '9.000031')
    const offered = async (caseKey: string) => {
      value(await inside(world.citizen, (work) => saveDraftAnswers(work, draftId, { caseKey })))
      return (await offersOf(world.citizen, draftId)).map(({ key, options }) => [key, options[0]?.from])
    }
    const before = asksHeard()
    expect(await offered('1'), 'who never married has no such certificate').toEqual([])
    expect(await offered('2')).toEqual([['2.1', 'national']])
    expect(await offered('2')).toEqual([['2.1', 'national']])
    expect(asksHeard() - before).toBe(2)
  })

  it('is not taken when its file does not come: the draft stays as it was', async () => {
    const draftId = await drafted(world.citizen)
    const [offer] = await offersOf(world.citizen, draftId)
    const use = { draftId, key: '1.2', option: offer?.options[0]?.option ?? '' }
    bus.setFault('wrong-signature')
    expect(kindOf(await take(world.citizen, use))).toBe('register-silent')
    expect(kindOf(await inside(world.citizen, (work) => reuseInDraft(work, { ...use, files: [{ name: 'trang.pdf', bytes: new TextEncoder().encode('<html>bảo trì</html>') }] })))).toBe('national-file-unusable')
    expect(kindOf(await inside(world.citizen, (work) => reuseInDraft(work, use)))).toBe('national-file-unusable')
  })

  it('is not offered where it is one of ours that ran out or was withdrawn', async () => {
    const [draftId, lastDay] = [await drafted(world.citizen), plainDateAt(at(1440))]
    const heldAt = async (minutes: number) => (await offersOf(world.citizen, draftId, minutes)).flatMap(({ options }) => options.map(({ from }) => from))
    expect(await heldAt(10)).toEqual(['national'])
    const ours = await inside(SYSTEM, async (work) => {
      const file = value(await storeFile(work, { bytes: onePagePdf('Giấy khai sinh'), fileName: 'khai-sinh.pdf', owner: { kind: 'unit', unitId: world.committee.id } }))
      return value(await recordPaper(work, { kind: 'result', name: 'Giấy khai sinh', typeCode: 'KQ.G15.000031', number: '00001/KS', issuer: 'UBND xã Thử', issuedOn: plainDateAt(TEST_NOW), validUntil: lastDay, holderId, fileId: file.id, sources: {}, state: 'published', origin: 'backlog' }))
    })
    expect(await heldAt(10)).toEqual(['result'])
    expect(await heldAt(3 * 1440)).toEqual([])
    value(await inside(SYSTEM, (work) => withdrawRecord(work, { holderId, recordId: ours.id, reason: 'Cấp sai thẩm quyền' })))
    expect(await heldAt(10)).toEqual([])
  })
})

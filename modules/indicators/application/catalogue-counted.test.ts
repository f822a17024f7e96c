// QĐ 766/QĐ-TTg 1.1-1.3, 3.1-3.2, 3.5, 4.5a: the way from what the catalogue and the dossiers hold to the figure, on the day and looked back at.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { at, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { listUnits, type Unit } from '../../organisation/index.ts'
import { announce, checkAnnouncement, draftAnnouncement, importSheets, onUploaded, retireProcedure, submitAnnouncement } from '../../procedures/index.ts'
import { assessServiceLevel, ownSheet, publishAnnouncement } from '../../procedures/testing.ts'
import { cellsOf, type DossierTraits } from '../domain/dossier-cells.ts'
import { saveFact } from '../store/fact-store.ts'
import { findRoot } from './asked-unit.ts'
import { readCountedRates } from './counted-rates.ts'
import { listProceduresBehind } from './drill-procedures.ts'
import { showQualityIndex } from './show-quality-index.ts'

const IN_TIME = '1.920001'
const LATE = '1.920002'
const day = (text: string): PlainDate => text as PlainDate
const staff = (role: string, unitId: UnitId, who: string): Actor => ({ kind: 'staff', accountId: who as AccountId, officialId: who as OfficialId, sessionId: 's' as SessionId, fullName: who, roles: [{ role, unitId }] })
const SYSTEM: Actor = { kind: 'system', process: 'test' }

let world: DossierWorld
let root: Unit
let department: Unit
const as = <T>(actor: Actor, now: Instant, run: (work: Work) => Promise<T>): Promise<T> => world.db.work({ actor, now }, run)
const control = (): Actor => staff('control-officer', world.committee.id, 'Kiểm soát')

/** Signed on a day; the text takes effect on 20/03: five days before it is 15/03. */
const sign = async (code: string, { number, now }: { readonly number: string; readonly now: Instant }): Promise<string> => {
  const basis = { number: `${number}/2025`, title: 'Quyết định thử', promulgatedOn: day('2025-03-01'), effectiveOn: day('2025-03-20'), isShortened: false }
  const { id } = valueOf(await as(staff('head-of-unit', department.id, 'Giám đốc'), now, (work) => draftAnnouncement(work, { unitId: department.id, title: 'Công bố thủ tục thử', lines: [{ code, change: 'new' }], basis })))
  valueOf(await as(control(), now, (work) => checkAnnouncement(work, id)))
  valueOf(await as(control(), now, (work) => submitAnnouncement(work, id)))
  valueOf(await as(control(), now, (work) => announce(work, id, { number: `${number}/QĐ-UBND`, signer: 'Chủ tịch', signedOn: plainDateAt(now) })))
  return id
}
const publish = async (id: string, now: Instant): Promise<void> => {
  await as(SYSTEM, now, (work) => onUploaded(work, id))
  valueOf(await as(control(), now, (work) => publishAnnouncement(work, id)))
}

const TRAITS: DossierTraits = {
  receivedAt: at('2025-03-14', 9 * 60), channel: 'online', assisted: false, withResult: false, supplements: 0, returnsPaper: true, whollyOnline: false, hasResultFile: false, hasComponentFiles: false,
  reusable: false, reused: false, fromStore: false, identityKnown: true, toPay: 8000, paidOnline: true, agenciesSeen: 'desk', waitedMs: 0,
}
const live = (procedureCode: string, changes: Partial<DossierTraits> = {}): Promise<void> => {
  const traits = { ...TRAITS, ...changes }
  const fact = { subjectId: newId<string>(), version: 1, kind: 'dossier' as const, unitId: world.committee.id, ownerIds: [world.committee.id, root.id], procedureCode, receivedOn: plainDateAt(traits.receivedAt), cells: cellsOf(traits) }
  return as(SYSTEM, traits.receivedAt, (work) => saveFact(work.tx, fact, traits.receivedAt))
}

const CODES = ['1.1', '1.2', '1.3', '3.1', '3.1b', '3.2', '3.5a', '3.5b', '4.5a'] as const
type Figures = Readonly<Record<(typeof CODES)[number], string>>
const behind = async (component: string, now: Instant, more: { readonly kind?: 'lost' | 'counted'; readonly on?: string; readonly limit?: number; readonly after?: string } = {}) => {
  const { items, next } = valueOf(await as(SYSTEM, now, (work) => listProceduresBehind(work, { unit: root.code, period: '2025-03', component, ...more })))
  return [...items.map(({ code, dueOn, doneOn }) => [code, ...(dueOn || doneOn ? [dueOn, doneOn] : [])].join(' ')), ...(next ? [`… ${next}`] : [])]
}
const shown = async (unit: Unit, now: Instant, on?: string): Promise<Figures> => {
  const { components } = valueOf(await as(SYSTEM, now, (work) => showQualityIndex(work, { unit: unit.code, period: '2025-03', ...(on ? { on } : {}) })))
  return Object.fromEntries(CODES.map((code) => {
    const { numerator, denominator } = components.find((each) => each.code === code) ?? expect.fail(code)
    return [code, `${numerator}/${denominator}`]
  })) as Figures
}

describe('the catalogue counted', () => {
  const THIRTEENTH = at('2025-03-13', 17 * 60)
  const TWENTIETH = at('2025-03-20', 17 * 60)
  const APRIL = at('2025-04-10', 9 * 60)
  let [inTime, late] = ['', '']
  let then: Figures
  beforeAll(async () => {
    world = await openDossierWorld()
    root = (await as(SYSTEM, THIRTEENTH, findRoot)) ?? expect.fail('no province')
    department = (await as(SYSTEM, THIRTEENTH, (work) => listUnits(work, { kind: 'department', limit: 1 })))[0] ?? expect.fail('no department')
    await as(SYSTEM, at('2025-03-12', 13 * 60), (work) => importSheets(work, [
      { ...ownSheet({ code: IN_TIME }), kind: 'local' },
      { ...ownSheet({ code: LATE, levels: ['province'], agencies: { executing: [department.name] }, channels: [{ kind: 'in-person', timeLimit: '3 ngày làm việc', levies: [{ kind: 'state-charge', amount: 8000 }] }] }), kind: 'local' },
    ], { source: 'cong-bo', options: { publish: false, partial: true } }))
  })
  afterAll(() => world.close())

  it('1.1, 1.2: signed in time and not public yet', async () => {
    inTime = await sign(IN_TIME, { number: '1', now: at('2025-03-12', 14 * 60) })
    expect(await shown(root, THIRTEENTH)).toMatchObject({ '1.1': '1/1', '1.2': '0/1', '1.3': '1/1', '3.1': '1/1', '3.5a': '0/0' })
  })

  it('1.1, 1.2: one announced late, one made public within five working days; each unit by what it answers for', async () => {
    late = await sign(LATE, { number: '2', now: at('2025-03-17', 9 * 60) })
    expect((await shown(root, at('2025-03-17', 10 * 60)))['1.1'], 'seen at once').toBe('1/2')
    await publish(inTime, at('2025-03-18', 9 * 60))
    then = await shown(root, TWENTIETH)
    expect(then).toMatchObject({ '1.1': '1/2', '1.2': '1/2', '1.3': '2/2', '3.1': '2/2', '3.1b': '0/0', '3.5a': '1/1' })
    expect(await shown(world.committee, TWENTIETH)).toMatchObject({ '1.1': '1/1', '1.2': '1/1', '1.3': '2/2' })
    expect(await shown(department, TWENTIETH), 'named in the sheet as who executes').toMatchObject({ '1.1': '0/1', '1.2': '0/1', '1.3': '0/0' })
  })

  it('3.2, 3.5b, 4.5a: procedures with at least one such dossier', async () => {
    await live(IN_TIME)
    await live(IN_TIME)
    await live(PROCEDURE, { channel: 'in-person', identityKnown: false, toPay: 0, paidOnline: false })
    const figures = { '3.2': '1/2', '3.5b': '1/1', '4.5a': '1/2' }
    for (const unit of [root, world.committee]) expect(await shown(unit, TWENTIETH)).toMatchObject(figures)
    const rates = await as(SYSTEM, TWENTIETH, (work) => readCountedRates(work, { units: [root], period: '2025-03', codes: new Set(['3.2', '3.5b']) }))
    expect([...(rates.get(root.id) ?? [])], 'what plans ask').toEqual([['3.2', 50], ['3.5b', 100]])
    expect(await behind('1.1', TWENTIETH)).toEqual([`${LATE} 2025-03-15 2025-03-17`])
    expect(await behind('1.2', TWENTIETH), 'still to be made public in time').toEqual([`${LATE} 2025-03-24 `])
    expect(await behind('3.2', TWENTIETH)).toEqual([PROCEDURE])
    expect([await behind('3.2', TWENTIETH, { kind: 'counted' }), await behind('3.5b', TWENTIETH, { kind: 'counted' }), await behind('4.5a', TWENTIETH)]).toEqual([[IN_TIME], [IN_TIME], [PROCEDURE]])
    expect([await behind('1.3', TWENTIETH, { kind: 'counted', limit: 1 }), await behind('1.3', TWENTIETH, { kind: 'counted', after: IN_TIME })]).toEqual([[IN_TIME, `… ${IN_TIME}`], [PROCEDURE]])
    const line = valueOf(await as(SYSTEM, TWENTIETH, (work) => listProceduresBehind(work, { unit: root.code, period: '2025-03', component: '1.1', kind: 'counted' }))).items
    const lost = valueOf(await as(SYSTEM, TWENTIETH, (work) => listProceduresBehind(work, { unit: root.code, period: '2025-03', component: '1.2' }))).items
    expect([...line, ...lost].map(({ code, isPublic }) => [code, isPublic]), 'people can read of what was made public alone').toEqual([[IN_TIME, true], [LATE, false]])
    const stranger = await as(world.officer, TWENTIETH, (work) => listProceduresBehind(work, { unit: root.code, period: '2025-03', component: '1.1' }))
    expect(stranger).toEqual({ ok: false, refusal: { kind: 'not-your-unit' } })
    then = await shown(root, TWENTIETH)
  })

  it('a past day shows what was shown then, whatever was announced, made public, assessed or retired since', async () => {
    await publish(late, at('2025-04-02', 9 * 60))
    const answers = { paperOriginalNeeded: false, presenceRequired: false, onSiteVerificationWithApplicant: false, payableOnline: true, resultElectronicOrPosted: true, identityLevelEnough: true }
    valueOf(await as(control(), at('2025-04-03', 9 * 60), (work) => assessServiceLevel(work, { code: IN_TIME, answers })))
    await as(SYSTEM, at('2025-04-03', 10 * 60), (work) => importSheets(work, [{ ...ownSheet({ code: IN_TIME, channels: [{ kind: 'in-person', timeLimit: '3 ngày làm việc' }] }), kind: 'local' }], { source: 'cong-bo', options: { partial: true } }))
    valueOf(await as(SYSTEM, at('2025-04-04', 9 * 60), (work) => retireProcedure(work, { code: PROCEDURE, effectiveOn: day('2025-03-19'), reason: 'Bãi bỏ', legalBasis: [{ number: '3/QĐ', title: 'Bãi bỏ', issuedOn: day('2025-03-19') }] })))
    expect(await shown(root, APRIL, '2025-03-20')).toEqual(then)
    expect(await behind('1.2', APRIL, { on: '2025-03-20' })).toEqual([`${LATE} 2025-03-24 `])
    expect(await behind('1.2', APRIL)).toEqual([`${LATE} 2025-03-24 2025-04-02`])
    expect(await shown(root, APRIL, '2025-03-13')).toMatchObject({ '1.1': '1/1', '1.2': '0/1', '1.3': '1/1' })
    // March as known now: the procedure was abolished in it, and the second decision was made public late.
    expect(await shown(root, APRIL)).toMatchObject({ '1.1': '1/2', '1.2': '1/2', '1.3': '1/1', '3.1': '1/1', '3.1b': '0/0' })
    const april = valueOf(await as(SYSTEM, APRIL, (work) => showQualityIndex(work, { unit: root.code, period: '2025-04' }))).components
    expect(['1.3', '3.1', '3.1b'].map((code) => april.find((each) => each.code === code)).map((each) => `${each?.numerator}/${each?.denominator}`)).toEqual(['2/2', '0/2', '1/1'])
  })

  it('1.3: says which parts a public sheet does not have', async () => {
    const drop = async (parts: string): Promise<void> => {
      const owner = new pg.Client(world.db.connection)
      await owner.connect()
      await owner.query('UPDATE procedures.version SET sheet = sheet || $1::jsonb FROM procedures.procedure WHERE procedure.id = version.procedure_id AND procedure.code = $2', [parts, LATE]).finally(() => owner.end())
    }
    const lost = async () => valueOf(await as(SYSTEM, APRIL, (work) => listProceduresBehind(work, { unit: root.code, period: '2025-04', component: '1.3' }))).items.map(({ code, missing }) => [code, missing])
    expect(await lost()).toEqual([])
    await drop('{"steps": [], "applicantKinds": []}')
    expect(await lost()).toEqual([[LATE, ['steps', 'applicants']]])
    await drop('{"name": "", "channels": [], "cases": []}')
    expect(await lost()).toEqual([[LATE, ['name', 'steps', 'channels', 'components', 'time-limit', 'applicants']]])
  })
})

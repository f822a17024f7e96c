// Domain §1.5: our figures beside the national portal's; 1.4, 4.6 and the backlog as others tell them.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { sendFeedback } from '../../feedback/testing.ts'
import { fileAtCounter } from '../../dossiers/index.ts'
import { listUnits, type Unit } from '../../organisation/index.ts'
import { indicatorsModule } from '../module.ts'
import type { NationalQualityBoard } from '../ports.ts'
import { findRoot } from './asked-unit.ts'
import { readCountedRates } from './counted-rates.ts'
import { readNationalBoard } from './read-national-board.ts'
import { bringPortalList, comparePortal } from './portal-lists.ts'
import { listUnitIndexes, showQualityIndex } from './show-quality-index.ts'

const { subscriptions = [] } = indicatorsModule({ secret: new Uint8Array(32).fill(7) })
let world: DossierWorld
const as = <T>(actor: Actor, now: Instant, run: (work: Work) => Promise<T>): Promise<T> =>
  world.db.work({ actor, now }, (work) => {
    const told: Work = { ...work, tell: async (event) => { for (const { to, on } of subscriptions) if (to === event.type) await on(told, event) } }
    return run(told)
  })
const control = (): Actor => ({ ...world.head, fullName: 'Dương Thị Kiểm', roles: [{ role: 'control-officer', unitId: world.committee.id }] }) as Actor
const file = async (now: Instant): Promise<string> => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now })
  return valueOf(await as(world.clerk, now, (work) => fileAtCounter(work, { draftId, channel: 'in-person', publicUrl, waived: [] }))).code ?? expect.fail('no code')
}
/** Friday 28/03/2025: what was filed on the 12th is late, what was filed on the 27th is not. */
const NOW = at('2025-03-28', 15 * 60)
const bring = (text: string, now = NOW, actor = control()) => as(actor, now, (work) => bringPortalList(work, { unit: world.committee.code, period: '2025-03', bytes: Buffer.from(text), fileName: 'cong.csv' }))
const compare = async () => valueOf(await as(control(), NOW, (work) => comparePortal(work, { unit: world.committee.code, period: '2025-03' })))

const rootId = async () => (await as({ kind: 'system', process: 'test' }, NOW, findRoot))?.id ?? expect.fail('no province')

describe('the national portal’s list', () => {
  let late: string, fresh: string, unsent: string, april: string
  beforeAll(async () => {
    world = await openDossierWorld()
    late = await file(at('2025-03-12', 9 * 60))
    fresh = await file(at('2025-03-27', 9 * 60))
    unsent = await file(at('2025-03-27', 10 * 60))
    april = await file(at('2025-04-01', 9 * 60))
  })
  afterAll(() => world.close())

  it('is compared code by code, each with its reason', async () => {
    expect((await compare()).components).toEqual([])
    expect(valueOf(await bring(`Mã hồ sơ;Đúng hạn\n${late};có\n${fresh};có\n${april};có\nH46.99-250301-0001;không\n${fresh};có\n`))).toEqual({ lines: 4, figures: 0, faults: [{ line: 6, why: 'twice' }] })
    const { components, differences } = await compare()
    expect(components).toMatchObject([{ component: '2.1', here: { numerator: 2, denominator: 3 }, there: { numerator: 3, denominator: 4, rate: 75, points: 15 } }])
    expect(Object.fromEntries(differences.map(({ code, reason }) => [code, reason]))).toEqual({ [late]: 'portal-counts', [unsent]: 'missing-there', [april]: 'not-in-this-period', 'H46.99-250301-0001': 'unknown-here' })
    expect(differences.find(({ code }) => code === late)).toMatchObject({ receivedOn: '2025-03-12', lateAt: expect.stringContaining('2025-03-17') as string })
  })

  it('tells 1.4, from the moment it is known', async () => {
    const index = async (on?: string) => valueOf(await as({ kind: 'system', process: 'test' }, at('2025-03-31', 9 * 60), (work) => showQualityIndex(work, { unit: world.committee.code, period: '2025-03', ...(on ? { on } : {}) }))).components.find(({ code }) => code === '1.4')
    expect(await index()).toMatchObject({ standing: 'awaiting' })
    valueOf(await bring('Mã chỉ số,Tử số,Mẫu số\n1.4,950,1.000\n', at('2025-03-30', 9 * 60)))
    expect(await index()).toMatchObject({ numerator: 950, denominator: 1000, points: 5.7 })
    expect(await index('2025-03-29')).toMatchObject({ standing: 'awaiting' })
  })

  it('keeps 1.4 and its codes side by side: a later list about another component takes nothing away', async () => {
    const index = async (period: string, on?: string) => valueOf(await as({ kind: 'system', process: 'test' }, at('2025-05-31', 9 * 60), (work) => showQualityIndex(work, { unit: world.committee.code, period, ...(on ? { on } : {}) }))).components.find(({ code }) => code === '1.4')
    valueOf(await bring(`Mã hồ sơ;Đúng hạn\n${late};không\n`, at('2025-03-31', 9 * 60)))
    expect(await index('2025-03')).toMatchObject({ numerator: 950, denominator: 1000 })
    const both = await compare()
    expect(both.components).toMatchObject([{ component: '1.4', there: { numerator: 950, denominator: 1000 } }, { component: '2.1', there: { numerator: 0, denominator: 1 } }])
    expect(both.brought).toMatchObject({ at: at('2025-03-31', 9 * 60), fileName: 'cong.csv', lines: 1 })
    // A quarter or a year is the sum of its months, until the portal says one of its own.
    const ofPeriod = (period: string, text: string, now: Instant) => as(control(), now, (work) => bringPortalList(work, { unit: world.committee.code, period, bytes: Buffer.from(text), fileName: 'cong.csv' }))
    valueOf(await ofPeriod('2025-02', 'Mã chỉ số,Tử số,Mẫu số\n1.4,40,50\n', at('2025-04-01', 9 * 60)))
    expect(await index('2025-Q1')).toMatchObject({ numerator: 990, denominator: 1050, points: 5.66 })
    expect(await index('2025-Q1', '2025-03-31')).toMatchObject({ numerator: 950, denominator: 1000 })
    expect(await index('2025')).toMatchObject({ numerator: 990, denominator: 1050 })
    valueOf(await ofPeriod('2025-Q1', 'Mã chỉ số,Tử số,Mẫu số\n1.4,10,20\n', at('2025-04-02', 9 * 60)))
    expect(await index('2025-Q1')).toMatchObject({ numerator: 10, denominator: 20 })
  })

  it('stands beside the board the portal shows, read over the network; what did not change is kept once', async () => {
    const asked: unknown[] = []
    let total = 71.5
    const nationalQualityBoard: NationalQualityBoard = {
      readBoard: async (period) => {
        asked.push(period)
        return { ok: true, value: [{ name: world.committee.name.toLocaleUpperCase('vi'), groups: { '1': 9.5, '2': 18 }, total }, { name: 'Ban Quản lý Không Có', groups: { '1': 1 } }, { name: 'UBND tỉnh Quảng Bình', groups: {}, total: 80 }] }
      },
    }
    const night = (now: Instant) => readNationalBoard((run) => as({ kind: 'system', process: 'job' }, now, run), { nationalQualityBoard })
    expect([await night(at('2025-03-29', 100)), await night(at('2025-03-30', 100))]).toEqual([6, 0])
    expect(asked.slice(0, 3)).toEqual([{ year: 2025, month: 3 }, { year: 2025, quarter: 1 }, { year: 2025 }])
    total = 72
    expect(await night(at('2025-03-31', 100))).toBe(3)
    const { board, brought } = await compare()
    expect(board?.at).toBe(at('2025-03-31', 100))
    expect(board?.total).toMatchObject({ there: 72, here: expect.any(Number) as number })
    expect(board?.groups.map(({ group, there }) => [group, there])).toEqual([['1', 9.5], ['2', 18], ['3a', undefined], ['3b', undefined], ['4', undefined], ['5', undefined]])
    expect(brought, 'what was brought in by file stands').toMatchObject({ fileName: 'cong.csv' })
    const province = valueOf(await as({ ...control(), roles: [{ role: 'control-officer', unitId: await rootId() }] } as Actor, NOW, (work) => comparePortal(work, { period: '2025-03' })))
    expect([province.board?.total.there, province.board?.unknown]).toEqual([80, ['Ban Quản lý Không Có']])
    const away: NationalQualityBoard = { readBoard: async (period) => (period.month === undefined ? nationalQualityBoard.readBoard(period) : { ok: false, fault: 'status-503' }) }
    total = 73
    await expect(readNationalBoard((run) => as({ kind: 'system', process: 'job' }, at('2025-04-01', 100), run), { nationalQualityBoard: away })).rejects.toThrow('status-503')
    expect(valueOf(await as(control(), NOW, (work) => comparePortal(work, { unit: world.committee.code, period: '2025' }))).board?.total.there, 'the other periods are kept').toBe(73)
  })

  it('procedures and feedback are compared code by code too; of what has no codes it is said', async () => {
    const sender = { name: 'Trần Thị Mẫu', address: 'Phường Đồng Hới', phone: '0900000001' }
    const send = (text: string, now: Instant) => as({ kind: 'anonymous' }, now, (work) => sendFeedback(work, { kind: 'feedback', text, sender, unitCode: world.desk.code }))
    const [ours, alike, april] = [valueOf(await send('Chờ ở quầy cả buổi sáng', at('2025-03-13', 9 * 60))), valueOf(await send('Không có chỗ ngồi chờ', at('2025-03-14', 9 * 60))), valueOf(await send('Bảng chỉ dẫn bị mờ', at('2025-04-02', 9 * 60)))]
    // 3.1: the one procedure here is offered online, and not eligible for more; 5.2: nobody answered either of them.
    valueOf(await bring(`Mã hồ sơ;Mã chỉ số;Đạt\n${PROCEDURE};3.1;không\n9.999999;3.1;có\n${PROCEDURE};3.1b;có\n${ours.code};5.2;có\nPA-000;5.2;không\n${april.code};5.2;có\n${late};5.4;có\n`, at('2025-05-30', 9 * 60)))
    const { differences, notCompared } = await compare()
    const of = (component: string) => differences.filter((each) => each.component === component).map(({ things, code, reason }) => [things, code, reason])
    const known = differences.find(({ component, code }) => component === '3.1' && code === PROCEDURE)
    expect(known?.name).toEqual(expect.any(String))
    expect(of('3.1')).toEqual(expect.arrayContaining([['procedures', PROCEDURE, 'we-count'], ['procedures', '9.999999', 'unknown-here']]))
    expect(of('3.1b')).toEqual(expect.arrayContaining([['procedures', PROCEDURE, 'not-below-here']]))
    expect(new Set(of('5.2').map((line) => line.join(' ')))).toEqual(new Set([`feedback ${ours.code} portal-counts`, `feedback ${alike.code} missing-there`, 'feedback PA-000 unknown-here', `feedback ${april.code} not-in-this-period`]))
    expect(differences.find(({ code }) => code === ours.code)).toMatchObject({ itemId: ours.id, receivedOn: '2025-03-13' })
    expect(notCompared).toEqual(['5.4'])
  })

  it.each([
    ['a file without headings', () => bring('a;b\n1;2'), 'portal-list-empty'],
    ['nothing at all', () => bring(''), 'portal-list-empty'],
    ['a month to come', () => as(control(), NOW, (work) => bringPortalList(work, { period: '2025-05', bytes: Buffer.from('Mã hồ sơ\nA'), fileName: 'a.csv' })), 'period-to-come'],
    ['whoever is not in charge', () => bring('Mã hồ sơ\nA', NOW, world.officer), 'not-your-unit'],
  ])('refuses %s', async (_, run, kind) => expect(kindOf(await run())).toBe(kind))
})

describe('what other rooms count themselves', () => {
  const asOwner = async (query: string, values: readonly unknown[]): Promise<void> => {
    const client = new pg.Client(world.db.connection)
    await client.connect()
    await client.query(query, [...values]).finally(() => client.end())
  }
  beforeAll(async () => {
    world = await openDossierWorld()
    for (const [serial, isElectronic, during] of [[1, true, '{["2025-03-11T03:00:00Z",)}'], [2, true, '{["2025-04-02T03:00:00Z",)}'], [3, false, '{}']] as const)
      await asOwner(`INSERT INTO certification.certified_copy (request_id, serial, authority_id, original, pages, copies, levy, scan_file_id, state, prepared_at, prepared_by, certified_at, year, number_serial, number, file_id, is_electronic, electronic_during)
        VALUES ($1, 1, $2, '{}', 1, 1, 2000, $1, 'certified', '2025-03-10T02:00:00Z', 'x', '2025-03-10T03:00:00Z', 2025, $3::int, $3::int::text, $1, $4, $5)`, [newId<string>(), world.committee.id, serial, isElectronic, during])
    await asOwner(`INSERT INTO old_results.plan (unit_id, procedure_code, procedure_name, expected, due_on, pages_per_day, people, set_at, set_by) VALUES ($1, '9.000001', 'Thử', 40, '2025-06-30', 100, 1, '2025-03-01T02:00:00Z', 'x')`, [world.committee.id])
    await asOwner(`INSERT INTO old_results.plan_change (unit_id, procedure_code, serial, expected, set_at, set_by) VALUES ($1, '9.000001', 1, 60, '2025-03-01T02:00:00Z', 'x'), ($1, '9.000001', 2, 40, '2025-04-03T02:00:00Z', 'x')`, [world.committee.id])
  })
  afterAll(() => world.close())
  const shown = async (unit: string) => valueOf(await as({ kind: 'system', process: 'test' }, NOW, (work) => showQualityIndex(work, { unit, period: '2025-03' })))

  it('4.6 and the backlog (plan 276 III.3f) reach the unit and those above it, and nobody beside', async () => {
    const [above] = [(await shown(world.committee.code)).above?.code ?? '']
    for (const unit of [world.committee.code, above]) {
      const { components, planTargets } = await shown(unit)
      expect(components.find(({ code }) => code === '4.6')).toMatchObject({ numerator: 2, denominator: 3, points: 1.33 })
      expect(planTargets.find(({ key }) => key === 'backlog')).toMatchObject({ standing: 'short', numerator: 0, denominator: 40 })
    }
    const past = valueOf(await as({ kind: 'system', process: 'test' }, at('2025-05-31', 9 * 60), (work) => showQualityIndex(work, { unit: world.committee.code, period: '2025-03', on: '2025-03-31' })))
    expect([past.components.find(({ code }) => code === '4.6'), past.planTargets.find(({ key }) => key === 'backlog')], 'as the last day of March knew them').toMatchObject([{ numerator: 1, denominator: 3 }, { numerator: 0, denominator: 60 }])
    expect((await as({ kind: 'system', process: 'test' }, at('2025-04-20', 9 * 60), (work) => showQualityIndex(work, { unit: world.committee.code, period: '2025-04' }).then(valueOf))).components.find(({ code }) => code === '4.6')).toMatchObject({ standing: 'empty' })
  })

  it('of many units each has its own and what is below it; the province keeps what a unit certified that has closed since', async () => {
    const rates = async (now: Instant, period = '2025-03') => {
      const [province] = await as({ kind: 'system', process: 'test' }, now, (work) => listUnits(work, { roots: true, kind: 'provincial-peoples-committee', limit: 1 }))
      const [beside] = await as({ kind: 'system', process: 'test' }, now, (work) => listUnits(work, { kind: 'department', limit: 1 }))
      const ask = (units: readonly (Unit | undefined)[]) => as({ kind: 'system', process: 'test' }, now, (work) => readCountedRates(work, { units: units.filter((each) => each !== undefined), period, codes: new Set(['4.6']) }))
      const [together, alone] = [await ask([province, world.committee, beside]), await ask([province])]
      return [province, world.committee, beside].map((unit) => together.get(unit?.id ?? '')?.get('4.6')).concat(alone.get(province?.id ?? '')?.get('4.6'))
    }
    expect(await rates(NOW)).toEqual([66.67, 66.67, undefined, 66.67])
    await asOwner(`UPDATE organisation.unit_place SET until_on = '2025-05-01' WHERE unit_id = $1`, [world.committee.id])
    await asOwner(`UPDATE organisation.unit SET closed_on = '2025-05-01' WHERE id = $1`, [world.committee.id])
    const june = at('2025-06-02', 9 * 60)
    expect(await rates(june), 'a month has the tree of its last day').toEqual([66.67, 66.67, undefined, 66.67])
    expect(await rates(june, '2025'), 'the year under way: above it stands nobody any more').toEqual([66.67, 66.67, undefined, 66.67])
    const units = async (period: string) => (valueOf(await as({ kind: 'system', process: 'test' }, june, (work) => listUnitIndexes(work, { unit: world.committee.parentId ?? '', period }))).items as readonly { readonly unit: { readonly code: string } }[]).map(({ unit }) => unit.code)
    expect([(await units('2025-03')).includes(world.committee.code), (await units('2025-06')).includes(world.committee.code)], 'a period has the units that stood then').toEqual([true, false])
  })
})

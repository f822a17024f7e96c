// QĐ 276/QĐ-UBND 2025: each unit is measured by its own figures; the seed plan finds its units and its figures.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { listUnits, type Unit } from '../../organisation/index.ts'
import { organisationModule } from '../../organisation/module.ts'
import { listDeliverables, listDoers } from '../store/plan-store.ts'
import { importPlan } from './import-plan.ts'
import { setPlanOrder } from './set-order.ts'
import { listPlanUnits, showPlan, showUnitSheet } from './show-plan.ts'
import { listPlanDue } from './follow-up.ts'

const DECISION = join(import.meta.dirname, '../../../../shared/law/plan-276-quang-binh-2025.md')
const DEMO = new URL('../../../data/plans/demo-plan.md', import.meta.url)
const MIGRATION = readFileSync(new URL('../migrations/20261130T1801_targets-of-levels.sql', import.meta.url), 'utf8')
const NOW = parseInstant('2025-07-10T09:00:00+07:00') as Instant
const HEAD = { number: '01/KH-UBND', title: 'Kế hoạch thử năm 2025', year: 2025, issuedOn: '2025-02-11' as never }
const TEXT = [
  'STT\tNhiệm vụ\tKết quả công việc\tĐơn vị thực hiện\tThời hạn',
  'I\tMục\t\t\t',
  '1\tTrực tuyến\tTỷ lệ thanh toán trực tuyến so với hồ sơ có giao dịch đạt 70%\tSở Tư pháp, Sở Xây dựng, Sở Y tế\tThường xuyên trong năm',
  '2\tHài lòng\tMức độ hài lòng đạt tối thiểu 90%\tSở Tư pháp, Sở Xây dựng\tHàng tháng',
  '3\tTrực tuyến\tTỷ lệ hồ sơ xử lý hoàn toàn trực tuyến đạt 50%\tSở Tư pháp, Sở Xây dựng, Sở Y tế\tTrước ngày 30/06/2025',
].join('\n')

/** Numbers of `indicators` (domain/counts.ts). */
const [RECEIVED, TO_PAY, PAID_ONLINE, WHOLLY] = [1, 18, 19, 25]

let db: TestDatabase
let units: readonly Unit[]
const called = (name: string): Unit => units.find((unit) => unit.name === name) ?? expect.fail(name)
const as = <T>(run: (work: Work) => Promise<T>, now = NOW): Promise<T> => db.work({ actor: { kind: 'system', process: 'test' }, now }, run)
const planned = async (text: string, head: Partial<typeof HEAD> = HEAD) => {
  const imported = await as((work) => importPlan(work, { text, head }))
  if (!imported.ok) throw new Error(imported.refusal.kind)
  return { ...imported.value, planId: imported.value.planId ?? expect.fail('not kept') }
}

/** As if so many dossiers of a month had been counted. */
const counted = (unit: Unit, month: string, sums: Readonly<Record<number, number>>) => {
  const totals = Array.from({ length: 31 }, (_, at) => sums[at + 1] ?? 0)
  return as(({ tx }) => sql`INSERT INTO indicators.counter (owner_id, procedure_code, grain, starts_on, totals) VALUES (${unit.id}, '', 'month', ${`${month}-01`}::date, ${totals}::bigint[])`.execute(tx))
}
/** As if five ratings of a month had been shown, so many of them "not satisfied". */
const rated = (unit: Unit, month: string, low: number) =>
  as(({ tx }) => sql`INSERT INTO surveys.release (owner_id, month, release_id, released_at, rated, tallies) VALUES (${unit.id}, ${`${month}-01`}, ${newId<string>()}, ${NOW}, 5, ${JSON.stringify({ overall: [low, 0, 5 - low] })}::jsonb)`.execute(tx))

beforeAll(async () => {
  db = await openTestDatabase()
  await db.work({}, (work) => organisationModule({ may: () => true }).seed?.(work, 'quang-binh-2025', NOW) ?? Promise.resolve())
  units = await db.work({}, (work) => listUnits(work, { limit: 1000, on: HEAD.issuedOn }))
})
afterAll(() => db.close())

describe('what the system counts', () => {
  let planId: string
  beforeAll(async () => {
    ;({ planId } = await planned(TEXT))
    const [justice, building, province] = [called('Sở Tư pháp'), called('Sở Xây dựng'), called('Ủy ban nhân dân tỉnh Quảng Bình')]
    await counted(justice, '2025-02', { [RECEIVED]: 20, [TO_PAY]: 10, [PAID_ONLINE]: 9, [WHOLLY]: 12 })
    await counted(building, '2025-02', { [RECEIVED]: 20, [TO_PAY]: 10, [PAID_ONLINE]: 2, [WHOLLY]: 4 })
    await counted(building, '2025-03', { [RECEIVED]: 20 })
    await counted(province, '2025-02', { [RECEIVED]: 40, [TO_PAY]: 20, [PAID_ONLINE]: 11, [WHOLLY]: 16 })
    await rated(justice, '2025-02', 1)
    await rated(building, '2025-02', 1)
    await rated(building, '2025-03', 5)
  })
  const boardLine = async (serial: number) => {
    const board = await as((work) => showPlan(work, { planId }))
    return (board.ok && board.value.items.find((one) => one.serial === serial)) || expect.fail('no board')
  }
  const sheetLine = async (name: string, serial: number) => {
    const sheet = await as((work) => showUnitSheet(work, { planId, unitId: called(name).id }))
    return (sheet.ok && sheet.value.items.find((one) => one.serial === serial)) || expect.fail('no sheet')
  }

  it('scores each unit by its own rate, the province’s beside it', async () => {
    const { summary, measured } = await boardLine(1)
    expect(measured).toEqual([{ code: '3.6', target: 70, rate: 55 }])
    expect(summary).toEqual({ kind: 'below', percent: 65, units: 3, done: 1, overdue: 0 })
    expect([(await sheetLine('Sở Tư pháp', 1)).standing.kind, (await sheetLine('Sở Xây dựng', 1)).standing, (await sheetLine('Sở Y tế', 1)).standing.kind]).toEqual(['reached', { kind: 'below', percent: 29, missing: [] }, 'not-measured'])
  })

  it('says the same of a unit on its sheet and among all', async () => {
    const list = await as((work) => listPlanUnits(work, { planId }))
    if (!list.ok) throw new Error(list.refusal.kind)
    for (const name of ['Sở Tư pháp', 'Sở Xây dựng', 'Sở Y tế']) {
      const sheet = await as((work) => showUnitSheet(work, { planId, unitId: called(name).id }))
      expect(list.value.items.find((one) => one.name === name), name).toMatchObject(sheet.ok ? sheet.value.summary : {})
    }
  })

  it('measures a monthly target month by month (IV.2.2)', async () => {
    const [good, bad] = [await sheetLine('Sở Tư pháp', 2), await sheetLine('Sở Xây dựng', 2)]
    expect(good.measured[0]?.months?.filter(({ rate }) => rate !== undefined)).toEqual([{ part: '2025-02', rate: 95 }])
    expect(good.standing).toMatchObject({ kind: 'under-way', missing: [] })
    expect(bad.standing).toMatchObject({ kind: 'below', missing: ['2025-03'] })
  })

  it('is not held up by a unit that has nothing to measure', async () => {
    const text = [...TEXT.split('\n').slice(0, 2), '1\tTrực tuyến\tTỷ lệ thanh toán trực tuyến so với hồ sơ có giao dịch đạt 70%\tSở Tư pháp, Sở Y tế\tThường xuyên trong năm', '2\tBáo cáo\tBáo cáo kết quả\tSở Tư pháp\tTrước ngày 30/06/2025'].join('\n')
    const after = await planned(text, { ...HEAD, number: '05/KH-UBND' })
    await as((work) => setPlanOrder(work, { planId: after.planId, reference: 'I.2.1', after: ['I.1.1'] }))
    const sheet = await as((work) => showUnitSheet(work, { planId: after.planId, unitId: called('Sở Tư pháp').id }))
    expect(sheet.ok && sheet.value.items.map(({ standing, waitsFor }) => [standing.kind, waitsFor])).toEqual([['reached', []], ['overdue', []]])
  })

  it('is late on its day by the figure; evidence is asked only of whom nothing is counted', async () => {
    expect([(await sheetLine('Sở Tư pháp', 3)).standing.kind, (await sheetLine('Sở Xây dựng', 3)).standing.kind, (await sheetLine('Sở Y tế', 3)).standing.kind]).toEqual(['reached', 'overdue', 'overdue'])
    expect([(await sheetLine('Sở Xây dựng', 3)).byFigure, (await sheetLine('Sở Y tế', 3)).byFigure]).toEqual([true, false])
    const due = await as((work) => listPlanDue(work, { planId }))
    expect(due.ok && due.value.items.map(({ name, late }) => `${name} ${late}`).toSorted()).toEqual(['Sở Xây dựng 1', 'Sở Y tế 1'])
  })
})

describe('targets of levels', () => {
  const text = [...TEXT.split('\n').slice(0, 2), '1\tTrực tuyến\tHồ sơ xử lý hoàn toàn trực tuyến: Cấp tỉnh đạt 70%, cấp huyện đạt 50%.\tSở Tư pháp, UBND cấp huyện\tTrước ngày 30/06/2025'].join('\n')
  const figuresOf = async (planId: string) => (await as(({ tx }) => listDeliverables(tx, planId))).map(({ figures }) => figures)
  const BOTH = [{ code: 'wholly-online', atLeastPercent: 70, level: 'province' }, { code: 'wholly-online', atLeastPercent: 50, level: 'district' }]

  it('the province is held against its own alone, and one brought in before is measured level by level too', async () => {
    const { planId } = await planned(text, { ...HEAD, number: '06/KH-UBND' })
    expect(await figuresOf(planId)).toEqual([BOTH])
    const board = await as((work) => showPlan(work, { planId }))
    expect(board.ok && board.value.items[0]?.measured).toEqual([{ code: 'wholly-online', target: 70, rate: 40 }])
    const owner = new pg.Client(db.connection)
    await owner.connect()
    const before = `UPDATE plans.deliverable SET content = jsonb_set(content, '{figures}', '[{"code": "wholly-online", "atLeastPercent": 70}]') WHERE plan_id = '${planId}'`
    await owner.query(before).then(() => owner.query(MIGRATION)).finally(() => owner.end())
    expect(await figuresOf(planId)).toEqual([BOTH])
  })

  it('whoever reached theirs is not late, whatever is asked of those without a target', async () => {
    const ofDistricts = text.replace('Cấp tỉnh đạt 70%, cấp huyện đạt 50%', 'Cấp huyện đạt 50%, cấp xã đạt 40%').replace('Sở Tư pháp', 'Sở Tư pháp, Sở Xây dựng, Sở Y tế')
    const { planId } = await planned(ofDistricts, { ...HEAD, number: '07/KH-UBND' })
    const districts = units.filter(({ kind }) => kind === 'district-peoples-committee').toSorted((one, other) => (one.id < other.id ? -1 : 1))
    const last = districts.at(-1) ?? expect.fail('no district')
    await counted(last, '2025-02', { [RECEIVED]: 10, [WHOLLY]: 8 })
    const due = await as((work) => listPlanDue(work, { planId }))
    const late = due.ok ? due.value.items.map(({ unitId }) => unitId) : []
    expect([late.length, late.includes(last.id)]).toEqual([3 + districts.length - 1, false])
  })
})

describe('the plan of the demonstration', () => {
  it('has a figure for each of its seven targets', async () => {
    const { planId } = await planned(readFileSync(DEMO, 'utf8').replaceAll('{year}', '2025'), {})
    const board = await as((work) => showPlan(work, { planId }))
    const figures = board.ok ? board.value.items.flatMap(({ reference, figures: own }) => own.map(({ code }) => `${reference} ${code}`)) : []
    expect(figures).toEqual(['II.2.1 4.2', 'II.2.2 4.1', 'II.2.3 4.3', 'II.2.4 backlog', 'II.3.1 wholly-online', 'II.3.2 3.6', 'III.1.1 5.4'])
    const counted = board.ok ? board.value.items.filter(({ measured }) => measured.some(({ rate }) => rate !== undefined)).map(({ reference }) => reference) : []
    expect(counted, 'of the dossiers counted above').toEqual(['II.2.3', 'II.3.1', 'II.3.2'])
  })
})

const GROUPS: Readonly<Record<string, string>> = {
  'office-of-peoples-committee': 'office', department: 'departments', 'district-peoples-committee': 'districts', 'commune-peoples-committee': 'communes', 'public-administration-service-centre': 'centre', 'one-stop-desk': 'desks', 'vertical-agency': 'agencies',
}
const EVERYBODY = '3 agencies, 1 centre, 145 communes, 20 departments, 153 desks, 8 districts'

/** Every row with the units of 11/02/2025 it is given to and the figures that count it. */
const SEED: readonly string[] = [
  'I.1.1 | 1 office | ',
  'I.1.2 | 145 communes, 20 departments, 8 districts | ',
  'II.1.1 | 20 departments | ',
  'II.1.2 | 1 office | ',
  'II.1.3 | 1 departments | ',
  'III.1.1 | 20 departments | ',
  'III.1.2 | 1 centre, 153 desks | ',
  'III.2.1 | 3 agencies, 1 centre, 145 communes, 20 departments, 8 districts | one-stop',
  'III.2.2 | 3 agencies, 1 centre, 145 communes, 20 departments, 8 districts | ',
  `III.3.1 | ${EVERYBODY} | 1.4`,
  `III.3.2 | ${EVERYBODY} | 4.2`,
  `III.3.3 | ${EVERYBODY} | 4.1, 4.6`,
  `III.3.4 | ${EVERYBODY} | 4.3`,
  'III.3.5 | 145 communes, 20 departments, 8 districts | backlog',
  'III.3.6 | 20 departments | ',
  'III.3.7 | 20 departments | ',
  'III.3.8 | 145 communes, 20 departments, 8 districts | ',
  'III.4.1 | 20 departments | ',
  'III.4.2 | 20 departments | 3.1b',
  'III.4.3 | 20 departments | ',
  'III.4.4 | 20 departments | ',
  'III.4.5 | 3 agencies, 145 communes, 20 departments, 8 districts | ',
  'III.4.6 | 1 centre, 8 districts | ',
  `III.4.7 | ${EVERYBODY} | wholly-online`,
  `III.4.8 | ${EVERYBODY} | 3.6`,
  'III.5.1 | 1 departments | ',
  'III.5.2 | 1 centre, 145 communes, 20 departments, 8 districts | ',
  'III.6.1 | 145 communes, 20 departments, 8 districts | ',
  `IV.1.1 | ${EVERYBODY} | `,
  'IV.1.2 | 145 communes, 20 departments, 8 districts, 1 office | ',
  'IV.1.3 | 145 communes, 20 departments, 8 districts, 1 office | ',
  `IV.2.1 | ${EVERYBODY} | `,
  `IV.2.2 | ${EVERYBODY} | 5.4`,
  'IV.2.3 | 20 departments | ',
  'V.1.1 | 20 departments | ',
  'V.1.2 | 20 departments | ',
  'V.1.3 | 20 departments | ',
  'V.2.1 | 20 departments | ',
  'V.2.2 | 145 communes, 20 departments, 8 districts | ',
  'V.3.1 | 145 communes, 20 departments, 8 districts | ',
  'V.3.2 | 20 departments, 8 districts | ',
  'V.3.3 | 2 departments | ',
  'V.3.4 | 2 departments | ',
  'V.3.5 | 20 departments, 8 districts | ',
  'V.3.6 | 1 departments | ',
  'V.3.7 | 145 communes, 20 departments, 8 districts | ',
  'VI.1.1 | 1 office | ',
  'VI.1.2 | 3 agencies, 145 communes, 20 departments, 8 districts | ',
  'VI.1.3 | 3 agencies, 145 communes, 20 departments, 8 districts | ',
  'VI.2.1 | 20 departments, 8 districts | ',
  'VI.3.1 | 2 departments, 8 districts | ',
  'VI.4.1 | 1 office | ',
  'VI.5.1 | 145 communes, 20 departments, 8 districts | ',
]

describe.skipIf(!existsSync(DECISION))('the seed plan (QĐ 276/QĐ-UBND) in the province of its day', () => {
  it('finds every unit and every figure', async () => {
    const { planId, remarks } = await planned(readFileSync(DECISION, 'utf8'), {})
    const board = await as((work) => showPlan(work, { planId }))
    const doers = await as(({ tx }) => listDoers(tx, planId))
    const groupOf = new Map(units.map((unit) => [unit.id, GROUPS[unit.kind] ?? unit.kind]))
    const givenTo = (serial: number): string => [...Map.groupBy(doers.filter((doer) => doer.serial === serial), ({ unitId }) => groupOf.get(unitId) ?? '?')].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([group, own]) => `${own.length} ${group}`).join(', ')
    expect(board.ok && board.value.items.map(({ serial, reference, figures }) => `${reference} | ${givenTo(serial)} | ${figures.map(({ code }) => code).join(', ')}`)).toEqual(SEED)
    expect(remarks.filter(({ kind }) => kind === 'unit-unknown')).toEqual([])
  })
})

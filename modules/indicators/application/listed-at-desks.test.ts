// Kế hoạch 276 III.2a, TT 01/2018/TT-VPCP 13.5, 13.6: what hangs at the one-stop makes the figure, on the day and looked back at.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { at, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { listUnits, type Unit } from '../../organisation/index.ts'
import { importSheets } from '../../procedures/index.ts'
import { ownSheet, readEdition, recordPosting } from '../../procedures/testing.ts'
import { findRoot } from './asked-unit.ts'
import { readCountedRates } from './counted-rates.ts'
import { listProceduresBehind } from './drill-procedures.ts'
import { listOfficerIndices } from './list-officer-indices.ts'
import { showQualityIndex } from './show-quality-index.ts'

const SYSTEM: Actor = { kind: 'system', process: 'test' }
const [OF_COMMUNE, OF_PROVINCE] = ['1.930001', '1.930002']
let world: DossierWorld
let root: Unit
let centre: Unit
const as = <T>(actor: Actor, now: Instant, run: (work: Work) => Promise<T>): Promise<T> => world.db.work({ actor, now }, run)

const post = async (desk: Unit, level: 'commune' | 'province', now: Instant): Promise<void> => {
  const clerk = { ...world.clerk, roles: [{ role: 'one-stop-officer', unitId: desk.id }] } as Actor
  const { edition } = await as(clerk, now, (work) => readEdition(work, { level }))
  valueOf(await as(clerk, now, (work) => recordPosting(work, { unitId: desk.id, place: 'Sảnh', form: 'board', level, edition, confirmation: 'Đã treo' })))
}
const coverage = async (unit: Unit, now: Instant, on?: string): Promise<string> => {
  const { planTargets } = valueOf(await as(SYSTEM, now, (work) => showQualityIndex(work, { unit: unit.code, period: '2025-03', ...(on ? { on } : {}) })))
  const { numerator, denominator, standing } = planTargets.find(({ key }) => key === 'one-stop') ?? expect.fail()
  return `${numerator}/${denominator} ${standing}`
}
const missing = async (unit: Unit, now: Instant) => valueOf(await as(SYSTEM, now, (work) => listProceduresBehind(work, { unit: unit.code, period: '2025-03', component: 'one-stop' }))).items.map(({ code }) => code)
const nine = async (unit: Unit, now: Instant): Promise<readonly (number | undefined)[]> => {
  const { rows } = valueOf(await as(SYSTEM, now, (work) => listOfficerIndices(work, { unit: unit.code, period: '2025-03' }))) as { rows: readonly { indices: readonly { index: number; value?: number }[] }[] }
  return [5, 6].map((wanted) => rows[0]?.indices.find(({ index }) => index === wanted)?.value)
}

describe('procedures received at the one-stop', () => {
  const MONDAY = at('2025-03-17', 9 * 60)
  const TUESDAY = at('2025-03-18', 9 * 60)
  const WEDNESDAY = at('2025-03-19', 9 * 60)
  const FRIDAY = at('2025-03-21', 9 * 60)
  beforeAll(async () => {
    world = await openDossierWorld()
    root = (await as(SYSTEM, MONDAY, findRoot)) ?? expect.fail('no province')
    centre = (await as(SYSTEM, MONDAY, (work) => listUnits(work, { level: 'province', oneStop: true, limit: 1 })))[0] ?? expect.fail('no centre')
    await as(SYSTEM, at('2025-03-14', 9 * 60), (work) => importSheets(work, [ownSheet({ code: OF_COMMUNE }), ownSheet({ code: OF_PROVINCE, levels: ['province'] })], { source: 'own', options: { publish: true } }))
  })
  afterAll(() => world.close())

  it('none where nothing hangs; then what the desk of the commune lists, and for the province what every commune does', async () => {
    expect([await coverage(world.committee, MONDAY), await coverage(root, MONDAY)]).toEqual(['0/2 short', '0/3 short'])
    expect(await nine(world.committee, MONDAY)).toEqual([0, 1])
    await post(world.desk, 'commune', TUESDAY)
    expect([await coverage(world.committee, TUESDAY), await coverage(root, TUESDAY)], 'one commune of many').toEqual(['2/2 met', '0/3 short'])
    expect([await missing(world.committee, TUESDAY), await missing(root, TUESDAY)]).toEqual([[], [OF_COMMUNE, OF_PROVINCE, PROCEDURE].toSorted()])
    expect((await nine(root, TUESDAY))[1], 'on the web alone').toBe(1)
    expect(await nine(world.committee, TUESDAY), 'all received there, none decided on the spot; board and web are right').toEqual([1, 2])
    const desks = await as(SYSTEM, TUESDAY, (work) => listUnits(work, { level: 'commune', oneStop: true, limit: 500 }))
    expect(desks.length).toBeGreaterThan(1)
    for (const desk of desks) if (desk.id !== world.desk.id) await post(desk, 'commune', WEDNESDAY)
    expect([await coverage(root, WEDNESDAY), await missing(root, WEDNESDAY)]).toEqual(['2/3 short', [OF_PROVINCE]])
    await post(centre, 'province', WEDNESDAY)
    expect([await coverage(root, WEDNESDAY), (await nine(root, WEDNESDAY))[1]]).toEqual(['3/3 met', 2])
    const rates = await as(SYSTEM, WEDNESDAY, (work) => readCountedRates(work, { units: [root, world.committee], period: '2025-03', codes: new Set(['one-stop']) }))
    expect([...rates.values()].map((each) => each.get('one-stop')), 'what plans ask').toEqual([100, 100])
  })

  it('a desk of another commune counts for that one alone', async () => {
    const committees = await as(SYSTEM, TUESDAY, (work) => listUnits(work, { level: 'commune', kind: 'commune-peoples-committee', limit: 500 }))
    const other = committees.find(({ areaCode }) => areaCode !== world.committee.areaCode) ?? expect.fail()
    expect(await coverage(other, WEDNESDAY, '2025-03-18')).toBe('0/2 short')
  })

  it('a new version and a new procedure: the old list names one still, in words that passed; a past day keeps its figure', async () => {
    await as(SYSTEM, FRIDAY, (work) => importSheets(work, [ownSheet({ code: OF_COMMUNE, name: 'Thủ tục thả diều ban đêm' }), ownSheet({ code: '1.930003' })], { source: 'own', options: { publish: true, partial: true } }))
    const later = at('2025-03-24', 9 * 60)
    expect(await coverage(world.committee, later)).toBe('2/3 short')
    expect(await missing(world.committee, later)).toEqual(['1.930003'])
    expect(await nine(world.committee, later)).toEqual([0, 1])
    expect([await coverage(world.committee, later, '2025-03-18'), await coverage(world.committee, later, '2025-03-17')]).toEqual(['2/2 met', '0/2 short'])
    await post(world.desk, 'commune', later)
    expect([await coverage(world.committee, later), ...(await nine(world.committee, later))]).toEqual(['3/3 met', 1, 2])
    expect(await as(world.officer, later, (work) => listProceduresBehind(work, { unit: world.committee.code, period: '2025-03', component: 'one-stop' }))).toEqual({ ok: false, refusal: { kind: 'not-your-unit' } })
    expect(await as(SYSTEM, later, (work) => listProceduresBehind(work, { unit: world.committee.code, period: '2025-03', component: 'two-stop' }))).toMatchObject({ ok: false, refusal: { kind: 'component-unknown' } })
  })
})

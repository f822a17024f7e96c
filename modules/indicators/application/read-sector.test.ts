// Kế hoạch 276/QĐ-UBND IV.2c, domain §1.2 rule 4: the index of one sector or procedure, by unit and over all of them.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, WORLD_SHEET, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { heard } from '../../../tests/support/hear-indicators.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { fileAtCounter } from '../../dossiers/index.ts'
import { listUnits } from '../../organisation/index.ts'
import { importSheets } from '../../procedures/index.ts'
import { COUNTS, type CountName } from '../domain/counts.ts'
import { saveFact } from '../store/fact-store.ts'
import { foldChanges } from '../store/fold-changes.ts'
import { listIndicatorDossiers } from './drill-down.ts'
import { listProceduresBehind } from './drill-procedures.ts'
import { listQualitySectors, listUnitIndexes, showQualityIndex } from './show-quality-index.ts'

const SYSTEM: Actor = { kind: 'system', process: 'test' }
let world: DossierWorld
const as = <T>(actor: Actor, now: Instant, run: (work: Work) => Promise<T>): Promise<T> => world.db.work({ actor, now }, (work) => run(heard(work)))
const MARCH = { period: '2025-03' }
/** Two are late, one is due today in the afternoon, one next week. */
const NOW = at('2025-03-18', 8 * 60)

const file = async (now: Instant) => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now })
  return valueOf(await as(world.clerk, now, (work) => fileAtCounter(work, { draftId, channel: 'in-person', publicUrl, waived: [] }))).id
}
const indexOf = async (asked: { readonly unit?: string; readonly sector?: string; readonly procedure?: string; readonly on?: string }, now = NOW) =>
  valueOf(await as(SYSTEM, now, (work) => showQualityIndex(work, { unit: world.committee.code, ...MARCH, ...asked })))
const figures = ({ components }: Awaited<ReturnType<typeof indexOf>>) =>
  Object.fromEntries(components.flatMap(({ code, numerator, denominator }) => (numerator === undefined ? [] : [[code, `${numerator}/${denominator}`]])))

describe('the index of one sector', () => {
  let sector = ''
  const [other, ended] = ['9.999999', '2025-03-11' as PlainDate]
  beforeAll(async () => {
    world = await openDossierWorld()
    sector = valueOf(await as(SYSTEM, NOW, (work) => listQualitySectors(work, { unit: world.committee.code }))).items[0]?.sector ?? ''
    for (const [day, minute] of [['2025-03-12', 9 * 60], ['2025-03-12', 9 * 60 + 5], ['2025-03-13', 15 * 60], ['2025-03-17', 9 * 60]] as const) await file(at(day, minute))
    // Of a procedure of another sector: ended in time, filed online.
    const counts: readonly CountName[] = ['received', 'online', 'ended', 'finished', 'resultDue', 'electronicResult', 'derivedEnded']
    await as(SYSTEM, NOW, ({ tx }) => saveFact(tx, { subjectId: newId<string>(), version: 1, kind: 'dossier', label: 'X-1', unitId: world.committee.id, ownerIds: [world.committee.id, ...(world.committee.parentId ? [world.committee.parentId] : [])], procedureCode: other, receivedOn: ended, endedOn: ended, cells: counts.map((name) => ({ count: COUNTS[name], on: ended, sum: 1 })) }, NOW))
  })
  afterAll(() => world.close())

  it('counts what is of its procedures alone, folded or not: late now, and not what will only be late', async () => {
    const whole = figures(await indexOf({}))
    expect([whole['2.1'], whole['3.3'], whole['4.1']]).toEqual(['3/5', '1/5', '1/1'])
    const own = await indexOf({ sector })
    expect([figures(own)['2.1'], figures(own)['3.3'], figures(own)['4.1'], own.sector]).toEqual(['2/4', '0/4', '0/0', sector])
    await as(SYSTEM, NOW, (work) => foldChanges(work.tx))
    expect(figures(await indexOf({ sector }))).toEqual(figures(own))
    expect(figures(await indexOf({ procedure: PROCEDURE }))).toEqual(figures(own))
    expect((await indexOf({ sector })).beside).toMatchObject({ open: 4, late: 2 })
  })

  it('agrees with the whole where there is no other sector, at every hour', async () => {
    for (const now of [at('2025-03-18', 14 * 60), at('2025-03-18', 16 * 60), at('2025-03-24', 9 * 60), at('2025-04-10', 9 * 60)]) {
      const [whole, own] = [await indexOf({}, now), await indexOf({ sector }, now)]
      const late = (index: typeof own): readonly number[] => [index.beside.late, index.beside.lateByLaw, index.beside.lateByEnd]
      expect(late(own)).toEqual(late(whole))
    }
  })

  it('tells nothing of what has no sector: feedback, satisfaction, synchronisation, certified copies', async () => {
    const standing = new Map((await indexOf({ sector })).components.map((each) => [each.code, each.standing]))
    expect(['1.4', '4.6', '5.2', '5.3', '5.4'].map((code) => standing.get(code))).toEqual(['awaiting', 'awaiting', 'awaiting', 'awaiting', 'awaiting'])
  })

  it('stands over every unit for whoever manages the sector', async () => {
    const above = (await indexOf({})).above?.code ?? ''
    expect(figures(await indexOf({ unit: above, sector }))['2.1']).toBe('2/4')
    const { items } = valueOf(await as(SYSTEM, NOW, (work) => listUnitIndexes(work, { unit: above, ...MARCH, sector }))) as { items: readonly { unit: { code: string }; received: number }[] }
    expect(items.find(({ unit }) => unit.code === world.committee.code)?.received).toBe(4)
  })

  it('leads to the dossiers and procedures that make it, as many as it counts', async () => {
    const listed = async (kind: 'open-late' | 'counted') => valueOf(await as(world.head, NOW, (work) => listIndicatorDossiers(work, { unit: world.committee.code, ...MARCH, component: '2.1', kind, sector }))).items.length
    expect([await listed('open-late'), await listed('counted')]).toEqual([2, 2])
    const { items } = valueOf(await as(world.head, NOW, (work) => listProceduresBehind(work, { unit: world.committee.code, ...MARCH, component: '4.5a', sector })))
    expect(items.map(({ code }) => code)).toEqual([PROCEDURE])
  })

  it('leads the department that manages the sector to its dossiers at every unit, and to no others', async () => {
    const [department, other] = await as(SYSTEM, NOW, (work) => listUnits(work, { kind: 'department', limit: 2 }))
    if (department === undefined || other === undefined) throw new Error('the province has no two departments')
    await as(SYSTEM, NOW, (work) => importSheets(work, [{ ...WORLD_SHEET, code: '9.000777', agencies: { ...WORLD_SHEET.agencies, executing: [{ name: department.name }] } } as never], { source: 'own', options: { publish: true } }))
    const heads = (unitId: string, role = 'head-of-unit'): Actor => ({ ...world.head, roles: [{ role, unitId }] }) as unknown as Actor
    const asked = { unit: world.committee.code, ...MARCH, component: '2.1', kind: 'open-late' } as const
    const list = (actor: Actor, only: { readonly sector?: string; readonly procedure?: string }) => as(actor, NOW, (work) => listIndicatorDossiers(work, { ...asked, ...only }))
    for (const only of [{ sector }, { procedure: PROCEDURE }]) expect(valueOf(await list(heads(department.id), only)).items.map(({ closed }) => closed), 'listed, not opened').toEqual([true, true])
    expect(valueOf(await list(world.head, { sector })).items.map(({ closed }) => closed)).toEqual([undefined, undefined])
    expect(kindOf(await list(heads(department.id), {})), 'everything of a unit is for who leads it').toBe('not-your-unit')
    expect(kindOf(await list(heads(other.id), { sector })), 'another field').toBe('not-your-unit')
    const offered = async (actor: Actor, only: { readonly sector?: string }) =>
      [...new Set(valueOf(await as(actor, NOW, (work) => showQualityIndex(work, { unit: world.committee.code, ...MARCH, ...only }))).components.map(({ drills }) => drills))].filter((each) => each !== undefined).toSorted()
    expect(await offered(heads(department.id), { sector }), 'what is refused is not offered').toEqual(['dossiers', 'procedures'])
    expect([await offered(heads(department.id), {}), await offered(heads(other.id), { sector })]).toEqual([[], []])
    expect(await offered(world.head, {})).toContain('feedback')
    expect(kindOf(await list(heads(department.id, 'case-officer'), { sector }))).toBe('not-your-unit')
    expect(kindOf(await as(heads(department.id), NOW, (work) => listProceduresBehind(work, { unit: world.committee.code, ...MARCH, component: '1.3', sector })))).toBe('ok')
    const giveTo = ({ name }: { readonly name: string }, code: string) => as(SYSTEM, NOW, (work) => importSheets(work, [{ ...WORLD_SHEET, code, agencies: { ...WORLD_SHEET.agencies, executing: [{ name }] } } as never], { source: 'own', options: { publish: true } }))
    const whoLists = async () => Promise.all([department, other].map(async ({ id }) => kindOf(await list(heads(id), { sector }))))
    await giveTo(other, '9.000778')
    expect(await whoLists(), 'a field that departments share is managed by none').toEqual(['not-your-unit', 'not-your-unit'])
    await giveTo(other, '9.000779')
    expect(await whoLists(), 'by the one that has most of it').toEqual(['not-your-unit', 'ok'])
  })

  it('shows any past day as it was shown then, whatever became of its dossiers', async () => {
    const [office] = await as(SYSTEM, NOW, (work) => listUnits(work, { kind: 'department', limit: 1 }))
    if (office === undefined) throw new Error('the province has no department')
    const march = (day: number) => `2025-03-${day}` as PlainDate
    const [slow, quick] = [newId<string>(), newId<string>()]
    const keep = (subjectId: string, [knownOn, version]: readonly [number, number], cells: Readonly<Partial<Record<CountName, number>>>, more: { readonly lateAt?: Instant; readonly endedOn?: PlainDate }) =>
      as(SYSTEM, NOW, ({ tx }) => saveFact(tx, { subjectId, version, kind: 'dossier', unitId: office.id, ownerIds: [office.id], procedureCode: PROCEDURE, receivedOn: march(11), cells: Object.entries({ received: 11, ...cells }).map(([name, day]) => ({ count: COUNTS[name as CountName], on: march(day), sum: 1 })), ...more }, at(march(knownOn), 600)))
    const days = [13, 21, 25, 26, 28]
    const shownAt = async (day: number, on?: PlainDate) => {
      const now = on === undefined ? at(march(day), 24 * 60 - 1) : at('2025-04-10', 600)
      const asked = { unit: office.code, ...(on === undefined ? {} : { on }) }
      const [own, whole] = [await indexOf({ ...asked, sector }, now), await indexOf(asked, now)]
      expect(own.beside, `the only sector of ${day}/03`).toEqual(whole.beside)
      return [own.beside, figures(own)] as const
    }
    // By the index late on the 20th, by law (its clock began anew) on the 25th.
    await keep(slow, [12, 1], { late: 20, lateByLaw: 25 }, { lateAt: at(march(20), 600) })
    await keep(quick, [12, 1], { online: 11, late: 28, lateByLaw: 28, lateOnline: 28 }, { lateAt: at(march(28), 600) })
    const shown: Awaited<ReturnType<typeof shownAt>>[] = []
    for (const day of days) {
      if (day === 26) await keep(slow, [26, 2], { late: 20, ended: 26, endedLate: 26, lateByLaw: 25, endedLateByLaw: 26 }, { endedOn: march(26) })
      shown.push(await shownAt(day))
    }
    await keep(quick, [29, 2], { online: 11, ended: 29, endedLate: 29, late: 28, lateByLaw: 28, lateOnline: 28, endedLateOnline: 29 }, { endedOn: march(29) })
    expect(shown.map(([beside]) => beside)).toMatchObject([{ late: 0, lateByLaw: 0, lateByEnd: 2 }, { late: 1, lateByLaw: 0 }, { late: 1, lateByLaw: 1 }, { late: 1, endedLate: 1 }, { late: 2, lateByLaw: 2, open: 1 }])
    for (const folded of [false, true]) {
      if (folded) await as(SYSTEM, NOW, (work) => foldChanges(work.tx))
      for (const [which, day] of days.entries()) expect(await shownAt(day, march(day)), `${day}/03, folded ${folded}`).toEqual(shown[which])
    }
  })

  it('counts what a procedure left behind that was abolished since', async () => {
    const before = figures(await indexOf({ sector }))
    await as(SYSTEM, NOW, ({ tx }) => sql`UPDATE procedures.procedure SET state = 'retired', retired_on = '2025-03-18' WHERE code = ${PROCEDURE}`.execute(tx))
    const after = figures(await indexOf({ sector }))
    expect([after['2.1'], after['3.3'], before['2.1']]).toEqual(['2/4', '0/4', '2/4'])
    expect(figures(await indexOf({ procedure: PROCEDURE }))['2.1']).toBe('2/4')
  })

  it.each([
    ['a sector the catalogue has not', { sector: 'Không có' }, 'sector-unknown'],
    ['a procedure it has not', { procedure: '0.000000' }, 'procedure-unknown'],
  ])('says what is wrong with %s', async (_, asked, kind) => {
    expect(kindOf(await as(SYSTEM, NOW, (work) => showQualityIndex(work, { unit: world.committee.code, ...MARCH, ...asked })))).toBe(kind)
  })
})

// QĐ 276/QĐ-UBND 2025: parts of a unit that is closed while its plan runs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { at, kindOf, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { listUnits, type Unit } from '../../organisation/index.ts'
import { organisationModule } from '../../organisation/module.ts'
import { followClosedUnits } from './follow-closed-units.ts'
import { importPlan } from './import-plan.ts'
import { recordEvidence } from './record-evidence.ts'
import { listPlanUnits, showPlan, showUnitSheet } from './show-plan.ts'

const MARCH = at('2025-03-20', 9 * 60)
const JULY = at('2025-07-02', 9 * 60)
let world: DossierWorld
let control: Actor
let communes: readonly Unit[]
let departments: readonly Unit[]
const as = <T>(actor: Actor, run: (work: Work) => Promise<T>, now = MARCH): Promise<T> => world.db.work({ actor, now }, run)
const headOf = (unit: Unit): Actor => ({ ...world.head, roles: [{ role: 'head-of-unit', unitId: unit.id }] }) as Actor
const routes = organisationModule({ may: () => true }).routes
const close = async (unit: Unit, heirs: readonly Unit[]): Promise<void> => {
  const route = routes.find(({ contract }) => contract.id === 'closeOrganisationUnit')
  const body = { closedOn: '2025-07-01', successorIds: heirs.map(({ id }) => id), basis: 'NQ thử nghiệm' }
  const below = (await as(control, (work) => listUnits(work, { limit: 2000 }))).filter(({ parentId }) => parentId === unit.id)
  for (const each of [...below, unit]) expect(await as(control, (work) => route?.handle(work, { params: { unitId: each.id }, body: { ...body, successorIds: each === unit ? body.successorIds : [] } } as never, {} as never) as Promise<unknown>)).toMatchObject({ ok: true })
}
const plan = async (number: string, doers: string) =>
  valueOf(await as(control, (work) => importPlan(work, { text: `STT\tNhiệm vụ\tKết quả\tĐơn vị\tThời hạn\nI\tMục\t\t\t\n1\tKiểm tra\tKiểm tra trên hệ thống\t${doers}\tHàng tháng`, head: { number, title: 'Kế hoạch thử năm 2025', year: 2025, issuedOn: '2025-02-11' as never } }))).planId ?? ''
const show = async (planId: string, unit: Unit, part: string) => valueOf(await as(headOf(unit), (work) => recordEvidence(work, { planId, unitId: unit.id, serial: 1, part, kind: 'document', title: `Biên bản ${part}` })))
const sheet = (planId: string, unit: { readonly id: UnitId }) => as(control, (work) => showUnitSheet(work, { planId, unitId: unit.id }), JULY)
const partsOf = async (planId: string, unit: Unit) => valueOf(await sheet(planId, unit)).items.flatMap(({ evidence }) => evidence.map(({ part }) => part))

beforeAll(async () => {
  world = await openDossierWorld()
  const [province] = await world.db.work({}, (work) => listUnits(work, { kind: 'provincial-peoples-committee', limit: 1 }))
  if (!province) throw new Error('no province')
  control = { ...world.head, officialId: newId(), fullName: 'Dương Thị Kiểm', roles: [{ role: 'control-officer', unitId: province.id }] } as Actor
  departments = await as(control, (work) => listUnits(work, { kind: 'department', limit: 100 }))
  communes = (await as(control, (work) => listUnits(work, { kind: 'commune-peoples-committee', limit: 500 }))).filter(({ id }) => id !== world.committee.id)
})
afterAll(() => world.close())

describe('a unit that is closed while its plan runs', () => {
  it('leaves its parts, with what it showed, to the one that took over; an heir with a part of its own keeps its own evidence; divided, they end', async () => {
    const [gone, heir, divided] = communes
    if (!gone || !heir || !divided) throw new Error('too few communes')
    const [office, officeHeir] = ['Sở Tư pháp', 'Sở Y tế'].map((name) => departments.find((unit) => unit.name === name))
    if (!office || !officeHeir) throw new Error('too few departments')
    const [alone, all] = [await plan('11/KH-UBND', office.name), await plan('12/KH-UBND', 'UBND cấp xã')]
    await show(alone, office, '2025-01')
    await show(all, gone, '2025-01')
    await show(all, heir, '2025-02')
    await close(office, [officeHeir])
    await close(gone, [heir])
    await close(divided, [heir, world.committee])
    await as(control, followClosedUnits)
    expect(await partsOf(alone, office), 'not before its day').toEqual(['2025-01'])
    for (let night = 0; night < 2; night += 1) await as(control, followClosedUnits, JULY)

    expect(await partsOf(alone, officeHeir)).toEqual(['2025-01'])
    expect(await partsOf(all, heir), 'what another showed is not its own').toEqual(['2025-02'])
    for (const each of [gone, divided]) expect(kindOf(await sheet(all, each))).toBe('not-your-part')
    const units = valueOf(await as(control, (work) => listPlanUnits(work, { planId: all }), JULY)).items
    expect(units.filter(({ unitId }) => [gone.id, divided.id].includes(unitId as UnitId))).toEqual([])
    const said = async (planId: string) => valueOf(await as(control, (work) => showPlan(work, { planId }), JULY)).remarks.filter(({ kind }) => kind === 'unit-closed').map((remark) => remark.said).toSorted()
    const heard = (from: Unit, to: Unit) => `${from.name} kết thúc hoạt động từ ngày 01/07/2025; ${to.name} tiếp tục thực hiện`
    expect(await said(alone)).toEqual([heard(office, officeHeir)])
    expect(await said(all)).toEqual([heard(gone, heir), `${divided.name} kết thúc hoạt động từ ngày 01/07/2025; không có một đơn vị kế thừa duy nhất nên phần việc được giao kết thúc`].toSorted())
  })
})

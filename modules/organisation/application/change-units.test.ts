import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId, UnitId } from '../../../kernel/ids.ts'
import { parseInstant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { OrganisationPorts } from '../ports.ts'
import { findUnitByCode, getUnit, getUnitHistory, listAncestors, listIdsAboveEach, unitCodeOn } from './ask-units.ts'
import { listOfficialsAt, searchOfficials } from './ask-officials.ts'
import { appointOfficial, endAppointment, endPost, listPosts, openPost } from './change-posts.ts'
import { closeUnit } from './close-unit.ts'
import { createUnit } from './create-unit.ts'
import { findUnitDetail } from './find-unit-detail.ts'
import { getSeededUnitId, loadProfile } from './load-profile.ts'
import { loadDemoPeople } from './load-demo-people.ts'
import { moveUnit } from './move-unit.ts'
import { renameUnit } from './rename-unit.ts'

const day = (text: string): PlainDate => text as PlainDate
const BASIS = '15/QĐ-UBND ngày 20/02/2025'

/** As identity says it: an administrator answers for the unit of the role and everything below. */
const ports: OrganisationPorts = {
  may: (actor, _verb, place) => actor.kind === 'staff' && actor.roles.some((role) => place.includes(role.unitId)),
}
const administratorOf = (unitId: UnitId): Actor => ({
  kind: 'staff',
  accountId: 'a' as AccountId,
  officialId: 'o' as OfficialId,
  sessionId: 's' as SessionId,
  fullName: 'Quản Trị Thử',
  roles: [{ role: 'administrator', unitId }],
})
const refusalOf = (outcome: { ok: true } | { ok: false; refusal: { kind: string } }): string | undefined => (outcome.ok ? undefined : outcome.refusal.kind)
const valueOf = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { kind: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.kind)
  return outcome.value
}

describe('change-units', () => {
  let db: TestDatabase
  let root: UnitId
  let dongHoi: UnitId
  const told: DomainEvent[] = []
  const asRoot = <T>(run: (work: Work) => Promise<T>): Promise<T> =>
    db.work({ actor: administratorOf(root), tell: async (event) => void told.push(event) }, run)
  const newDepartment = (work: Work, code: string, given: Partial<Parameters<typeof createUnit>[2]> = {}) =>
    createUnit(work, ports, { name: 'Sở  Thử nghiệm ', code, kind: 'department', level: 'province', parentId: root, oneStop: false, fromOn: day('2025-03-01'), basis: BASIS, ...given })

  beforeAll(async () => {
    db = await openTestDatabase()
    await db.work({}, async (work) => {
      await loadProfile(work, 'quang-binh-2025')
      await loadDemoPeople(work, 'quang-binh-2025')
      root = await getSeededUnitId(work, 'province')
      dongHoi = await getSeededUnitId(work, 'dong-hoi')
    })
  })
  afterAll(() => db.close())

  it('creates a unit under another, and tells it', () =>
    asRoot(async (work) => {
      const unit = valueOf(await newDepartment(work, 'h46.70'))
      expect(unit).toMatchObject({ name: 'Sở Thử nghiệm', code: 'H46.70', codeForm: 'decision-20', isDemoCode: false, parentId: root })
      expect(told.at(-1)).toMatchObject({ type: 'organisation.unit-created', unitId: unit.id })
    }))

  it.each([
    ['a code of neither form', { code: 'H46/71' }, 'code-malformed'],
    ['a code another unit bears', { code: 'H46.02' }, 'code-taken'],
    ['an old code another unit once bore, from a day it still bore it', { code: '000.00.02.H46', fromOn: day('2022-01-01') }, 'code-taken'],
    ['a parent not there', { code: 'H46.71', parentId: '00000000-0000-7000-8000-000000000000' as UnitId }, 'parent-unknown'],
    ['a day before its parent', { code: 'H46.71', fromOn: day('2001-01-01') }, 'parent-not-in-force'],
    ['an area nobody knows', { code: 'H46.71', areaCode: '99999' as never }, 'area-unknown'],
  ])('refuses to create: %s', (_, given, kind) => asRoot(async (work) => expect(refusalOf(await newDepartment(work, given.code, given))).toBe(kind)))

  it('lets an administrator act only below the own unit', () =>
    db.work({ actor: administratorOf(dongHoi) }, async (work) => {
      expect(refusalOf(await newDepartment(work, 'H46.72'))).toBe('not-your-unit')
      expect(refusalOf(await newDepartment(work, 'H46.41.72', { parentId: dongHoi, level: 'district', kind: 'division' }))).toBeUndefined()
      expect(refusalOf(await renameUnit(work, ports, { unitId: root, name: 'Tỉnh khác', fromOn: day('2025-04-01'), basis: BASIS }))).toBe('not-your-unit')
      const boTrach = await getSeededUnitId(work, 'bo-trach')
      const justice = await getSeededUnitId(work, 'dong-hoi.justice')
      expect(refusalOf(await moveUnit(work, ports, { unitId: justice, parentId: boTrach, fromOn: day('2025-04-01'), basis: BASIS }))).toBe('not-your-unit')
    }))

  it('renames and recodes from a day on; the old name and code stay under their own dates', () =>
    asRoot(async (work) => {
      const { id } = valueOf(await newDepartment(work, 'H46.73'))
      valueOf(await renameUnit(work, ports, { unitId: id, name: 'Sở Thử mới', code: 'H46.74', fromOn: day('2025-06-01'), basis: BASIS }))
      expect((await getUnit(work, id, day('2025-05-31'))).name).toBe('Sở Thử nghiệm')
      expect(await getUnit(work, id, day('2025-06-01'))).toMatchObject({ name: 'Sở Thử mới', code: 'H46.74' })
      expect(await unitCodeOn(work, id, day('2025-05-31'))).toBe('H46.73')
      expect((await findUnitByCode(work, 'H46.73', day('2025-12-01')))?.id).toBe(id)
      const history = await getUnitHistory(work, id)
      expect(history.names.map((name) => [name.name, name.fromOn, name.untilOn])).toEqual([
        ['Sở Thử nghiệm', '2025-03-01', '2025-06-01'],
        ['Sở Thử mới', '2025-06-01', undefined],
      ])
      const again = { unitId: id, fromOn: day('2025-06-01'), basis: BASIS }
      expect(refusalOf(await renameUnit(work, ports, { ...again, name: 'Sở Thử khác' }))).toBe('too-early')
      expect(refusalOf(await renameUnit(work, ports, { ...again, fromOn: day('2025-09-01'), name: 'Sở Thử nghiệm', code: 'H46.02' }))).toBe('code-taken')
      expect(refusalOf(await renameUnit(work, ports, { ...again, code: 'H46.73', name: 'Sở Thử nghiệm' }))).toBe('too-early')
    }))

  it('gives a code back once its holder changed it', () =>
    asRoot(async (work) => {
      const first = valueOf(await newDepartment(work, 'H46.75'))
      valueOf(await renameUnit(work, ports, { unitId: first.id, code: 'H46.76', fromOn: day('2025-03-10'), basis: BASIS }))
      expect(refusalOf(await newDepartment(work, 'H46.75', { fromOn: day('2025-03-09') }))).toBe('code-taken')
      const second = valueOf(await newDepartment(work, 'H46.75', { fromOn: day('2025-03-10') }))
      expect((await findUnitByCode(work, 'H46.75', day('2025-03-09')))?.id).toBe(first.id)
      expect((await findUnitByCode(work, 'H46.75', day('2025-03-10')))?.id).toBe(second.id)
    }))

  it('refuses a change of nothing', () =>
    asRoot(async (work) => {
      const { id, name, code } = valueOf(await newDepartment(work, 'H46.77'))
      expect(refusalOf(await renameUnit(work, ports, { unitId: id, name, code, fromOn: day('2025-04-01'), basis: BASIS }))).toBe('nothing-changes')
    }))

  it('moves a unit, never under itself', () =>
    asRoot(async (work) => {
      const upper = valueOf(await newDepartment(work, 'H46.80'))
      const lower = valueOf(await newDepartment(work, 'H46.80.01', { parentId: upper.id, kind: 'division' }))
      const move = { fromOn: day('2025-04-01'), basis: BASIS }
      expect(refusalOf(await moveUnit(work, ports, { ...move, unitId: upper.id, parentId: lower.id }))).toBe('circle')
      expect(refusalOf(await moveUnit(work, ports, { ...move, unitId: upper.id, parentId: dongHoi }))).toBe('level-above-parent')
      valueOf(await moveUnit(work, ports, { ...move, unitId: lower.id, parentId: root }))
      expect((await listAncestors(work, lower.id, day('2025-03-31'))).map((unit) => unit.id)).toEqual([upper.id, root])
      expect((await listAncestors(work, lower.id, day('2025-04-01'))).map((unit) => unit.id)).toEqual([root])
      const on = (now: string) => listIdsAboveEach({ ...work, now: parseInstant(`${now}T05:00:00Z`) ?? work.now }, [root, upper.id, lower.id])
      expect([...(await on('2025-03-31'))].toSorted(([a], [b]) => (a < b ? -1 : 1)), 'many in one question, each as by itself').toEqual([[upper.id, [root]] as const, [lower.id, [upper.id, root]] as const].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      expect((await on('2025-04-01')).get(lower.id)).toEqual([root])
    }))

  it('closes an empty unit and remembers who took over; a full one it refuses', () =>
    asRoot(async (work) => {
      const upper = valueOf(await newDepartment(work, 'H46.81'))
      const lower = valueOf(await newDepartment(work, 'H46.81.01', { parentId: upper.id, kind: 'division' }))
      const heir = valueOf(await newDepartment(work, 'H46.82'))
      const close = { closedOn: day('2025-07-01'), successorIds: [heir.id], basis: BASIS }
      expect(refusalOf(await closeUnit(work, ports, { ...close, unitId: upper.id }))).toBe('units-below')
      valueOf(await closeUnit(work, ports, { ...close, unitId: lower.id }))
      const closed = valueOf(await closeUnit(work, ports, { ...close, unitId: upper.id }))
      expect(closed.closedOn).toBe('2025-07-01')
      expect((await getUnitHistory(work, heir.id)).predecessors.map((link) => `${link.unitId} ${link.extent}`).sort()).toEqual([`${upper.id} whole`, `${lower.id} whole`].sort())
      expect(refusalOf(await renameUnit(work, ports, { unitId: upper.id, name: 'Sở đã hết', fromOn: day('2025-08-01'), basis: BASIS }))).toBe('unit-closed')
      expect(refusalOf(await openPost(work, ports, { unitId: upper.id, position: 'officer', title: 'Chuyên viên', fromOn: day('2025-08-01') }))).toBe('unit-closed')
      expect(valueOf(await findUnitDetail(work, 'H46.81')).unit.name).toBe('Sở Thử nghiệm')
      expect(refusalOf(await closeUnit(work, ports, { ...close, unitId: await getSeededUnitId(work, 'justice') }))).toBe('people-in-posts')
    }))

  it('seats people on chairs, one at a time, and keeps who sat there', () =>
    asRoot(async (work) => {
      const unit = valueOf(await newDepartment(work, 'H46.83'))
      const postId = valueOf(await openPost(work, ports, { unitId: unit.id, position: 'head-of-unit', title: 'Giám đốc Sở', fromOn: day('2025-03-01') }))
      const appoint = { postId, fromOn: day('2025-03-01'), basis: BASIS }
      expect(refusalOf(await appointOfficial(work, ports, appoint))).toBe('person-incomplete')
      expect(refusalOf(await appointOfficial(work, ports, { ...appoint, officialId: '00000000-0000-7000-8000-000000000000' as OfficialId }))).toBe('official-unknown')
      const first = valueOf(await appointOfficial(work, ports, { ...appoint, fullName: ' Tạ  Diệu Miên', kind: 'civil-servant' }))
      expect(first.fullName).toBe('Tạ Diệu Miên')
      expect(refusalOf(await appointOfficial(work, ports, { ...appoint, fullName: 'Hồ Bá Trác', kind: 'civil-servant' }))).toBe('post-occupied')
      expect(refusalOf(await endPost(work, ports, { postId, untilOn: day('2025-05-01') }))).toBe('post-occupied')
      expect(refusalOf(await endAppointment(work, ports, { postId, untilOn: day('2025-03-01') }))).toBe('too-early')
      valueOf(await endAppointment(work, ports, { postId, untilOn: day('2025-05-01') }))
      expect(refusalOf(await endAppointment(work, ports, { postId, untilOn: day('2025-05-02') }))).toBe('post-empty')
      expect(refusalOf(await appointOfficial(work, ports, { ...appoint, fromOn: day('2025-04-30'), officialId: first.id }))).toBe('too-early')
      valueOf(await appointOfficial(work, ports, { ...appoint, fromOn: day('2025-05-01'), fullName: 'Hồ Bá Trác', kind: 'civil-servant' }))
      expect((await listOfficialsAt(work, unit.id, day('2025-04-30'))).map((one) => one.fullName)).toEqual(['Tạ Diệu Miên'])
      expect((await listOfficialsAt(work, unit.id, day('2025-05-01'))).map((one) => one.fullName)).toEqual(['Hồ Bá Trác'])
      expect((await listPosts(work, unit.id)).flatMap((post) => post.holdings.map((one) => one.official.fullName))).toEqual(['Tạ Diệu Miên', 'Hồ Bá Trác'])
      expect((await searchOfficials(work, 'mien dieu ta')).map((one) => one.fullName)).toEqual(['Tạ Diệu Miên'])
    }))

  it('takes an empty chair away, and only once', () =>
    asRoot(async (work) => {
      const unit = valueOf(await newDepartment(work, 'H46.84'))
      const postId = valueOf(await openPost(work, ports, { unitId: unit.id, position: 'officer', title: 'Chuyên viên', fromOn: day('2025-03-01') }))
      expect(refusalOf(await endPost(work, ports, { postId, untilOn: day('2025-03-01') }))).toBe('too-early')
      valueOf(await endPost(work, ports, { postId, untilOn: day('2025-04-01') }))
      expect(refusalOf(await endPost(work, ports, { postId, untilOn: day('2025-05-01') }))).toBe('post-ended')
      expect(refusalOf(await endPost(work, ports, { postId: 'ffffffff-0000-7000-8000-000000000000' as never, untilOn: day('2025-05-01') }))).toBe('post-unknown')
    }))

  it('makes two administrators change one unit one after the other', async () => {
    const unit = await asRoot(async (work) => valueOf(await newDepartment(work, 'H46.85')))
    const rename = (name: string) => asRoot((work) => renameUnit(work, ports, { unitId: unit.id, name, fromOn: day('2025-03-05'), basis: BASIS }))
    const outcomes = await Promise.all([rename('Sở Một'), rename('Sở Hai')])
    expect(new Set(outcomes.map(refusalOf))).toEqual(new Set(['too-early', undefined]))
  })
})

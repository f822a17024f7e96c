import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AreaCode } from '../../../kernel/ids.ts'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { findUnitByCode, getUnit, getUnitHistory, listAncestors, listUnits, unitCodeOn } from './ask-units.ts'
import { listOfficialsAt, listSeededOfficials } from './ask-officials.ts'
import { competentOneStopFor } from './competent-one-stop.ts'
import { getProfile } from './get-profile.ts'
import { loadDemoPeople } from './load-demo-people.ts'
import { getSeededUnitId, loadProfile } from './load-profile.ts'

const on = (text: string): PlainDate => text as PlainDate
const LATER = parseInstant('2026-11-23T05:00:00Z') as Instant

describe('load-profile quang-binh-2025', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await openTestDatabase()
    await db.work({}, (work) => loadProfile(work, 'quang-binh-2025'))
    await db.work({}, (work) => loadDemoPeople(work, 'quang-binh-2025'))
  })
  afterAll(() => db.close())

  it('keeps the world of the plan in force years later: 8 districts, 145 communes, a one-stop place for each', () =>
    db.work({ now: LATER }, async (work) => {
      const count = async (query: Parameters<typeof listUnits>[1]) => (await listUnits(work, { ...query, limit: 1000 })).length
      expect(await count({ kind: 'district-peoples-committee' })).toBe(8)
      expect(await count({ kind: 'commune-peoples-committee' })).toBe(145)
      expect(await count({ oneStop: true, level: 'district' })).toBe(8)
      expect(await count({ oneStop: true, level: 'commune' })).toBe(145)
      expect(await count({ oneStop: true, level: 'province' })).toBe(1)
      const profile = await getProfile(work)
      expect(profile).toMatchObject({ tiers: 3, pinnedOn: '2025-02-11', provinceAreaCode: '44' })
      expect(profile.ruleSets.map((one) => one.set)).toEqual(['A'])
    }))

  it('names the departments of Decision 276', () =>
    db.work({}, async (work) => {
      const names = (await listUnits(work, { level: 'province', limit: 100 })).map((unit) => unit.name)
      for (const name of ['Sở Tư pháp', 'Sở Thông tin và Truyền thông', 'Sở Kế hoạch và Đầu tư', 'Sở Tài chính', 'Sở Nội vụ'])
        expect(names).toContain(name)
    }))

  it('finds a unit by its code of either form and answers the code of a date', () =>
    db.work({}, async (work) => {
      const centre = await getUnit(work, await getSeededUnitId(work, 'centre'))
      expect(centre).toMatchObject({ code: 'H46.02', codeForm: 'decision-20', isDemoCode: true, oneStop: true })
      expect((await findUnitByCode(work, '000.00.02.H46'))?.id).toBe(centre.id)
      expect((await findUnitByCode(work, ' h46.02 '))?.id).toBe(centre.id)
      expect(await findUnitByCode(work, 'H46.999')).toBeUndefined()
      expect(await unitCodeOn(work, centre.id, on('2022-09-14'))).toBe('000.00.02.H46')
      expect(await unitCodeOn(work, centre.id, on('2022-09-15'))).toBe('H46.02')
      expect(await unitCodeOn(work, centre.id, on('2018-06-20'))).toBeUndefined()
    }))

  it('climbs from a commune desk to the province', () =>
    db.work({}, async (work) => {
      const desk = await getSeededUnitId(work, 'dong-hoi.dong-phu.one-stop')
      expect((await listAncestors(work, desk)).map((unit) => unit.name)).toEqual([
        'Ủy ban nhân dân phường Đồng Phú',
        'Ủy ban nhân dân thành phố Đồng Hới',
        'Ủy ban nhân dân tỉnh Quảng Bình',
      ])
    }))

  it('searches names without tones and by the beginning of a code, page by page', () =>
    db.work({}, async (work) => {
      expect((await listUnits(work, { q: 'phong tu phap dong hoi' })).map((unit) => unit.name)).toEqual(['Phòng Tư pháp thành phố Đồng Hới'])
      expect((await listUnits(work, { q: 'H46.41.03' })).map((unit) => unit.name)).toEqual(['Phòng Tư pháp thành phố Đồng Hới'])
      expect(await listUnits(work, { q: '100%' })).toEqual([])
      const first = await listUnits(work, { limit: 7 })
      const last = first[6]
      const second = await listUnits(work, { limit: 7, after: `${last?.code}|${last?.id}` })
      const both = await listUnits(work, { limit: 14 })
      expect([...first, ...second].map((unit) => unit.id)).toEqual(both.map((unit) => unit.id))
    }))

  it('says where a dossier about an area is handed in, by level', () =>
    db.work({}, async (work) => {
      const ask = async (areaCode: string, level: 'province' | 'district' | 'commune') => {
        const outcome = await competentOneStopFor(work, { areaCode: areaCode as AreaCode, level })
        return outcome.ok ? outcome.value.name : outcome.refusal.kind
      }
      expect(await ask('18856', 'commune')).toBe('Bộ phận Tiếp nhận và Trả kết quả phường Đồng Phú')
      expect(await ask('18856', 'district')).toBe('Bộ phận Tiếp nhận và Trả kết quả thành phố Đồng Hới')
      expect(await ask('18856', 'province')).toBe('Trung tâm Phục vụ hành chính công tỉnh Quảng Bình')
      expect(await ask('44', 'district')).toBe('level-absent')
      expect(await ask('19333', 'commune')).toBe('no-one-stop-here')
      expect(await ask('99999', 'commune')).toBe('area-unknown')
    }))

  it('seeds the invented people the demo needs, each in a post', () =>
    db.work({}, async (work) => {
      const people = await listSeededOfficials(work)
      const keys = people.map((person) => person.key)
      for (const place of ['centre', 'dong-hoi', 'bo-trach', 'dong-phu', 'hoan-lao', 'bao-ninh']) expect(keys).toContain(`one-stop-officer@${place}`)
      for (const place of ['justice', 'environment', 'construction', 'dong-hoi', 'bo-trach', 'dong-phu']) {
        expect(keys).toContain(`case-officer@${place}`)
        expect(keys).toContain(`head-of-unit@${place}`)
      }
      expect(people.find((person) => person.key === 'one-stop-officer.2@centre')?.role).toBe('one-stop-officer')
      expect(new Set(people.map((person) => person.role))).toEqual(
        new Set(['administrator', 'control-officer', 'one-stop-officer', 'case-officer', 'head-of-unit', 'treasurer']),
      )
      const dongPhu = await getSeededUnitId(work, 'dong-hoi.dong-phu')
      expect((await listOfficialsAt(work, dongPhu)).map((one) => one.position)).toEqual(['head-of-unit', 'officer'])
    }))

  it('changes nothing the second time, and refuses another province', async () => {
    const before = await db.work({}, (work) => listUnits(work, { limit: 1000 }))
    const people = await db.work({}, listSeededOfficials)
    await db.work({}, (work) => loadProfile(work, 'quang-binh-2025'))
    await db.work({}, (work) => loadDemoPeople(work, 'quang-binh-2025'))
    expect(await db.work({}, listSeededOfficials)).toEqual(people)
    expect(await db.work({}, (work) => listUnits(work, { limit: 1000 }))).toEqual(before)
    await expect(db.work({}, (work) => loadProfile(work, 'quang-tri-2026'))).rejects.toThrow(/holds the profile quang-binh-2025/)
    await expect(db.work({}, (work) => loadProfile(work, '../../etc'))).rejects.toThrow()
  })
})

describe('load-profile quang-tri-2026', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await openTestDatabase()
    await db.work({}, (work) => loadProfile(work, 'quang-tri-2026'))
    await db.work({}, (work) => loadDemoPeople(work, 'quang-tri-2026'))
  })
  afterAll(() => db.close())

  it('has two tiers, 78 communes with their centres, and rule sets by date', () =>
    db.work({ now: LATER }, async (work) => {
      expect(await listUnits(work, { kind: 'commune-peoples-committee', limit: 1000 })).toHaveLength(78)
      expect(await listUnits(work, { kind: 'public-administration-service-centre', limit: 1000 })).toHaveLength(79)
      expect(await listUnits(work, { level: 'district', limit: 1000 })).toEqual([])
      expect((await getProfile(work)).ruleSets.map((one) => one.set)).toEqual(['A', 'B', 'C'])
    }))

  it('remembers the units of before, closed, with their successors', () =>
    db.work({ now: LATER }, async (work) => {
      expect(await listUnits(work, { on: on('2025-06-30'), kind: 'commune-peoples-committee', limit: 1000 })).toHaveLength(264)
      expect(await listUnits(work, { on: on('2025-06-30'), kind: 'district-peoples-committee', limit: 1000 })).toHaveLength(18)
      const quangTien = await getUnitHistory(work, await getSeededUnitId(work, 'before.quang-binh.quang-trach.quang-tien'))
      expect(quangTien.successors.map((link) => [link.name, link.extent])).toEqual([
        ['Ủy ban nhân dân xã Nam Ba Đồn', 'part'],
        ['Ủy ban nhân dân xã Trung Thuần', 'part'],
      ])
      const science = await getUnitHistory(work, await getSeededUnitId(work, 'science'))
      expect(science.predecessors.map((link) => link.name)).toEqual(['Sở Khoa học và Công nghệ', 'Sở Thông tin và Truyền thông'])
      const root = await getUnitHistory(work, (await getProfile(work)).rootUnitId)
      expect(root.predecessors).toHaveLength(2)
    }))

  it('gives the same code H50 to two provinces by date, and to one at a time', () =>
    db.work({ now: LATER }, async (work) => {
      expect((await findUnitByCode(work, 'H50', on('2025-06-30')))?.areaCode).toBe('45')
      expect((await findUnitByCode(work, 'H50', on('2025-07-01')))?.areaCode).toBe('44')
    }))

  it('follows an old address to the new commune, and asks where it was split', () =>
    db.work({ now: LATER }, async (work) => {
      const dongPhu = await competentOneStopFor(work, { areaCode: '18856' as AreaCode, level: 'commune' })
      expect(dongPhu.ok && dongPhu.value.name).toBe('Trung tâm Phục vụ hành chính công phường Đồng Hới')
      const split = await competentOneStopFor(work, { areaCode: '19039' as AreaCode, level: 'commune' })
      expect(split.ok || split.refusal.kind).toBe('area-was-split')
      const district = await competentOneStopFor(work, { areaCode: '18859' as AreaCode, level: 'district' })
      expect(district.ok || district.refusal.kind).toBe('level-absent')
    }))
})

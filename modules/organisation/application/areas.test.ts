import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AreaCode } from '../../../kernel/ids.ts'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { areaNameKey } from '../domain/area-name.ts'
import { areaOn, listAreas, predecessorsOf, successorsOf } from './ask-areas.ts'
import { loadProfile } from './load-profile.ts'

const code = (text: string): AreaCode => text as AreaCode
const on = (text: string): PlainDate => text as PlainDate
const BEFORE = on('2025-06-30')
const AFTER = on('2025-07-01')
const LISTS = join(import.meta.dirname, '../../../../shared/data/areas')
const readList = <T>(name: string): T => JSON.parse(readFileSync(join(LISTS, name), 'utf8')) as T

type Listed = { readonly Code: string; readonly FullName: string }
type OldList = readonly (Listed & { readonly District: readonly (Listed & { readonly Ward: readonly Listed[] | null })[] })[]
type NewList = readonly (Listed & { readonly Wards: readonly Listed[] })[]
type Forward = { readonly data: readonly { readonly level3s: readonly { readonly level3_id: string; readonly splits: readonly { readonly new_id: string }[] }[] }[] }
type Backward = { readonly data: readonly { readonly level2s: readonly { readonly level2_id: string; readonly merges: readonly { readonly old_id: string; readonly type: string }[] }[] }[] }

describe('areas', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await openTestDatabase()
    await db.work({}, (work) => loadProfile(work, 'quang-binh-2025'))
  })
  afterAll(() => db.close())

  // design: data-dirt §1, each trap by itself
  it('code 44 names two provinces, by date; 45 is retired', () =>
    db.work({}, async (work) => {
      expect((await areaOn(work, code('44'), BEFORE))?.name).toBe('Tỉnh Quảng Bình')
      expect((await areaOn(work, code('44'), AFTER))?.name).toBe('Tỉnh Quảng Trị')
      expect((await areaOn(work, code('45'), BEFORE))?.name).toBe('Tỉnh Quảng Trị')
      expect(await areaOn(work, code('45'), AFTER)).toBeUndefined()
    }))

  it('answers for the plan’s world when no date is given, whatever the clock says', () =>
    db.work({ now: parseInstant('2026-11-23T05:00:00Z') as Instant }, async (work) => {
      expect((await areaOn(work, code('44')))?.name).toBe('Tỉnh Quảng Bình')
      expect(await listAreas(work, { parentCode: code('44'), level: 'district' })).toHaveLength(8)
    }))

  it('does not guess for days our lists do not reach', () =>
    db.work({}, async (work) => {
      expect(await areaOn(work, code('18856'), on('2024-11-30'))).toBeUndefined()
      expect((await areaOn(work, code('18856'), on('2024-12-01')))?.name).toBe('Phường Đồng Phú')
      expect(await areaOn(work, code('44'), on('1990-01-01'))).toBeUndefined()
    }))

  it('asks where xã Quảng Tiến lies now: it was split between Trung Thuần and Nam Ba Đồn', () =>
    db.work({}, async (work) => {
      const succession = await successorsOf(work, code('19039'))
      expect(succession).toMatchObject({ kind: 'choose', effectiveOn: '2025-07-01', from: { name: 'Xã Quảng Tiến' } })
      const names = succession?.kind === 'choose' ? succession.choices.map((area) => area.name) : []
      expect(names).toEqual(['Xã Trung Thuần', 'Xã Nam Ba Đồn'])
    }))

  it('keeps Quảng Tiến (split) apart from Quảng Tiên (whole), one tone away', () =>
    db.work({}, async (work) => {
      expect((await areaOn(work, code('19069'), BEFORE))?.name).toBe('Xã Quảng Tiên')
      expect(await successorsOf(work, code('19069'))).toMatchObject({ kind: 'one', successor: { name: 'Xã Nam Ba Đồn' } })
    }))

  it('xã Nam Ba Đồn draws from two old districts, in part from one commune', () =>
    db.work({}, async (work) => {
      const parts = (await predecessorsOf(work, code('19075'), AFTER)).filter(({ area }) => area.level === 'commune')
      expect(new Set(parts.map(({ area }) => area.parentCode))).toEqual(new Set(['454', '458']))
      expect(parts.filter(({ extent }) => extent === 'part').map(({ area }) => area.name)).toEqual(['Xã Quảng Tiến'])
    }))

  it('seven new units keep an old name and code over another extent', () =>
    db.work({}, async (work) => {
      const kept = ['Phường Đồng Sơn', 'Phường Ba Đồn', 'Xã Dân Hóa', 'Xã Tân Thành', 'Xã Bắc Trạch', 'Xã Thượng Trạch', 'Xã Trường Sơn']
      const named = async (day: PlainDate, name: string) => (await listAreas(work, { on: day, level: 'commune', limit: 1000 })).filter((area) => area.name === name)
      for (const name of kept) {
        const [old] = (await named(BEFORE, name)).filter((area) => area.source === 'three-tier-list' && !area.parentCode?.startsWith('46'))
        const [now] = await named(AFTER, name)
        expect(old && now, name).toBeDefined()
        if (old === undefined || now === undefined) continue
        expect(now.fromOn).toBe('2025-07-01')
        const sources = await predecessorsOf(work, now.code, AFTER)
        expect(sources.length, `${name} gathers more than the old one`).toBeGreaterThan(1)
        expect(sources.map(({ area }) => area.name)).toContain(name)
      }
    }))

  it('huyện Quảng Ninh is no province, and became xã Quảng Ninh and others', () =>
    db.work({}, async (work) => {
      const found = await listAreas(work, { on: BEFORE, q: 'quang ninh' })
      expect(found.map((area) => [area.code, area.level, area.name])).toContainEqual(['456', 'district', 'Huyện Quảng Ninh'])
      expect((await areaOn(work, code('19207'), AFTER))?.name).toBe('Xã Quảng Ninh')
      const succession = await successorsOf(work, code('456'))
      const names = succession?.kind === 'choose' ? succession.choices.map((area) => area.name) : []
      expect(names).toContain('Xã Quảng Ninh')
      expect(names.length).toBeGreaterThan(1)
    }))

  it('finds Đakrông however it is written', () =>
    db.work({}, async (work) => {
      expect(areaNameKey('Xã Đa Krông')).toBe(areaNameKey('Xã Đakrông'))
      expect((await areaOn(work, code('19564'), BEFORE))?.name).toBe('Xã Đa Krông')
      expect((await areaOn(work, code('19564'), AFTER))?.name).toBe('Xã Đakrông')
    }))

  it('the island district became a special zone', () =>
    db.work({}, async (work) => {
      expect(await successorsOf(work, code('471'))).toMatchObject({ kind: 'one', successor: { name: 'Đặc khu Cồn Cỏ', code: '19742' } })
    }))

  it('says “unchanged” of what is in force, and nothing of what it never heard of', () =>
    db.work({}, async (work) => {
      expect(await successorsOf(work, code('19742'))).toMatchObject({ kind: 'unchanged' })
      expect(await successorsOf(work, code('00001'))).toBeUndefined()
    }))

  describe.skipIf(!existsSync(LISTS))('beside the public lists', () => {
    it('has the 145 + 119 communes and 18 districts of before, each under its district', () =>
      db.work({}, async (work) => {
        const ours = await listAreas(work, { on: BEFORE, limit: 1000 })
        const lines = readList<OldList>('vietnam-3-tier-2025-06.json')
          .filter((province) => ['44', '45'].includes(province.Code))
          .flatMap((province) => [
            [province.Code, '', province.FullName],
            ...province.District.flatMap((district) => [
              [district.Code, province.Code, district.FullName],
              ...(district.Ward ?? []).map((ward) => [ward.Code, district.Code, ward.FullName]),
            ]),
          ])
        expect(new Set(ours.map((area) => [area.code, area.parentCode ?? '', area.name].join(' ')))).toEqual(new Set(lines.map((line) => line.join(' '))))
        expect(ours.filter((area) => area.level === 'commune')).toHaveLength(264)
      }))

    it('has the 78 units of after; only tone placement may differ', () =>
      db.work({}, async (work) => {
        const ours = await listAreas(work, { on: AFTER, parentCode: code('44'), limit: 1000 })
        const list = readList<NewList>('vietnam-2-tier-2026-07.json').find((province) => province.Code === '44')?.Wards ?? []
        expect(list).toHaveLength(78)
        expect(ours.map((area) => [area.code, areaNameKey(area.name)])).toEqual(list.map((ward) => [ward.Code, areaNameKey(ward.FullName)]))
      }))

    it('maps all 264 old communes as the forward map does, and gathers as the backward map does', () =>
      db.work({}, async (work) => {
        const forward = readList<Forward>('map_old-to-new_quangbinh-44_quangtri-45.json').data.flatMap((province) => province.level3s)
        expect(forward).toHaveLength(264)
        for (const { level3_id: old, splits } of forward) {
          const succession = await successorsOf(work, code(old), BEFORE)
          const ours = succession?.kind === 'one' ? [succession.successor.code] : succession?.kind === 'choose' ? succession.choices.map((area) => area.code) : []
          expect(ours, old).toEqual(splits.map((one) => one.new_id).sort())
        }
        const backward = readList<Backward>('map_new-to-old_quangtri-44.json').data.flatMap((province) => province.level2s)
        for (const { level2_id: now, merges } of backward) {
          if (now === '19742') continue // the special zone came from a district, which this map does not hold
          const parts = (await predecessorsOf(work, code(now), AFTER)).filter(({ area }) => area.level === 'commune')
          expect(parts.map(({ area, extent }) => `${area.code} ${extent}`).sort(), now).toEqual(
            merges.map((one) => `${one.old_id} ${one.type === 'partial' ? 'part' : 'whole'}`).sort(),
          )
        }
      }))
  })
})

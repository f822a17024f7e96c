import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AreaCode } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { areaOn, successorsOf } from './ask-areas.ts'
import { importAreas, type AreaImportReport, type ImportAreas } from './import-areas.ts'
import { loadProfile } from './load-profile.ts'

const LISTS = join(import.meta.dirname, '../../../../shared/data/areas')
const on = (text: string): PlainDate => text as PlainDate
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))

describe('import-areas', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await openTestDatabase()
    await db.work({}, (work) => loadProfile(work, 'quang-binh-2025'))
  })
  afterAll(() => db.close())

  const run = (value: unknown, options: Partial<ImportAreas> = {}) =>
    db.work({}, (work) => importAreas(work, { fileName: 'list.json', bytes: value instanceof Uint8Array ? value : bytesOf(value), ...options }))
  const reportOf = async (value: unknown, options: Partial<ImportAreas> = {}): Promise<AreaImportReport> => {
    const outcome = await run(value, options)
    if (!outcome.ok) throw new Error(outcome.refusal.kind)
    return outcome.value
  }

  it.each([
    ['not UTF-8', new Uint8Array([0xff, 0xfe, 0x41]), 'not-utf-8'],
    ['truncated JSON', '[{"Code":"01","Full', 'not-json'],
    ['other JSON', { hello: 'world' }, 'shape-unknown'],
    ['an empty list', [], 'shape-unknown'],
    ['null', 'null', 'shape-unknown'],
  ])('refuses %s as a whole', async (_, value, kind) => {
    const outcome = await run(value)
    expect(outcome.ok || outcome.refusal.kind).toBe(kind)
  })

  it('refuses a list that ends before it begins', async () => {
    const outcome = await run([{ Code: '01', FullName: 'A', Wards: [] }], { fromOn: on('2025-07-01'), untilOn: on('2025-07-01') })
    expect(outcome.ok || outcome.refusal.kind).toBe('dates-contradict')
  })

  it('takes the sound rows, tidies the dirty ones, names the bad ones, and adds nothing the second time', async () => {
    const list = [
      {
        Code: '98',
        FullName: 'Tỉnh Thử'.normalize('NFD'),
        Wards: [
          { Code: '98001', FullName: 'Xã Ngư Thử ', ProvinceCode: '98' },
          { Code: '98001', FullName: 'Xã Trùng', ProvinceCode: '98' },
          { Code: '9802', FullName: 'Xã Thiếu Số', ProvinceCode: '98' },
          { Code: '98003', FullName: '   ', ProvinceCode: '98' },
          { Code: '98004', FullName: 'Xã Nhầm Cha', ProvinceCode: '97' },
          { Code: 98005, FullName: 'Xã Số Thật' },
          'xã',
          { Code: '98006', FullName: 'Xã Không Nói Cha' },
        ],
      },
    ]
    const report = await reportOf(list)
    expect(report).toMatchObject({ shape: 'two-tier-list', read: 3, added: 3, validity: { fromOn: '2025-07-01' } })
    expect(report.rejected.map(({ row, reason }) => [row, reason])).toEqual([
      ['/98/98001', 'seen-twice'],
      ['/98/9802', 'code-malformed'],
      ['/98/98003', 'name-empty'],
      ['/98/98004', 'parent-contradicts'],
      ['/98/', 'code-malformed'],
      ['/98', 'not-an-object'],
    ])
    expect(report.dirt.map(({ row, reason }) => [row, reason])).toEqual([['/98', 'name-untidy'], ['/98/98001', 'name-untidy']])
    expect(await db.work({}, (work) => areaOn(work, '98001' as AreaCode, on('2025-07-01')))).toMatchObject({ name: 'Xã Ngư Thử', parentCode: '98' })
    expect(await reportOf(list)).toMatchObject({ added: 0, same: 3 })
  })

  it('keeps ours where another list disagrees, and says so', async () => {
    const list = [{ Code: '44', FullName: 'Tỉnh Quảng Trị', Wards: [{ Code: '18880', FullName: 'Phường Đồng Hơi' }, { Code: '18901', FullName: 'Xã Minh Hoá' }] }]
    const report = await reportOf(list)
    expect(report.differences).toEqual([{ code: '18880', field: 'name', ours: 'Phường Đồng Hới', theirs: 'Phường Đồng Hơi' }])
    expect(report.spellings.map((one) => one.code)).toEqual(['18901'])
    expect(report.missing).toHaveLength(76)
    expect(await db.work({}, (work) => areaOn(work, '18880' as AreaCode, on('2025-07-01')))).toMatchObject({ name: 'Phường Đồng Hới' })
  })

  it('refuses links that lead nowhere', async () => {
    const report = await reportOf({ data: [{ level1_id: '44', name: 'Tỉnh Quảng Bình', splits: [], level3s: [{ level3_id: '18853', name: 'Phường Hải Thành', splits: [{ new_id: '11111', name: 'Xã Đâu Đâu' }, { new_id: '' }] }] }] })
    expect(report.added).toBe(0)
    expect(report.rejected.map((one) => one.row)).toEqual(['18853/', '18853/11111'])
  })

  describe.skipIf(!existsSync(LISTS))('the public files', () => {
    const file = (name: string) => readFileSync(join(LISTS, name))

    it('adds nothing about our provinces that differs, and the rest of the country once', async () => {
      for (const [name, communes] of [['vietnam-3-tier-2025-06.json', 10_000], ['vietnam-2-tier-2026-07.json', 3_000]] as const) {
        const first = await reportOf(file(name))
        expect(first.rejected).toEqual([])
        expect(first.differences).toEqual([])
        expect(first.missing.filter((area) => !area.code.startsWith('98'))).toEqual([])
        expect(first.added).toBeGreaterThan(communes)
        expect(first.read).toBe(first.added + first.same + first.spellings.length)
        expect(await reportOf(file(name))).toMatchObject({ added: 0, differences: [] })
      }
      const hanoi = await db.work({}, (work) => areaOn(work, '01' as AreaCode, on('2025-06-30')))
      expect(hanoi?.name).toBe('Thành phố Hà Nội')
    })

    it('finds our links whole in both maps, with the trailing space tidied', async () => {
      const forward = await reportOf(file('map_old-to-new_quangbinh-44_quangtri-45.json'))
      expect(forward).toMatchObject({ added: 0, differences: [], missing: [], rejected: [] })
      expect(forward.dirt.map((one) => one.given)).toContain('Xã Ngư Thủy ')
      expect(forward.same).toBe(264 + 1 + 1 + 2)
      const backward = await reportOf(file('map_new-to-old_quangtri-44.json'))
      expect(backward).toMatchObject({ added: 0, differences: [], rejected: [] })
      expect(await db.work({}, (work) => successorsOf(work, '19039' as AreaCode))).toMatchObject({ kind: 'choose' })
    })
  })
})

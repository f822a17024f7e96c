import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { questions } from '../domain/search/questions.fixture.ts'
import { findPublished } from './find-published.ts'
import { importFile } from './import-file.ts'
import type { ImportRun } from './import-rows.ts'
import { readCatalogueSheet } from './read-procedure.ts'
import { countFacets, countLifeEvents, searchCatalogue } from './search-catalogue.ts'

const DATA = join(import.meta.dirname, '../../../../shared/data/procedures')
const CATALOGUE = 'national-catalogue-2026-07.jsonl.xz'
const ANSWERS = 'portal-api-details.tar.xz'

describe.skipIf(!existsSync(DATA))('the national catalogue (../shared/data)', () => {
  let db: TestDatabase
  let first: ImportRun
  const take = async (name: string, bytes: Uint8Array = readFileSync(join(DATA, name))): Promise<ImportRun> => {
    const imported = await db.work({}, (work) => importFile(work, { name, bytes }))
    if (!imported.ok) throw new Error(JSON.stringify(imported.refusal))
    return imported.value
  }
  beforeAll(async () => {
    db = await openTestDatabase()
    first = await take(CATALOGUE)
  })
  afterAll(() => db.close())

  it('is taken whole, its dirt told', () => {
    expect(first).toMatchObject({ complete: true, source: 'national-catalogue', counts: { rows: 4496, new: 4496, rejected: 0 } })
    const dirt = Object.fromEntries(first.report.dirt.map((each) => [each.kind, each.count]))
    expect(dirt).toMatchObject({ 'component-is-note': 1275, 'no-level': 73, 'component-without-name': 27, 'legal-basis-without-number': 178 })
    expect(dirt['time-limit-other-unit']).toBeGreaterThan(1000)
    expect(dirt['levy-doubtful']).toBeGreaterThan(200)
    expect(dirt['name-shared']).toBeGreaterThan(50)
  })

  it('changes nothing when it comes again', async () => {
    expect((await take(CATALOGUE)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 4496, died: 0 })
  })

  it('breaks off in the middle: the rows before are compared, the break is named, nothing is called dead', async () => {
    const bytes = readFileSync(join(DATA, CATALOGUE))
    const cut = await take(CATALOGUE, bytes.subarray(0, bytes.length / 2))
    expect(cut.complete).toBe(false)
    expect(cut.counts).toMatchObject({ new: 0, changed: 0, rejected: 1, died: 0 })
    expect(cut.report.rejects[0]?.faults[0]).toMatchObject({ reason: 'broken-off' })
  })

  it('answers questions in people’s words within the first five, 95 of 100', async () => {
    const missed: string[] = []
    for (const [words, code] of questions) {
      const { items } = await db.work({}, (work) => searchCatalogue(work, { words, limit: 5 }))
      if (!items.some((item) => item.code === code)) missed.push(`${words} → ${code}`)
    }
    expect(questions.length).toBeGreaterThanOrEqual(60)
    expect(missed.length / questions.length, missed.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('filters by sector, level, channel and life event, and pages by code', async () => {
    await db.work({}, async (work) => {
      const all = await searchCatalogue(work, { words: 'đăng ký', limit: 100 })
      const page = await searchCatalogue(work, { words: 'đăng ký', limit: 10 })
      const next = await searchCatalogue(work, { words: 'đăng ký', limit: 10, after: page.next ?? '' })
      expect([...page.items, ...next.items].map((item) => item.code)).toEqual(all.items.slice(0, 20).map((item) => item.code))
      const civil = await searchCatalogue(work, { sector: 'hộ tịch', level: 'commune', limit: 100 })
      expect(civil.items.every((item) => item.sectorName === 'Hộ tịch' && item.levels.includes('commune'))).toBe(true)
      expect(civil.total).toBeGreaterThan(20)
      const birth = await searchCatalogue(work, { lifeEvent: 'having-a-child', limit: 100 })
      expect(birth.items.map((item) => item.code)).toContain('1.001193')
      const facets = await countFacets(work, { words: 'khai sinh' })
      expect(facets.sectors[0]).toMatchObject({ name: 'Hộ tịch' })
      const byPost = facets.channels.flatMap(({ key, count }) => (key === 'postal' || key === 'not-postal' ? [count] : []))
      expect(byPost.reduce((sum, each) => sum + each, 0), 'each found one goes by post or does not').toBe((await searchCatalogue(work, { words: 'khai sinh' })).total)
      expect((await searchCatalogue(work, { words: 'khai sinh', channel: 'not-postal' })).total).toBe(facets.channels.find(({ key }) => key === 'not-postal')?.count)
      expect((await countLifeEvents(work)).every((event) => event.count > 0)).toBe(true)
    })
  })

  it('never shows internal procedures to the public', async () => {
    const { items } = await db.work({}, (work) => searchCatalogue(work, { words: 'Tổ chức phiên họp của Ủy ban nhân dân tỉnh', limit: 100 }))
    expect(items.every((item) => item.kind !== 'internal')).toBe(true)
    const hidden = await db.work({}, (work) => searchCatalogue(work, { words: '6.003467' }))
    expect(hidden.total).toBe(0)
  })

  it('takes 408 answers of the portal as new versions beside the old, and none the second time', async () => {
    const before = await db.work({}, (work) => findPublished(work, '1.001193', '2025-03-12' as PlainDate))
    expect((await take(ANSWERS)).counts).toMatchObject({ rows: 408, changed: 408, rejected: 0 })
    const after = await db.work({}, (work) => findPublished(work, '1.001193', '2025-03-12' as PlainDate))
    expect(after).toMatchObject({ number: 2, source: 'portal-api', sector: { code: 'G15-TP07', name: 'Hộ tịch' }, announcement: { number: '163/QĐ-BTP', announcedOn: '2026-01-16' } })
    expect(after?.registeredCases.map((each) => each.code).sort()).toEqual(['1.001193.01', '1.001193.02'])
    expect(await db.work({}, (work) => readCatalogueSheet(work, '1.001193', 1))).toMatchObject({ ok: true, value: { version: before } })
    expect((await take(ANSWERS)).counts).toMatchObject({ changed: 0, unchanged: 408 })
    expect((await take(CATALOGUE)).counts).toMatchObject({ changed: 0, unchanged: 4496 })
  })
})

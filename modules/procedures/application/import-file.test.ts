import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { catalogueRow, linesOf, ownSheet } from '../testing/sheets.ts'
import { findPublished, getVersion } from './find-published.ts'
import { importFile, importSheets } from './import-file.ts'
import type { ImportOptions } from './import-rows.ts'
import { proveVersions } from './prove-versions.ts'
import { readCatalogueSheet, readPublicProcedure } from './read-procedure.ts'
import { searchCatalogue } from './search-catalogue.ts'

const day = (text: string): PlainDate => text as PlainDate
const at = (text: string): Instant => parseInstant(text) as Instant

describe('importFile', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await openTestDatabase()
  })
  afterAll(() => db.close())

  const run = async (bytes: Uint8Array, { name = 'danh-muc.jsonl', now = '2025-03-12T05:00:00Z', ...options }: ImportOptions & { name?: string; now?: string } = {}) => {
    const imported = await db.work({ now: at(now) }, (work) => importFile(work, { name, bytes }, options))
    if (!imported.ok) throw new Error(JSON.stringify(imported.refusal))
    return imported.value
  }
  const codesFor = (q: string, now = '2025-03-12T05:00:00Z') =>
    db.work({ now: at(now) }, async (work) => (await searchCatalogue(work, { words: q })).items.map((item) => item.code))

  it('takes a sheet, and the same again changes nothing', async () => {
    const first = await run(linesOf(catalogueRow()))
    expect(first.counts).toMatchObject({ rows: 1, new: 1, rejected: 0 })
    const again = await run(linesOf(catalogueRow()))
    expect(again.counts).toMatchObject({ rows: 1, new: 0, changed: 0, unchanged: 1 })
    const found = await db.work({}, (work) => findPublished(work, '1.800001', day('2025-03-12')))
    expect(found).toMatchObject({ number: 1, code: '1.800001', announcement: { number: '1/QĐ-THU' } })
    expect(found?.cases).toMatchObject([{ role: 'section', components: [{ key: '1.1', name: 'Đơn' }], notes: [{ before: 1, text: 'Lưu ý: mang theo bút' }] }])
    expect(found?.channels[0]).toMatchObject({ timeLimit: { unit: 'working-day', quantity: 7 }, levies: [{ amount: 8000, note: 'bản sao' }, { amount: 0 }] })
    expect(found?.legalBasis[0]).toMatchObject({ number: '9/2019/NĐ-CP', issuedOn: '2019-02-05' })
  })

  it('keeps the old version as it was when the sheet changes, each in force from its day', async () => {
    await run(linesOf(catalogueRow({ code: '1.800010' })))
    const old = await db.work({}, (work) => findPublished(work, '1.800010', day('2025-03-12')))
    await run(linesOf(catalogueRow({ code: '1.800010', name: 'Tên mới' })), { now: '2025-05-01T05:00:00Z' })
    await db.work({ now: at('2025-05-02T05:00:00Z') }, async (work) => {
      expect(await findPublished(work, '1.800010', day('2025-04-30'))).toEqual(old)
      expect(await findPublished(work, '1.800010', day('2025-05-01'))).toMatchObject({ number: 2, name: 'Tên mới' })
      expect(old && (await getVersion(work, old.id))).toEqual(old)
    })
    await expect(db.work({}, (work) => work.tx.updateTable('procedures.version').set({ number: 9 }).execute())).rejects.toThrow(/permission denied/)
  })

  const good = catalogueRow({ code: '1.800099' })
  it.each<[string, unknown, string, string, string | undefined]>([
    ['not JSON', '{"code": "1.8', '(dòng)', 'not-json', undefined],
    ['not an object', '[1]x', '(dòng)', 'not-json', undefined],
    ['not UTF-8', Buffer.concat([Buffer.from('{"code":"1.800002","name":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]), '(dòng)', 'not-utf8', undefined],
    ['binary rubbish', Buffer.from([0x00, 0x01, 0x7f, 0x00]), '(dòng)', 'not-json', '\ufffd\u0001\u007f\ufffd'],
    ['a NUL in the code', catalogueRow({ code: '1.80\u000002' }), 'code', 'unstorable-character', undefined],
    ['a NUL deep inside', catalogueRow({ code: '1.800002', components: [{ name: 'Đ\u0000ơn', originals: 1, copies: 0 }] }), 'components[0].name', 'unstorable-character', undefined],
    ['half a character', catalogueRow({ code: '1.800002', name: 'Cấp \ud83d' }), 'name', 'unstorable-character', undefined],
    ['a value cut through a character', catalogueRow({ code: `${'x'.repeat(118)}😀😀` }), 'code', 'bad-code', undefined],
    ['an unknown shape', { ma: '1.8' }, '(dòng)', 'unknown-format', undefined],
    ['no code', catalogueRow({ code: undefined }), 'code', 'missing', undefined],
    ['a code that is none', catalogueRow({ code: '../etc/passwd' }), 'code', 'bad-code', '../etc/passwd'],
    ['no name', catalogueRow({ code: '1.800002', name: ' ' }), 'name', 'missing', undefined],
    ['a name that is a number', catalogueRow({ code: '1.800002', name: 7 }), 'name', 'not-text', '7'],
    ['an unknown unit', catalogueRow({ code: '1.800002', channels: [{ method: 'ONLINE', deadline_raw: '3 FORTNIGHT', deadline: { qty: 3, unit: 'FORTNIGHT' } }] }), 'channels[0].deadline', 'unknown-unit', '3 FORTNIGHT'],
    ['a limit of words', catalogueRow({ code: '1.800002', channels: [{ method: 'ONLINE', deadline_raw: 'abc ngày', deadline: null }] }), 'channels[0].deadline_raw', 'unreadable-time-limit', 'abc ngày'],
    ['a quantity of words', catalogueRow({ code: '1.800002', channels: [{ method: 'ONLINE', deadline: { qty: 'abc', unit: 'DAY' } }] }), 'channels[0].deadline', 'unreadable-time-limit', 'abc DAY'],
    ['an unknown channel', catalogueRow({ code: '1.800002', channels: [{ method: 'PIGEON', deadline: { qty: 1, unit: 'DAY' } }] }), 'channels[0].method', 'unknown-channel', 'PIGEON'],
    ['an unknown level', catalogueRow({ code: '1.800002', level: 'Cấp Phường' }), 'level', 'unknown-level', 'Cấp Phường'],
    ['copies by half', catalogueRow({ code: '1.800002', components: [{ name: 'Đơn', originals: 0.5, copies: 0 }] }), 'components[0].originals', 'bad-quantity', '0.5'],
    ['channels that are no list', catalogueRow({ code: '1.800002', channels: 'ONLINE' }), 'channels', 'not-list', 'ONLINE'],
  ])('names row, field and reason of %s, and goes on', async (...[, bad, field, reason, value]) => {
    const imported = await run(linesOf(catalogueRow({ code: '1.800001' }), '', bad, good))
    expect(imported.counts).toMatchObject({ rows: 3, rejected: 1 })
    const fault = imported.report.rejects[0]?.faults.find((each) => each.field === field)
    expect(imported.report.rejects[0]?.row).toBe(3)
    expect(fault).toMatchObject({ reason, ...(value === undefined ? {} : { value }) })
    expect(await db.work({}, (work) => findPublished(work, '1.800099', day('2025-03-12')))).toBeDefined()
    expect(await db.work({}, (work) => findPublished(work, '1.800002', day('2025-03-12')))).toBeUndefined()
  })

  it('takes the first of a code seen twice and rejects the other content', async () => {
    const imported = await run(linesOf(catalogueRow({ code: '1.800020' }), catalogueRow({ code: '1.800020' }), catalogueRow({ code: '1.800020', name: 'Khác' })))
    expect(imported.counts).toMatchObject({ new: 1, rejected: 1 })
    expect(imported.report.rejects).toMatchObject([{ row: 3, code: '1.800020', faults: [{ field: 'code', reason: 'repeated-with-other-content' }] }])
    expect(imported.report.dirt.map((dirt) => dirt.kind)).toContain('repeated-row')
  })

  it('keeps long names, private-use and invisible characters as filed and tells them', async () => {
    const name = `\uf0a7 Giấy tờ k\u200eý ${'dài '.repeat(1_900)}`
    const imported = await run(linesOf(catalogueRow({ code: '1.800030', components: [{ name, originals: 1, copies: 0 }], steps: 'Ngày la\u0300m' })))
    const found = await db.work({}, (work) => findPublished(work, '1.800030', day('2025-03-12')))
    expect(found?.cases[0]?.components[0]?.name).toBe(name)
    expect(found?.steps[0]?.text).toBe('Ngày làm')
    expect(imported.report.dirt.map((dirt) => dirt.kind)).toEqual(expect.arrayContaining(['private-use-character', 'invisible-character', 'component-name-over-255', 'not-nfc']))
  })

  it.each<[string, unknown]>([
    ['a row with a bad byte', Buffer.concat([Buffer.from('{"code": "1.800045","name":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')])],
    ['a row cut short', '{"code": "1.800045", "name": "Đăng'],
    ['a row without its code', catalogueRow({ code: undefined })],
  ])('does not take %s for the end of a procedure', async (_, damaged) => {
    const clock = { now: '2025-05-20T05:00:00Z' }
    await run(linesOf(catalogueRow({ code: '1.800045', name: 'Thủ tục còn sống' }), catalogueRow({ code: '1.800046' })), clock)
    await run(linesOf(damaged, catalogueRow({ code: '1.800046' })), { ...clock, retire: true })
    expect(await codesFor('thủ tục còn sống', '2025-05-20T06:00:00Z')).toContain('1.800045')
  })

  it('says how many rows kept it from judging what is gone', async () => {
    const damaged = await run(linesOf(catalogueRow({ code: undefined }), catalogueRow({ code: '1.800047' })))
    expect(damaged).toMatchObject({ counts: { died: 0 }, report: { unjudgedRows: 1 } })
    expect((await run(linesOf(catalogueRow({ code: '1.800047' })))).report).not.toHaveProperty('unjudgedRows')
  })

  it('lists the dead, and retires them only when told; a code that returns is brought back', async () => {
    const clock = { now: '2025-06-01T05:00:00Z' }
    const all = await run(linesOf(catalogueRow({ code: '1.800040', name: 'Thủ tục ghi chú lẻ loi' }), catalogueRow({ code: '1.800041' })), clock)
    expect(all.counts.died).toBeGreaterThan(0)
    expect(await codesFor('ghi chú lẻ loi')).toContain('1.800040')
    const listed = await run(linesOf(catalogueRow({ code: '1.800041' })), clock)
    expect(listed.counts.retired).toBe(0)
    expect(await codesFor('ghi chú lẻ loi')).toContain('1.800040')
    const retired = await run(linesOf(catalogueRow({ code: '1.800041' })), { ...clock, retire: true })
    expect(retired.counts.retired).toBe(retired.counts.died)
    expect(await codesFor('ghi chú lẻ loi', '2025-06-01T06:00:00Z')).not.toContain('1.800040')
    const gone = await db.work({ now: at('2025-06-02T05:00:00Z') }, (work) => readPublicProcedure(work, '1.800040'))
    expect(gone).toMatchObject({ ok: false, refusal: { kind: 'procedure-retired', retiredOn: '2025-06-01' } })
    const back = await run(linesOf(catalogueRow({ code: '1.800040', name: 'Thủ tục ghi chú lẻ loi' })), clock)
    expect(back.counts.returned).toBe(1)
    expect(await codesFor('ghi chú lẻ loi', '2025-06-01T06:00:00Z')).toContain('1.800040')
  })

  it('leaves nothing behind when it is stopped in the middle', async () => {
    const rows = Array.from({ length: 450 }, (_, index) => catalogueRow({ code: `1.81${String(index).padStart(4, '0')}` }))
    let batches = 0
    const stopped = db.work({}, (work) =>
      importFile(work, { name: 'x.jsonl', bytes: linesOf(...rows) }, {
        onProgress: () => {
          batches += 1
          if (batches === 2) throw new Error('stopped')
        },
      }),
    )
    await expect(stopped).rejects.toThrow('stopped')
    expect(await db.work({}, (work) => findPublished(work, '1.810000', day('2025-03-12')))).toBeUndefined()
    expect((await run(linesOf(...rows))).counts.new).toBe(450)
  })

  it('refuses a file without one readable sheet, and an empty one', async () => {
    const refused = await db.work({}, (work) => importFile(work, { name: 'trang.html', bytes: linesOf('<html>', '</html>') }))
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'import-nothing-readable', row: 1, reason: 'not-json' } })
    expect(await db.work({}, (work) => importFile(work, { name: 'x', bytes: new Uint8Array() }))).toMatchObject({ ok: false, refusal: { kind: 'import-empty-file' } })
    const cut = await db.work({}, (work) => importFile(work, { name: 'x.xz', bytes: Buffer.from('fd377a585a000102', 'hex') }))
    expect(cut).toMatchObject({ ok: false, refusal: { kind: 'import-nothing-readable', reason: 'broken-off' } })
  })

  it('hides internal procedures from the public and keeps our own form through a national sheet', async () => {
    await db.work({}, (work) => importSheets(work, [ownSheet({ code: '6.900001', kind: 'internal', name: 'Thủ tục nội bộ kín đáo' }), ownSheet({ code: '1.900007', formCode: 'to-khai' })], { source: 'test' }))
    expect(await codesFor('nội bộ kín đáo')).not.toContain('6.900001')
    expect(await db.work({}, (work) => readPublicProcedure(work, '6.900001'))).toMatchObject({ ok: false })
    expect(await db.work({}, (work) => readCatalogueSheet(work, '6.900001'))).toMatchObject({ ok: true, value: { version: { state: 'internal' } } })
    await run(linesOf(catalogueRow({ code: '1.900007' })))
    expect(await db.work({}, (work) => findPublished(work, '1.900007', day('2025-03-12')))).toMatchObject({ number: 2, formCode: 'to-khai', source: 'national-catalogue' })
    expect((await run(linesOf(catalogueRow({ code: '1.900007' })))).counts.unchanged).toBe(1)
    expect(await db.work({}, (work) => proveVersions(work))).toMatchObject({ faults: [] })
  })

  it('keeps what the province added through one national sheet after another, and tells it', async () => {
    const own = { code: '1.900008', minimumAssurance: 2, confirmation: 'vneid', keywords: ['giấy thử của tỉnh'], lifeEvents: ['birth'] }
    await db.work({}, (work) => importSheets(work, [ownSheet(own)], { source: 'own' }))
    for (const name of ['Tên quốc gia', 'Tên quốc gia sửa lần hai']) {
      const imported = await run(linesOf(catalogueRow({ code: '1.900008', name })))
      expect(imported.report.carried?.map(({ code, fields }) => [code, fields.toSorted()])).toEqual([['1.900008', ['confirmation', 'keywords', 'lifeEvents', 'minimumAssurance']]])
      expect(await db.work({}, (work) => findPublished(work, '1.900008', day('2025-03-12')))).toMatchObject({ name, source: 'national-catalogue', minimumAssurance: 2, confirmation: 'vneid', keywords: ['giấy thử của tỉnh'], lifeEvents: ['birth'] })
    }
    expect(await codesFor('giấy thử của tỉnh')).toContain('1.900008')
    expect(await run(linesOf(catalogueRow({ code: '1.900008', name: 'Tên quốc gia sửa lần hai' })))).toMatchObject({ counts: { unchanged: 1 }, report: { rejects: [] } })
    // Taken back by the province's own sheet, it is not brought back by the next national one.
    await db.work({}, (work) => importSheets(work, [ownSheet({ code: '1.900008' })], { source: 'own' }))
    await run(linesOf(catalogueRow({ code: '1.900008', name: 'Tên thứ ba' })))
    expect(await db.work({}, (work) => findPublished(work, '1.900008', day('2025-03-12')))).not.toHaveProperty('minimumAssurance')
    expect(await db.work({}, (work) => proveVersions(work))).toMatchObject({ faults: [] })
  })

  it('shows a version only from its first day on, and only when it is published', async () => {
    await run(linesOf(catalogueRow({ code: '1.800050', name: 'Chuyện tương lai' })), { validFromOn: day('2025-09-01') })
    expect(await codesFor('chuyện tương lai')).not.toContain('1.800050')
    expect(await db.work({}, (work) => findPublished(work, '1.800050', day('2025-08-31')))).toBeUndefined()
    expect(await db.work({}, (work) => findPublished(work, '1.800050', day('2025-09-01')))).toBeDefined()
    await run(linesOf(catalogueRow({ code: '1.800051' })), { publish: false })
    expect(await db.work({}, (work) => findPublished(work, '1.800051', day('2025-03-12')))).toBeUndefined()
  })
})

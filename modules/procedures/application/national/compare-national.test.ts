import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kindOf, valueOf } from '../../../../tests/support/counter-world.ts'
import { openTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { linesOf, ownSheet, plainSheet } from '../../testing/sheets.ts'
import { importSheets } from '../import-file.ts'
import { compareNational, showDifferences } from './compare-national.ts'

describe('holding the catalogue against the national one (NĐ 63/2010 Đ26.2)', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await openTestDatabase()
    await db.work({}, (work) => importSheets(work, [ownSheet({ code: '1.930001' }), ownSheet({ code: '1.930002' }), ownSheet({ code: '1.930003' }), ownSheet({ code: '1.930004', kind: 'local' })], { source: 'test' }))
  })
  afterAll(() => db.close())
  const compare = (...rows: readonly unknown[]) => db.work({}, (work) => compareNational(work, { name: 'quoc-gia.jsonl', bytes: linesOf(...rows) }))

  it('tells what only one has and what says something else, and leaves both as they are', async () => {
    const compared = valueOf(await compare(plainSheet({ code: '1.930001' }), plainSheet({ code: '1.930002', conditions: 'Đủ 18 tuổi' }), plainSheet({ code: '1.930009' })))
    expect(compared).toMatchObject({ complete: true, counts: { rows: 3, unreadable: 0, same: 1, onlyHere: 1, onlyThere: 1, differs: 1 } })
    const codesOf = async (kind: 'only-here' | 'only-there' | 'differs') => (await db.work({}, (work) => showDifferences(work, { kind }))).items
    expect(await codesOf('only-here')).toMatchObject([{ code: '1.930003' }])
    expect(await codesOf('only-there')).toMatchObject([{ code: '1.930009' }])
    expect(await codesOf('differs')).toEqual([{ code: '1.930002', name: 'Thủ tục cấp giấy thử', kind: 'differs', elements: [{ element: 'conditions', change: 'added', after: 'Đủ 18 tuổi' }] }])
  })

  it('says of nothing that it is missing there when the file broke off', async () => {
    const compared = valueOf(await compare(plainSheet({ code: '1.930001' }), '{"code": "1.9300'))
    expect(compared).toMatchObject({ complete: false, counts: { unreadable: 1, onlyHere: 0 } })
  })

  it('refuses a file without one readable procedure', async () => {
    expect(kindOf(await compare('không phải JSON'))).toBe('comparison-nothing-readable')
  })
})

import { describe, expect, it } from 'vitest'
import { ownSheet, plainSheet } from '../testing/sheets.ts'
import { canonicalJson } from './canonical-json.ts'
import { compareSheets } from './compare-sheets.ts'

describe('compareSheets', () => {
  const before = ownSheet()
  it('finds nothing in equal sheets', () => expect(compareSheets(before, ownSheet())).toEqual([]))

  it.each<[string, Record<string, unknown>, readonly object[]]>([
    ['a new name', { name: 'Tên khác' }, [{ element: 'name', change: 'changed', before: 'Thủ tục cấp giấy thử', after: 'Tên khác' }]],
    [
      'a shorter limit of one channel',
      { channels: [{ kind: 'in-person', timeLimit: '2 ngày làm việc', levies: [{ kind: 'state-charge', amount: 8000 }] }, { kind: 'online', timeLimit: '2.5 ngày làm việc' }] },
      [{ element: 'channels.in-person-1.timeLimit', change: 'changed', before: '3 ngày làm việc', after: '2 ngày làm việc' }],
    ],
    ['a result more', { results: ['Giấy thử', 'Bản sao'] }, [{ element: 'results.Bản sao', change: 'added', after: 'Bản sao' }]],
    ['a note less', { cases: [{ name: '', components: [{ name: 'Tờ khai', originals: 1, copies: 0 }] }] }, [{ change: 'removed', before: 'Xuất trình giấy tờ tuỳ thân' }]],
    ['one copy more', { cases: [{ name: '', components: [{ name: 'Tờ khai', originals: 1, copies: 1 }], notes: ['Xuất trình giấy tờ tuỳ thân'] }] }, [{ element: 'cases.1.components.Tờ khai', change: 'changed' }]],
  ])('names %s', (_what, changes, differences) => expect(compareSheets(before, ownSheet(changes))).toMatchObject(differences))

  it('gives equal contents equal text, whatever the order of their fields', () => {
    const reversed = Object.fromEntries(Object.entries(plainSheet()).reverse())
    expect(canonicalJson(reversed)).toBe(canonicalJson(plainSheet()))
    expect(canonicalJson({ a: undefined, b: [1, { d: 1, c: 2 }] })).toBe('{"b":[1,{"c":2,"d":1}]}')
  })
})

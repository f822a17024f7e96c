import { describe, expect, it } from 'vitest'
import { monthsOf, pressingOf, sectionsOf, targetsOf, wallPagesOf, type Line } from './pages.ts'

const line = (serial: number, kind: string, section = 'I', more: object = {}): Line =>
  ({ serial, reference: `${section}.${serial}`, text: `Kết quả ${serial}`, section: { number: section, title: `Mục ${section}` }, doers: [], deadline: { said: '', kind: 'all-year' }, measured: [], summary: { kind, percent: kind === 'done' ? 100 : 50, units: 2, done: 1, overdue: 0 }, ...more }) as unknown as Line

describe('the plan on a wall', () => {
  it('has a share for each section', () => {
    expect(sectionsOf({ items: [line(1, 'done'), line(2, 'open'), line(3, 'reached', 'II')] })).toEqual([{ key: 'I', title: 'Mục I', done: 1, all: 2, percent: 75 }, { key: 'II', title: 'Mục II', done: 1, all: 1, percent: 50 }])
  })

  it('shows what presses, the latest first, so many a screen and no more screens than anybody waits for', () => {
    const items = [...Array.from({ length: 4 }, (_, at) => line(at, 'due-soon')), ...Array.from({ length: 5 }, (_, at) => line(10 + at, 'overdue')), line(20, 'done'), line(21, 'open')]
    const pages = pressingOf({ items }).map((page) => (page.kind === 'pressing' ? page.lines.map(({ serial }) => serial) : []))
    expect(pages).toEqual([[10, 11, 12, 13, 14], [0, 1, 2, 3]])
    expect(pressingOf({ items: Array.from({ length: 100 }, (_, at) => line(at, 'overdue')) })).toHaveLength(5)
    expect(pressingOf({ items: [line(1, 'done')] })).toEqual([])
  })

  it('shows each target once', () => {
    const measured = [{ code: '3.6', rate: 61, target: 70 }]
    expect(targetsOf({ items: [line(1, 'below', 'I', { measured }), line(2, 'below', 'I', { measured })] })).toEqual([{ key: '3.6 70', code: '3.6', reference: 'I.1', rate: 61, target: 70 }])
  })

  it('sums the parts that end in a month', () => {
    const mark = (month: number, state: string, units: number, done: number) => ({ month, state, units, done })
    const sections = [{ rows: [{ marks: [mark(3, 'late', 4, 1), mark(3, 'done', 2, 2)] }, { marks: [mark(6, 'open', 3, 0)] }] }]
    expect(monthsOf({ sections: sections as never })).toEqual([{ month: 3, units: 6, done: 3, late: 3 }, { month: 6, units: 3, done: 0, late: 0 }])
  })

  it('leaves out a page without anything on it', () => {
    expect(wallPagesOf({ plan: { items: [line(1, 'done')] }, levels: [], gantt: { sections: [] } }).map(({ kind }) => kind)).toEqual(['sections'])
  })
})

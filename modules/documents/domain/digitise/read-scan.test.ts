import { describe, expect, it } from 'vitest'
import type { PageWord } from './page-lines.ts'
import { layLines, readingOf, stateOfScan } from './read-scan.ts'

const word = (text: string, left: number, line = '1'): PageWord => ({ text, left, right: left + 0.05, top: 0.1, bottom: 0.12, confidence: 90, line })

// TT 01/2023/TT-VPCP Điều 8.2: the whole document.
describe('a scan', () => {
  it.each([
    ['nobody asked for', [], 'unasked'],
    ['with a page still waiting', ['ready', 'waiting'], 'waiting'],
    ['read to its end', ['ready', 'ready'], 'ready'],
    ['with a page that cannot be drawn, whatever still waits', ['ready', 'failed', 'waiting'], 'failed'],
  ] as const)('%s', (_what, states, expected) => expect(stateOfScan(states.map((state) => ({ state })))).toBe(expected))

  it('proposes what its first page says, or the first that says anything, once the first was read', () => {
    const page = (number: number, state: 'waiting' | 'ready', value?: string) => ({ page: number, state, fields: value === undefined ? {} : { number: { value, confidence: 90 } }, faults: [] })
    const proposed = (...pages: readonly ReturnType<typeof page>[]) => readingOf(pages).fields.number?.value
    expect([proposed(page(1, 'ready', '1'), page(2, 'ready', '2')), proposed(page(1, 'ready'), page(2, 'ready', '2')), proposed(page(1, 'waiting'), page(2, 'ready', '2')), proposed()]).toEqual(['1', '2', undefined, undefined])
  })

  it('names its bad pages, not what is only a note', () => {
    const faults = [{ kind: 'blurred', tone: 'bad' }, { kind: 'was-turned', tone: 'note' }] as const
    expect(readingOf([{ page: 1, state: 'ready', fields: {}, faults: [] }, { page: 2, state: 'ready', fields: {}, faults }]).faults).toEqual([{ page: 2, kind: 'blurred' }])
  })

  it('keeps two columns apart', () => {
    expect(layLines([word('CỘNG', 0.6), word('HÒA', 0.66), word('SỞ', 0.1)])).toEqual([
      { text: 'SỞ', left: 0.1, top: 0.1, width: 0.05, height: 0.02 },
      { text: 'CỘNG HÒA', left: 0.6, top: 0.1, width: 0.11, height: 0.02 },
    ])
  })
})

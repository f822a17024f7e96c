import { describe, expect, it } from 'vitest'
import type { PageWord } from './page-lines.ts'
import { layLines, stateOfScan } from './read-scan.ts'

const word = (text: string, left: number, line = '1'): PageWord => ({ text, left, right: left + 0.05, top: 0.1, bottom: 0.12, confidence: 90, line })

// TT 01/2023/TT-VPCP Điều 8.2: the whole document.
describe('a scan', () => {
  it.each([
    ['nobody asked for', [], 'unasked'],
    ['with a page still waiting', ['ready', 'waiting'], 'waiting'],
    ['read to its end', ['ready', 'ready'], 'ready'],
    ['with a page that cannot be drawn, whatever still waits', ['ready', 'failed', 'waiting'], 'failed'],
  ] as const)('%s', (_what, states, expected) => expect(stateOfScan(states.map((state) => ({ state })))).toBe(expected))

  it('keeps two columns apart', () => {
    expect(layLines([word('CỘNG', 0.6), word('HÒA', 0.66), word('SỞ', 0.1)])).toEqual([
      { text: 'SỞ', left: 0.1, top: 0.1, width: 0.05, height: 0.02 },
      { text: 'CỘNG HÒA', left: 0.6, top: 0.1, width: 0.11, height: 0.02 },
    ])
  })
})

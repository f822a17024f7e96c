import { describe, expect, it } from 'vitest'
import { templateOf, write, type Words } from './template.ts'

const WORDS = { id: 'i', code: 'C-260101-0001', name: 'Bùi An', chain: 'x,y', committee: 'x', serial: '7' } as Words

describe('templates of a direct load', () => {
  it.each([
    ['a word wherever it stands', 'Lê Mẫu\t{"name": "Lê Mẫu"}', 0, 'Bùi An\t{"name": "Bùi An"}'],
    ['the longest that fits', '{aa,bb}\taa', 0, '{x,y}\tx'],
    ['a code, whose digits are no date', 'H-261120-0001', 3, 'C-260101-0001'],
    ['days of its life, by whole weeks, at the same hour', '2026-11-20T09:30:00.000Z and 20/11/2026', 2, '2026-11-06T09:30:00.000Z and 06/11/2026'],
    ['days over the end of a year', '2027-01-05', 1, '2026-12-29'],
    ['nothing from before its life', '1990-05-01', 9, '1990-05-01'],
    ['a figure of its own', '{{serial}}', 0, '7'],
  ])('writes %s', (_, text, week, written) => {
    const template = templateOf(text, [['name', 'Lê Mẫu'], ['chain', 'aa,bb'], ['committee', 'aa'], ['code', 'H-261120-0001'], ['serial', '{{serial}}']], '2026-11-01')
    expect(write(template, WORDS, week)).toBe(written)
  })
})

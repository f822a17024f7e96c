import { describe, expect, it } from 'vitest'
import { codeShape, looksLikeCode } from './procedure-code.ts'

describe('codeShape', () => {
  it.each([
    ['1.001193', 'national'],
    ['1.0133611', 'national'],
    ['2.001765.000.00.00.H44', 'national-with-agency'],
    ['2.002621.H13', 'national-with-agency'],
    ['1.012385.H13-1', 'national-with-agency'],
    ['1.004946.000.00.00.H13-4', 'national-with-agency'],
    ['B-BCT-034067-TT', 'before-2020'],
    ['DEMO-12', 'own'],
    ['../etc', undefined],
    ['1.001193/x', undefined],
    ['', undefined],
    ['khai sinh', undefined],
  ])('%s: %s', (code, shape) => expect(codeShape(code)).toBe(shape))
})

describe('looksLikeCode', () => {
  it.each(['1.001193', '1.0011', '2.', '1,001193', ' 1 . 001193 ', 'b-bct-034067-tt', 'B-BCT'])('%s: yes', (typed) => expect(looksLikeCode(typed)).toBe(typed !== '2.'))
  it.each(['khai sinh', '12', '2025', 'mẫu 1', 'ct07'])('%s: no', (typed) => expect(looksLikeCode(typed)).toBe(false))
})

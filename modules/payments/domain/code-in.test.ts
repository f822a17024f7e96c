import { expect, it } from 'vitest'
import { codeIn } from './code-in.ts'

it.each([
  ['H46.1-250312-0001 nop le phi', 'H46.1-250312-0001'],
  ['MBVCB.7781.LE THI THU NOP PHI HS H46.25.3-250312-0012', 'H46.25.3-250312-0012'],
  ['nop phi h46 1 250312 0001', 'H46.1-250312-0001'],
  ['NOP PHI H46-250312-0001', 'H46-250312-0001'],
  ['NOP PHI LE THI THU', undefined],
  ['MC0123456789ABCD', undefined],
  ['H46 250312', undefined],
])('%s', (words, code) => {
  expect(codeIn(words)).toBe(code)
})

import { describe, expect, it } from 'vitest'
import { parseUnitCode, writeUnitCode } from './unit-code.ts'

describe('unit-code', () => {
  it.each([
    // TT 01/2018/TT-VPCP Art. 19 with QCVN 102:2016: leading groups of zeros are levels not used
    ['000.00.00.H46', 'qcvn-102', ['H46']],
    ['000.00.01.H46', 'qcvn-102', ['H46', '01']],
    ['000.51.41.H46', 'qcvn-102', ['H46', '41', '51']],
    ['001.51.41.H46', 'qcvn-102', ['H46', '41', '51', '001']],
    // QĐ 20/2020/QĐ-TTg Art. 4
    ['H46', 'decision-20', ['H46']],
    ['H46.01', 'decision-20', ['H46', '01']],
    ['H17.110.02', 'decision-20', ['H17', '110', '02']],
    ['G12.98.D1', 'decision-20', ['G12', '98', 'D1']],
  ])('%s is a %s code', (text, form, groups) => {
    expect(parseUnitCode(text)).toEqual({ form, groups })
    expect(writeUnitCode(groups, form as 'qcvn-102')).toBe(text)
  })

  it.each([
    ['', 'empty'],
    ['h46.01', 'lower case'],
    ['Z46.01', 'Z is kept for other schemes (Art. 6)'],
    ['H46.', 'an empty group'],
    ['H46..01', 'an empty group inside'],
    ['000.01.00.H46', 'a level without the one above it'],
    ['00.00.01.H46', 'a group too short'],
    ['000.00.051.H04', 'a group too long, as the portal really lists it'],
    ['BCA-CAT', 'a word, as the portal really lists it'],
    ['H56.24(C)', 'a bracket, as the portal really lists it'],
    [`H46.${'1234567.'.repeat(4)}12345`, 'longer than 35 characters'],
  ])('%s is no code: %s', (text) => {
    expect(parseUnitCode(text)).toBeUndefined()
  })

  it('turns one form into the other, where the old one has room', () => {
    expect(writeUnitCode(['H46', '41', '01'], 'qcvn-102')).toBe('000.01.41.H46')
    expect(writeUnitCode(['H50', '101'], 'qcvn-102')).toBeUndefined()
    expect(writeUnitCode(['H46', '41', '51', '001', '01'], 'qcvn-102')).toBeUndefined()
    expect(writeUnitCode([], 'decision-20')).toBeUndefined()
  })
})

import { expect, it } from 'vitest'
import { parseRegistrationNumber } from './look-up-enterprise.ts'

// Luật Quản lý thuế 38/2019/QH14 Đ30.2, Đ35.7: ten digits, thirteen of a branch; a person's own number since it stands in for the tax code.
it.each([
  ['3100999001', '3100999001'],
  [' 3100 999 001', '3100999001'],
  ['3100999001-002', '3100999001-002'],
  ['044 082 900 132', '044082900132'],
  ['31009990011', undefined],
  ['044082900132-001', undefined],
  ['', undefined],
])('%s', (typed, number) => expect(parseRegistrationNumber(typed)).toBe(number))

import { expect, it } from 'vitest'
import { isDossierCode, orderLines, publicLines } from './order-lines.ts'

const lines = [{ kind: 'state-charge', name: 'Thu của ông Mẫu', amount: 8_000 }, { kind: 'price', name: 'Bản sao', amount: 2_000, exemption: 'Hộ nghèo' }] as const

it.each([
  ['the whole: line by line (đặc tả 1.0.6, PhiLePhi)', 8_000, ['Thu của ông Mẫu'], ['Lệ phí']],
  ['what is left of a part payment: one line for the rest', 3_000, ['Phần còn phải nộp'], ['Lệ phí']],
])('%s', (_, amount, names, told) => {
  expect(orderLines(lines, amount).map(({ name }) => name)).toEqual(names)
  expect(orderLines(lines, amount).reduce((sum, line) => sum + line.amount, 0)).toBe(amount)
  expect(publicLines(lines, amount).map(({ name }) => name)).toEqual(told)
})

it.each([['H46.1-250312-0001', true], ['Cấp bản sao trích lục', false], ['', false]])('%s is a code: %s', (label, is) => {
  expect(isDossierCode(label)).toBe(is)
})

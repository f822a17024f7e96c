import { expect, it } from 'vitest'
import { sayRemark } from './import-remark-words.ts'

it.each([
  ['role-guessed', 'case-officer', '“cán bộ thụ lý”'],
  ['role-guessed', 'head-of-unit', '“lãnh đạo đơn vị”'],
  ['lane-missing', 'resolving', '“cơ quan giải quyết”'],
  ['lane-missing', 'phong-tu-phap', '“phong-tu-phap”'],
] as const)('a remark of an import names people by their words: %s %s', (kind, what, words) => {
  expect(sayRemark({ kind, element: 'Thẩm định', what }).vi).toContain(words)
})

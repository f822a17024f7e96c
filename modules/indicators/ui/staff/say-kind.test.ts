import { expect, it } from 'vitest'
import { qualityDeskEn } from './messages.en.ts'
import { qualityDeskVi } from './messages.vi.ts'
import { sayKind } from './say-kind.ts'

it.each([
  ['3.3', 'at-risk', 'Có kết quả, chưa có bản ký số', 'Result without a signed file'],
  ['wholly-online', 'at-risk', 'Có kết quả, chưa có bản ký số', 'Result without a signed file'],
  ['3.6', 'at-risk', 'Đang mở, chưa thanh toán trực tuyến', 'Open, not paid online'],
  ['4.2', 'at-risk', 'Đang mở, chưa số hóa', 'Open, not digitised'],
  ['2.1', 'lost', 'Đã xong nhưng quá hạn', 'Ended late'],
  ['3.3', 'lost', 'Mất điểm', 'Points lost'],
] as const)('the list behind %s of what is %s is called by what its dossiers lack', (component, kind, vi, en) => {
  expect([sayKind(qualityDeskVi, component, kind), sayKind(qualityDeskEn, component, kind)]).toEqual([vi, en])
})

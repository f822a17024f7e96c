import { describe, expect, it } from 'vitest'
import { nameResultWay, wordResultWay } from './result-way.ts'

// TT 03/2025/TT-VPCP Mẫu 01: what the applicant reads is what they asked for.
describe('how the result is to come', () => {
  it.each([
    [{}, 'Trực tiếp tại Bộ phận Một cửa', 'Bộ phận Một cửa xã Thử Nghiệm'],
    [{ resultBy: 'counter' }, 'Trực tiếp tại Bộ phận Một cửa', 'Bộ phận Một cửa xã Thử Nghiệm'],
    [{ resultBy: 'electronic' }, 'Trực tuyến', 'Trực tuyến, trong kho giấy tờ của người nộp'],
    [{ resultBy: 'post', resultAddress: 'Số 1 đường Thử Nghiệm' }, 'Qua bưu chính công ích', 'Qua bưu chính công ích, đến Số 1 đường Thử Nghiệm'],
    [{ resultBy: 'post' }, 'Qua bưu chính công ích', 'Qua bưu chính công ích'],
  ] as const)('of %j is in the register %s, on the slip %s', (dossier, named, worded) => {
    expect([nameResultWay(dossier), wordResultWay(dossier, 'Bộ phận Một cửa xã Thử Nghiệm')]).toEqual([named, worded])
  })
})

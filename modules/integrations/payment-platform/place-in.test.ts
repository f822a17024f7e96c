import { expect, it } from 'vitest'
import { placeIn } from './place-in.ts'

it.each([
  ['Số 1 đường Thử, Phường Đồng Hới, Tỉnh Quảng Trị', 'Tỉnh Quảng Trị', ''],
  ['Thôn 3, Xã Quảng Phú, Huyện Thử, Tỉnh Quảng Bình', 'Tỉnh Quảng Bình', 'Huyện Thử'],
  ['Phường Bắc Lý, Thành phố Đồng Hới, Tỉnh Quảng Bình', 'Tỉnh Quảng Bình', 'Thành phố Đồng Hới'],
  ['12 Lê Thử, phường Hải Thử, thành phố Đà Nẵng', 'thành phố Đà Nẵng', ''],
  ['Quận Thử, TP. Hồ Chí Minh', 'TP. Hồ Chí Minh', 'Quận Thử'],
  ['Phường Thử, Đồng Hới, Quảng Bình', '', ''],
  ['Phường Đồng Hới', '', ''],
  [undefined, '', ''],
])('%s', (address, province, district) => {
  expect(placeIn(address)).toEqual({ province, district })
})

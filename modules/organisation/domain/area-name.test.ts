import { describe, expect, it } from 'vitest'
import { areaNameKey, cleanAreaName } from './area-name.ts'

describe('area-name', () => {
  it.each([
    ['Xã Minh Hoá', 'Xã Minh Hóa'],
    ['Xã Lệ Thuỷ', 'Xã Lệ Thủy'],
    ['Xã Ngư Thủy ', 'Xã Ngư Thủy'],
    ['Xã  A Dơi', 'Xã A Dơi'],
    ['Xã Đa Krông', 'Xã Đakrông'],
    ['Thị trấn NT Việt Trung', 'Thị trấn Nông trường Việt Trung'],
    ['Thị Trấn Ái Tử', 'Thị trấn Ái Tử'],
    ['Xã Dân Hóa'.normalize('NFD'), 'Xã Dân Hóa'],
  ])('%j and %j are one name', (a, b) => {
    expect(areaNameKey(a)).toBe(areaNameKey(b))
  })

  it.each([
    ['Xã Quảng Tiến', 'Xã Quảng Tiên'],
    ['Phường Đồng Sơn', 'Xã Đồng Sơn'],
    ['Huyện Quảng Ninh', 'Tỉnh Quảng Ninh'],
    ['Xã Quảng Thạch', 'Xã Quảng Thanh'],
  ])('%j and %j are two', (a, b) => {
    expect(areaNameKey(a)).not.toBe(areaNameKey(b))
  })

  it('keeps the tone where it was put', () => {
    expect(cleanAreaName(' Xã Lệ  Thuỷ\u00a0')).toBe('Xã Lệ Thuỷ')
  })
})

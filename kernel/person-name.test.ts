import { describe, expect, it } from 'vitest'
import { comparePersonNames, formatPersonName, splitPersonName } from './person-name.ts'

describe('splitPersonName', () => {
  it.each([
    ['Trần Văn Lộc', { family: 'Trần', middle: 'Văn', given: 'Lộc' }],
    ['Lê Hà', { family: 'Lê', given: 'Hà' }],
    ['Hồ Thị Minh Nguyệt', { family: 'Hồ', middle: 'Thị Minh', given: 'Nguyệt' }],
    ['Tôn Nữ Diệu An', { family: 'Tôn Nữ', middle: 'Diệu', given: 'An' }],
    ['Tôn Thất', { family: 'Tôn', given: 'Thất' }],
    ['Thảo', { given: 'Thảo' }],
    ['  Phan\u00a0Thị   Lan ', { family: 'Phan', middle: 'Thị', given: 'Lan' }],
  ])('%s', (fullName, parts) => {
    expect(splitPersonName(fullName)).toEqual(parts)
    expect(formatPersonName(splitPersonName(fullName))).toBe(fullName.trim().replace(/\s+/g, ' '))
  })
})

describe('comparePersonNames', () => {
  it('sorts by given, then family, then middle name', () => {
    const ordered = ['Nguyễn Thị An', 'Lê Văn Ánh', 'Đỗ Văn Bình', 'Trần Bình', 'Trần An Bình', 'Lê Đạt', 'Vũ Thị Hoà', 'An Thị Yến']
    expect([...ordered].reverse().sort(comparePersonNames)).toEqual(ordered)
  })
})

import { describe, expect, it } from 'vitest'
import { askedAsPaper, conditionOf, type ComponentCondition } from './conditional-component.ts'

describe('conditionOf', () => {
  it.each<[string, ComponentCondition | undefined]>([
    ['Giấy chứng sinh', undefined],
    ['Trường hợp không có giấy chứng sinh: văn bản của người làm chứng', 'in-this-case'],
    ['Đối với công trình theo tuyến: bản vẽ tổng mặt bằng', 'in-this-case'],
    ['TRƯỜNG HỢP ủy quyền: văn bản ủy quyền', 'in-this-case'],
    ['đối  với người nước ngoài: hộ chiếu', 'in-this-case'],
    ['  - Trường hợp chuyển nhượng: hợp đồng', 'in-this-case'],
    ['+ Đối với tổ chức: quyết định thành lập', 'in-this-case'],
    ['• Trường hợp thừa kế', 'in-this-case'],
    ['– 1.2. Đối với cá nhân', 'in-this-case'],
    ['a) Trường hợp thuê đất', 'in-this-case'],
    ['Trường hợp thuê đất'.normalize('NFD'), 'in-this-case'],
    ['Giấy uỷ quyền (nếu có)', 'if-any'],
    ['Bản sao hợp đồng ( Nếu  có ) kèm phụ lục', 'if-any'],
    ['Trường hợp có uỷ quyền: giấy uỷ quyền (nếu có)', 'in-this-case'],
    ['Giấy tờ nếu có thay đổi', undefined],
    ['Tờ khai trong trường hợp đăng ký lại', undefined],
    ['Trường hợpp', undefined],
    ['Đơn đối với đất rừng', undefined],
    ['', undefined],
  ])('%j is %s', (name, expected) => {
    expect(conditionOf(name)).toBe(expected)
  })
})

// NĐ 45/2020 Điều 4.
describe('askedAsPaper', () => {
  const components = [{ key: 'declaration', electronicForm: true }, { key: 'paper', electronicForm: false }]
  it.each([
    ['filled in online by somebody themselves: the declaration is there already', { channel: 'online', assisted: false }, 'khai-sinh', ['paper']],
    ['with no form to fill in', { channel: 'online', assisted: false }, undefined, ['declaration', 'paper']],
    ['by an official for somebody: it may be signed on paper', { channel: 'online', assisted: true }, 'khai-sinh', ['declaration', 'paper']],
    ['at the counter', { channel: 'in-person', assisted: false }, 'khai-sinh', ['declaration', 'paper']],
  ] as const)('%s', (_, filed, formCode, asked) => expect(askedAsPaper(components, filed, formCode).map(({ key }) => key)).toEqual(asked))
})

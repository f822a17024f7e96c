import { describe, expect, it } from 'vitest'
import { askedAsPaper, conditionOf, declaredInForm, type ComponentCondition } from './conditional-component.ts'

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
  const components = [
    { key: 'declaration', name: 'Tờ khai đăng ký khai sinh', electronicForm: true },
    { key: 'paper', name: 'Giấy chứng sinh', electronicForm: false },
  ]
  it.each([
    ['filled in online by somebody themselves: the declaration is there already', { channel: 'online', assisted: false }, 'khai-sinh', ['paper']],
    ['with no form to fill in', { channel: 'online', assisted: false }, undefined, ['declaration', 'paper']],
    ['by an official for somebody: it may be signed on paper', { channel: 'online', assisted: true }, 'khai-sinh', ['declaration', 'paper']],
    ['at the counter', { channel: 'in-person', assisted: false }, 'khai-sinh', ['declaration', 'paper']],
  ] as const)('%s', (_, filed, formCode, asked) => expect(askedAsPaper(components, filed, formCode).map(({ key }) => key)).toEqual(asked))

  it('asks for a second declaration that the form does not stand for', () => {
    const insurance = { key: 'insurance', name: 'Tờ khai cấp thẻ bảo hiểm y tế', electronicForm: true }
    expect(askedAsPaper([...components, insurance], { channel: 'online', assisted: false }, 'khai-sinh').map(({ key }) => key)).toEqual(['paper', 'insurance'])
  })
})

describe('declaredInForm', () => {
  const of = (...names: readonly string[]) => declaredInForm(names.map((name) => ({ key: name, name, electronicForm: name !== 'Giấy chứng sinh' })))?.key
  it.each([
    ['the first that could be filled in online', ['Giấy chứng sinh', 'Tờ khai', 'Tờ khai khác'], 'Tờ khai'],
    ['before it what only some need', ['Đối với người được uỷ quyền: giấy uỷ quyền', 'Tờ khai'], 'Tờ khai'],
    ['only what some need', ['Trường hợp đăng ký lại: tờ khai'], 'Trường hợp đăng ký lại: tờ khai'],
    ['none', ['Giấy chứng sinh'], undefined],
  ] as const)('%s', (_, names, expected) => expect(of(...names)).toBe(expected))
})

import { describe, expect, it } from 'vitest'
import { needNotBring } from './need-not-bring.ts'

const component = (key: string, name: string) => ({ key, name })
const section = { name: 'Giấy tờ phải nộp', role: 'section', components: [component('1.1', 'Giấy khai sinh'), component('1.2', 'Tờ khai')] } as const
const child = { name: 'Trường hợp trẻ em', role: 'alternative', components: [component('2.1', 'Sổ hộ khẩu'), component('2.2', 'Giấy tờ tùy thân')] } as const
const adult = { name: 'Trường hợp người lớn', role: 'alternative', components: [component('3.1', 'Giấy tờ tùy thân')] } as const
const offered = (...keys: readonly string[]) => new Map(keys.map((key) => [key, 'state']))

describe('what need not be brought, before a case is chosen (NĐ 61/2018 art. 4)', () => {
  it.each([
    ['a part for all', [section], ['1.1'], [{ name: 'Giấy khai sinh', from: 'state' }]],
    ['one case of two, by its name', [child, adult], ['2.1'], [{ name: 'Sổ hộ khẩu', from: 'state', cases: ['Trường hợp trẻ em'] }]],
    ['the second case as well as the first', [child, adult], ['3.1'], [{ name: 'Giấy tờ tùy thân', from: 'state', cases: ['Trường hợp người lớn'] }]],
    ['every case: once, and of no case', [child, adult], ['2.2', '3.1'], [{ name: 'Giấy tờ tùy thân', from: 'state' }]],
    ['a part beside cases', [section, child, adult], ['1.1', '2.1'], [{ name: 'Giấy khai sinh', from: 'state' }, { name: 'Sổ hộ khẩu', from: 'state', cases: ['Trường hợp trẻ em'] }]],
    ['nothing', [section, child], [], []],
  ] as const)('%s', (_, cases, keys, expected) => expect(needNotBring(cases, offered(...keys))).toEqual(expected))
})

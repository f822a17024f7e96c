// TT 01/2023/TT-VPCP Điều 8: the data of a paper stand with where each value comes from.
import { describe, expect, it } from 'vitest'
import { fieldsOf, type BenchPage, type BenchPerson } from './bench.ts'

const PEOPLE: readonly BenchPerson[] = [{ name: 'Trần Thị Mẫu', by: 'register' }, { name: 'Lê Văn Thử', by: 'declared' }]
const holderOf = (read: string | undefined, typed?: string) => {
  const page = { fields: read === undefined ? {} : { holderName: { value: read, confidence: 71 } } } as unknown as BenchPage
  return fieldsOf({ id: 'a', pageIds: ['a'], fields: typed === undefined ? {} : { holderName: typed } }, new Map([['a', page]]), PEOPLE).holderName
}

describe('the holder a paper names', () => {
  it.each([
    ['read as the register has it but for lost marks and capitals', 'TRẦN THI MẪU', undefined, { value: 'Trần Thị Mẫu', by: 'register' }],
    ['read, and somebody else', 'Trần Thị Mẫn', undefined, { value: 'Trần Thị Mẫn', by: 'reader', confidence: 71 }],
    ['as declared only: stays as it was read', 'LE VAN THU', undefined, { value: 'LE VAN THU', by: 'reader', confidence: 71 }],
    ['tapped among those the matter is about', undefined, 'Trần Thị Mẫu', { value: 'Trần Thị Mẫu', by: 'register' }],
    ['typed over what was read', 'TRẦN THỊ MẪU', 'Nguyễn Văn Con', { value: 'Nguyễn Văn Con', by: 'person' }],
    ['typed, and another mark: somebody else', 'Trần Thị Mẫu', 'Trần Thị Mậu', { value: 'Trần Thị Mậu', by: 'person' }],
    ['typed without marks: stays as typed', undefined, 'Tran Thi Mau', { value: 'Tran Thi Mau', by: 'person' }],
    ['read, and another mark: somebody else', 'Trần Thị Mậu', undefined, { value: 'Trần Thị Mậu', by: 'reader', confidence: 71 }],
    ['not read: nobody is put in by itself', undefined, undefined, undefined],
  ])('%s', (_, read, typed, expected) => expect(holderOf(read, typed)).toEqual(expected))
})

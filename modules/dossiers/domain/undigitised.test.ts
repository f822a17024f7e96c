// TT 01/2023/TT-VPCP Điều 8; plan 276 III.3b.
import { describe, expect, it } from 'vitest'
import { undigitised } from './undigitised.ts'

const paper = (key: string, rest: { readonly originals?: number; readonly copies?: number; readonly files?: readonly string[]; readonly name?: string } = {}) => ({ key, name: 'Giấy', originals: 0, copies: 0, files: [] as readonly string[], ...rest })
const copyOf = (key: string, name = 'Giấy') => ({ ...paper(key, { name, files: ['a'] }), digitised: true })

describe('what came on paper and has no copy', () => {
  it.each([
    ['an original', [paper('1', { originals: 1 })], 1],
    ['a copy on paper', [paper('1', { copies: 2 })], 1],
    ['nothing brought, as a register answers it', [paper('1')], 0],
    ['a file only', [paper('1', { files: ['a'] })], 0],
    ['an original with its scan', [paper('1', { originals: 1, files: ['a'] })], 0],
    ['digitised afterwards', [paper('1', { originals: 1 }), copyOf('1')], 0],
    ['the copy of another paper', [paper('1', { originals: 1 }), copyOf('2')], 1],
    ['a paper under one key but another name', [paper('1', { originals: 1 }), copyOf('1', 'Giấy khác')], 1],
    ['brought anew with a supplement, after the first was digitised', [paper('1', { originals: 1 }), copyOf('1'), paper('1', { originals: 1 })], 1],
    ['a file handed in later online is no copy of it', [paper('1', { originals: 1 }), paper('1', { files: ['b'] })], 1],
  ])('%s', (_, components, count) => expect(undigitised(components)).toHaveLength(count))
})

import { describe, expect, it } from 'vitest'
import { writeSecondName } from './one-language.ts'

const en = "import type { mineVi } from './messages.vi.ts'\n\nexport const mineEn = {\n  title: 'My dossiers',\n}\n"
const vi = "export const mineVi = {\n  title: 'Hồ sơ của tôi',\n}\n"

describe('a bundle of one language', () => {
  it.each([
    ['messages.en.ts', en, 'vi', "export { mineVi as mineEn } from './messages.vi.ts'\n"],
    ['messages.vi.ts', vi, 'en', "export { mineEn as mineVi } from './messages.en.ts'\n"],
    ['supplement-messages.en.ts', en, 'vi', "export { mineVi as mineEn } from './supplement-messages.vi.ts'\n"],
    ['messages.vi.ts', vi, 'vi', undefined],
    ['messages.en.ts', en, 'en', undefined],
    ['words.ts', vi, 'en', undefined],
  ] as const)('of %s', (name, code, kept, written) => expect(writeSecondName({ name, code, kept })).toBe(written))

  it('cannot be made where a file of words exports more, or something else', () => {
    expect(() => writeSecondName({ name: 'messages.en.ts', code: `${en}export const moreEn = {}\n`, kept: 'vi' })).toThrow('messages.en.ts must export one constant')
    expect(() => writeSecondName({ name: 'messages.en.ts', code: 'export const words = {}\n', kept: 'vi' })).toThrow('messages.en.ts must export one constant')
  })
})

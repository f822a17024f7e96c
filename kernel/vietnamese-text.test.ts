import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enterLine, enterText, fold } from './vietnamese-text.ts'

const FOLDED: readonly (readonly [what: string, given: string, folded: string])[] = [
  ['tones and case', 'Đăng ký KHAI SINH', 'dang ky khai sinh'],
  ['all tones of a', 'aàảãáạ ăằẳẵắặ âầẩẫấậ', 'aaaaaa aaaaaa aaaaaa'],
  ['all tones of o', 'oòỏõóọ ôồổỗốộ ơờởỡớợ', 'oooooo oooooo oooooo'],
  ['tone on first vowel', 'hòa ủy thủy khỏe hủy', 'hoa uy thuy khoe huy'],
  ['tone on second vowel', 'hoà uỷ thuỷ khoẻ huỷ', 'hoa uy thuy khoe huy'],
  ['decomposed spelling', 'Tiế\u0301p nhậ\u0323n'.normalize('NFD'), 'tiep nhan'],
  ['mixed spelling: ê and a combining tone', 'tiê\u0301p', 'tiep'],
  ['a stray mark after a consonant', 'ch\u0301ứng thực', 'chung thuc'],
  ['a mark with nothing before it', '\u0301a', 'a'],
  ['soft hyphen inside a word', 'thí sinh/lần dự\u00adthi', 'thi sinh/lan duthi'],
  ['no-break space', 'miễn,\u00a0giảm', 'mien, giam'],
  ['narrow no-break space', 'khoản\u202f9', 'khoan 9'],
  ['direction mark inside a word', 'đăng k\u200eý', 'dang ky'],
  ['zero-width space and byte order mark', '\ufeffhộ\u200b tịch', 'ho tich'],
  ['eth for Đ', 'Nghị định số 57/2018/N\u00d0-CP', 'nghi dinh so 57/2018/nd-cp'],
  ['ƣ from PDF text layers', 'nƣớc Ƣu tiên', 'nuoc uu tien'],
  ['bullets of symbol fonts', '\uf076\tĐiều kiện \uf0fc đất', 'dieu kien dat'],
  ['tabs, line ends, runs of spaces', '  a\t\r\nb   c ', 'a b c'],
  ['full-width forms', 'ＡＢ１２', 'ab12'],
  ['ligature', 'ﬁle', 'file'],
  ['dashes and quotation marks', '“Mẫu” số 01–02 ‘x’', '"mau" so 01-02 \'x\''],
  ['Cyrillic look-alikes', 'СОNG а', 'cong a'],
  ['codes stay whole', '1.001193', '1.001193'],
  ['French names', 'Jean-François Béranger', 'jean-francois beranger'],
  ['nothing', '', ''],
  ['only spaces', ' \u00a0 ', ''],
  ['NUL and half a surrogate pair', 'a\u0000b\ud800c', 'a b c'],
]

describe('fold', () => {
  it.each(FOLDED)('%s', (_, given, folded) => expect(fold(given)).toBe(folded))

  const text = fc.string({ unit: 'binary', maxLength: 40 })
  it('changes nothing the second time', () => {
    fc.assert(fc.property(text, (given) => fold(fold(given)) === fold(given)), { numRuns: 5000 })
  })
  it('does not see normal forms', () => {
    fc.assert(
      fc.property(text, (given) => fold(given.normalize('NFC')) === fold(given) && fold(given.normalize('NFD')) === fold(given)),
      { numRuns: 5000 },
    )
  })
  it('joins words as it folds them', () => {
    fc.assert(
      fc.property(text, text, (one, other) => fold(`${one} ${other}`) === `${fold(one)} ${fold(other)}`.trim()),
      { numRuns: 5000 },
    )
  })
})

describe('enterText', () => {
  it('meets decomposed and precomposed spellings', () => expect(enterText('Tiếp'.normalize('NFD'))).toBe('Tiếp'.normalize('NFC')))
  it('keeps everything else as filed', () => {
    const filed = ' Hoà\u00a0 Thuỷ\u00ad \uf076 \r\n'
    expect(enterText(filed)).toBe(filed)
  })
  it('drops what no database can hold', () => expect(enterText('a\u0000b\udc00')).toBe('a b\ufffd'))
})

describe('enterLine', () => {
  it.each([
    ['  Xã Ngư\u00a0Thủy \n', 'Xã Ngư Thủy'],
    ['đăng k\u200eý', 'đăng ký'],
    ['Hoà', 'Hoà'],
    ['a\u200b\u0301', 'á'],
  ])('%j is entered as %j', (given, entered) => expect(enterLine(given)).toBe(entered))

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (given) => enterLine(enterLine(given)) === enterLine(given)), { numRuns: 2000 })
  })
})

const names = new URL('../../shared/data/text/', import.meta.url)
describe.skipIf(!existsSync(names))('fold on given names', () => {
  const read = (file: string): readonly string[] =>
    readFileSync(new URL(file, names), 'utf8').split(/\r?\n/).filter((line) => line.trim() !== '')
  it.each(['boy', 'girl'])('writes the %s names as the list without accents does', (kind) => {
    const plain = new Set(read(`namedb_${kind}_no_accents.txt`).map((name) => name.toLowerCase().trim()))
    const missing = read(`namedb_${kind}.txt`).map(fold).filter((name) => !plain.has(name))
    expect(plain.size).toBeGreaterThan(500)
    expect(missing).toEqual([])
  })
})

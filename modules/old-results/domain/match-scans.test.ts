import { describe, expect, it } from 'vitest'
import { isSameNumber, matchScans } from './match-scans.ts'

const result = (number: string, rest: { readonly state?: 'inventoried' | 'scanned'; readonly id?: string } = {}) => ({ id: (rest.id ?? number) as never, listed: { number }, state: rest.state ?? ('inventoried' as const) })
const file = (fileName: string) => ({ fileId: fileName, fileName })
const standing = (files: readonly string[], results: Parameters<typeof matchScans>[1]) => {
  const { matched, left } = matchScans(files.map(file), results)
  return [...matched.map((each) => [each.files.map(({ fileName }) => fileName).join(' + '), each.oldResultId]), ...left.map(({ fileName, why }) => [fileName, why])]
}

describe('scans of a batch find their results by name (NĐ 45/2020 art. 25)', () => {
  it.each([
    ['a slash as a dash', '11-2016.pdf', '11/2016', '11/2016'],
    ['the number as it is written', 'Số 05_2014_GPXD.PDF', '5/2014/GPXD', '5/2014/GPXD'],
    ['without marks and in capitals', 'QD 12 UBND.tiff', '12/QĐ-UBND', 'no-result'],
    ['in its own order', '12.QD-UBND.tiff', '12/QĐ-UBND', '12/QĐ-UBND'],
    ['words before it', 'Giấy khai sinh 11-2016.pdf', '11/2016', '11/2016'],
    ['words that are part of the number', 'GP-11-2016.pdf', 'GP 11/2016', 'GP 11/2016'],
    ['another number', '12-2016.pdf', '11/2016', 'no-result'],
    ['a number that only begins alike', '11-2016-GPXD.pdf', '11/2016', 'no-result'],
    ['digits run together may be another number', '112016.pdf', '11/2016', 'no-result'],
  ])('%s', (_, fileName, number, found) => expect(standing([fileName], [result(number)])).toEqual([[fileName, found]]))

  it('puts to nothing what could be two, what was scanned before, and two files of one number', () => {
    const results = [result('1/2016', { id: 'a' }), result('01/2016', { id: 'b' }), result('2/2016', { state: 'scanned' }), result('3/2016'), result('4/2016')]
    expect(standing(['1-2016.pdf', '2-2016.pdf', '3-2016.pdf', 'so 3_2016.jpg', '4-2016.pdf'], results)).toEqual([
      ['4-2016.pdf', '4/2016'], ['1-2016.pdf', 'several-results'], ['2-2016.pdf', 'scanned-before'], ['3-2016.pdf', 'several-files'], ['so 3_2016.jpg', 'several-files'],
    ])
  })

  it.each([
    ['a page a file, in their order', ['11-2016_10.jpg', '11-2016_2.jpg', '11-2016_1.jpg', ...[3, 4, 5, 6, 7, 8, 9].map((page) => `11-2016_0${page}.jpg`)], '11/2016', [`11-2016_1.jpg + 11-2016_2.jpg + ${[3, 4, 5, 6, 7, 8, 9].map((page) => `11-2016_0${page}.jpg`).join(' + ')} + 11-2016_10.jpg`]],
    ['the first without a number', ['11-2016 (2).jpg', '11-2016.jpg'], '11/2016', ['11-2016.jpg + 11-2016 (2).jpg']],
    ['named as pages', ['Số 11-2016-tr2.pdf', '11-2016-Trang 1.pdf', '11-2016_p3.pdf'], '11/2016', ['11-2016-Trang 1.pdf + Số 11-2016-tr2.pdf + 11-2016_p3.pdf']],
    ['one page alone', ['11-2016_1.jpg'], '11/2016', ['11-2016_1.jpg']],
    ['a page that is a number of its own', ['11-2016-1.jpg'], '11/2016/1', ['11-2016-1.jpg']],
  ])('joins pages: %s', (_, files, number, joined) => expect(standing(files, [result(number)])).toEqual([[joined[0], number]]))

  it.each([
    ['a page is missing', ['11-2016_1.jpg', '11-2016_3.jpg'], '11/2016', 'page-missing'],
    ['the first is missing', ['11-2016_2.jpg'], '11/2016', 'page-missing'],
    ['a page twice', ['11-2016_1.jpg', '11-2016-tr1.jpg'], '11/2016', 'several-files'],
    ['a copy of the whole may be no page', ['11-2016.pdf', '11-2016 (1).pdf'], '11/2016', 'several-files'],
    ['half of another number', ['5-1.pdf'], '5', 'no-result'],
  ])('joins nothing where %s', (_, files, number, why) => expect(standing(files, [result(number)])).toEqual(files.map((each) => [each, why])))
})

describe('the number on a paper beside the one that was listed', () => {
  it.each([
    ['11/2016', 'Số: 011-2016', true],
    ['11/2016', '11/2016/GKS', true],
    ['11/2016', '111/2016', false],
    ['91/2016', '11/2016', false],
    ['11/2016', '11/2017', false],
    ['BK 012345', 'Số: BK012345', true],
    ['BK 012345', 'Giấy chứng nhận số BK 012345', true],
    ['BK 012345', '012345', true],
    ['Số hiệu: A-15', 'Số A-15', true],
    ['BK 012345', 'BM 012345', false],
    ['BK 012345', 'K 012345', false],
    ['Số: A-15', 'Số: B-15', false],
  ])('%s, %s: the same %s', (listed, onPaper, same) => expect([isSameNumber(listed, onPaper), isSameNumber(onPaper, listed)]).toEqual([same, same]))
})

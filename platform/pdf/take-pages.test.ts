import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { pagesPdf } from '../../tests/support/pages-pdf.ts'
import { countPdfPages } from '../signing/pdf/count-pages.ts'
import { PdfFault } from '../signing/pdf/parse-value.ts'
import { joinPdf } from './join-pdf.ts'
import { drawPlainPage } from './plain-page.ts'
import { takePages } from './take-pages.ts'
import { FONTS } from './typst-compiler.ts'

const SCRIPT = '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>'

/** As another program reads them. */
const read = async (bytes: Uint8Array) => {
  const file = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const pages = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number)
    const { items } = await page.getTextContent()
    pages.push([items.map((item) => ('str' in item ? item.str : '')).join(''), page.rotate, page.view[2]])
  }
  return pages
}

describe('pages taken out of a file', () => {
  it('are a file of their own that draws what they drew, with what stood above them in the tree', async () => {
    const whole = pagesPdf(['Nguoi thu nhat', 'Nguoi thu hai', 'Nguoi thu ba', 'Nguoi thu tu', 'Nguoi thu nam'], SCRIPT)
    expect(await read(takePages(whole, 3, 4))).toEqual([['Nguoi thu ba', 0, 595], ['Nguoi thu tu', 90, 595]])
    expect(await read(takePages(whole, 5, 5))).toEqual([['Nguoi thu nam', 90, 595]])
    expect(await read(takePages(takePages(whole, 2, 4), 2, 3))).toEqual([['Nguoi thu ba', 0, 595], ['Nguoi thu tu', 90, 595]])
  })

  it('bring nothing of the other pages and no script', () => {
    const words = Buffer.from(takePages(pagesPdf(['Cua nguoi khac', 'Cua toi', 'Cua nguoi nua'], SCRIPT), 2, 2)).toString('latin1')
    expect(words).toContain('Cua toi')
    expect(words).not.toMatch(/nguoi|JavaScript|OpenAction/)
  })

  it('are taken out of a file with packed objects too', async () => {
    const whole = joinPdf({ papers: ['Mot', 'Hai', 'Ba'].map((line) => ({ bytes: drawPlainPage([line]), mark: '' })), duplex: false }, FONTS)
    const part = takePages(whole, 2, 3)
    expect(countPdfPages(part)).toBe(2)
    expect((await read(part)).map(([words]) => words)).toEqual(['HAI', 'BA'])
  })

  it.each([['before the first', 0, 1], ['after the last', 2, 4], ['backwards', 3, 2]])('that are not there are none: %s', (_, from, to) =>
    expect(() => takePages(pagesPdf(['a', 'b', 'c']), from, to)).toThrow(PdfFault))

  it('of a file that is none are none', () => expect(() => takePages(new TextEncoder().encode('<html>'), 1, 1)).toThrow(PdfFault))
})

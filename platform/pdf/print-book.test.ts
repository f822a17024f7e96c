import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderBook, renderPdf, stopPrinting } from './render-pdf.ts'

const SOURCE = `#let it = json(bytes(sys.inputs.print))
#set document(title: "Sổ thử", date: datetime(year: 2025, month: 3, day: 12))
#set text(font: "Tinos", lang: "vi", fallback: false)
#set page(paper: "a4")
#if "contents" in it {
  for (at, one) in it.contents.enumerate() { par(link("place:" + str(at))[#one.title #one.page]) }
} else {
  counter(page).update(it.page)
  for (at, one) in it.chapters.enumerate() {
    if at > 0 { pagebreak() }
    context [#metadata((title: one.title, level: if calc.rem(it.from + at, 10) == 0 { 1 } else { 2 }, page: counter(page).get().first(), y: here().position().y.pt()))<mark>]
    heading(bookmarked: false, one.title)
    table(columns: 2, table.header([Giấy tờ], [Bản]), [Đơn], [1])
    for _ in range(one.more) { pagebreak(); [tiếp] }
  }
}
`

const CHAPTERS = Array.from({ length: 60 }, (_, at) => ({ title: `Chương ${at + 1}`, more: at % 3 }))
/** Where each begins: a chapter has one page, and one more for each `more`. */
const EXPECTED = CHAPTERS.map(({ title }, at) => ({ title, page: 1 + CHAPTERS.slice(0, at).reduce((sum, { more }) => sum + 1 + more, 0) }))

let folder: string
let path: string
beforeAll(() => {
  folder = mkdtempSync(fileURLToPath(new URL('./test-', import.meta.url)))
  path = join(folder, 'book.typ')
  writeFileSync(path, SOURCE)
})
afterAll(async () => {
  await stopPrinting()
  rmSync(folder, { recursive: true, force: true })
})

describe('a book printed in parts', () => {
  it('says in its contents, bookmarks, links and page labels where each chapter begins', async () => {
    const bytes = await renderBook({ templatePath: path, content: {}, chapters: CHAPTERS })
    const book = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false }).promise
    const labels = (await book.getPageLabels()) ?? []
    const body = labels.indexOf('1')
    const wordsOf = async (page: number): Promise<string> => (await (await book.getPage(page)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')
    const front = (await Promise.all(Array.from({ length: body }, (_, at) => wordsOf(at + 1)))).join(' ')
    expect([...front.matchAll(/(Chương \d+) +(\d+)/g)].map(([, title, page]) => ({ title, page: Number(page) }))).toEqual(EXPECTED)
    for (const { title, page } of EXPECTED) expect(await wordsOf(body + page)).toContain(title)
    expect(labels.slice(body)).toEqual(Array.from({ length: book.numPages - body }, (_, at) => String(at + 1)))

    const pageAt = async (dest: unknown): Promise<number> => (await book.getPageIndex((dest as readonly { readonly num: number; readonly gen: number }[])[0] ?? { num: 0, gen: 0 })) + 1 - body
    const tree = await book.getOutline()
    const marks = await Promise.all(tree.flatMap((one) => [one, ...one.items]).map(async ({ title, dest }) => ({ title, page: await pageAt(dest) })))
    expect(marks).toEqual(EXPECTED)
    expect(tree.map(({ items }) => items.length)).toEqual([9, 9, 9, 9, 9, 9])
    const links = await Promise.all(Array.from({ length: body }, async (_, at) => (await book.getPage(at + 1)).getAnnotations()))
    expect(await Promise.all(links.flat().map(({ dest }) => pageAt(dest)))).toEqual(EXPECTED.map(({ page }) => page))
  })

  it('keeps the tags of every part, so that it is read aloud as one', async () => {
    const book = await getDocument({ data: Uint8Array.from(await renderBook({ templatePath: path, content: {}, chapters: CHAPTERS })) }).promise
    for (const at of [1, 5, book.numPages]) expect(JSON.stringify(await (await book.getPage(at)).getStructTree())).toContain('"role"')
    const { info } = await book.getMetadata()
    expect(info).toMatchObject({ Title: 'Sổ thử' })
  })

  it('lets others print between two parts', async () => {
    const slip = join(folder, 'slip.typ')
    writeFileSync(slip, '#set document(title: "Phiếu", date: datetime(year: 2025, month: 3, day: 12))\n#set text(font: "Tinos", lang: "vi")\nPhiếu')
    const ended: string[] = []
    const book = renderBook({ templatePath: path, content: {}, chapters: CHAPTERS }).then(() => ended.push('book'))
    await renderPdf({ templatePath: slip, content: {} }).then(() => ended.push('slip'))
    await book
    expect(ended).toEqual(['slip', 'book'])
  })
})

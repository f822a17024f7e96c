import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** Papers to put into one file for the printer, in this order, each as it was issued. */
export type Sheaf = {
  readonly papers: readonly {
    readonly bytes: Uint8Array
    /** Printed small in the upper margin of each of its sheets, or empty. */
    readonly mark: string
  }[]
  /** Both sides of the sheet: each paper begins on a new one. */
  readonly duplex: boolean
}

/** Typst writes one object per page, uncompressed; a signature writes its page once more, under the same number. */
const PAGE_OBJECT = /(\d+)\s+\d+\s+obj\b(?:(?!endobj)[^])*?\/Type\s*\/Page\b(?!s)/g

const countPages = (bytes: Uint8Array): number => {
  const pages = new Set(Array.from(Buffer.from(bytes).toString('latin1').matchAll(PAGE_OBJECT), ([, number]) => number)).size
  if (pages === 0) throw new Error('a paper of the sheaf has no pages')
  return pages
}

/** Pages keep the size they were printed at; a blank one stands in where the next paper must begin on a new sheet. */
const SOURCE = `#let sheaf = json(bytes(sys.inputs.sheaf))
#set document(title: "Tập giấy tờ in", date: none)
#set text(font: "Tinos", lang: "vi", size: 7.5pt)
#set page(width: auto, height: auto, margin: 0mm)
#for (at, sheet) in sheaf.enumerate() {
  if at > 0 { pagebreak() }
  if sheet.file == "" { block(width: 148mm, height: 210mm) } else {
    image(sheet.file, page: sheet.page)
    if sheet.mark != "" { place(top + right, dx: -12mm, dy: 5mm, text(fill: rgb("#4a4a4a"), sheet.mark)) }
  }
}
`

type Page = { readonly file: string; readonly page: number; readonly mark: string }

const pagesOf = ({ papers, duplex }: Sheaf): readonly Page[] => {
  const pages: Page[] = []
  for (const [at, { bytes, mark }] of papers.entries()) {
    if (duplex && pages.length % 2 === 1) pages.push({ file: '', page: 0, mark: '' })
    for (let page = 1; page <= countPages(bytes); page += 1) pages.push({ file: `${at}.pdf`, page, mark })
  }
  return pages
}

/** One plain PDF for the printer. It is nobody's record: PDF/A cannot hold other files' pages, and the papers themselves are kept. */
export const joinPdf = (sheaf: Sheaf, fontsFolder: string): Uint8Array<ArrayBuffer> => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-sheaf-'))
  try {
    for (const [at, { bytes }] of sheaf.papers.entries()) writeFileSync(join(folder, `${at}.pdf`), bytes, { mode: 0o600 })
    const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fontsFolder] }] })
    const compiled = compiler.compile({ mainFileContent: SOURCE, inputs: { sheaf: JSON.stringify(pagesOf(sheaf)) } })
    if (!compiled.result) throw new Error(`cannot join papers: ${JSON.stringify((compiled.takeDiagnostics() ?? compiled.takeError())?.shortDiagnostics)}`)
    return Uint8Array.from(compiler.pdf(compiled.result))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

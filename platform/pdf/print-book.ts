import { setImmediate } from 'node:timers/promises'
import { bindBook, type Place } from './bind-book.ts'
import type { TypstCompiler } from './typst-compiler.ts'

/**
 * A long document: a cover with contents, then its chapters. The template is asked for a few chapters at a time (`chapters`,
 * `from`, `page`, `before`), says where each begins with `<mark>`, and last for the cover with these places (`contents`).
 */
export type Book = {
  /** Absolute path of a `.typ` file inside this repository. */
  readonly templatePath: string
  /** What every part of it is told. */
  readonly content: Readonly<Record<string, unknown>>
  readonly chapters: readonly unknown[]
  /** As of a print. */
  readonly notice?: string
}

/** Layout keeps about half a megabyte a page until it is written: so many chapters and no more are held at once. */
const CHAPTERS = 25

/** Finished layouts lie outside what the collector weighs, so it does not come by itself; finalisers run on the next turn. */
const letGo = async (compiler: TypstCompiler): Promise<void> => {
  compiler.forget()
  await setImmediate()
  globalThis.gc?.()
  await setImmediate()
}

export const printBook = async (compiler: TypstCompiler, { content, chapters, ...sheets }: Book): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  const places: Place[] = []
  let page = 1
  for (let from = 0; from < chapters.length; from += CHAPTERS) {
    const part = { ...content, chapters: chapters.slice(from, from + CHAPTERS), from, page, ...(from === 0 ? {} : { before: chapters[from - 1] }) }
    const printed = compiler.printMarked({ ...sheets, content: part })
    parts.push(printed.bytes)
    places.push(...(printed.marks as readonly Place[]))
    page += printed.pages
    await letGo(compiler)
  }
  const front = compiler.print({ ...sheets, content: { ...content, contents: places } })
  await letGo(compiler)
  return bindBook({ front, parts, places })
}

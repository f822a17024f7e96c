import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { addWaitingFields, type SignPlace } from '../signing/pdf/waiting-fields.ts'
import { coverageOf } from './font-coverage.ts'
import { createPrintable } from './printable-text.ts'

/** What to print: a template of ours and what people and the law put into it. */
export type Print = {
  /** Absolute path of a `.typ` file inside this repository. */
  readonly templatePath: string
  /** Plain JSON; the template reads it from `sys.inputs.print`. It never becomes source text; what no font of ours shows becomes □. */
  readonly content: unknown
  /** Drawings of ours (SVG), each under its name in `sys.inputs`. */
  readonly drawings?: Readonly<Record<string, string>>
  /** Body sizes in points, largest first: the first that needs no more than `maxPages` is taken, else the last. */
  readonly fit?: { readonly sizes: readonly number[]; readonly maxPages: number }
  /** Sheets the largest size is expected to need, told to the template as `sheets`: it need not count them by a second layout. When they are not so many, it counts. */
  readonly sheets?: number
  /** PDF/A-2a for keeping (tagged, fonts inside); UA-1 makes Typst refuse what a screen reader could not read; plain may hold pages of other files. */
  readonly standard?: 'a-2a' | 'ua-1' | 'plain'
  /** Files of others the template lays on its sheets, each under a path of its own beside the templates. */
  readonly files?: Readonly<Record<string, Uint8Array>>
  /** Said small above every sheet, whatever the template draws. */
  readonly notice?: string
  /** Empty signature fields are laid where the template says `<sign-place>`. */
  readonly signPlaces?: boolean
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const FONTS = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))

/** Memoised layout older than this many prints is dropped, or the cache would grow for ever. */
const CACHE_AGE = 3

type Inputs = Record<string, string>

/** All weights: a word may be set in any of them. */
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((face) => join(FONTS, face, `Tinos_${face}.ttf`))

const createInputs = (): ((print: Print, size?: number) => Inputs) => {
  const printable = createPrintable(coverageOf(FACES))
  return ({ content, drawings, notice }, size) => {
    let replaced = false
    const print = JSON.stringify(content, (_key, value: unknown) => {
      if (typeof value !== 'string') return value
      const printed = printable(value)
      replaced ||= printed.replaced
      return printed.text
    })
    return { ...drawings, print, ...(notice === undefined ? {} : { notice }), ...(replaced ? { replaced: 'yes' } : {}), ...(size === undefined ? {} : { size: String(size) }) }
  }
}

/** Laid around a template whose sheets bear a notice. */
const FRAME = join(ROOT, 'platform/pdf/with-notice.typ')
const frameOf = (templatePath: string): string =>
  `#set page(foreground: place(top + center, dy: 1.5mm, text(font: "Tinos", lang: "vi", size: 7pt, weight: "bold", fill: rgb("#a40000"), fallback: false, sys.inputs.notice)))\n#include ${JSON.stringify(`/${relative(ROOT, templatePath)}`)}\n`

const compileOnce = (compiler: NodeCompiler, { templatePath, notice }: Print, inputs: Inputs): NodeTypstDocument => {
  const compiled = compiler.compile({ mainFilePath: notice === undefined ? templatePath : FRAME, inputs })
  if (compiled.result) return compiled.result
  const fault = compiled.takeDiagnostics() ?? compiled.takeError()
  const said = fault === null ? [] : fault.shortDiagnostics.map((one: unknown) => JSON.stringify(one))
  throw new Error(`cannot print ${templatePath}: ${said.join('; ')}`)
}

const compileToFit = (compiler: NodeCompiler, print: Print, inputsAt: (size?: number) => Inputs): NodeTypstDocument => {
  const [first, ...smaller] = print.fit?.sizes ?? []
  if (print.sheets !== undefined) {
    const expected = compileOnce(compiler, print, { ...inputsAt(first), sheets: String(print.sheets) })
    if (expected.numOfPages === print.sheets) return expected
  }
  let document = compileOnce(compiler, print, inputsAt(first))
  for (const size of smaller) {
    if (document.numOfPages <= (print.fit?.maxPages ?? 1)) break
    document = compileOnce(compiler, print, inputsAt(size))
  }
  return document
}

/** `#metadata((name:, label:, page:, x:, y:, width:, height:)) <sign-place>` of a template. */
const placesIn = (compiler: NodeCompiler, document: NodeTypstDocument): readonly SignPlace[] => {
  const found: readonly { readonly value: SignPlace }[] = compiler.query(document, { selector: '<sign-place>' })
  return found.map(({ value }) => value)
}

const layFields = (compiler: NodeCompiler, document: NodeTypstDocument, pdf: Uint8Array): Uint8Array => {
  const places = placesIn(compiler, document)
  return places.length === 0 ? pdf : addWaitingFields(pdf, places)
}

export type Marked = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pages: number
  /** What the template says with `#metadata(…)<mark>`, in order. */
  readonly marks: readonly unknown[]
}

export type TypstCompiler = {
  readonly print: (print: Print) => Uint8Array<ArrayBuffer>
  readonly printMarked: (print: Print) => Marked
  /** Drops every memoised layout: for what is long and printed once. */
  readonly forget: () => void
}

/** A compiler with our fonts alone: the same document on every machine, whatever is installed there. */
export const createTypstCompiler = (): TypstCompiler => {
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontPaths: [FONTS] }] })
  const inputsOf = createInputs()
  const layOut = <T>(print: Print, read: (document: NodeTypstDocument, bytes: Uint8Array<ArrayBuffer>) => T): T => {
    const frame = print.notice === undefined ? [] : [[FRAME, Buffer.from(frameOf(print.templatePath))] as const]
    const shadows = [...Object.entries(print.files ?? {}).map(([path, bytes]) => [join(ROOT, path), bytes] as const), ...frame]
    try {
      for (const [path, bytes] of shadows) compiler.mapShadow(path, Buffer.from(bytes))
      const document = compileToFit(compiler, print, (size) => inputsOf(print, size))
      const pdf = compiler.pdf(document, print.standard === 'plain' ? {} : { pdfStandard: print.standard ?? 'a-2a' })
      return read(document, Uint8Array.from(print.signPlaces === true ? layFields(compiler, document, pdf) : pdf))
    } finally {
      for (const [path] of shadows) compiler.unmapShadow(path)
      compiler.evictCache(CACHE_AGE)
    }
  }
  const marksIn = (document: NodeTypstDocument): readonly unknown[] => {
    const found: readonly { readonly value: unknown }[] = compiler.query(document, { selector: '<mark>' })
    return found.map(({ value }) => value)
  }
  return {
    print: (print) => layOut(print, (_, bytes) => bytes),
    printMarked: (print) => layOut(print, (document, bytes) => ({ bytes, pages: document.numOfPages, marks: marksIn(document) })),
    forget: () => compiler.evictCache(0),
  }
}

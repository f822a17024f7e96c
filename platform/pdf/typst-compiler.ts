import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'

/** What to print: a template of ours and what people and the law put into it. */
export type Print = {
  /** Absolute path of a `.typ` file inside this repository. */
  readonly templatePath: string
  /** Plain JSON; the template reads it from `sys.inputs.print`. It never becomes source text. */
  readonly content: unknown
  /** Body sizes in points, largest first: the first that needs no more than `maxPages` is taken, else the last. */
  readonly fit?: { readonly sizes: readonly number[]; readonly maxPages: number }
  /** PDF/A-2a for keeping (tagged, fonts inside); UA-1 makes Typst refuse what a screen reader could not read. */
  readonly standard?: 'a-2a' | 'ua-1'
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const FONTS = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))

/** Memoised layout older than this many prints is dropped, or the cache would grow for ever. */
const CACHE_AGE = 3

type Inputs = Record<string, string>

const inputsOf = ({ content }: Print, size?: number): Inputs => ({
  print: JSON.stringify(content),
  ...(size === undefined ? {} : { size: String(size) }),
})

const compileOnce = (compiler: NodeCompiler, templatePath: string, inputs: Inputs): NodeTypstDocument => {
  const compiled = compiler.compile({ mainFilePath: templatePath, inputs })
  if (compiled.result) return compiled.result
  const fault = compiled.takeDiagnostics() ?? compiled.takeError()
  const said = fault === null ? [] : fault.shortDiagnostics.map((one: unknown) => JSON.stringify(one))
  throw new Error(`cannot print ${templatePath}: ${said.join('; ')}`)
}

const compileToFit = (compiler: NodeCompiler, print: Print): NodeTypstDocument => {
  const [first, ...smaller] = print.fit?.sizes ?? []
  let document = compileOnce(compiler, print.templatePath, inputsOf(print, first))
  for (const size of smaller) {
    if (document.numOfPages <= (print.fit?.maxPages ?? 1)) break
    document = compileOnce(compiler, print.templatePath, inputsOf(print, size))
  }
  return document
}

/** A compiler with our fonts alone: the same document on every machine, whatever is installed there. */
export const createTypstCompiler = (): ((print: Print) => Uint8Array<ArrayBuffer>) => {
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontPaths: [FONTS] }] })
  return (print) => {
    try {
      const pdf = compiler.pdf(compileToFit(compiler, print), { pdfStandard: print.standard ?? 'a-2a' })
      return Uint8Array.from(pdf)
    } finally {
      compiler.evictCache(CACHE_AGE)
    }
  }
}

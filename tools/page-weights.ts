import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

type Chunk = { readonly file: string; readonly imports?: readonly string[]; readonly dynamicImports?: readonly string[]; readonly isEntry?: boolean }
type Manifest = Readonly<Record<string, Chunk>>

/** Script of one citizen page, gzipped, in kB: with which it stands, and once somebody has filled in and sent everything on it. */
export type PageWeight = { readonly page: string; readonly language: string; readonly shown: number; readonly used: number }

export const readManifest = async (folder: string, name: string): Promise<Manifest> => JSON.parse(await readFile(join(folder, name), 'utf8'))

export const entriesOf = (manifest: Manifest): readonly string[] => Object.keys(manifest).filter((name) => manifest[name]?.isEntry)

/** What is loaded with these: all they import at once; with `later` also what they load when it is needed. */
const loadedWith = (manifest: Manifest, names: readonly string[], later: ReadonlySet<string>): ReadonlySet<string> => {
  const seen = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    const { imports = [], dynamicImports = [] } = manifest[name] ?? {}
    for (const next of [...imports, ...dynamicImports.filter((each) => later.has(each))]) visit(next)
  }
  names.forEach(visit)
  return seen
}

type Loaded = { readonly names: readonly string[]; readonly later?: ReadonlySet<string> }

export const weighScripts = async (folder: string, manifest: Manifest, { names, later = new Set() }: Loaded): Promise<number> => {
  const files = [...loadedWith(manifest, names, later)].flatMap((name) => manifest[name]?.file ?? []).filter((file) => file.endsWith('.js'))
  const sizes = await Promise.all([...new Set(files)].map(async (file) => gzipSync(await readFile(join(folder, file)), { level: 9 }).length))
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}

/** Comes only when somebody looks into a PDF on a page; weighed by itself. */
export const PDF_READER = '../../modules/documents/ui/pdf-reader.ts'

/** The entry with each page it may show, in each language. Loaders and actions that come later are `.ts`, pages `.tsx`. */
export const weighCitizenPages = async (folder: string): Promise<readonly PageWeight[]> => {
  const weights: PageWeight[] = []
  for (const language of ['vi', 'en']) {
    const manifest = await readManifest(folder, `manifest.${language}.json`)
    const entries = entriesOf(manifest)
    const pages = entries.flatMap((name) => manifest[name]?.dynamicImports ?? []).filter((name) => name.endsWith('.tsx'))
    if (pages.length === 0) throw new Error(`no page in the manifest of ${language}`)
    const ofEntries = new Set(entries.flatMap((name) => manifest[name]?.dynamicImports ?? []))
    const later = new Set(Object.keys(manifest).filter((name) => !ofEntries.has(name) && name !== PDF_READER))
    for (const page of pages) {
      const names = [...entries, page]
      weights.push({ page, language, shown: await weighScripts(folder, manifest, { names }), used: await weighScripts(folder, manifest, { names, later }) })
    }
  }
  return weights
}

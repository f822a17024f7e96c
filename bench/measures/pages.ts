import { get } from 'node:http'
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { join } from 'node:path'
import { ROOT } from '../../apps/server/compose.ts'
import type { BenchContext, Measure } from '../measure.ts'
import { percentileOf } from '../statistics.ts'

const RUNS = 5
const REQUESTS = 60
const WORDS = ['khai sinh', 'dang ky ket hon', 'đất đai', 'ho kinh doanh', 'chứng thực bản sao', 'lao dong', 'giay phep xay dung', 'bảo trợ xã hội']

type Got = { readonly status: number; readonly body: Buffer; readonly encoding: string }

/** Raw: what travels, not what is unpacked. */
const getRaw = (url: string): Promise<Got> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip', accept: 'text/html' } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts), encoding: answer.headers['content-encoding'] ?? 'identity' }))
    }).on('error', reject)
  })

const kilobytes = ({ body, encoding }: Got): number => (encoding === 'identity' ? gzipSync(body) : body).length / 1024

const mustBeOk = (url: string, got: Got): Got => {
  if (got.status !== 200) throw new Error(`${url} answered ${got.status}`)
  return got
}

const searchPages = async (): Promise<readonly string[]> => WORDS.map((words) => `/thu-tuc?q=${encodeURIComponent(words)}`)

const sheetPages = async (origin: string): Promise<readonly string[]> => {
  const codes = await Promise.all(WORDS.map(async (words) => {
    const answer = await fetch(`${origin}/api/procedures?q=${encodeURIComponent(words)}&limit=5`)
    const { items }: { readonly items?: readonly { readonly code: string }[] } = JSON.parse(await answer.text())
    return (items ?? []).map(({ code }) => code)
  }))
  return [...new Set(codes.flat())].map((code) => `/thu-tuc/${encodeURIComponent(code)}`)
}

type Pages = (origin: string) => Promise<readonly string[]>

const timePages = (pages: Pages) => async ({ server }: BenchContext): Promise<readonly number[]> => {
  const { origin } = await server()
  const paths = await pages(origin)
  for (const path of paths) mustBeOk(path, await getRaw(origin + path))
  const runs: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const times: number[] = []
    for (let request = 0; request < REQUESTS; request += 1) {
      const begun = performance.now()
      await getRaw(origin + (paths[request % paths.length] ?? '/'))
      times.push(performance.now() - begun)
    }
    runs.push(percentileOf(times, 0.95))
  }
  return runs
}

/** The largest page is the one that must fit. */
const weighPages = (pages: Pages) => async ({ server }: BenchContext): Promise<readonly number[]> => {
  const { origin } = await server()
  const sizes: number[] = []
  for (const path of await pages(origin)) sizes.push(kilobytes(mustBeOk(path, await getRaw(origin + path))))
  return [Math.max(...sizes)]
}

type Chunk = { readonly file: string; readonly imports?: readonly string[]; readonly dynamicImports?: readonly string[]; readonly isEntry?: boolean }
type Manifest = Readonly<Record<string, Chunk>>

/** Asked for by a page as soon as it stands, not by something a person does. */
const ONCE_SHOWN = /scripted-upload/

/** What is loaded with these: all they import at once, and what those load as soon as they are shown. */
const loadedWith = (manifest: Manifest, names: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    const { imports = [], dynamicImports = [] } = manifest[name] ?? {}
    for (const next of [...imports, ...dynamicImports.filter((each) => ONCE_SHOWN.test(each))]) visit(next)
  }
  names.forEach(visit)
  return seen
}

const readManifest = async (folder: string, name: string): Promise<Manifest> => JSON.parse(await readFile(join(ROOT, folder, name), 'utf8'))
const entriesOf = (manifest: Manifest): readonly string[] => Object.keys(manifest).filter((name) => manifest[name]?.isEntry)

const weigh = async (folder: string, manifest: Manifest, names: readonly string[]): Promise<number> => {
  const files = [...loadedWith(manifest, names)].flatMap((name) => manifest[name]?.file ?? []).filter((file) => file.endsWith('.js'))
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(ROOT, folder, file)), { level: 9 }).length))
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}

/** The scripts a first visit loads: the entry and everything it imports at once. */
const weighEntry = (folder: string, name: string) => async (): Promise<readonly number[]> => {
  const manifest = await readManifest(folder, name)
  return [await weigh(folder, manifest, entriesOf(manifest))]
}

const CITIZEN = 'dist/citizen-portal/client'

/** The entry with each page it may show, in each language; the heaviest counts. Loaders and actions that come later are `.ts`, pages `.tsx`. */
const weighHeaviestPage = async (): Promise<readonly number[]> => {
  const sizes: number[] = []
  for (const language of ['vi', 'en']) {
    const manifest = await readManifest(CITIZEN, `manifest.${language}.json`)
    const entries = entriesOf(manifest)
    const pages = entries.flatMap((name) => manifest[name]?.dynamicImports ?? []).filter((name) => name.endsWith('.tsx'))
    if (pages.length === 0) throw new Error(`no page in the manifest of ${language}`)
    for (const page of pages) sizes.push(await weigh(CITIZEN, manifest, [...entries, page]))
  }
  return [Math.max(...sizes)]
}

export const measures: readonly Measure[] = [
  { name: 'page-search-p95', unit: 'ms', target: 60, better: 'lower', bound: 'server rendering', run: timePages(searchPages) },
  { name: 'page-procedure-p95', unit: 'ms', target: 60, better: 'lower', bound: 'server rendering', run: timePages(sheetPages) },
  { name: 'html-search', unit: 'kB', target: 40, better: 'lower', run: weighPages(searchPages) },
  { name: 'html-procedure', unit: 'kB', target: 40, better: 'lower', run: weighPages(sheetPages) },
  { name: 'script-citizen', unit: 'kB', target: 130, better: 'lower', run: weighEntry(CITIZEN, 'manifest.vi.json') },
  { name: 'script-citizen-page', unit: 'kB', target: 130, better: 'lower', run: weighHeaviestPage },
  { name: 'script-staff', unit: 'kB', target: 350, better: 'lower', run: weighEntry('dist/staff-desk', 'manifest.json') },
]

import { get } from 'node:http'
import { gzipSync } from 'node:zlib'
import { join } from 'node:path'
import { ROOT } from '../../apps/server/compose.ts'
import { entriesOf, PDF_READER, readManifest, weighCitizenPages, weighScripts } from '../../tools/page-weights.ts'
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

const CITIZEN = 'dist/citizen-portal/client'

/** What a first look into a PDF loads beside its page, without the worker that reads it (another 390 kB). */
const weighPdfReader = async (): Promise<readonly number[]> => {
  const manifest = await readManifest(join(ROOT, CITIZEN), 'manifest.vi.json')
  return [await weighScripts(join(ROOT, CITIZEN), manifest, { names: [PDF_READER] })]
}

/** The scripts a first visit loads: the entry and everything it imports at once. */
const weighEntry = (folder: string, name: string) => async (): Promise<readonly number[]> => {
  const manifest = await readManifest(join(ROOT, folder), name)
  return [await weighScripts(join(ROOT, folder), manifest, { names: entriesOf(manifest) })]
}

/** The heaviest page counts: as it stands, or with what comes once it is filled in and files are sent. */
const weighHeaviestPage = (of: 'shown' | 'used') => async (): Promise<readonly number[]> => [Math.max(...(await weighCitizenPages(join(ROOT, CITIZEN))).map((page) => page[of]))]

export const measures: readonly Measure[] = [
  { name: 'page-search-p95', unit: 'ms', target: 60, better: 'lower', bound: 'server rendering', run: timePages(searchPages) },
  { name: 'page-procedure-p95', unit: 'ms', target: 60, better: 'lower', bound: 'server rendering', run: timePages(sheetPages) },
  { name: 'html-search', unit: 'kB', target: 40, better: 'lower', run: weighPages(searchPages) },
  { name: 'html-procedure', unit: 'kB', target: 40, better: 'lower', run: weighPages(sheetPages) },
  { name: 'script-citizen', unit: 'kB', target: 130, better: 'lower', run: weighEntry(CITIZEN, 'manifest.vi.json') },
  { name: 'script-citizen-page', unit: 'kB', target: 130, better: 'lower', run: weighHeaviestPage('shown') },
  { name: 'script-citizen-page-used', unit: 'kB', target: 160, better: 'lower', run: weighHeaviestPage('used') },
  { name: 'script-pdf-reader', unit: 'kB', target: 200, better: 'lower', run: weighPdfReader },
  { name: 'script-staff', unit: 'kB', target: 350, better: 'lower', run: weighEntry('dist/staff-desk', 'manifest.json') },
]

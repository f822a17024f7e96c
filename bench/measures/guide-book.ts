import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { importFile, printGuideBook, readSheets } from '../../modules/procedures/index.ts'
import { stopPrinting } from '../../platform/pdf/render-pdf.ts'
import type { BenchContext, Measure } from '../measure.ts'

const RUNS = 5
const PROCEDURES = 300
const CATALOGUE = 'procedures/national-catalogue-2026-07.jsonl.xz'

type Book = { readonly seconds: readonly number[]; readonly megabytes: readonly number[] }

/** Peak of the printing process, our only child that lays out; and how far the server's own memory rose. */
const printersPeak = async (): Promise<number> => {
  const children = (await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')).trim().split(' ')
  const peaks = await Promise.all(
    children.map(async (pid) => {
      const [command, status] = await Promise.all([readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''), readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')])
      return command.includes('printing-process') ? Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024 : 0
    }),
  )
  return Math.max(0, ...peaks)
}

/** 300 real sheets of communes, as long as the national catalogue has them; each book in a fresh printing process. */
const printBooks = async (context: BenchContext): Promise<Book> => {
  const database = await context.emptyDatabase()
  context.atEnd(database.close)
  const file = join(context.sharedFolder ?? '', CATALOGUE)
  const bytes = await readFile(file)
  const book = await database.work(async (work) => {
    await importFile(work, { name: basename(file), bytes })
    const read = await readSheets(work, { level: 'commune' })
    if (!read.ok) throw new Error(read.refusal.kind)
    return { ...read.value, level: 'commune' as const, sheets: read.value.sheets.slice(0, PROCEDURES) }
  })
  if (book.sheets.length !== PROCEDURES) throw new Error(`a book of ${book.sheets.length}`)
  const [seconds, megabytes]: [number[], number[]] = [[], []]
  for (let run = 0; run < RUNS; run += 1) {
    const [before, begun] = [process.memoryUsage.rss(), performance.now()]
    const printed = await printGuideBook(book)
    seconds.push((performance.now() - begun) / 1000)
    megabytes.push((await printersPeak()) + Math.max(0, process.memoryUsage.rss() - before) / 1_048_576)
    if (run === 0) context.report(`${PROCEDURES} procedures, ${Math.round(printed.byteLength / 1024)} kB`)
    await stopPrinting()
  }
  return { seconds, megabytes }
}

let printed: Promise<Book> | undefined
const books = (context: BenchContext): Promise<Book> => (printed ??= printBooks(context))
const missing = ({ sharedFolder }: BenchContext): string | undefined => (sharedFolder === undefined ? '../shared/data is missing' : process.platform === 'linux' ? undefined : 'peak memory is read from /proc')

export const measures: readonly Measure[] = [
  { name: 'guide-book-300', unit: 's', target: 20, better: 'lower', bound: 'the Typst compiler, one pass over every page', skip: missing, run: async (context) => (await books(context)).seconds },
  { name: 'guide-book-300-memory', unit: 'MB', target: 400, better: 'lower', bound: 'the printing process holds the pages of 25 procedures at once', skip: missing, run: async (context) => (await books(context)).megabytes },
]

import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { appendFile, open, rename, rm, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { extname, resolve } from 'node:path'
import { recordAudit } from '../../../modules/audit/index.ts'
import { streamTable, type TableFormat, type TextRows } from '../../../modules/documents/index.ts'
import { EXPORT_COLUMNS, openExport } from '../../../modules/dossiers/index.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import { defineCommand, textOf, type CommandContext, type CommandInput } from '../command.ts'
import { askedOf, exportFault as fault, FILTER_OPTIONS, filterOf, refuseExisting, writingFile, type Asked } from '../export-filter.ts'

type Exported = { readonly file: string; readonly dossiers: number; /** Rows that an earlier, cut-off run had already kept. */ readonly kept: number }

/** What is kept of an export that is not finished: what was asked for, then one row a line. */
const partOf = (file: string): string => `${file}.part`
const TAIL_BYTES = 65_536
const REPORT_EVERY = 50_000
const PAGE = 1000

/** People are listed in it. */
const OWNER_ONLY = { mode: 0o600 }

/** One line, whatever is in it: a reader of lines would break at these two as well. */
const lineOf = (row: readonly string[]): string => `${JSON.stringify(row).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`

const formatOf = (file: string): TableFormat => {
  const ending = extname(file).slice(1).toLowerCase()
  if (ending === 'csv' || ending === 'xlsx') return ending
  throw fault('format-unknown', 'Tên tệp phải kết thúc bằng .csv hoặc .xlsx; chưa có gì được ghi.', 'The name of the file must end with .csv or .xlsx; nothing was written.')
}

/** The last whole line; one that was cut off is taken away and written anew. */
const lastLine = async (path: string): Promise<string> => {
  const handle = await open(path, 'r+')
  try {
    const { size } = await handle.stat()
    const bytes = Buffer.alloc(Math.min(TAIL_BYTES, size))
    await handle.read(bytes, 0, bytes.length, size - bytes.length)
    const end = bytes.lastIndexOf(10)
    if (end < 0) return ''
    await handle.truncate(size - bytes.length + end + 1)
    return bytes.subarray(end === 0 ? 0 : bytes.lastIndexOf(10, end - 1) + 1, end).toString()
  } finally {
    await handle.close()
  }
}

const readKept = async (path: string, asked: Asked): Promise<{ readonly kept: number; readonly after?: DossierId }> => {
  const begins = Buffer.from(`${JSON.stringify(asked)}\n`)
  const head = createReadStream(path, { end: begins.length - 1 })
  if (!begins.equals(Buffer.concat(await head.toArray())))
    throw fault('export-of-something-else', `${path} là phần dở của một lần xuất khác; hãy xóa nó hoặc chọn tên tệp khác. Không có gì bị đổi.`, `${path} is the unfinished part of another export; delete it or choose another name. Nothing was changed.`)
  const last = await lastLine(path)
  let lines = 0
  for await (const _line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) lines += 1
  if (lines < 2) return { kept: 0 }
  const row: readonly string[] = JSON.parse(last)
  return { kept: lines - 1, after: row.at(-1) as DossierId }
}

async function* readPages(path: string): AsyncGenerator<TextRows> {
  let page: string[][] = []
  let first = true
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (first) {
      first = false
      continue
    }
    page.push(JSON.parse(line))
    if (page.length === PAGE) {
      yield page
      page = []
    }
  }
  yield page
}

const exportAll = async (context: CommandContext, { arguments: [given], options }: CommandInput): Promise<Exported> => {
  const file = resolve(textOf(given))
  const format = formatOf(file)
  const asked = askedOf(options)
  const filter = await filterOf(context, asked)
  refuseExisting(file)
  const part = partOf(file)
  if (!existsSync(part)) await writeFile(part, `${JSON.stringify(asked)}\n`, OWNER_ONLY)
  const { kept, after: begun } = await readKept(part, asked)
  if (kept > 0) context.report(`tiếp từ dòng ${kept} … / going on after row ${kept} …`)
  const next = openExport(filter)
  let [dossiers, after] = [kept, begun]
  do {
    const page = await context.work((work) => next(work, after))
    if (page.rows.length > 0) await appendFile(part, page.rows.map(lineOf).join(''))
    dossiers += page.rows.length
    after = page.next
    if (dossiers % REPORT_EVERY === 0) context.report(`${dossiers} …`)
  } while (after !== undefined)
  await context.work((work) => recordAudit(work, { event: 'dossiers-exported', purpose: 'operator', facts: { count: dossiers, format } }))
  const table = { name: 'Hồ sơ', headings: EXPORT_COLUMNS.map(({ heading }) => heading), widths: EXPORT_COLUMNS.map(({ width }) => width) }
  const written = `${file}.new`
  await pipeline(streamTable(table, readPages(part), format), createWriteStream(written, OWNER_ONLY))
  await rename(written, file)
  await rm(part)
  return { file, dossiers, kept }
}

export const exportDossiersCommand = defineCommand<Exported>({
  name: 'export dossiers',
  describe: {
    vi: 'Danh sách hồ sơ thành tệp CSV hoặc Excel, bao nhiêu cũng được; bị ngắt thì chạy lại lệnh ấy để đi tiếp.',
    en: 'The list of dossiers as a CSV or Excel file of any length; cut off, the same command goes on where it stopped.',
  },
  arguments: [{ flags: '<file>', describe: 'tệp .csv hoặc / or .xlsx' }],
  options: FILTER_OPTIONS,
  examples: ['export dossiers ho-so-2025.xlsx --from 2025-01-01 --until 2025-12-31', 'export dossiers ho-so.csv --unit H46.51'],
  run: writingFile(exportAll),
  print: ({ file, dossiers, kept }) => `${dossiers} hồ sơ / dossiers → ${file}${kept > 0 ? ` (${kept} đã có từ lần trước / kept from before)` : ''}`,
})

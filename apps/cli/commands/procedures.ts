import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import {
  dirtWords,
  faultWords,
  importFile,
  importFolder,
  type ImportOptions,
  type ImportRefusal,
  type ImportRun,
  searchCatalogue,
  streamOpenData,
  type ProcedureLevel,
  type SearchEntry,
} from '../../../modules/procedures/index.ts'
import { OperatorFault } from '../../../platform/operator-fault.ts'
import type { Work } from '../../../platform/work.ts'
import { type CommandContext, type CommandInput, defineCommand, listOf, textOf } from '../command.ts'

type FileRun = ImportRun & { readonly file: string }

const sayRefusal = (refusal: ImportRefusal): { readonly vi: string; readonly en: string } =>
  refusal.kind === 'import-empty-file'
    ? { vi: `${refusal.fileName} không có tệp JSON nào hoặc rỗng. Danh mục giữ nguyên.`, en: `${refusal.fileName} is empty or holds no JSON file. The catalogue is unchanged.` }
    : {
        vi: `Không đọc được thủ tục nào trong ${refusal.fileName}: dòng ${refusal.row}, trường ${refusal.field}: ${refusal.reasonVi} (${refusal.value}). Danh mục giữ nguyên.`,
        en: `No procedure could be read from ${refusal.fileName}: row ${refusal.row}, field ${refusal.field}: ${refusal.reasonEn} (${refusal.value}). The catalogue is unchanged.`,
      }

const unreadable = (file: string, cause: unknown): OperatorFault =>
  new OperatorFault({ kind: 'file-unreadable', vi: `Không đọc được ${file}.`, en: `Cannot read ${file}.`, cause })

const readFolder = async (folder: string) => {
  const names = (await readdir(folder)).filter((name) => /\.json$/i.test(name) && !name.startsWith('.')).sort()
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })))
}

/** Carries a refusal out of its transaction, so that a refused file leaves no trace. */
class RefusedImport extends Error {
  override readonly name = 'RefusedImport'
  readonly refusal: ImportRefusal
  constructor(refusal: ImportRefusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

const importOne = async (work: Work, file: string, options: ImportOptions): Promise<ImportRun> => {
  const isFolder = (await stat(file)).isDirectory()
  const imported = isFolder
    ? await importFolder(work, { name: basename(file), files: await readFolder(file) }, options)
    : await importFile(work, { name: basename(file), bytes: await readFile(file) }, options)
  if (imported.ok) return imported.value
  throw new RefusedImport(imported.refusal)
}

const dayOf = (input: CommandInput): PlainDate | undefined => {
  const given = textOf(input.options['validFrom'])
  const day = given === '' ? undefined : parsePlainDate(given)
  if (given === '' || day !== undefined) return day
  throw new OperatorFault({ kind: 'date-unreadable', vi: `--valid-from "${given}" không phải ngày dạng 2025-07-01.`, en: `--valid-from "${given}" is not a date like 2025-07-01.` })
}

const optionsOf = (context: CommandContext, input: CommandInput, file: string): ImportOptions => {
  const validFromOn = dayOf(input)
  return {
    retire: input.options['retire'] === true,
    publish: input.options['hold'] !== true,
    ...(validFromOn === undefined ? {} : { validFromOn }),
    onProgress: (rows) => context.report(`${basename(file)}: ${rows} dòng / rows`),
  }
}

const runImport = async (context: CommandContext, input: CommandInput): Promise<readonly FileRun[]> => {
  const runs: FileRun[] = []
  for (const file of listOf(input.arguments[0] as readonly string[])) {
    await stat(file).catch((cause: unknown) => {
      throw unreadable(file, cause)
    })
    try {
      runs.push({ file, ...(await context.work((work) => importOne(work, file, optionsOf(context, input, file)))) })
    } catch (error) {
      if (error instanceof RefusedImport) throw new OperatorFault({ kind: error.refusal.kind, ...sayRefusal(error.refusal), cause: error })
      throw error
    }
  }
  return runs
}

const LISTED = 20

const printRejects = ({ report, counts }: ImportRun): readonly string[] => [
  ...report.rejects.slice(0, LISTED).map((reject) => {
    const faults = reject.faults.map((fault) => `${fault.field}: ${faultWords[fault.reason][0]}${fault.value === undefined ? '' : ` (${fault.value})`}`)
    return `  dòng ${reject.row}${reject.file === undefined ? '' : ` ${reject.file}`}${reject.code === undefined ? '' : ` ${reject.code}`} — ${faults.join('; ')}`
  }),
  ...(counts.rejected > LISTED ? [`  … và ${counts.rejected - LISTED} dòng nữa (xem --json)`] : []),
]

const printRun = (run: FileRun): string => {
  const { counts } = run
  return [
    `${run.file} (${run.source})${run.complete ? '' : ' — TỆP BỊ CỤT, chỉ nhập phần đọc được; không xét mã bị bãi bỏ'}`,
    `  ${counts.rows} dòng: ${counts.new} mới, ${counts.changed} thay đổi, ${counts.unchanged} giữ nguyên, ${counts.rejected} không nhận, ${counts.died} không còn trong nguồn (${counts.retired} đã bãi bỏ), ${counts.returned} có lại`,
    ...(run.report.carried === undefined ? [] : [`  ${run.report.carried.length + (run.report.carriedNotListed ?? 0)} thủ tục giữ lại phần tỉnh đã thêm (biểu mẫu, quy trình, mức định danh, từ khóa…).`]),
    ...(run.report.unjudgedRows === undefined ? [] : [`  ${run.report.unjudgedRows} dòng không đọc được mã, nên không xét mã nào không còn trong nguồn.`]),
    ...printRejects(run),
    ...run.report.dirt.map((dirt) => `  ${String(dirt.sheets).padStart(6)} thủ tục: ${dirtWords[dirt.kind][0]} (${dirt.count} chỗ)`),
    ...(counts.died > counts.retired ? ['  Mã không còn trong nguồn vẫn giữ nguyên; thêm --retire để bãi bỏ.'] : []),
  ].join('\n')
}

export const importProcedures = defineCommand<readonly FileRun[]>({
  name: 'import procedures',
  describe: {
    vi: 'Nhập danh mục thủ tục: tệp danh mục (.jsonl, .jsonl.xz), câu trả lời của API cổng quốc gia (.json, .tar.xz, thư mục) hoặc phiếu theo mẫu của hệ thống. Chạy lại cùng tệp không thay đổi gì.',
    en: 'Import procedures: the parsed catalogue (.jsonl, .jsonl.xz), answers of the portal API (.json, .tar.xz, a folder) or our own sheets. The same file again changes nothing.',
  },
  arguments: [{ flags: '<file...>', describe: 'tệp hoặc thư mục / files or folders' }],
  options: [
    { flags: '--retire', describe: 'bãi bỏ các mã cùng nguồn không còn trong tệp / retire codes of the same source that the file no longer holds' },
    { flags: '--hold', describe: 'chưa công khai phiên bản mới / keep new versions unpublished' },
    { flags: '--valid-from <date>', describe: 'ngày bắt đầu áp dụng, mặc định hôm nay / first day of the new versions, today unless given' },
  ],
  examples: ['import procedures national-catalogue-2026-07.jsonl.xz', 'import procedures portal-api-details.tar.xz --json'],
  brings: 'home',
  run: runImport,
  print: (runs) => runs.map(printRun).join('\n\n'),
})

type Found = { readonly total: number; readonly items: readonly SearchEntry[] }

const LEVELS: readonly ProcedureLevel[] = ['central', 'province', 'district', 'commune']

const runSearch = (context: CommandContext, input: CommandInput): Promise<Found> => {
  const limit = Number(textOf(input.options['limit']))
  const given = textOf(input.options['level'])
  const level = LEVELS.find((each) => each === given)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100 || (given !== '' && level === undefined))
    throw new OperatorFault({ kind: 'option-unreadable', vi: '--limit là số từ 1 đến 100; --level là central, province, district hoặc commune.', en: '--limit is a number from 1 to 100; --level is central, province, district or commune.' })
  const words = listOf(input.arguments[0] as readonly string[]).join(' ')
  return context.work(async (work) => {
    const { total, items } = await searchCatalogue(work, { words, limit, ...(level === undefined ? {} : { level }) })
    return { total, items }
  })
}

export const searchProcedures = defineCommand<Found>({
  name: 'search procedures',
  describe: { vi: 'Tìm thủ tục theo lời của người dân, có dấu hoặc không dấu, hoặc theo mã.', en: "Find procedures by people's own words, with or without tones, or by code." },
  arguments: [{ flags: '<words...>', describe: 'từ cần tìm / words' }],
  options: [
    { flags: '--limit <n>', describe: 'số kết quả / how many', otherwise: '5' },
    { flags: '--level <level>', describe: 'central, province, district, commune' },
  ],
  examples: ['search procedures "lam giay khai sinh"', 'search procedures 1.001193 --json'],
  run: runSearch,
  print: ({ total, items }) =>
    items.length === 0 ? 'Không tìm thấy thủ tục nào. / Nothing found.' : [...items.map((item) => `${item.code.padEnd(14)} ${item.name}  [${item.sectorName}]`), `(${items.length}/${total})`].join('\n'),
})

type Exported = { readonly files: readonly { readonly path: string; readonly bytes: number }[] }

const exportOne = async (context: CommandContext, path: string, format: 'json' | 'csv') => {
  await context.work((work) => pipeline(Readable.from(streamOpenData(work, format)), createWriteStream(path)))
  return { path, bytes: (await stat(path)).size }
}

export const exportOpenData = defineCommand<Exported>({
  name: 'export open-data',
  describe: { vi: 'Xuất danh mục công khai thành dữ liệu mở: JSON và CSV.', en: 'Write the public catalogue as open data: JSON and CSV.' },
  options: [
    { flags: '--to <folder>', describe: 'thư mục ghi tệp / folder to write into', otherwise: '.' },
    { flags: '--format <format>', describe: 'json, csv hoặc cả hai / json, csv or both', otherwise: 'both' },
  ],
  examples: ['export open-data --to ./du-lieu-mo'],
  run: async (context, input) => {
    const folder = textOf(input.options['to'])
    const format = textOf(input.options['format'])
    const formats = (['json', 'csv'] as const).filter((each) => format === 'both' || format === each)
    if (formats.length === 0) throw new OperatorFault({ kind: 'option-unreadable', vi: '--format là json, csv hoặc both.', en: '--format is json, csv or both.' })
    await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
      throw new OperatorFault({ kind: 'folder-unwritable', vi: `Không ghi được vào thư mục ${folder}.`, en: `Cannot write into the folder ${folder}.`, cause })
    })
    const files: Exported['files'][number][] = []
    for (const each of formats) files.push(await exportOne(context, join(folder, `danh-muc-thu-tuc.${each}`), each))
    return { files }
  },
  print: ({ files }) => files.map((file) => `${file.path}  ${file.bytes} byte`).join('\n'),
})

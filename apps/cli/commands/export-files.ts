import { rename, rm } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { packFiles, type PackedFile } from '../../../modules/documents/index.ts'
import { filesToPack, openExport } from '../../../modules/dossiers/index.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import { defineCommand, textOf, type CommandContext, type CommandInput } from '../command.ts'
import { askedOf, exportFault, FILTER_OPTIONS, filterOf, refuseExisting, writingFile } from '../export-filter.ts'

type Packed = { readonly file: string; readonly dossiers: number; readonly files: number; readonly bytes: number; readonly left: number; /** Paths in the zip, under the code of their dossier. */ readonly unreadable: readonly string[] }
type Counts = { dossiers: number; files: number; left: number }

const REPORT_EVERY = 1000

async function* filesOf(context: CommandContext, filter: Awaited<ReturnType<typeof filterOf>>, counts: Counts): AsyncGenerator<PackedFile> {
  const next = openExport(filter)
  let after: DossierId | undefined
  do {
    const from = after
    const page = await context.work((work) => next(work, from))
    for (const row of page.rows) {
      const { files, left } = await context.work((work) => filesToPack(work, row.at(-1) as DossierId))
      yield* files
      counts.dossiers += 1
      counts.files += files.length
      counts.left += left
      if (counts.dossiers % REPORT_EVERY === 0) context.report(`${counts.dossiers} …`)
    }
    after = page.next
  } while (after !== undefined)
}

const pack = async (context: CommandContext, { arguments: [given], options }: CommandInput): Promise<Packed> => {
  const file = resolve(textOf(given))
  if (extname(file).toLowerCase() !== '.zip') throw exportFault('format-unknown', 'Tên tệp phải kết thúc bằng .zip; chưa có gì được ghi.', 'The name of the file must end with .zip; nothing was written.')
  refuseExisting(file)
  const filter = await filterOf(context, askedOf(options))
  const counts: Counts = { dossiers: 0, files: 0, left: 0 }
  const written = `${file}.new`
  await rm(written, { force: true })
  try {
    const { bytes, unreadable } = await packFiles(written, filesOf(context, filter, counts))
    await rename(written, file)
    return { file, bytes, ...counts, files: counts.files - unreadable.length, unreadable }
  } catch (cause) {
    await rm(written, { force: true })
    throw cause
  }
}

const MEGABYTE = 1_048_576

export const exportFilesCommand = defineCommand<Packed>({
  name: 'export files',
  describe: {
    vi: 'Mọi giấy tờ của các hồ sơ thành một tệp nén .zip, mỗi hồ sơ một thư mục; tệp chưa được phép mở thì để lại và đếm, tệp kho không đọc được thì nêu tên.',
    en: 'All papers of dossiers as one .zip, a folder each; what may not be opened is left out and counted, what the store cannot read is named.',
  },
  arguments: [{ flags: '<file>', describe: 'tệp .zip' }],
  options: FILTER_OPTIONS,
  examples: ['export files ho-so-2025-03.zip --from 2025-03-01 --until 2025-03-31 --unit H46.51'],
  run: writingFile(pack),
  print: ({ file, dossiers, files, bytes, left, unreadable }) =>
    [
      `${dossiers} hồ sơ, ${files} tệp / dossiers, files: ${Math.ceil(bytes / MEGABYTE)} MB → ${file}${left > 0 ? `; ${left} tệp chưa mở được, để lại / left out` : ''}`,
      ...(unreadable.length > 0 ? [`${unreadable.length} tệp không đọc được trong kho, không có trong tệp nén; chạy "motcua verify" / could not be read and are not in it:`, ...unreadable] : []),
    ].join('\n'),
  failed: ({ unreadable }) => unreadable.length > 0,
})

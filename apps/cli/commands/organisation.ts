import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { importAreas, type AreaDifference, type AreaFinding, type AreaImportRefusal, type AreaImportReport } from '../../../modules/organisation/index.ts'
import { OperatorFault } from '../../../platform/operator-fault.ts'
import { defineCommand, listOf, type CommandContext, type CommandInput } from '../command.ts'

type Said = { readonly vi: string; readonly en: string }

const sayRefusal = (refusal: AreaImportRefusal): Said => {
  switch (refusal.kind) {
    case 'not-utf-8':
      return {
        vi: `${refusal.file} không phải văn bản UTF-8. Chưa có gì được nhập; hãy lưu lại tệp ở dạng UTF-8.`,
        en: `${refusal.file} is not UTF-8 text. Nothing was taken; save the file as UTF-8.`,
      }
    case 'not-json':
      return {
        vi: `${refusal.file} không phải JSON đọc được (${refusal.where}). Chưa có gì được nhập.`,
        en: `${refusal.file} is not readable JSON (${refusal.where}). Nothing was taken.`,
      }
    case 'shape-unknown':
      return {
        vi: `${refusal.file} là JSON nhưng không phải danh mục ba cấp, hai cấp hay bảng chuyển đổi xã đã biết. Chưa có gì được nhập.`,
        en: `${refusal.file} is JSON, but neither a three-tier nor a two-tier list nor a known map of communes. Nothing was taken.`,
      }
    case 'dates-contradict':
      return {
        vi: `${refusal.file}: ngày hết hiệu lực phải sau ngày bắt đầu. Chưa có gì được nhập.`,
        en: `${refusal.file}: the list must end after it begins. Nothing was taken.`,
      }
  }
}

const readBytes = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file)
  } catch (cause) {
    throw new OperatorFault({ kind: 'file-unreadable', vi: `Không đọc được tệp ${file}.`, en: `Cannot read the file ${file}.`, cause })
  }
}

const dayOf = (input: CommandInput, option: 'from' | 'until'): PlainDate | undefined => {
  const given = input.options[option]
  if (typeof given !== 'string') return undefined
  const day = parsePlainDate(given)
  if (day !== undefined) return day
  throw new OperatorFault({
    kind: 'date-unreadable',
    vi: `--${option} "${given}" không phải ngày dạng 2025-07-01.`,
    en: `--${option} "${given}" is not a date like 2025-07-01.`,
  })
}

const run = async (context: CommandContext, input: CommandInput): Promise<readonly AreaImportReport[]> => {
  const fromOn = dayOf(input, 'from')
  const untilOn = dayOf(input, 'until')
  const days = { ...(fromOn === undefined ? {} : { fromOn }), ...(untilOn === undefined ? {} : { untilOn }) }
  const reports: AreaImportReport[] = []
  for (const file of listOf(input.arguments[0])) {
    context.report(`${file} …`)
    const bytes = await readBytes(file)
    const outcome = await context.work((work) => importAreas(work, { fileName: basename(file), bytes, ...days }))
    if (!outcome.ok) throw new OperatorFault({ kind: outcome.refusal.kind, ...sayRefusal(outcome.refusal) })
    reports.push(outcome.value)
  }
  return reports
}

const SHOWN = 20
const block = <T>(title: string, found: readonly T[], say: (one: T) => string): readonly string[] =>
  found.length === 0
    ? []
    : [`  ${title}: ${found.length}`, ...found.slice(0, SHOWN).map((one) => `    ${say(one)}`), ...(found.length > SHOWN ? [`    … ${found.length - SHOWN}`] : [])]

const sayDifference = ({ code, field, ours, theirs }: AreaDifference): string => `${code} ${field}: "${ours}" ≠ "${theirs}"`
const sayFinding = ({ row, field, reason, given }: AreaFinding): string => `${row} ${field}: ${reason} "${given}"`

const printReport = (report: AreaImportReport): string => {
  const { fromOn, untilOn } = report.validity
  return [
    `${report.file}: ${report.shape}, ${fromOn}${untilOn === undefined ? ' →' : ` → ${untilOn}`}`,
    `  đọc / read: ${report.read} · thêm / added: ${report.added} · giống / same: ${report.same}`,
    ...block('viết khác, giữ bản đang có / spelt otherwise, ours kept', report.spellings, sayDifference),
    ...block('KHÁC, giữ bản đang có / DIFFERENT, ours kept', report.differences, sayDifference),
    ...block('không có trong tệp / not in the file', report.missing, ({ code, name }) => `${code} ${name}`),
    ...block('đã chỉnh khi nhập / tidied', report.dirt, sayFinding),
    ...block('BỎ QUA / LEFT OUT', report.rejected, sayFinding),
  ].join('\n')
}

export const importAreasCommand = defineCommand({
  name: 'import areas',
  describe: {
    vi: 'Nhập danh mục đơn vị hành chính (ba cấp, hai cấp) hoặc bảng chuyển đổi xã cũ - mới; báo chỗ bẩn, chỗ khác; chạy lại không thêm gì.',
    en: 'Import lists of areas (three or two tiers) or maps of old to new communes; tells dirt and differences; the same file again adds nothing.',
  },
  arguments: [{ flags: '<file...>', describe: 'Tệp JSON / JSON files' }],
  options: [
    { flags: '--from <date>', describe: 'Ngày đầu danh mục có hiệu lực / first day the list holds' },
    { flags: '--until <date>', describe: 'Ngày đầu không còn hiệu lực / first day it no longer holds' },
  ],
  examples: ['import areas vietnam-2-tier.json', 'import areas vietnam-3-tier.json --from 2024-12-01 --until 2025-07-01'],
  brings: 'home',
  run,
  print: (reports) => reports.map(printReport).join('\n\n'),
})

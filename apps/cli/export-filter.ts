import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { addDays, instantOn, parsePlainDate } from '../../kernel/plain-date.ts'
import { findUnitByCode, listIdsBelow } from '../../modules/organisation/index.ts'
import { codeOf, diskFull } from '../../platform/home/folder-faults.ts'
import { OperatorFault } from '../../platform/operator-fault.ts'
import { textOf, type CommandContext, type CommandInput } from './command.ts'

/** Which dossiers are exported. */
export type Asked = { readonly unit?: string; readonly from?: string; readonly until?: string }

export const exportFault = (kind: string, vi: string, en: string): OperatorFault => new OperatorFault({ kind, vi, en })

export const FILTER_OPTIONS = [
  { flags: '--unit <code>', describe: 'đơn vị này và các đơn vị dưới nó / this unit and those below it' },
  { flags: '--from <date>', describe: 'nộp từ ngày / submitted from, 2025-01-01' },
  { flags: '--until <date>', describe: 'đến hết ngày / to the end of, 2025-12-31' },
] as const

export const askedOf = (options: CommandInput['options']): Asked => Object.fromEntries(['unit', 'from', 'until'].flatMap((name) => (typeof options[name] === 'string' ? [[name, options[name]]] : [])))

/** A disk that is full is the one of the file, not that of the data. */
export const writingFile =
  <T>(run: (context: CommandContext, input: CommandInput) => Promise<T>) =>
  (context: CommandContext, input: CommandInput): Promise<T> =>
    run(context, input).catch((cause: unknown) => Promise.reject(['ENOSPC', 'EDQUOT'].includes(codeOf(cause)) ? diskFull(dirname(resolve(textOf(input.arguments[0]))), cause) : cause))

export const refuseExisting = (file: string): void => {
  if (existsSync(file)) throw exportFault('file-exists', `${file} đã có; hãy chọn tên khác. Không có gì bị đổi.`, `${file} is there already; choose another name. Nothing was changed.`)
}

const dayOf = (name: string, text: string | undefined) => {
  if (text === undefined) return undefined
  const on = parsePlainDate(text)
  if (on === undefined) throw exportFault('day-unreadable', `--${name} phải viết như 2025-02-28; chưa có gì được ghi.`, `--${name} is written as 2025-02-28; nothing was written.`)
  return on
}

export const filterOf = async ({ work }: CommandContext, { unit: code, from, until }: Asked) => {
  const [first, last] = [dayOf('from', from), dayOf('until', until)]
  const unitIds = code === undefined ? undefined : await work(async (inWork) => {
    const unit = await findUnitByCode(inWork, code)
    return unit && listIdsBelow(inWork, unit.id)
  })
  if (code !== undefined && unitIds === undefined) throw exportFault('unit-unknown', `Không có đơn vị mang mã ${code}; chưa có gì được ghi.`, `There is no unit with the code ${code}; nothing was written.`)
  return { ...(unitIds ? { unitIds } : {}), ...(first ? { from: instantOn(first, 0) } : {}), ...(last ? { until: instantOn(addDays(last, 1), 0) } : {}) }
}

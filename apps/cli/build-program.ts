import { Command as Program } from 'commander'
import type { Command, CommandInput } from './command.ts'

export type Chosen = { readonly command: Command; readonly input: CommandInput; readonly json: boolean }

const describe = ({ describe: { vi, en } }: Command): string => `${vi}\n${en}`

const GROUPS: Readonly<Record<string, string>> = {
  import: 'Nạp dữ liệu từ tệp / import from files',
  search: 'Tra cứu / search',
  dossier: 'Hồ sơ / dossiers',
  certificate: 'Chứng thư ký số / signing certificates',
  signature: 'Chữ ký số / digital signatures',
  user: 'Tài khoản / accounts',
  export: 'Xuất dữ liệu / export',
  calendar: 'Lịch làm việc / working calendar',
  index: 'Bộ chỉ số 766 / index 766',
}

const groupOf = (program: Program, words: readonly string[]): Program => {
  const [first] = words
  if (first === undefined || words.length < 2) return program
  return program.commands.find((each) => each.name() === first) ?? program.command(first).description(GROUPS[first] ?? first)
}

const textsOf = (options: Readonly<Record<string, unknown>>): CommandInput['options'] =>
  Object.fromEntries(Object.entries(options).map(([name, value]) => [name, value === true ? true : value === undefined ? undefined : String(value)]))

const argumentsOf = (values: readonly unknown[]): CommandInput['arguments'] =>
  values.map((value) => (Array.isArray(value) ? value.map(String) : value === undefined ? undefined : String(value)))

const addCommand = (program: Program, command: Command, choose: (chosen: Chosen) => void): void => {
  const words = command.name.split(' ')
  const it = groupOf(program, words).command(words.at(-1) ?? command.name)
  it.description(describe(command)).summary(`${command.describe.vi} / ${command.describe.en}`)
  for (const argument of command.arguments ?? []) it.argument(argument.flags, argument.describe)
  for (const option of command.options ?? []) {
    if (option.required) it.requiredOption(option.flags, option.describe, option.otherwise)
    else it.option(option.flags, option.describe, option.otherwise)
  }
  it.option('--json', 'trả lời bằng JSON / answer as JSON')
  const examples = (command.examples ?? []).map((line) => `  npm run motcua -- ${line}`)
  if (examples.length > 0) it.addHelpText('after', `\nVí dụ / examples:\n${examples.join('\n')}`)
  it.action((...given: unknown[]) => {
    const options: Readonly<Record<string, unknown>> = it.opts()
    const { json, ...rest } = options
    choose({ command, json: json === true, input: { arguments: argumentsOf(given.slice(0, it.registeredArguments.length)), options: textsOf(rest) } })
  })
}

/** All commands as one commander program; the chosen one is told, not run. */
export const buildProgram = (commands: readonly Command[], choose: (chosen: Chosen) => void): Program => {
  const program = new Program('motcua')
  program
    .description('Lệnh cho người vận hành Một Cửa; chạy được khi máy chủ đang chạy hoặc đã dừng.\nOperator commands; they work with the server running or stopped.')
    .usage('<lệnh> [tuỳ chọn]   (npm run motcua -- <lệnh>)')
    .showHelpAfterError('(thêm --help để xem cách dùng / add --help for usage)')
  for (const command of commands) addCommand(program, command, choose)
  return program
}

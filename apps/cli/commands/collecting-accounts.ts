import type { Outcome } from '../../../kernel/outcome.ts'
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { accountRefusals, addCollectingAccount, endCollectingAccount, LEVY_KINDS, listCollectingAccounts, type AccountRefusal, type ShownAccount } from '../../../modules/payments/index.ts'
import { OperatorFault } from '../../../platform/operator-fault.ts'
import { defineCommand, textOf, type CommandInput } from '../command.ts'

const dayOf = (input: CommandInput, option: string): PlainDate | undefined => {
  const text = textOf(input.options[option])
  const on = parsePlainDate(text)
  if (text !== '' && on === undefined) throw new OperatorFault({ kind: 'date-unreadable', vi: `“${text}” không phải ngày; hãy viết như 2025-03-01.`, en: `“${text}” is no date; write it as 2025-03-01.` })
  return on
}

const given = <T>(outcome: Outcome<T, AccountRefusal>): T => {
  if (outcome.ok) return outcome.value
  const [, vi, en] = accountRefusals[outcome.refusal.kind]
  const on = 'on' in outcome.refusal ? outcome.refusal.on : ''
  throw new OperatorFault({ kind: outcome.refusal.kind, vi: vi.replace('{on}', on), en: en.replace('{on}', on) })
}

const kindOf = (text: string): (typeof LEVY_KINDS)[number] | undefined => {
  const kind = LEVY_KINDS.find((each) => each === text)
  if (text !== '' && kind === undefined) throw new OperatorFault({ kind: 'levy-kind-unknown', vi: `--kind phải là một trong ${LEVY_KINDS.join(', ')}.`, en: `--kind must be one of ${LEVY_KINDS.join(', ')}.` })
  return kind
}

const line = ({ id, standing, unitCode, unitName, kind, number, bankName, holder, validFrom, validUntil, basis }: ShownAccount): string =>
  `${id}  [${standing}] ${unitCode ? `${unitCode} ${unitName ?? ''}` : '*'}  ${kind ?? '*'}  ${number} ${bankName} (${holder})  ${validFrom}${validUntil ? ` – ${validUntil}` : ''}  (${basis})`

export const listCollectingAccountsCommand = defineCommand({
  name: 'account list',
  describe: { vi: 'Tài khoản thu phí, lệ phí của các đơn vị', en: 'Accounts levies are collected in, by unit and kind' },
  examples: ['account list --json'],
  run: ({ work }) => work(listCollectingAccounts),
  print: (accounts) => accounts.map(line).join('\n'),
})

export const addCollectingAccountCommand = defineCommand({
  name: 'account add',
  describe: { vi: 'Thêm tài khoản thu; tài khoản trước đó thôi dùng từ hôm trước', en: 'Adds a collecting account; the one before ends on its eve' },
  options: [
    { flags: '--unit <code>', describe: 'mã đơn vị, để trống: cả tỉnh / code of the unit, left out: whole province' },
    { flags: '--kind <kind>', describe: `${LEVY_KINDS.join(', ')}; để trống: mọi khoản thu / left out: all` },
    { flags: '--bin <digits>', describe: 'mã ngân hàng 6 chữ số / six digits of the bank', required: true },
    { flags: '--bank <name>', describe: 'tên ngân hàng / name of the bank', required: true },
    { flags: '--number <number>', describe: 'số tài khoản / number of the account', required: true },
    { flags: '--holder <name>', describe: 'chủ tài khoản / holder', required: true },
    { flags: '--from <date>', describe: 'ngày bắt đầu / first day', required: true },
    { flags: '--basis <text>', describe: 'căn cứ / what decided it', required: true },
  ],
  examples: ['account add --kind state-charge --bin 970436 --bank "Ngân hàng A" --number 0011001234567 --holder "KHO BAC" --from 2025-04-01 --basis "Thông báo 12/TB-KBNN"'],
  run: ({ work }, { options, ...input }) => {
    const kind = kindOf(textOf(options['kind']))
    const unitCode = textOf(options['unit'])
    const account = {
      ...(unitCode ? { unitCode } : {}), ...(kind ? { kind } : {}), validFrom: dayOf({ options, ...input }, 'from') as PlainDate,
      bankBin: textOf(options['bin']), bankName: textOf(options['bank']), number: textOf(options['number']), holder: textOf(options['holder']), basis: textOf(options['basis']),
    }
    return work(async (inWork) => given(await addCollectingAccount(inWork, account)))
  },
  print: ({ id }) => `Đã thêm tài khoản thu ${id} / Collecting account ${id} added`,
})

export const endCollectingAccountCommand = defineCommand({
  name: 'account end',
  describe: { vi: 'Thôi dùng một tài khoản thu; tài khoản vẫn còn trong hồ sơ', en: 'Ends a collecting account; it stays on record' },
  arguments: [{ flags: '<id>', describe: 'mã trong “account list” / as “account list” shows it' }],
  options: [{ flags: '--until <date>', describe: 'ngày cuối, mặc định hôm nay / last day, today unless said' }],
  examples: ['account end 0195a000-0000-7000-8000-000000000001 --until 2025-12-31'],
  run: ({ work }, input) => {
    const until = dayOf(input, 'until')
    return work(async (inWork) => given(await endCollectingAccount(inWork, { id: textOf(input.arguments[0]), ...(until ? { until } : {}) })))
  },
  print: ({ id, validUntil }) => `Tài khoản thu ${id} dùng đến hết ${validUntil ?? ''} / Collecting account ${id} ends`,
})

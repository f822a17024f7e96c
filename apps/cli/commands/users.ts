import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { writeMoment } from '../../../kernel/moments.ts'
import type { Outcome, Refusal } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { recordAudit } from '../../../modules/audit/index.ts'
import {
  accountRefusals,
  createAccount,
  disableAccount,
  findAccountByName,
  grantRole,
  isRole,
  resetAccount,
  roleRefusals,
  ROLES,
  temporaryUntil,
  type Account,
  type CreatedAccount,
} from '../../../modules/identity/index.ts'
import { findUnitByCode, seatNewOfficial } from '../../../modules/organisation/index.ts'
import type { RefusalWords } from '../../../platform/http/route.ts'
import { isRehearsal } from '../../../platform/clock/rehearsal-mark.ts'
import { OperatorFault } from '../../../platform/operator-fault.ts'
import type { Work } from '../../../platform/work.ts'
import { defineCommand, textOf, type CommandInput } from '../command.ts'

const WORDS: Readonly<Record<string, RefusalWords>> = { ...accountRefusals, ...roleRefusals }

const fault = (kind: string, vi: string, en: string): OperatorFault => new OperatorFault({ kind, vi, en })

/** What was asked, or a fault in the words of the same refusal on screen. */
const must = <T, R extends Refusal>(outcome: Outcome<T, R>): T => {
  if (outcome.ok) return outcome.value
  const [, vi, en] = WORDS[outcome.refusal.kind] ?? [0, `Bị từ chối: ${outcome.refusal.kind}.`, `Refused: ${outcome.refusal.kind}.`]
  throw fault(outcome.refusal.kind, vi, en)
}

type Shown = {
  readonly signInName: string
  readonly accountId: string
  readonly officialId: string
  readonly unitId: string
  readonly disabled: boolean
  readonly role?: string
  readonly temporaryPassword?: string
  readonly temporaryUntil?: string
}

const shownOf = (account: Account, more: Pick<Shown, 'role' | 'temporaryPassword' | 'temporaryUntil'> = {}): Shown => ({
  signInName: account.signInName,
  accountId: account.id,
  officialId: account.officialId,
  unitId: account.unitId,
  disabled: account.disabled !== undefined,
  ...more,
})

const untilOf = (account: Account, days: number): Pick<Shown, 'temporaryUntil'> => {
  const until = temporaryUntil(account, days)
  return until === undefined ? {} : { temporaryUntil: writeMoment(until) }
}

const print = (shown: Shown): string =>
  [
    `${shown.signInName}: ${shown.disabled ? 'đã khóa / disabled' : 'đang dùng / in use'}`,
    ...(shown.role === undefined ? [] : [`vai trò / role: ${shown.role}`]),
    ...(shown.temporaryPassword === undefined
      ? []
      : [`mật khẩu tạm, chỉ hiện lần này / temporary password, shown only now: ${shown.temporaryPassword}`, `Phải đổi ở lần đăng nhập đầu tiên, trước / must be replaced at the first sign-in, before: ${shown.temporaryUntil ?? ''}`]),
  ].join('\n')

const unitOf = async (work: Work, code: string) => {
  const unit = await findUnitByCode(work, code)
  if (unit === undefined) throw fault('unit-unknown', `Không có đơn vị nào mang mã ${code}.`, `No unit bears the code ${code}.`)
  return unit
}

/** Someone known by id, or someone new who gets a post in the unit. */
const officialOf = async (work: Work, input: CommandInput, unitId: UnitId): Promise<OfficialId> => {
  const known = textOf(input.options['official'])
  if (known !== '') return known as OfficialId
  const fullName = textOf(input.options['fullName'])
  if (fullName === '') throw fault('official-missing', 'Cần --official ID hoặc --full-name "Họ và tên".', 'Give --official ID or --full-name "Full name".')
  const seated = await seatNewOfficial(work, {
    unitId,
    fullName,
    title: textOf(input.options['title']),
    fromOn: plainDateAt(work.now),
    basis: 'motcua user create',
  })
  return must(seated).id
}

const record = (work: Work, event: string, account: Account): Promise<void> =>
  recordAudit(work, { event, thing: 'account', thingId: account.id, unitId: account.unitId })

const create = async (work: Work, input: CommandInput, days: number): Promise<Shown> => {
  const role = textOf(input.options['role'])
  if (!isRole(role)) throw fault('role-unknown', `--role phải là một trong: ${ROLES.join(', ')}.`, `--role must be one of: ${ROLES.join(', ')}.`)
  const unit = await unitOf(work, textOf(input.options['unit']))
  const officialId = await officialOf(work, input, unit.id)
  const { account, temporaryPassword } = must(await createAccount(work, { officialId, unitId: unit.id, signInName: textOf(input.arguments[0]) }))
  must(await grantRole(work, { officialId, role, unitId: unit.id }))
  await record(work, 'account-created', account)
  return shownOf(account, { role, temporaryPassword, ...untilOf(account, days) })
}

export const createUserCommand = defineCommand<Shown>({
  name: 'user create',
  describe: {
    vi: 'Tạo tài khoản cán bộ với một vai trò tại một đơn vị; in mật khẩu tạm một lần. Dùng cho quản trị viên đầu tiên.',
    en: 'Create a staff account with a role at a unit; prints the temporary password once. For the first administrator.',
  },
  arguments: [{ flags: '<sign-in-name>', describe: 'tên đăng nhập / sign-in name' }],
  options: [
    { flags: '--unit <code>', describe: 'mã đơn vị / unit code', required: true },
    { flags: '--role <role>', describe: ROLES.join(' | '), required: true },
    { flags: '--full-name <name>', describe: 'người mới, được bố trí vào đơn vị / someone new, given a post in the unit' },
    { flags: '--title <title>', describe: 'chức danh của người mới / title of someone new', otherwise: 'Quản trị hệ thống' },
    { flags: '--official <id>', describe: 'người đã có trong tổ chức / someone already known' },
  ],
  examples: ['motcua user create lan.nguyen --unit H46 --role administrator --full-name "Nguyễn Thị Lan"'],
  run: ({ config, work }, input) => {
    if (isRehearsal(config.home))
      throw fault('home-rehearsed', `Thư mục ${config.home} đã dùng để diễn tập, chỉ có người hư cấu; hãy bắt đầu với MOTCUA_HOME khác. Chưa tạo tài khoản nào.`, `${config.home} was used for a rehearsal and holds invented people only; begin with another MOTCUA_HOME. No account was created.`)
    return work((inWork) => create(inWork, input, config.temporaryPasswordDays))
  },
  print,
})

const accountOf = async (work: Work, input: CommandInput): Promise<Account> => {
  const name = textOf(input.arguments[0])
  const account = await findAccountByName(work, name)
  if (account === undefined) throw fault('account-unknown', `Không có tài khoản ${name}.`, `There is no account ${name}.`)
  return account
}

const NAME = [{ flags: '<sign-in-name>', describe: 'tên đăng nhập / sign-in name' }] as const

export const disableUserCommand = defineCommand<Shown>({
  name: 'user disable',
  describe: { vi: 'Khóa một tài khoản và kết thúc mọi phiên của nó.', en: 'Close an account and end all its sessions.' },
  arguments: NAME,
  options: [{ flags: '--reason <text>', describe: 'lý do / reason', required: true }],
  examples: ['motcua user disable lan.nguyen --reason "Nghỉ hưu"'],
  run: ({ work }, input) =>
    work(async (inWork) => {
      const { id } = await accountOf(inWork, input)
      const account = must(await disableAccount(inWork, { accountId: id, reason: textOf(input.options['reason']) }))
      await record(inWork, 'account-disabled', account)
      return shownOf(account)
    }),
  print,
})

export const resetUserCommand = defineCommand<Shown>({
  name: 'user reset',
  describe: {
    vi: 'Cấp lại mật khẩu tạm, bỏ lớp xác thực thứ hai, kết thúc mọi phiên.',
    en: 'Give a new temporary password, drop the second factor, end all sessions.',
  },
  arguments: NAME,
  examples: ['motcua user reset lan.nguyen'],
  run: ({ config, work }, input) =>
    work(async (inWork) => {
      const { id } = await accountOf(inWork, input)
      const { account, temporaryPassword }: CreatedAccount = must(await resetAccount(inWork, id))
      await record(inWork, 'account-reset', account)
      return shownOf(account, { temporaryPassword, ...untilOf(account, config.temporaryPasswordDays) })
    }),
  print,
})

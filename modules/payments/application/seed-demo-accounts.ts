import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { listDemoAccounts } from '../../identity/index.ts'
import { findUnit } from '../../organisation/index.ts'
import { addCollectingAccount, type AddAccount } from './collecting-accounts.ts'

/** No bank has such numbers, so nothing is ever sent there. */
const BANK = { bankBin: '970400', bankName: 'Ngân hàng giả lập' } as const

const keep = async (work: Work, account: AddAccount): Promise<void> => {
  const added = await addCollectingAccount(work, account)
  if (!added.ok) throw new Error(`the demo was refused: ${added.refusal.kind}`)
}

/** One for the whole province, and one of its own for state charges where a treasurer of the demonstration sits. */
export const seedDemoCollectingAccounts = async (work: Work): Promise<void> => {
  const validFrom = plainDateAt(work.now)
  await keep(work, { ...BANK, number: 'MOTCUADEMO02', holder: 'TAI KHOAN GIA LAP CUA TINH', basis: 'Thông báo số tài khoản (giả lập)', validFrom })
  const treasurer = (await listDemoAccounts(work)).find(({ signInName }) => signInName === 'treasurer@dong-hoi')
  const unit = treasurer && (await findUnit(work, treasurer.unitId))
  if (unit) await keep(work, { ...BANK, unitCode: unit.code, kind: 'state-charge', number: 'MOTCUADEMO03', holder: 'TAI KHOAN GIA LAP CUA DON VI', basis: 'Quyết định mở tài khoản (giả lập)', validFrom })
}

// NĐ 120/2016/NĐ-CP Điều 4: what is owed goes into the account of the unit that collects it, for that kind, as it is on the day of paying.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { listAncestors } from '../../organisation/index.ts'
import { chooseAccount, kindsOf } from '../domain/collecting-account.ts'
import type { Demand } from '../domain/demand.ts'
import type { TransferAccount } from '../domain/viet-qr.ts'
import type { PaymentPorts } from '../ports.ts'
import { listAccounts } from '../store/account-store.ts'

/** Where nobody keeps one, that of the installation's settings; undefined: no transfer is offered. */
export const collectingAccountOf = async (work: Work, ports: PaymentPorts, { facts }: Demand): Promise<TransferAccount | undefined> => {
  const [accounts, above] = await Promise.all([listAccounts(work.tx), listAncestors(work, facts.unit.id)])
  const units = [facts.unit.id, ...above.map(({ id }) => id)]
  const chosen = chooseAccount(accounts, { units, kinds: kindsOf(facts.lines), on: plainDateAt(work.now) })
  if (!chosen) return ports.account
  const { bankBin, bankName, number, holder } = chosen
  return { bankBin, bankName, number, holder }
}

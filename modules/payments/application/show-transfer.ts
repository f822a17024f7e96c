// QĐ 1928/QĐ-NHNN 2018 (VietQR): any bank's app, without the platform; counted when the bank shows it.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { drawQrPicture } from '../../../platform/pdf/draw-qr.ts'
import type { Work } from '../../../platform/work.ts'
import { decideStart } from '../domain/decide.ts'
import type { PaymentRefusal } from '../domain/refusal.ts'
import { vietQr, type TransferAccount } from '../domain/viet-qr.ts'
import type { PaymentPorts } from '../ports.ts'
import { lockDemand, type DemandKey } from '../store/demand-store.ts'
import { collectingAccountOf } from './collecting-account-of.ts'
import { mayRead } from './may-with-payment.ts'
import { newReference } from './new-reference.ts'
import { recordPayment } from './record-payment.ts'

export type Transfer = { readonly account: TransferAccount; readonly amount: number; readonly words: string; readonly code: string; /** Address of its image. */ readonly picture: string; /** The bank tells us by itself. */ readonly heard: boolean }

/** Sharp on a screen of twice the points. */
const PICTURE = 528

/** The code for what is owed now; asked again, the same one. */
export const showTransfer = async (work: Work, ports: PaymentPorts, key: DemandKey): Promise<Outcome<Transfer, PaymentRefusal>> => {
  const demand = await lockDemand(work.tx, key)
  if (!demand || !(await mayRead(work, demand))) return refuse({ kind: 'demand-not-found' })
  const today = await collectingAccountOf(work, ports, demand)
  if (!today) return refuse({ kind: 'platform-missing' })
  const decided = decideStart(demand, { at: work.now, method: 'bank-transfer', reference: newReference(), account: today })
  if (!decided.ok) return decided
  const after = await recordPayment(work, demand, { ...key, events: decided.value.events })
  const attempt = decided.value.attempt ?? after?.attempts.at(-1)
  if (!attempt) throw new Error('a transfer was begun and is not there')
  const { account = today } = attempt
  const code = vietQr(account, { amount: attempt.amount, words: attempt.reference })
  return ok({ account, amount: attempt.amount, words: attempt.reference, code, picture: await drawQrPicture(code, PICTURE), heard: ports.statement() !== undefined })
}

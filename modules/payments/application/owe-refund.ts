import type { Work } from '../../../platform/work.ts'
import { overpaidOf, type Demand } from '../domain/demand.ts'
import { sayAmount } from '../domain/say-amount.ts'
import { keepAndTell } from './keep-differences.ts'
import { tellPayer } from './tell-payer.ts'

/** Money nobody owed: kept, said to whoever paid it, and put before the treasurer with the refund one tap away. */
export const owesRefund = async (work: Work, demand: Demand): Promise<void> => {
  const amount = overpaidOf(demand)
  if (amount === 0) return
  await tellPayer(work, demand, { template: 'payment-to-refund', params: { amount: sayAmount(amount) } })
  const last = demand.receipts.at(-1)
  await keepAndTell(work, [
    {
      kind: 'money-not-owed',
      reference: last?.reference ?? `${demand.facts.label}/${demand.serial}`,
      unitId: demand.facts.unit.id,
      subjectId: demand.subjectId,
      demandSerial: demand.serial,
      ours: amount,
    },
  ])
}

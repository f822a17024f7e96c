import type { Work } from '../../../platform/work.ts'
import { overpaidOf, type Demand } from '../domain/demand.ts'
import { isDossierCode } from '../domain/order-lines.ts'
import { sayAmount } from '../domain/say-amount.ts'
import { keepAndTell } from './keep-differences.ts'
import { tellPayer } from './tell-payer.ts'

/** Of money that came under no reference; before it has a code, many subjects bear the same name. */
const ownReference = ({ subjectId, serial, facts: { label } }: Demand): string => (isDossierCode(label) ? `${label}/${serial}` : `${label}/${serial}/${subjectId.slice(-6)}`)

/** Money nobody owed: kept, said to whoever paid it, and put before the treasurer with the refund one tap away. `hasCome`: by what was received last. */
export const owesRefund = async (work: Work, demand: Demand, { hasCome = false } = {}): Promise<void> => {
  const amount = overpaidOf(demand)
  if (amount === 0) return
  const last = demand.receipts.at(-1)
  const came = hasCome && last ? { received: sayAmount(last.amount), receipt: last.receipt?.number ?? '' } : {}
  await tellPayer(work, demand, { template: 'payment-to-refund', params: { amount: sayAmount(amount), ...came } })
  await keepAndTell(work, [
    {
      kind: 'money-not-owed',
      reference: last?.reference ?? ownReference(demand),
      unitId: demand.facts.unit.id,
      subjectId: demand.subjectId,
      demandSerial: demand.serial,
      ours: amount,
    },
  ])
}

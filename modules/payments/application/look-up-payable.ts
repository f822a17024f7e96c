// Đặc tả dptracuuthanhtoanhs: the national portal asks what is payable for a code and may collect it itself; nothing personal is answered.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { unitCodeOn } from '../../organisation/index.ts'
import { owedOf, type Attempt, type Demand } from '../domain/demand.ts'
import { isDossierCode, publicLines } from '../domain/order-lines.ts'
import type { PaymentPlatform, PaymentPorts } from '../ports.ts'
import { lockDemands } from '../store/demand-store.ts'
import { findSubjectByLabel } from '../store/treasury.view.ts'
import { asPlatform } from './as-platform.ts'
import { collectingAccountOf } from './collecting-account-of.ts'
import { newReference } from './new-reference.ts'
import { recordPayment } from './record-payment.ts'

/** One that no page of a payer stands open for: whoever only knows a code never learns under what reference somebody pays. */
const attemptFor = async (work: Work, ports: PaymentPorts, demand: Demand): Promise<Attempt | undefined> => {
  const amount = owedOf(demand)
  const waiting = demand.attempts.findLast((each) => each.state === 'starting' && each.method === 'platform' && each.amount === amount && each.url === undefined)
  if (waiting) return waiting
  const { subjectId, serial, attempts } = demand
  const account = await collectingAccountOf(work, ports, demand)
  const after = await recordPayment(work, demand, { subjectId, serial, events: [{ type: 'AttemptStarted', attempt: attempts.length + 1, reference: newReference(), method: 'platform', amount, ...(account ? { account } : {}) }] })
  return after?.attempts.at(-1)
}

/** What is owed gets a reference of its own, under which the portal's payment comes back to us. */
export const lookUpPayable = async (given: Work, ports: PaymentPorts, { platform, body }: { readonly platform: PaymentPlatform; readonly body: unknown }): Promise<Readonly<Record<string, unknown>>> => {
  const work = asPlatform(given)
  const label = platform.readLookUp(body)
  if (!label) return platform.answerLookUp('unreadable')
  const subjectId = isDossierCode(label) ? await findSubjectByLabel(work.tx, label) : undefined
  const demand = subjectId ? (await lockDemands(work.tx, subjectId)).find((each) => owedOf(each) > 0) : undefined
  const attempt = demand && (await attemptFor(work, ports, demand))
  if (!demand || !attempt) return platform.answerLookUp(undefined)
  const { facts } = demand
  return platform.answerLookUp({
    reference: attempt.reference,
    amount: attempt.amount,
    label: facts.label,
    procedure: facts.procedure,
    unit: { code: (await unitCodeOn(work, facts.unit.id, plainDateAt(work.now))) ?? '', name: facts.unit.name },
    lines: publicLines(facts.lines, attempt.amount),
    ...(attempt.account ? { account: attempt.account } : {}),
  })
}

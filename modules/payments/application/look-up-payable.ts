// Đặc tả dptracuuthanhtoanhs: the national portal asks what is payable for a code and may collect it itself; nothing personal is answered.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { unitCodeOn } from '../../organisation/index.ts'
import { decideStart } from '../domain/decide.ts'
import { owedOf } from '../domain/demand.ts'
import type { PaymentPlatform, PaymentPorts } from '../ports.ts'
import { lockDemands } from '../store/demand-store.ts'
import { findSubjectByLabel } from '../store/treasury.view.ts'
import { asPlatform } from './author-of.ts'
import { newReference } from './new-reference.ts'
import { recordPayment } from './record-payment.ts'

/** What is owed gets a reference of its own, under which the portal's payment comes back to us. */
export const lookUpPayable = async (given: Work, ports: PaymentPorts, { platform, body }: { readonly platform: PaymentPlatform; readonly body: unknown }): Promise<Readonly<Record<string, unknown>>> => {
  const work = asPlatform(given)
  const label = platform.readLookUp(body)
  const subjectId = label && (await findSubjectByLabel(work.tx, label))
  const demand = subjectId ? (await lockDemands(work.tx, subjectId)).find((each) => owedOf(each) > 0) : undefined
  if (!demand) return platform.answerLookUp(undefined)
  const started = decideStart(demand, { method: 'platform', reference: newReference() })
  if (!started.ok) return platform.answerLookUp(undefined)
  const waiting = demand.attempts.findLast(({ state, method, amount, url }) => state === 'starting' && method === 'platform' && amount === owedOf(demand) && url === undefined)
  const after = waiting ? demand : await recordPayment(work, demand, { subjectId: demand.subjectId, serial: demand.serial, events: started.value.events })
  const attempt = waiting ?? started.value.attempt ?? after?.attempts.at(-1)
  if (!attempt) return platform.answerLookUp(undefined)
  const { facts } = demand
  return platform.answerLookUp({
    reference: attempt.reference,
    amount: attempt.amount,
    label: facts.label,
    procedure: facts.procedure,
    unit: { code: (await unitCodeOn(work, facts.unit.id, plainDateAt(work.now))) ?? '', name: facts.unit.name },
    lines: facts.lines.filter(({ exemption }) => !exemption),
    ...(ports.account ? { account: ports.account } : {}),
  })
}

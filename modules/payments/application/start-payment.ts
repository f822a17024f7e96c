// NĐ 45/2020/NĐ-CP, Đặc tả Nền tảng thanh toán 1.0.6 bản tin INIT: who pays is led to the platform's own page; nothing is paid by going there.
import { authorOf } from '../../../kernel/event-author.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { unitCodeOn } from '../../organisation/index.ts'
import { decideStart } from '../domain/decide.ts'
import type { Attempt, Demand } from '../domain/demand.ts'
import { isDossierCode, orderLines } from '../domain/order-lines.ts'
import type { PaymentRefusal } from '../domain/refusal.ts'
import type { OpenAnswer, PaymentPorts, PlatformOrder } from '../ports.ts'
import { listDemandsOf, lockDemand, type DemandKey } from '../store/demand-store.ts'
import { collectingAccountOf } from './collecting-account-of.ts'
import { mayPay } from './may-with-payment.ts'
import { newReference } from './new-reference.ts'
import { recordPayment } from './record-payment.ts'

export type StartPayment = DemandKey & { readonly clientAddress: string }
export type Started = { readonly reference: string; /** Absent when the page is open already. */ readonly answer?: OpenAnswer; readonly url?: string; readonly serial: number }
type Begun = { readonly demand: Demand; readonly attempt: Attempt }

const begin = async (work: Work, ports: PaymentPorts, key: DemandKey): Promise<Outcome<Begun, PaymentRefusal>> => {
  const demand = await lockDemand(work.tx, key)
  if (!demand || !(await mayPay(work, demand))) return refuse({ kind: 'demand-not-found' })
  const decided = decideStart(demand, { at: work.now, method: 'platform', reference: newReference(), account: await collectingAccountOf(work, ports, demand) })
  if (!decided.ok) return decided
  if (decided.value.attempt) return ok({ demand, attempt: decided.value.attempt })
  const after = await recordPayment(work, demand, { ...key, events: decided.value.events })
  const attempt = after?.attempts.at(-1)
  if (!after || !attempt) throw new Error('an attempt was begun and is not there')
  return ok({ demand: after, attempt })
}

const orderOf = async (work: Work, { demand, attempt }: Begun, clientAddress: string): Promise<PlatformOrder> => {
  const { facts } = demand
  return {
    reference: attempt.reference,
    amount: attempt.amount,
    at: work.now,
    clientAddress,
    label: isDossierCode(facts.label) ? facts.label : '',
    procedure: facts.procedure,
    unit: { code: (await unitCodeOn(work, facts.unit.id, plainDateAt(work.now))) ?? '', name: facts.unit.name },
    payer: facts.payer,
    lines: orderLines(facts.lines, attempt.amount),
    ...(attempt.account ? { account: attempt.account } : {}),
  }
}

/** Of what is not theirs nobody learns anything, not even how it could be paid. */
const isPayable = async (work: Work, { subjectId, serial }: DemandKey): Promise<boolean> => {
  const demand = (await listDemandsOf(work.tx, [subjectId])).find((each) => each.serial === serial)
  return demand !== undefined && (await mayPay(work, demand))
}

/** Written down first, then asked: a platform that answers late or never finds a reference that we know. Holds no transaction open while it waits. */
export const openPlatformPage = async (work: Work, ports: PaymentPorts, command: StartPayment): Promise<Outcome<Started, PaymentRefusal>> => {
  const platform = ports.platform()
  if (!platform) return refuse({ kind: (await isPayable(work, command)) ? 'platform-missing' : 'demand-not-found' })
  authorOf(work.actor)
  const { subjectId, serial } = command
  const begun = await work.tx.transaction().execute((tx) => begin({ ...work, tx }, ports, { subjectId, serial }))
  if (!begun.ok) return begun
  const { attempt } = begun.value
  const open = { reference: attempt.reference, serial: attempt.serial }
  if (attempt.url) return ok({ ...open, url: attempt.url })
  return ok({ ...open, answer: await platform.open(await orderOf(work, begun.value, command.clientAddress)) })
}

/** Keeps what the platform answered; nobody is sent anywhere when it is down, and nothing is lost. */
export const keepStarted = async (work: Work, key: DemandKey, { reference, answer, url, serial }: Started): Promise<Outcome<{ readonly url: string; readonly reference: string }, PaymentRefusal>> => {
  if (url) return ok({ url, reference })
  if (!answer) return refuse({ kind: 'platform-missing' })
  const demand = await lockDemand(work.tx, key)
  const attempt = demand?.attempts.find((each) => each.serial === serial)
  if (!demand || !attempt) return refuse({ kind: 'demand-not-found' })
  if (answer.kind === 'down') return refuse({ kind: 'platform-down' })
  if (attempt.state === 'starting') {
    const event = answer.kind === 'opened' ? ({ type: 'AttemptOpened', attempt: serial, url: answer.url } as const) : ({ type: 'AttemptFailed', attempt: serial, cause: answer.cause } as const)
    await recordPayment(work, demand, { ...key, events: [event] })
  }
  return answer.kind === 'opened' ? ok({ url: answer.url, reference }) : refuse({ kind: 'platform-refused', cause: answer.cause })
}

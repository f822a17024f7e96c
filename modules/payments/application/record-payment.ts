import { authorOf } from '../../../kernel/event-author.ts'
import type { DossierCode, DossierId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { issueLevyReceipt, type Signer } from '../../official-documents/index.ts'
import { accountOfReceipt, overpaidOf, owedOf, stateOf, type Demand } from '../domain/demand.ts'
import { evolve } from '../domain/evolve.ts'
import { isDossierCode } from '../domain/order-lines.ts'
import type { PaymentEvent, RecordedEvent } from '../domain/payment-event.ts'
import { sayAmount } from '../domain/say-amount.ts'
import type { PaymentReceived } from '../domain/told.ts'
import { saveDemand, type DemandKey } from '../store/demand-store.ts'
import { tellPayer } from './tell-payer.ts'

type MoneyReceived = Extract<PaymentEvent, { type: 'MoneyReceived' }>

const signerOf = ({ actor }: Work): { readonly signer?: Signer } => (actor.kind === 'staff' ? { signer: { officialId: actor.officialId, name: actor.fullName } } : {})

/** All lines when the whole is paid at once, else one line that says it is a part. */
const linesOf = ({ facts, amount }: Demand, received: number) =>
  received === amount ? facts.lines.filter(({ exemption, amount: each }) => !exemption && each > 0).map(({ name, amount: each }) => ({ name, amount: each })) : [{ name: `Nộp một phần: ${facts.lines.map(({ name }) => name).join(', ')}`, amount: received }]

const withReceipt = async (work: Work, demand: Demand, event: MoneyReceived): Promise<MoneyReceived> => {
  const { facts } = demand
  const account = accountOfReceipt(demand, event)
  const issued = await issueLevyReceipt(work, {
    dossierId: demand.subjectId as DossierId,
    ...(isDossierCode(facts.label) ? { dossierCode: facts.label as DossierCode } : {}),
    ruleSet: facts.ruleSet,
    unit: facts.unit,
    procedure: facts.procedure,
    applicant: facts.payer,
    contentRequested: facts.procedure.name,
    lines: linesOf(demand, event.amount),
    amount: event.amount,
    method: event.method,
    receivedAt: work.now,
    ...(event.reference ? { reference: event.reference } : {}),
    ...(event.transactionNo ? { transactionNo: event.transactionNo } : {}),
    ...(account ? { account } : {}),
    ...(event.method === 'cash' ? signerOf(work) : {}),
  })
  return { ...event, receipt: { documentId: issued.documentId, number: issued.number } }
}

/** Where it is more than was owed, one sentence says both: `owesRefund`. */
const tellReceived = async (work: Work, demand: Demand, { amount, method, receipt, isMore }: MoneyReceived & { readonly isMore: boolean }): Promise<void> => {
  const left = owedOf(demand)
  if (!isMore) await tellPayer(work, demand, { template: 'payment-received', params: { amount: sayAmount(amount), receipt: receipt?.number ?? '', ...(left > 0 ? { left: sayAmount(left) } : {}) } })
  const { subjectId, serial, facts } = demand
  await work.tell({ type: 'PaymentReceived', subjectId, demandSerial: serial, purpose: facts.purpose, purposeSerial: facts.purposeSerial, amount, method, receipt: receipt?.number ?? '', owed: owedOf(demand) } satisfies PaymentReceived)
}

type Recording = DemandKey & { readonly events: readonly PaymentEvent[] }

/** Numbers the events, gives each sum received its receipt, keeps all with the row and tells who must know: one transaction. */
export const recordPayment = async (work: Work, before: Demand | undefined, { subjectId, serial, events }: Recording): Promise<Demand | undefined> => {
  if (events.length === 0) return before
  const by = authorOf(work.actor)
  const recorded: RecordedEvent[] = []
  let after = before
  for (const event of events) {
    const whole = event.type === 'MoneyReceived' && after ? await withReceipt(work, after, event) : event
    const entry: RecordedEvent = { subjectId, demandSerial: serial, version: (after?.version ?? 0) + 1, at: work.now, by, event: whole }
    recorded.push(entry)
    after = evolve(after, entry)
  }
  if (!after) return before
  await saveDemand(work.tx, { before, after, events: recorded, at: work.now })
  const isMore = before !== undefined && overpaidOf(after) > overpaidOf(before)
  for (const { event } of recorded) if (event.type === 'MoneyReceived') await tellReceived(work, after, { ...event, isMore })
  await work.tell({ type: 'PaymentChanged', subjectId, demandSerial: serial, state: stateOf(after) })
  return after
}


// NĐ 120/2016/NĐ-CP Điều 4: a difference is put right by what is proved, or explained by name; never by leaving it out.
import { authorOf } from '../../../kernel/event-author.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { overpaidOf, owedOf } from '../domain/demand.ts'
import { isDossierCode } from '../domain/order-lines.ts'
import { REPAIRS } from '../domain/reconcile.ts'
import type { PaymentRefusal } from '../domain/refusal.ts'
import type { PaymentExpected } from '../domain/told.ts'
import type { AskAnswer, PaymentPorts } from '../ports.ts'
import { lockDemands } from '../store/demand-store.ts'
import { takeTransferNo } from '../store/receipt-store.ts'
import { closeDifferences, lockDifference, type KeptDifference } from '../store/difference-store.ts'
import { findSubjectByLabel } from '../store/treasury.view.ts'
import { keepAnswer } from './ask-platform.ts'
import { hearMessage } from './hear-message.ts'
import { isOfProvince, mayAt } from './may-with-payment.ts'
import { owesRefund } from './owe-refund.ts'
import { recordPayment } from './record-payment.ts'
import { orderRefund } from './treasury-acts.ts'

export type RepairDifference = { readonly id: string; /** What the treasurer found out, where only a person can say. */ readonly words?: string; /** Code of the dossier the money is for. */ readonly label?: string }
export type Repairing = { readonly answer?: AskAnswer }

const mayRepair = (work: Work, { unitId }: KeptDifference): Promise<boolean> => (unitId ? mayAt(work, 'repair', unitId as UnitId) : isOfProvince(work))

const openOne = async (work: Work, id: string): Promise<Outcome<KeptDifference, PaymentRefusal>> => {
  const difference = await lockDifference(work.tx, id)
  if (!difference || !(await mayRepair(work, difference)) || difference.repairedAt) return refuse({ kind: 'difference-not-open' })
  return ok(difference)
}

/** The question to the platform, with no transaction open. */
export const prepareRepair = async (work: Work, ports: PaymentPorts, { id }: RepairDifference): Promise<Outcome<Repairing, PaymentRefusal>> => {
  const open = await openOne(work, id)
  if (!open.ok) return open
  if (REPAIRS[open.value.kind] !== 'ask-again') return ok({})
  const platform = ports.platform()
  return platform ? ok({ answer: await platform.ask(open.value.reference, work.now) }) : refuse({ kind: 'platform-missing' })
}

const close = async (work: Work, id: string, repair: string): Promise<Outcome<{ readonly repair: string }, PaymentRefusal>> => {
  await closeDifferences(work.tx, { id }, { at: work.now, by: authorOf(work.actor), repair })
  return ok({ repair })
}

/** Of these nothing was counted: that the platform calls them failed settles them. */
const UNHEARD: ReadonlySet<KeptDifference['kind']> = new Set(['never-answered', 'answer-not-kept'])

const askAgain = async (work: Work, difference: KeptDifference, answer: AskAnswer | undefined): Promise<Outcome<{ readonly repair: string }, PaymentRefusal>> => {
  if (!answer || answer.kind === 'down') return refuse({ kind: 'platform-down' })
  const verdict = await keepAnswer(work, difference.reference, { answer, asks: 0 })
  const ended = UNHEARD.has(difference.kind) && answer.outcome === 'failed'
  const agrees = ended || (difference.kind === 'counted-not-paid' ? answer.outcome === 'paid' : verdict === 'counted' || verdict === 'repeated')
  return agrees ? close(work, difference.id, `asked again: ${answer.outcome}`) : refuse({ kind: 'difference-needs-person' })
}

/** The treasurer has seen what the platform says and takes it as what came. */
const countAmount = async (work: Work, { id, reference, platform, transactionNo }: KeptDifference): Promise<Outcome<{ readonly repair: string }, PaymentRefusal>> => {
  if (platform === undefined) return refuse({ kind: 'difference-needs-person' })
  const verdict = await hearMessage(work, { reference, outcome: 'paid', amount: platform, evidence: 'treasurer', ...(transactionNo ? { transactionNo } : {}) })
  return verdict === 'counted' ? close(work, id, 'counted: treasurer') : refuse({ kind: 'difference-needs-person' })
}

/** What the bank shows and nobody knew whose it was: the treasurer knows, and it is counted for that dossier as any other transfer. */
const assign = async (work: Work, { id, statement, transactionNo }: KeptDifference, typed = ''): Promise<Outcome<{ readonly repair: string }, PaymentRefusal>> => {
  const label = typed.replaceAll(/\s/g, '').toUpperCase()
  if (label === '') return refuse({ kind: 'code-missing' })
  const subjectId = isDossierCode(label) ? await findSubjectByLabel(work.tx, label) : undefined
  if (!subjectId || statement === undefined) return refuse({ kind: 'no-demand-of-code' })
  await work.tell({ type: 'PaymentExpected', subjectId } satisfies PaymentExpected)
  const demands = await lockDemands(work.tx, subjectId)
  // Levies and a tax notice of one dossier: a sum is for what it pays whole.
  const demand = demands.find((each) => owedOf(each) === statement) ?? demands.find((each) => owedOf(each) > 0) ?? demands[0]
  if (!demand || !(await mayAt(work, 'repair', demand.facts.unit.id))) return refuse({ kind: 'no-demand-of-code' })
  const known = transactionNo === undefined ? undefined : await takeTransferNo(work.tx, transactionNo)
  if (known) return refuse({ kind: 'transfer-known', ...known })
  const after = await recordPayment(work, demand, {
    subjectId, serial: demand.serial,
    events: [{ type: 'MoneyReceived', serial: demand.receipts.length + 1, method: 'bank-transfer', amount: statement, evidence: 'treasurer', ...(transactionNo ? { transactionNo } : {}) }],
  })
  if (after && overpaidOf(after) > overpaidOf(demand)) await owesRefund(work, after, { hasCome: true })
  return close(work, id, `counted: ${label}`)
}

const orderWhole = async (work: Work, { id, subjectId, demandSerial }: KeptDifference): Promise<Outcome<{ readonly repair: string }, PaymentRefusal>> => {
  if (!subjectId || !demandSerial) return refuse({ kind: 'difference-needs-person' })
  const ordered = await orderRefund(work, { subjectId, serial: demandSerial }, { reason: 'Thu thừa so với số phải nộp' })
  // Ordered at the demand itself already, or owed by now.
  return ordered.ok || ordered.refusal.kind === 'nothing-overpaid' ? close(work, id, 'refund ordered') : ordered
}

export const repairDifference = async (work: Work, command: RepairDifference, { answer }: Repairing): Promise<Outcome<{ readonly repair: string }, PaymentRefusal>> => {
  const open = await openOne(work, command.id)
  if (!open.ok) return open
  const difference = open.value
  const words = command.words?.trim()
  if (words) return close(work, difference.id, words)
  switch (REPAIRS[difference.kind]) {
    case 'ask-again':
      return askAgain(work, difference, answer)
    case 'count-amount':
      return countAmount(work, difference)
    case 'order-refund':
      return orderWhole(work, difference)
    case 'assign':
      return assign(work, difference, command.label)
    case 'explain':
      return refuse({ kind: 'difference-needs-person' })
  }
}

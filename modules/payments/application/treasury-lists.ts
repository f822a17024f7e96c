// Luật Kế toán 88/2015/QH13 Điều 26: whoever answers for money sees all of it, at their unit and below, and nobody else's.
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import { listIdsBelow } from '../../organisation/index.ts'
import { codeIn } from '../domain/code-in.ts'
import { amountOf, reductionsOf, standingReceiptsOf, type Demand, type DemandPurpose, type DemandState, type PaymentMethod } from '../domain/demand.ts'
import type { PaymentEvent } from '../domain/payment-event.ts'
import { REPAIRS } from '../domain/reconcile.ts'
import type { PaymentRefusal } from '../domain/refusal.ts'
import { listDemandsOf, listHistory, type DemandKey } from '../store/demand-store.ts'
import { listDifferences, listReconciliations, type KeptDifference } from '../store/difference-store.ts'
import type { DemandRow } from '../store/tables.ts'
import { listDemandRows, listReceiptRows, listRefundRows, type ReceiptLine, type RefundLine } from '../store/treasury.view.ts'
import { exemptionGrounds, groundViews } from './exemption-grounds.ts'
import { isOfProvince, mayAt, mayRead } from './may-with-payment.ts'
import { viewOf } from './show-payments.ts'

const LIMIT = 100

export type Asked = { readonly unitId?: string | undefined; readonly limit?: number | undefined }

/** Units of one's roles, and what stands under them where the regulation reaches below. */
export const unitsOf = async (work: Work, unitId: string | undefined): Promise<readonly string[]> => {
  if (work.actor.kind !== 'staff') return []
  const held = [...new Set(work.actor.roles.map((role) => role.unitId))].filter((each) => unitId === undefined || each === unitId)
  const units = new Set<string>()
  for (const each of held) {
    if (can(work.actor, 'list', 'payment', each)) units.add(each)
    if (can(work.actor, 'list', 'payment', ['below' as UnitId, each])) for (const below of await listIdsBelow(work, each)) units.add(below)
  }
  return [...units]
}

type Paged = Asked & { /** The key of the last line seen, as the page before named it. */ readonly after?: string | undefined }

const keyIn = (after: string | undefined): readonly string[] | undefined => after?.split('_')

/** One more was asked for than is shown: it says whether there is another page. */
const pageOf = <R, L>(rows: readonly R[], limit: number, { line, key }: { readonly line: (row: R) => L; readonly key: (row: R) => string }): { readonly items: readonly L[]; readonly next?: string } => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(line), ...(rows.length > limit && last !== undefined ? { next: key(last) } : {}) }
}

export const listDemandsOfUnits = async (work: Work, { unitId, limit = LIMIT, state, q, after }: Paged & { readonly state?: string | undefined; readonly q?: string | undefined }) => {
  const rows = await listDemandRows(work.tx, { unitIds: await unitsOf(work, unitId), limit: limit + 1, state, q: q?.replaceAll(/\s/g, '').toUpperCase(), after: keyIn(after) })
  const reduced = await listDemandsOf(work.tx, rows.map(({ subject_id }) => subject_id))
  return pageOf(rows, limit, { line: (row) => demandLine(row, reduced), key: ({ subject_id, serial }) => `${subject_id}_${serial}` })
}

const demandLine = (row: DemandRow, demands: readonly Demand[]) => ({
  subjectId: row.subject_id,
  serial: row.serial,
  label: row.label,
  procedureName: row.procedure_name,
  payerName: row.payer_name,
  purpose: row.purpose as DemandPurpose,
  state: row.state as DemandState,
  amount: row.amount,
  received: row.received - row.refunded,
  owed: row.state === 'open' || row.state === 'part-paid' ? Math.max(0, row.amount - row.exempted - row.received + row.refunded) : 0,
  reductions: demands.filter(({ subjectId, serial }) => subjectId === row.subject_id && serial === row.serial).flatMap(reductionsOf),
  demandedAt: row.demanded_at,
})

export const listReceiptsOfUnits = async (work: Work, { unitId, limit = LIMIT, after }: Paged) => {
  const rows = await listReceiptRows(work.tx, { unitIds: await unitsOf(work, unitId), limit: limit + 1, after: keyIn(after) })
  return pageOf(rows, limit, { line: receiptLine, key: ({ subject_id, demand_serial, serial }) => `${subject_id}_${demand_serial}_${serial}` })
}

const receiptLine = (row: ReceiptLine) => ({
  subjectId: row.subject_id,
  demandSerial: row.demand_serial,
  documentId: row.document_id,
  number: row.number,
  label: row.label,
  payerName: row.payer_name,
  method: row.method as PaymentMethod,
  amount: row.amount,
  ...(row.reference ? { reference: row.reference } : {}),
  ...(row.account_number ? { account: row.account_number } : {}),
  receivedAt: row.received_at,
  ...(row.reversed_at ? { reversed: { at: row.reversed_at, by: row.reversed_by?.name ?? '', reason: row.reason ?? '' } } : {}),
})

export const listRefundsOfUnits = async (work: Work, { unitId, limit = LIMIT, after }: Paged) => {
  const rows = await listRefundRows(work.tx, { unitIds: await unitsOf(work, unitId), limit: limit + 1, after: keyIn(after) })
  const demands = await listDemandsOf(work.tx, rows.map(({ subject_id }) => subject_id))
  const cameOf = ({ subject_id, demand_serial }: RefundLine) => demands.filter(({ subjectId, serial }) => subjectId === subject_id && serial === demand_serial).flatMap(standingReceiptsOf)
  return pageOf(rows, limit, { line: (row) => refundLine(row, cameOf(row)), key: ({ subject_id, demand_serial, serial }) => `${subject_id}_${demand_serial}_${serial}` })
}

/** With what came, by which it can be sent back to where it came from. */
const refundLine = (row: RefundLine, came: Demand['receipts']) => ({
  subjectId: row.subject_id,
  demandSerial: row.demand_serial,
  serial: row.serial,
  label: row.label,
  payerName: row.payer_name,
  amount: row.amount,
  reason: row.reason,
  orderedAt: row.ordered_at,
  ...(row.done_at ? { doneAt: row.done_at } : {}),
  ...(row.evidence ? { evidence: row.evidence } : {}),
  came: came.map(({ method, amount, transactionNo }) => ({ method, amount, ...(transactionNo ? { transactionNo } : {}) })),
})

const differenceLine = (difference: KeptDifference) => {
  const { unitId: _, transactionNo: __, repair, ...each } = difference
  const label = each.kind === 'statement-unknown' ? codeIn(each.detail ?? '') : undefined
  return { ...each, repair: REPAIRS[each.kind], ...(label ? { label } : {}), ...(repair ? { repaired: repair } : {}) }
}

export const listDifferencesOfUnits = async (work: Work, { unitId, limit = LIMIT, repaired = false, after }: Paged & { readonly repaired?: boolean | undefined }) => {
  const everything = unitId === undefined && (await isOfProvince(work))
  const items = await listDifferences(work.tx, { open: !repaired, limit: limit + 1, after, ...(everything ? {} : { unitIds: await unitsOf(work, unitId) }) })
  return {
    ...pageOf(items, limit, { line: differenceLine, key: ({ id }) => id }),
    runs: await listReconciliations(work.tx, 5),
  }
}

const amountIn = (event: PaymentEvent): { readonly amount?: number } => {
  if ('facts' in event) return { amount: amountOf(event.facts.lines) }
  if (event.type === 'AmountDisputed') return { amount: event.said }
  return 'amount' in event && event.amount !== undefined ? { amount: event.amount } : {}
}

const wordsIn = (event: PaymentEvent): { readonly words?: string } => {
  if ('reason' in event) return { words: event.reason }
  if ('proof' in event) return { words: event.proof }
  if ('cause' in event) return { words: event.cause }
  if ('reference' in event && event.reference) return { words: event.reference }
  return event.type === 'Refunded' ? { words: event.evidence } : {}
}

export const showDemandAtTreasury = async (work: Work, key: DemandKey, hasStatement: boolean) => {
  const demand = (await listDemandsOf(work.tx, [key.subjectId])).find(({ serial }) => serial === key.serial)
  if (!demand || work.actor.kind !== 'staff' || !(await mayRead(work, demand))) return refuse({ kind: 'demand-not-found' }) satisfies Outcome<never, PaymentRefusal>
  const { facts } = demand
  const journal = await listHistory(work.tx, key)
  return ok({
    label: facts.label,
    procedureName: facts.procedure.name,
    payerName: facts.payer.name,
    unitName: facts.unit.name,
    demand: viewOf(demand, work.now),
    attempts: demand.attempts.map(({ reference, method, amount, state, startedAt, cause, transactionNo }) => ({ reference, method, amount, state, startedAt, ...(cause ? { cause } : {}), ...(transactionNo ? { transactionNo } : {}) })),
    journal: journal.map(({ at, by, event }) => ({ at, by: by.name, type: event.type, ...amountIn(event), ...wordsIn(event) })),
    may: { exempt: await mayAt(work, 'exempt', facts.unit.id), refund: await mayAt(work, 'refund', facts.unit.id), reverse: await mayAt(work, 'repair', facts.unit.id), recordTransfer: !hasStatement && (await mayAt(work, 'repair', facts.unit.id)) },
    grounds: groundViews(exemptionGrounds(work)),
  })
}

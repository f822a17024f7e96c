import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { defineRoute, type Prepared, type Route } from '../../../platform/http/route.ts'
import { addJob } from '../../../platform/jobs/job-queue.ts'
import type { AnswerOf, Contract, QueryOf } from '../../../platform/web/contract.ts'
import type { Work } from '../../../platform/work.ts'
import * as repair from '../application/repair-difference.ts'
import * as acts from '../application/treasury-acts.ts'
import * as lists from '../application/treasury-lists.ts'
import { confirmRefund, exemptDemand, listDemands, listDifferences, listReceipts, listRefunds, orderRefund, reconcileNow, recordTransfer, repairDifference, reverseReceipt, showDemand } from '../contract.ts'
import { stateOf, type Demand } from '../domain/demand.ts'
import type { PaymentRefusal } from '../domain/refusal.ts'
import type { PaymentPorts } from '../ports.ts'
import { paymentRefusals } from './refusal-words.ts'

export const RECONCILE_JOB = 'reconcile-payments'

const MAY_LIST = { may: 'list', on: 'payment' }
const LISTED = { event: 'payments-listed' } as const
const aboutDemand = ({ params }: { readonly params: { readonly subjectId: string; readonly serial: number } }) => ({ thing: 'payment', thingId: `${params.subjectId}/${params.serial}` })

const movedOf = (done: Outcome<Demand, PaymentRefusal>) => (done.ok ? ok({ state: stateOf(done.value) }) : done)

type Listing<C extends Contract> = (work: Work, query: QueryOf<C>) => Promise<AnswerOf<C>>

/** Lists of the units one answers for; the use case knows which. */
const listRoute = <C extends Contract>(contract: C, listing: Listing<C>): Route =>
  defineRoute<C>({ contract, permission: MAY_LIST, audit: LISTED, refusals: {}, handle: async (work, { query }) => ok(await listing(work, query)) })

const listRoutes = (ports: PaymentPorts): readonly Route[] => [
  listRoute(listDemands, lists.listDemandsOfUnits),
  listRoute(listReceipts, lists.listReceiptsOfUnits),
  listRoute(listRefunds, lists.listRefundsOfUnits),
  listRoute(listDifferences, lists.listDifferencesOfUnits),
  defineRoute({
    contract: showDemand,
    permission: { may: 'read', on: 'payment' },
    audit: { event: 'payment-read', about: aboutDemand },
    refusals: paymentRefusals,
    handle: (work, { params }) => lists.showDemandAtTreasury(work, params, ports.statement() !== undefined),
  }),
]

/** What acts on one demand share; each answers with the state it leaves it in. */
const onDemand = (may: 'exempt' | 'refund' | 'repair', event: string) => ({ permission: { may, on: 'payment' }, audit: { event, about: aboutDemand }, refusals: paymentRefusals }) as const

export const treasuryRoutes = (ports: PaymentPorts): readonly Route[] => [
  ...listRoutes(ports),
  defineRoute({ contract: exemptDemand, ...onDemand('exempt', 'payment-exempted'), handle: async (work, { params, body }) => movedOf(await acts.exemptDemand(work, params, body)) }),
  defineRoute({ contract: recordTransfer, ...onDemand('repair', 'transfer-recorded'), handle: async (work, { params, body }) => movedOf(await acts.recordTransfer(work, params, { ...body, hasStatement: ports.statement() !== undefined })) }),
  defineRoute({ contract: reverseReceipt, ...onDemand('repair', 'receipt-reversed'), handle: async (work, { params: { documentId, ...key }, body }) => movedOf(await acts.reverseReceipt(work, key, { documentId, ...body })) }),
  defineRoute({ contract: orderRefund, ...onDemand('refund', 'refund-ordered'), handle: async (work, { params, body }) => movedOf(await acts.orderRefund(work, params, body)) }),
  defineRoute({
    contract: confirmRefund,
    ...onDemand('refund', 'refund-made'),
    handle: async (work, { params: { subjectId, serial, refund }, body }) => movedOf(await acts.confirmRefund(work, { subjectId, serial }, { serial: refund, evidence: body.evidence })),
  }),
  defineRoute<typeof repairDifference, PaymentRefusal, Prepared & repair.Repairing>({
    contract: repairDifference,
    permission: { may: 'repair', on: 'payment' },
    audit: { event: 'difference-repaired', about: ({ params }) => ({ thing: 'payment-difference', thingId: params.id }) },
    refusals: paymentRefusals,
    prepare: (work, { params, body }) => (body.words ? Promise.resolve(ok({})) : repair.prepareRepair(work, ports, params)),
    handle: (work, { params, body, prepared }) => repair.repairDifference(work, { ...params, ...body }, prepared),
  }),
  defineRoute({
    contract: reconcileNow,
    permission: { may: 'repair', on: 'payment' },
    audit: { event: 'reconciliation-asked' },
    refusals: {},
    handle: async (work) => {
      await addJob(work, { name: RECONCILE_JOB, key: RECONCILE_JOB })
      return ok({})
    },
  }),
]

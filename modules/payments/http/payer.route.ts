import { ok, refuse } from '../../../kernel/outcome.ts'
import { defineRoute, type Prepared, type Route } from '../../../platform/http/route.ts'
import * as check from '../application/check-payment.ts'
import { openReceipt as open } from '../application/open-receipt.ts'
import { findPaidReference, showPayments as show } from '../application/show-payments.ts'
import * as transfer from '../application/show-transfer.ts'
import * as start from '../application/start-payment.ts'
import { checkPayment, openBill, openReceipt, showPayments, showTransfer, startPayment } from '../contract.ts'
import type { PaymentRefusal } from '../domain/refusal.ts'
import type { PaymentPorts } from '../ports.ts'
import { paymentRefusals } from './refusal-words.ts'

const PDF = 'application/pdf'
const aboutPayment = ({ params }: { readonly params: { readonly subjectId: string } }) => ({ thing: 'payment', thingId: params.subjectId })

const payingRoutes = (ports: PaymentPorts): readonly Route[] => [
  defineRoute({
    contract: showPayments,
    permission: 'signed-in',
    audit: { event: false, because: 'amounts of a dossier whose reading is recorded' },
    refusals: {},
    handle: async (work, { params }) => ok(await show(work, ports, params.subjectId)),
  }),
  defineRoute<typeof startPayment, PaymentRefusal, Prepared & { readonly started: start.Started }>({
    contract: startPayment,
    permission: { may: 'pay', on: 'own-payment' },
    audit: { event: 'payment-begun', about: aboutPayment },
    refusals: paymentRefusals,
    refusalCommits: 'that the platform refused is part of the journal of the demand',
    perMinute: 30,
    prepare: async (work, { params, client }) => {
      const opened = await start.openPlatformPage(work, ports, { ...params, clientAddress: client.address })
      return opened.ok ? ok({ started: opened.value }) : opened
    },
    handle: (work, { params, prepared }) => start.keepStarted(work, params, prepared.started),
  }),
  defineRoute<typeof checkPayment, PaymentRefusal, Prepared & { readonly asked: check.Asked }>({
    contract: checkPayment,
    permission: 'signed-in',
    audit: { event: 'payment-asked', about: ({ params }) => ({ thing: 'payment', thingId: params.reference }) },
    refusals: paymentRefusals,
    perMinute: 60,
    prepare: async (work, { params }) => {
      const asked = await check.askAboutReturn(work, ports, params.reference)
      return asked.ok ? ok({ asked: asked.value }) : asked
    },
    handle: async (work, { prepared: { asked } }) => {
      await check.keepReturn(work, asked)
      return ok({ subjectId: asked.subjectId, label: asked.label })
    },
  }),
  defineRoute({
    contract: showTransfer,
    permission: 'signed-in',
    audit: { event: 'transfer-shown', about: aboutPayment },
    refusals: paymentRefusals,
    repeatable: 'the same code is shown again',
    handle: (work, { params }) => transfer.showTransfer(work, ports, params),
  }),
]

const paperRoutes = (ports: PaymentPorts): readonly Route[] => [
  defineRoute({
    contract: openReceipt,
    permission: 'signed-in',
    audit: { event: 'receipt-opened', about: aboutPayment },
    refusals: paymentRefusals,
    handle: async (work, { params }, reply) => {
      const opened = await open(work, params)
      if (!opened.ok) return opened
      reply.asFile(PDF, opened.value.fileName, true)
      return ok(opened.value.bytes)
    },
  }),
  defineRoute<typeof openBill, PaymentRefusal, Prepared & { readonly bytes: Uint8Array; readonly reference: string }>({
    contract: openBill,
    permission: 'signed-in',
    audit: { event: 'bill-opened', about: aboutPayment },
    refusals: paymentRefusals,
    perMinute: 30,
    prepare: async (work, { params, query }) => {
      const reference = await findPaidReference(work, { ...params, ...query })
      if (!reference.ok) return reference
      const bytes = await ports.platform()?.fetchBill(reference.value, work.now)
      return bytes ? ok({ bytes, reference: reference.value }) : refuse({ kind: 'bill-not-heard' })
    },
    handle: async (_work, { prepared }, reply) => {
      reply.asFile(PDF, `bien-lai-${prepared.reference}.pdf`, true)
      return ok(prepared.bytes)
    },
  }),
]

export const payerRoutes = (ports: PaymentPorts): readonly Route[] => [...payingRoutes(ports), ...paperRoutes(ports)]

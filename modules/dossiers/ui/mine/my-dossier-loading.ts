import { type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { endForm, readForm } from '../../../../platform/web/form.ts'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { listNotices } from '../../../notifications/contract.ts'
import { showPayments } from '../../../payments/contract.ts'
import { showPostalOrders } from '../../../post/contract.ts'
import { checkResultSignatures, listReaders, receiveResult, showMyDossier } from '../../contract.ts'
import type { Shown } from '../say.ts'
import { addressOf } from './say-more.ts'
import { type Done } from './what-now.tsx'

const DONE: readonly Done[] = ['filed', 'given', 'proof', 'received']

/** Who signed each result; never the reason the page fails. */
const checksOf = async (api: ReturnType<typeof apiOf>, { summary, results }: Shown) => {
  const checked = await Promise.all(results.map(async ({ serial }) => [serial, await api(checkResultSignatures, { params: { dossierId: summary.dossierId, serial } })] as const))
  return Object.fromEntries(checked.flatMap(([serial, answer]) => (answer.ok ? [[serial, answer.value] as const] : [])))
}

export const loadMyDossier = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  const api = apiOf(args)
  const shown = valueOf(await api(showMyDossier, { params: { reference: args.params['reference'] ?? '' } }))
  const { dossierId } = shown.summary
  const [readers, notices, checks, payments, parcels] = await Promise.all([
    api(listReaders, { params: { reference: dossierId } }),
    api(listNotices, { query: { aboutId: dossierId } }),
    checksOf(api, shown),
    api(showPayments, { params: { subjectId: dossierId } }),
    api(showPostalOrders, { params: { subjectId: dossierId } }),
  ])
  const told = new URL(args.request.url).searchParams
  const done = DONE.find((each) => told.has(each))
  return { shown, checks, payments: valueOf(payments), orders: valueOf(parcels).orders, readings: valueOf(readers).items, notices: valueOf(notices).items, ...(done ? { done } : {}) }
}

export const receiveAction = async (args: ActionFunctionArgs) => {
  sendToSignIn(args)
  const form = await readForm(args.request)
  const dossierId = form.text('dossierId') ?? ''
  const answer = await apiOf(args)(receiveResult, { params: { dossierId }, body: { version: Number(form.text('version') ?? '1') }, idempotencyKey: form.idempotencyKey })
  return endForm(answer, form, () => `${addressOf(args.params['reference'] ?? dossierId)}?received=1`)
}

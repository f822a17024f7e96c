import type { ReactNode } from 'react'
import { data, redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { endForm, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { checkPayment, showPayments, startPayment } from '../../contract.ts'
import { usePaymentWords } from '../words.ts'
import { OneDemand } from './payment-section.tsx'

const keyOf = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({ subjectId: params['subjectId'] ?? '', serial: Number(params['serial'] ?? '0') })
const dossierAddress = (subjectId: string): string => `/ho-so/${subjectId}#thanh-toan`

export const loadPay = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  const { subjectId, serial } = keyOf(args)
  const payments = valueOf(await apiOf(args)(showPayments, { params: { subjectId } }))
  const demand = payments.demands.find((each) => each.serial === serial)
  if (!demand) throw data(undefined, { status: 404 })
  return { payments, demand, subjectId }
}

/** Leads on to the platform's own page; with and without scripts the same way. */
export const payAction = async (args: ActionFunctionArgs) => {
  sendToSignIn(args)
  const sent = await readForm(args.request)
  return endForm(await apiOf(args)(startPayment, { params: keyOf(args), idempotencyKey: sent.idempotencyKey }), sent, ({ url }) => url)
}

const REFERENCE = /^MC[0-9A-Z]{14}$/

/** Whatever the address says of success is nobody's word: only the reference is taken from it, and the platform is asked. */
export const loadReturned = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  const reference = [...new URL(args.request.url).searchParams.values()].find((value) => REFERENCE.test(value))
  if (!reference) throw redirect('/ho-so', 303)
  const { subjectId } = valueOf(await apiOf(args)(checkPayment, { params: { reference } }))
  throw redirect(dossierAddress(subjectId), 303)
}

export const PayPage = (): ReactNode => {
  const m = usePaymentWords()
  const { payments, demand, subjectId } = useLoaderData<typeof loadPay>()
  const failed = useFailedForm()
  return (
    <div className="mc-wide mc-page">
      <Breadcrumbs crumbs={[{ to: dossierAddress(subjectId), label: m.back }, { label: m.payTitle }]} />
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.payTitle} hasError={failed !== undefined} />
      <Stack gap="l"><OneDemand demand={demand} payments={payments} subjectId={subjectId} /></Stack>
    </div>
  )
}

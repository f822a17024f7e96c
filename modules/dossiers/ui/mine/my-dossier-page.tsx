import type { ReactNode } from 'react'
import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { endForm, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { listNotices } from '../../../notifications/contract.ts'
import { showPayments } from '../../../payments/contract.ts'
import { PaymentSection } from '../../../payments/widgets.tsx'
import { checkResultSignatures, listReaders, receiveResult, showMyDossier } from '../../contract.ts'
import type { Shown } from '../say.ts'
import { StateTags } from './dossier-card.tsx'
import { HistorySection } from './history-section.tsx'
import { KeyFacts } from './key-facts.tsx'
import { Levies, Obligations, WhatWasFiled } from './more-sections.tsx'
import { ResultSection } from './result-section.tsx'
import { addressOf, nameOf } from './say-more.ts'
import { ToldAndRead } from './told-and-read.tsx'
import { WhatNow, type Done } from './what-now.tsx'
import { WhyThatDate } from './why-that-date.tsx'
import { useMineWords, type MineWords } from './words.ts'

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
  const [readers, notices, checks, payments] = await Promise.all([
    api(listReaders, { params: { reference: dossierId } }),
    api(listNotices, { query: { aboutId: dossierId } }),
    checksOf(api, shown),
    api(showPayments, { params: { subjectId: dossierId } }),
  ])
  const told = new URL(args.request.url).searchParams
  const done = DONE.find((each) => told.has(each))
  return { shown, checks, payments: valueOf(payments), readings: valueOf(readers).items, notices: valueOf(notices).items, ...(done ? { done } : {}) }
}

export const receiveAction = async (args: ActionFunctionArgs) => {
  sendToSignIn(args)
  const form = await readForm(args.request)
  const dossierId = form.text('dossierId') ?? ''
  const answer = await apiOf(args)(receiveResult, { params: { dossierId }, body: { version: Number(form.text('version') ?? '1') }, idempotencyKey: form.idempotencyKey })
  return endForm(answer, form, () => `${addressOf(args.params['reference'] ?? dossierId)}?received=1`)
}

const whyNotWithdraw = ({ summary }: Shown, m: MineWords): string => {
  if (summary.holder === undefined) return m.withdrawEnded
  return summary.state === 'approved' || summary.state === 'completed' ? m.withdrawDecided : m.withdrawNotOwn
}

const Withdraw = (props: { readonly shown: Shown }): ReactNode => {
  const m = useMineWords()
  const { shown } = props
  if (shown.abilities.includes('withdraw')) return <p><TextLink to={addressOf(nameOf(shown), '/rut')}>{m.withdraw}</TextLink></p>
  return shown.summary.holder === undefined ? null : <Details summary={m.withdrawNot}><p>{whyNotWithdraw(shown, m)}</p></Details>
}

/** One of my dossiers: what is asked of me, where it is, until when and why, what happened, what I may take. */
export const MyDossierPage = (): ReactNode => {
  const m = useMineWords()
  const { shown, checks, payments, readings, notices, done } = useLoaderData<typeof loadMyDossier>()
  const { dossierId } = shown.summary
  // What is to be paid comes before what is only to be read.
  const owes = payments.demands.some(({ owed, toRefund }) => owed > 0 || toRefund > 0)
  const money = payments.demands.length > 0 ? <PaymentSection payments={payments} subjectId={dossierId} /> : <Levies shown={shown} />
  const failed = useFailedForm()
  return (
    <div className="mc-wide mc-page">
      <Breadcrumbs crumbs={[{ to: '/', label: m.home }, { to: '/ho-so', label: m.title }, { label: shown.summary.code ?? shown.summary.procedure.name }]} />
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={shown.summary.procedure.name} tags={<StateTags dossier={shown.summary} />} hasError={failed !== undefined} />
      <Stack gap="l">
        <WhatNow shown={shown} done={done} />
        {owes ? money : null}
        <KeyFacts shown={shown} />
        <WhyThatDate shown={shown} />
        <ResultSection shown={shown} checks={checks} />
        <HistorySection shown={shown} />
        <Obligations shown={shown} />
        {owes ? null : money}
        <WhatWasFiled shown={shown} />
        <ToldAndRead readings={readings} notices={notices} />
        <Withdraw shown={shown} />
      </Stack>
    </div>
  )
}

import type { ReactNode } from 'react'
import { useLoaderData } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useFailedForm } from '../../../../platform/web/form.ts'
import { PaymentSection } from '../../../payments/widgets.tsx'
import { ParcelSection, type ParcelSectionProps } from '../../../post/widgets.tsx'
import { sayMoment, type Shown } from '../say.ts'
import { StateTags } from './dossier-card.tsx'
import { HistorySection } from './history-section.tsx'
import { KeyFacts } from './key-facts.tsx'
import { Levies, LevyClaim, Obligations, WhatWasFiled } from './more-sections.tsx'
import { ResultSection } from './result-section.tsx'
import { addressOf, nameOf } from './say-more.ts'
import { ToldAndRead } from './told-and-read.tsx'
import { WhatNow } from './what-now.tsx'
import { WhyThatDate } from './why-that-date.tsx'
import { useMineWords, type MineWords } from './words.ts'
import type { loadMyDossier } from './my-dossier-loading.ts'

const whyNotWithdraw = ({ summary }: Shown, m: MineWords): string => (['approved', 'completed', 'refusal-ready'].includes(summary.state) ? m.withdrawDecided : m.withdrawNotOwn)

const Withdraw = (props: { readonly shown: Shown }): ReactNode => {
  const m = useMineWords()
  const { shown } = props
  const may = shown.abilities.includes('withdraw')
  if (may || shown.abilities.includes('take-back-withdrawal')) return <p><TextLink to={addressOf(nameOf(shown), '/rut')}>{may ? m.withdraw : m.takeBack}</TextLink></p>
  return shown.summary.holder === undefined ? null : <Details summary={m.withdrawNot}><p>{whyNotWithdraw(shown, m)}</p></Details>
}

/** Where the parcels are, and the way to the page where they are asked for. */
const ByPost = (props: { readonly shown: Shown; readonly orders: ParcelSectionProps['orders'] }): ReactNode => {
  const m = useMineWords()
  const { shown } = props
  const orders = props.orders.filter(({ cancelled }) => !cancelled)
  const link = shown.abilities.includes('choose-result-way') ? <p><TextLink to={addressOf(nameOf(shown), '/buu-chinh')}>{m.byPost}</TextLink></p> : null
  return orders.length > 0 ? <ParcelSection title={m.byPost} orders={orders} sayMoment={sayMoment}>{link}</ParcelSection> : link
}

/** One of my dossiers: what is asked of me, where it is, until when and why, what happened, what I may take. */
export const MyDossierPage = (): ReactNode => {
  const m = useMineWords()
  const { shown, checks, payments, orders, readings, notices, done } = useLoaderData<typeof loadMyDossier>()
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
        <LevyClaim shown={shown} />
        <KeyFacts shown={shown} />
        <WhyThatDate shown={shown} />
        <ResultSection shown={shown} checks={checks} />
        <ByPost shown={shown} orders={orders} />
        <HistorySection shown={shown} />
        <Obligations shown={shown} />
        {owes ? null : money}
        <WhatWasFiled shown={shown} />
        <ToldAndRead readings={readings} notices={notices} />
        <Withdraw shown={shown} />
        {shown.summary.code ? <p><TextLink to={`/phan-anh?ho-so=${shown.summary.code}`}>{m.feedback}</TextLink></p> : null}
      </Stack>
    </div>
  )
}

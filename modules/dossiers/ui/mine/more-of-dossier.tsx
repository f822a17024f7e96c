import type { ReactNode } from 'react'
import { Details } from '../../../../design-system/components/details.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { PaymentSection } from '../../../payments/widgets.tsx'
import { ParcelSection, type ParcelSectionProps } from '../../../post/widgets.tsx'
import { sayMoment, type Shown } from '../say.ts'
import { HistorySection } from './history-section.tsx'
import { Levies, Obligations, WhatWasFiled } from './more-sections.tsx'
import { useMoreWords, type MoreWords } from './more-words.ts'
import type { loadMyDossier } from './my-dossier-loading.ts'
import { ResultSection } from './result-section.tsx'
import { addressOf, nameOf } from './say-more.ts'
import { ToldAndRead } from './told-and-read.tsx'
import { WhyThatDate } from './why-that-date.tsx'

const whyNotWithdraw = ({ summary }: Shown, m: MoreWords): string => (['approved', 'completed', 'refusal-ready'].includes(summary.state) ? m.withdrawDecided : m.withdrawNotOwn)

const Withdraw = (props: { readonly shown: Shown }): ReactNode => {
  const m = useMoreWords()
  const { shown } = props
  const may = shown.abilities.includes('withdraw')
  if (may || shown.abilities.includes('take-back-withdrawal')) return <p><TextLink to={addressOf(nameOf(shown), '/rut')}>{may ? m.withdraw : m.takeBack}</TextLink></p>
  return shown.summary.holder === undefined ? null : <Details summary={m.withdrawNot}><p>{whyNotWithdraw(shown, m)}</p></Details>
}

/** Where the parcels are, and the way to the page where they are asked for. */
const ByPost = (props: { readonly shown: Shown; readonly orders: ParcelSectionProps['orders'] }): ReactNode => {
  const m = useMoreWords()
  const { shown } = props
  const orders = props.orders.filter(({ cancelled }) => !cancelled)
  const link = shown.abilities.includes('choose-result-way') ? <p><TextLink to={addressOf(nameOf(shown), '/buu-chinh')}>{m.byPost}</TextLink></p> : null
  return orders.length > 0 ? <ParcelSection title={m.byPost} orders={orders} sayMoment={sayMoment}>{link}</ParcelSection> : link
}

export type MoreOfDossierProps = Omit<Awaited<ReturnType<typeof loadMyDossier>>, 'done'> & {
  /** What is to be paid stands above, before what is only to be read. */
  readonly owes: boolean
}

const Money = ({ shown, payments, owes }: MoreOfDossierProps): ReactNode => {
  if (owes) return null
  return payments.demands.length > 0 ? <PaymentSection payments={payments} subjectId={shown.summary.dossierId} /> : <Levies shown={shown} />
}

/** Below what is asked of me and where it stands: why that date, the result, what happened, what was filed, who was told and who read. */
export const MoreOfDossier = (props: MoreOfDossierProps): ReactNode => {
  const m = useMoreWords()
  const { shown, checks, orders, readings, notices } = props
  return (
    <>
      <WhyThatDate shown={shown} />
      <ResultSection shown={shown} checks={checks} />
      <ByPost shown={shown} orders={orders} />
      <HistorySection shown={shown} />
      <Obligations shown={shown} />
      <Money {...props} />
      <WhatWasFiled shown={shown} />
      <ToldAndRead readings={readings} notices={notices} />
      <Withdraw shown={shown} />
      {shown.summary.code ? <p><TextLink to={`/phan-anh?ho-so=${shown.summary.code}`}>{m.feedback}</TextLink></p> : null}
    </>
  )
}

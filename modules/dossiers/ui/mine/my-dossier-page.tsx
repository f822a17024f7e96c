import type { ReactNode } from 'react'
import { useLoaderData } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { useFailedForm } from '../../../../platform/web/form.ts'
import { PaymentSection } from '../../../payments/widgets.tsx'
import { StateTags } from './dossier-card.tsx'
import { KeyFacts } from './key-facts.tsx'
import { lateMore } from './late-more.ts'
import { LevyClaim } from './levy-claim-section.tsx'
import type { loadMyDossier } from './my-dossier-loading.ts'
import { WhatNow } from './what-now.tsx'
import { useMineWords } from './words.ts'

/** One of my dossiers: what is asked of me, where it is, until when and why, what happened, what I may take. */
export const MyDossierPage = (): ReactNode => {
  const m = useMineWords()
  const { done, ...loaded } = useLoaderData<typeof loadMyDossier>()
  const { shown, payments } = loaded
  // What is to be paid comes before what is only to be read.
  const owes = payments.demands.some(({ owed, toRefund }) => owed > 0 || toRefund > 0)
  const failed = useFailedForm()
  return (
    <div className="mc-wide mc-page">
      <Breadcrumbs crumbs={[{ to: '/', label: m.home }, { to: '/ho-so', label: m.title }, { label: shown.summary.code ?? shown.summary.procedure.name }]} />
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={shown.summary.procedure.name} tags={<StateTags dossier={shown.summary} />} hasError={failed !== undefined} />
      <Stack gap="l">
        <WhatNow shown={shown} done={done} />
        {owes ? <PaymentSection payments={payments} subjectId={shown.summary.dossierId} /> : null}
        <LevyClaim shown={shown} />
        <KeyFacts shown={shown} />
        <lateMore.Part key={`${shown.summary.dossierId} ${shown.summary.version} ${owes}`} {...loaded} owes={owes} />
      </Stack>
    </div>
  )
}

/** Before the page is drawn anew: on the server, and on the way from another page. */
export const bringMyDossier = lateMore.bring

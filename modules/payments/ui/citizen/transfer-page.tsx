import type { ReactNode } from 'react'
import { redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { showTransfer } from '../../contract.ts'
import { TransferFacts } from '../transfer-facts.tsx'
import { usePaymentWords } from '../words.ts'

export const loadTransfer = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  const { params } = args
  const subjectId = params['subjectId'] ?? ''
  const answer = await apiOf(args)(showTransfer, { params: { subjectId, serial: Number(params['serial'] ?? '0') } })
  // Paid meanwhile, or come back to by the back button: where it stands is on the page of the dossier.
  if (!answer.ok && answer.problem.kind === 'nothing-owed') throw redirect(`/ho-so/${subjectId}#thanh-toan`, 303)
  return { subjectId, transfer: valueOf(answer) }
}

export const TransferPage = (): ReactNode => {
  const m = usePaymentWords()
  const { subjectId, transfer } = useLoaderData<typeof loadTransfer>()
  return (
    <div className="mc-wide mc-page">
      <Breadcrumbs crumbs={[{ to: `/ho-so/${subjectId}`, label: m.back }, { label: m.transferTitle }]} />
      <PageHeader title={m.transferTitle} lead={m.transferLead} />
      <TransferFacts transfer={transfer} />
    </div>
  )
}

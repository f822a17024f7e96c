import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
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
  return { subjectId, transfer: valueOf(await apiOf(args)(showTransfer, { params: { subjectId, serial: Number(params['serial'] ?? '0') } })) }
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

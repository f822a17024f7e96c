import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Details } from '../../../../design-system/components/details.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { draftNextPlan } from '../../contract.ts'
import { BringIn } from './bring-in.tsx'
import { RemarkTable } from './plan-parts.tsx'
import { PLANS, usePlanWords } from './words.ts'

export const loadNextPlan = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(draftNextPlan, { params: { planId: args.params['planId'] ?? '' } }))

const Lines = ({ lines }: { readonly lines: readonly { readonly reference: string; readonly said: string }[] }): ReactNode => (
  <ul lang="vi">{lines.map(({ reference, said }) => <li key={`${reference} ${said}`}><strong>{reference}</strong> {said}</li>)}</ul>
)

/** Next year's plan, drafted from this one, on its way through the same reading as any decision. */
export const NextPlanPage = (): ReactNode => {
  const m = usePlanWords()
  const { planId, number, title, next, remarks, figures } = useLoaderData<typeof loadNextPlan>()
  const failed = useFailedForm()
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.nextTitle(next.year)} caption={number} lead={<p>{m.nextLead(number, figures.deliverables)} <TextLink to={`${PLANS}/${planId}`}><span lang="vi">{title}</span></TextLink></p>} hasError={failed !== undefined} />
      {next.closed.length === 0 ? null : <Notice tone="warn" title={m.nextClosed}><Lines lines={next.closed} /></Notice>}
      {next.leftOut.length === 0 ? null : <Details summary={`${m.nextLeftOut} (${next.leftOut.length})`}><Lines lines={next.leftOut.map(({ reference, text }) => ({ reference, said: text }))} /></Details>}
      {remarks.length === 0 ? null : <Details summary={`${m.remarks} (${remarks.length})`}><RemarkTable remarks={remarks} /></Details>}
      <BringIn title={m.nextBring} lead={m.nextBringLead} draft={{ text: next.text, title: next.title, year: String(next.year) }} />
    </Stack>
  )
}

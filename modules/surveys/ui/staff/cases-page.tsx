import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { endForm, fieldError, FormKey, keptValue, namedAs, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { closeLowCase, listLowCases } from '../../contract.ts'
import { useSurveyDeskWords } from './words.ts'

const PAGE = '/desk/surveys/cases'

const CASE_LISTS = ['open', 'closed'] as const
const addressOf = (list: (typeof CASE_LISTS)[number], after?: string): string => `${PAGE}?${new URLSearchParams({ list, ...(after ? { after } : {}) })}`

export const loadCases = async (args: LoaderFunctionArgs) => {
  const asked = new URL(args.request.url).searchParams
  const list = asked.get('list') === 'closed' ? ('closed' as const) : ('open' as const)
  const after = asked.get('after')
  return { list, isFirst: after === null, ...valueOf(await apiOf(args)(listLowCases, { query: { list, ...(after ? { after } : {}) } })) }
}

/** Each case has a field of its own on one page. */
const findingsOf = (caseId: string): string => `findings-${caseId}`

export const casesAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const caseId = form.text('caseId') ?? ''
  const answer = await apiOf(args)(closeLowCase, { params: { caseId }, body: { findings: form.text(findingsOf(caseId)) ?? '' }, idempotencyKey: form.idempotencyKey })
  return endForm(namedAs(answer, () => findingsOf(caseId)), form, () => PAGE)
}

type Item = ReturnType<typeof useLoaderData<typeof loadCases>>['items'][number]

const CloseForm = (props: { readonly item: Item }): ReactNode => {
  const m = useSurveyDeskWords()
  const failed = useFailedForm()
  return (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="caseId" value={props.item.id} />
      <Stack>
        <TextArea name={findingsOf(props.item.id)} label={m.findings} defaultValue={keptValue(failed, findingsOf(props.item.id))} error={fieldError(failed, findingsOf(props.item.id))} />
        <ButtonRow><Button>{m.close}</Button></ButtonRow>
      </Stack>
    </Form>
  )
}

const CaseCard = (props: { readonly item: Item }): ReactNode => {
  const m = useSurveyDeskWords()
  const failed = useFailedForm()
  const { unitName, month, overall, attitude, words, dossierCode, closed } = props.item
  const low = [...(overall === 0 ? [m.overallLow] : []), ...(attitude === 0 ? [m.attitudeLow] : [])].join(' · ')
  return (
    <Card title={`${unitName} · ${month.split('-').reverse().join('/')}`}>
      <Stack>
        <SummaryList rows={[{ key: 'low', label: m.low, value: low || m.notLow }, { key: 'dossier', label: m.dossier, value: dossierCode ?? m.hidden }, ...(words ? [{ key: 'said', label: m.said, value: words }] : [])]} />
        {closed ? <p>{m.closedBy(closed.by, closed.findings)}</p> : <Details summary={m.findings} open={keptValue(failed, 'caseId') === props.item.id}><CloseForm item={props.item} /></Details>}
      </Stack>
    </Card>
  )
}

export const CasesPage = (): ReactNode => {
  const m = useSurveyDeskWords()
  const failed = useFailedForm()
  const { items, list, open, next, isFirst } = useLoaderData<typeof loadCases>()
  return (
    <Stack gap="l">
      <PageHeader title={m.cases} lead={<p>{m.casesLead}</p>} />
      <ErrorSummary problem={failed?.problem} />
      <LinkTabs label={m.cases} tabs={CASE_LISTS.map((each) => ({ to: addressOf(each), label: m.caseLists[each], current: each === list, ...(each === 'open' ? { count: open } : {}) }))} />
      {items.length === 0 ? <EmptyState title={m.noCases} /> : items.map((item) => <CaseCard key={item.id} item={item} />)}
      <Pagination first={isFirst ? undefined : addressOf(list)} next={next === undefined ? undefined : addressOf(list, next)} />
    </Stack>
  )
}

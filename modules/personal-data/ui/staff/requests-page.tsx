import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { endForm, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { answerDataRequest, listDataRequests } from '../../contract.ts'
import { RequestCard, type ShownRequest } from '../request-card.tsx'
import { usePersonalDataWords } from '../words.ts'

const PAGE = '/desk/data-requests'

export const loadRequests = async (args: LoaderFunctionArgs) => {
  const asked = new URL(args.request.url).searchParams
  const ended = asked.has('ended')
  const page = Math.max(1, Number(asked.get('page')) || 1)
  return { ended, page, ...valueOf(await apiOf(args)(listDataRequests, { query: { ended, page } })) }
}

const field = (name: string, requestId: string): string => `${name}-${requestId}`

export const requestsAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const requestId = form.text('requestId') ?? ''
  const step = (form.text(field('step', requestId)) ?? '') as 'accepted'
  const doerSignInName = form.text(field('doer', requestId))
  return endForm(await apiOf(args)(answerDataRequest, { params: { requestId }, body: { step, words: form.text(field('words', requestId)) ?? '', ...(doerSignInName === undefined ? {} : { doerSignInName }) }, idempotencyKey: form.idempotencyKey }), form, () => PAGE)
}

const stepsOf = ({ state, mayExtend }: ShownRequest): readonly ('accepted' | 'refused' | 'extended' | 'done')[] => {
  if (state === 'received') return ['accepted', 'refused']
  return state === 'accepted' ? ['done', 'refused', ...(mayExtend ? (['extended'] as const) : [])] : []
}

const AnswerForm = (props: { readonly request: ShownRequest }): ReactNode => {
  const m = usePersonalDataWords()
  const failed = useFailedForm()
  const { id } = props.request
  const steps = stepsOf(props.request)
  if (steps.length === 0) return null
  return (
    <Details summary={m.answer} open={keptValue(failed, 'requestId') === id}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="requestId" value={id} />
        <Stack>
          <SelectField name={field('step', id)} label={m.step} defaultValue={keptValue(failed, field('step', id))} choices={steps.map((step) => ({ value: step, label: m.steps[step] }))} />
          <TextArea name={field('words', id)} label={m.stepWords} defaultValue={keptValue(failed, field('words', id))} maxLength={4000} />
          {props.request.state === 'received' ? <TextField name={field('doer', id)} label={m.doerSignIn} hint={m.doerHint} optional defaultValue={keptValue(failed, field('doer', id))} /> : null}
          <ButtonRow><Button>{m.keep}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}

export const RequestsPage = (): ReactNode => {
  const m = usePersonalDataWords()
  const failed = useFailedForm()
  const { items, hasMore, ended, page } = useLoaderData<typeof loadRequests>()
  const address = (to: number): string => `${PAGE}?${ended ? 'ended&' : ''}page=${to}`
  return (
    <Stack gap="l">
      <PageHeader title={m.deskTitle} lead={<p>{m.deskLead}</p>} hasError={failed !== undefined} />
      <LinkTabs label={m.views} tabs={[{ to: PAGE, label: m.open, current: !ended }, { to: `${PAGE}?ended`, label: m.ended, current: ended }]} />
      {failed ? <Notice tone="bad"><p>{failed.problem.detail}</p></Notice> : null}
      {items.length === 0 ? <EmptyState title={m.none} /> : items.map((request) => <RequestCard key={request.id} request={request} showsPerson><AnswerForm request={request} /></RequestCard>)}
      <Pagination first={page > 1 ? address(1) : undefined} next={hasMore ? address(page + 1) : undefined} />
    </Stack>
  )
}

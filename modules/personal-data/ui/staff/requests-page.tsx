import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { writeMoment } from '../../../../kernel/moments.ts'
import { endForm, fieldError, FormKey, keptDate, keptValue, namedAs, readForm, useFailedForm } from '../../../../platform/web/form.ts'
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
const CORRECTED = ['name', 'birthOn', 'phone', 'email', 'address'] as const
const ALL = 'all'
/** As the form calls what the contract calls otherwise. */
const CALLED: Readonly<Record<string, string>> = { doerSignInName: 'doer', consentId: 'consent' }

export const requestsAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const requestId = form.text('requestId') ?? ''
  const typed = (name: string): string | undefined => form.text(field(name, requestId))
  const step = (typed('step') ?? '') as 'accepted'
  const doerSignInName = typed('doer')
  const consentId = typed('consent')
  const given = CORRECTED.flatMap((name) => {
    const text = name === 'birthOn' ? form.date(field(name, requestId)) : typed(name)
    return text === undefined ? [] : [[name, text]]
  })
  const body = { step, words: typed('words') ?? '', ...(doerSignInName === undefined ? {} : { doerSignInName }), ...(consentId === undefined || consentId === ALL ? {} : { consentId }), ...(given.length === 0 ? {} : { correction: Object.fromEntries(given) as object }) }
  const answer = await apiOf(args)(answerDataRequest, { params: { requestId }, body, idempotencyKey: form.idempotencyKey })
  return endForm(namedAs(answer, (name) => field(CALLED[name] ?? name.replace('correction.', ''), requestId)), form, () => PAGE)
}

/** What carrying out this kind needs besides words. */
const Carrying = (props: { readonly request: ShownRequest }): ReactNode => {
  const m = usePersonalDataWords()
  const failed = useFailedForm()
  const { id, kind, state, consents } = props.request
  const kept = (name: string) => ({ defaultValue: keptValue(failed, field(name, id)), error: fieldError(failed, field(name, id)) })
  if (state !== 'accepted') return null
  if (kind === 'restrict' || kind === 'object') return <p>{m.restrictHint}</p>
  if (kind === 'withdraw-consent') return <SelectField name={field('consent', id)} label={m.consent} defaultValue={keptValue(failed, field('consent', id), ALL)} choices={[{ value: ALL, label: m.allConsents }, ...consents.map((each) => ({ value: each.id, label: `${each.purpose} · ${writeMoment(each.givenAt)}` }))]} />
  if (kind !== 'correct') return null
  return (
    <Details summary={m.correctTitle} open={keptValue(failed, 'requestId') === id}>
      <Stack>
        <TextField name={field('name', id)} label={m.name} optional {...kept('name')} />
        <DateField name={field('birthOn', id)} label={m.birthOn} optional defaultValue={keptDate(failed, field('birthOn', id))} error={fieldError(failed, field('birthOn', id))} />
        <TextField name={field('phone', id)} label={m.phone} optional {...kept('phone')} />
        <TextField name={field('email', id)} label={m.email} optional {...kept('email')} />
        <TextField name={field('address', id)} label={m.address} optional {...kept('address')} />
      </Stack>
    </Details>
  )
}

const stepsOf = ({ state, mayExtend, mayLift }: ShownRequest): readonly ('accepted' | 'refused' | 'extended' | 'done' | 'lifted')[] => {
  if (mayLift) return ['lifted']
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
          <Carrying request={props.request} />
          <TextArea name={field('words', id)} label={m.stepWords} defaultValue={keptValue(failed, field('words', id))} error={fieldError(failed, field('words', id))} maxLength={4000} />
          {props.request.state === 'received' ? <TextField name={field('doer', id)} label={m.doerSignIn} hint={m.doerHint} optional defaultValue={keptValue(failed, field('doer', id))} error={fieldError(failed, field('doer', id))} /> : null}
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
      <ErrorSummary problem={failed?.problem} />
      {items.length === 0 ? <EmptyState title={m.none} /> : items.map((request) => <RequestCard key={request.id} request={request} showsPerson><AnswerForm request={request} /></RequestCard>)}
      <Pagination first={page > 1 ? address(1) : undefined} next={hasMore ? address(page + 1) : undefined} />
    </Stack>
  )
}

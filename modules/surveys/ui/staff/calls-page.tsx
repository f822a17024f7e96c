import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { Checkbox, RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { endForm, fieldError, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { drawCalls, listCalls, MOST_DRAWN, noteUnreached, typePhoneRating } from '../../contract-calls.ts'
import { readScores } from '../read-scores.ts'
import { useSurveyDeskWords } from './words.ts'

const PAGE = '/desk/surveys/calls'
const USUAL = 20

const monthIn = (request: Request): { readonly month?: string } => {
  const month = new URL(request.url).searchParams.get('month')
  return month && /^\d{4}-\d{2}$/.test(month) ? { month } : {}
}

/** Whose answers are being typed: one form a page, names of fields are unique there. */
const callIn = (request: Request): string => new URL(request.url).searchParams.get('call') ?? ''

export const loadCalls = async (args: LoaderFunctionArgs) => ({ ...valueOf(await apiOf(args)(listCalls, { query: monthIn(args.request) })), asked: callIn(args.request) })

export const callsAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const [api, month, { idempotencyKey }] = [apiOf(args), monthIn(args.request), form]
  const here = (): string => `${PAGE}?${new URLSearchParams(month)}`
  const dossierId = form.text('dossierId') ?? ''
  if (form.text('do') === 'draw') return endForm(await api(drawCalls, { body: { ...month, size: Number(form.text('size') ?? USUAL) }, idempotencyKey }), form, here)
  if (form.text('do') === 'unreached') return endForm(await api(noteUnreached, { body: { dossierId }, idempotencyKey }), form, here)
  return endForm(await api(typePhoneRating, { body: { dossierId, ...readScores(form) }, idempotencyKey }), form, here)
}

type Loaded = ReturnType<typeof useLoaderData<typeof loadCalls>>
type Call = Loaded['items'][number]

const RatingForm = ({ call, questions }: { readonly call: Call; readonly questions: Loaded['questions'] }): ReactNode => {
  const m = useSurveyDeskWords()
  const language = useLanguage()
  const failed = useFailedForm()
  return (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="dossierId" value={call.dossierId} />
      <Stack>
        {questions.map(({ key, asked, choices, required }) => (
          <RadioGroup key={key} name={key} label={asked[language]} optional={!required} inline defaultValue={keptValue(failed, key)} choices={choices.map(({ points, said }) => ({ value: String(points), label: said[language] }))} />
        ))}
        <TextArea name="words" label={m.callWords} defaultValue={keptValue(failed, 'words')} optional />
        <Checkbox name="wantsAnswer" label={m.wantsAnswer} defaultChecked={keptValue(failed, 'wantsAnswer') !== ''} />
        <ButtonRow><Button kind="primary" name="do" value="rate">{m.keep}</Button></ButtonRow>
      </Stack>
    </Form>
  )
}

type Shown = { readonly call: Call; readonly month: string; readonly questions: Loaded['questions']; readonly isAsked: boolean }

const CallCard = ({ call, month, questions, isAsked }: Shown): ReactNode => {
  const m = useSurveyDeskWords()
  const { dossierId, dossierCode, procedureName, unitName, name, phone, unreachedAt } = call
  return (
    <Card title={name || dossierCode}>
      <Stack>
        <SummaryList rows={[
          { key: 'phone', label: m.phone, value: phone ? <TextLink href={`tel:${phone}`}>{phone}</TextLink> : m.noPhone },
          { key: 'dossier', label: m.dossier, value: `${dossierCode} · ${procedureName}` },
          { key: 'unit', label: m.unit, value: unitName },
        ]} />
        {unreachedAt ? <p>{m.calledBefore}</p> : null}
        {isAsked ? <RatingForm call={call} questions={questions} /> : <TextLink to={`${PAGE}?${new URLSearchParams({ month, call: dossierId })}`}>{m.typeCallOf(name || dossierCode)}</TextLink>}
        <Form method="post">
          <FormKey />
          <input type="hidden" name="dossierId" value={dossierId} />
          <ButtonRow><Button name="do" value="unreached" label={`${m.unreached} ${name}`}>{m.unreached}</Button></ButtonRow>
        </Form>
      </Stack>
    </Card>
  )
}

/** NĐ 61/2018 article 29.1: those who did not answer, drawn by lot and called by procedure control. */
export const CallsPage = (): ReactNode => {
  const m = useSurveyDeskWords()
  const failed = useFailedForm()
  const { month, waiting, items, questions, asked } = useLoaderData<typeof loadCalls>()
  const current = keptValue(failed, 'dossierId', asked)
  const [first, others] = [items.filter(({ dossierId }) => dossierId === current), items.filter(({ dossierId }) => dossierId !== current)]
  return (
    <Stack gap="l">
      <PageHeader title={m.calls} caption={month.split('-').toReversed().join('/')} lead={<p>{m.callsLead}</p>} />
      <ErrorSummary problem={failed?.problem} />
      <p>{m.callsWaiting(waiting)}</p>
      {waiting === 0 ? null : (
        <Form method="post">
          <FormKey />
          <Stack>
            <TextField name="size" label={m.drawSize(MOST_DRAWN)} width="s" inputMode="numeric" defaultValue={keptValue(failed, 'size', String(USUAL))} error={fieldError(failed, 'size')} />
            <ButtonRow><Button kind="primary" name="do" value="draw">{m.draw}</Button></ButtonRow>
          </Stack>
        </Form>
      )}
      {items.length === 0 ? <EmptyState title={m.noCalls} /> : [...first, ...others].map((call) => <CallCard key={call.dossierId} call={call} month={month} questions={questions} isAsked={call.dossierId === current} />)}
    </Stack>
  )
}

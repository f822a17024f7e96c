import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag, TagList } from '../../../../design-system/components/tag.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { Timeline } from '../../../../design-system/components/timeline.tsx'
import type { CallAnswer } from '../../../../platform/web/client.ts'
import { endForm, fieldError, FormKey, keptDate, keptValue, namedAs, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { readMoment, writeMoment } from '../../../../kernel/moments.ts'
import { closeBreach, learnOfBreach, listBreaches, notifyOfBreach, recordBreach } from '../../contract.ts'
import { usePersonalDataWords } from '../words.ts'

const PAGE = '/desk/data-breaches'

export const loadBreaches = async (args: LoaderFunctionArgs) => {
  const page = Math.max(1, Number(new URL(args.request.url).searchParams.get('page')) || 1)
  return { page, ...valueOf(await apiOf(args)(listBreaches, { query: { page } })) }
}

/** Every breach has forms of its own on one page; the first has no id. */
const at = (name: string, id: string): string => `${name}${id}`

/** As the form calls what the contract calls otherwise. */
const CALLED: Readonly<Record<string, string>> = { noticedAt: 'noticed', dataKinds: 'kinds', peopleCount: 'people', notifiedAt: 'notified', lateReason: 'late' }
const named = <A,>(answer: CallAnswer<A>, breachId: string): CallAnswer<A> => namedAs(answer, (field) => at(CALLED[field] ?? field, breachId))

const factsOf = (form: SentForm, id: string) => {
  const people = form.text(at('people', id))
  return {
    happened: form.text(at('happened', id)) ?? '', dataKinds: form.text(at('kinds', id)) ?? '', consequences: form.text(at('consequences', id)) ?? '', measures: form.text(at('measures', id)) ?? '',
    ...(people === undefined ? {} : { peopleCount: Number(people.replaceAll(/[.\s]/g, '')) }),
  }
}

export const breachesAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const breachId = form.text('breachId') ?? ''
  const api = apiOf(args)
  const sent = { params: { breachId }, idempotencyKey: form.idempotencyKey }
  const end = <A,>(answer: CallAnswer<A>) => endForm(named(answer, breachId), form, () => PAGE)
  if (breachId === '') return end(await api(recordBreach, { body: { noticedAt: readMoment(form.date('noticed'), form.text('noticed-hour')), ...factsOf(form, '') }, idempotencyKey: form.idempotencyKey }))
  const act = form.text('act')
  if (act === 'learn') return end(await api(learnOfBreach, { ...sent, body: factsOf(form, breachId) }))
  if (act === 'close') return end(await api(closeBreach, { ...sent, body: { words: form.text(at('words', breachId)) ?? '' } }))
  const lateReason = form.text(at('late', breachId))
  return end(await api(notifyOfBreach, { ...sent, body: { number: form.text(at('number', breachId)) ?? '', notifiedAt: readMoment(form.date(at('notified', breachId)), form.text(at('notified-hour', breachId))), ...(lateReason === undefined ? {} : { lateReason }) } }))
}

type Shown = ReturnType<typeof useLoaderData<typeof loadBreaches>>['items'][number]

/** What was typed before a refusal, else what is known, with what is wrong about it. */
const useKept = (id: string) => {
  const failed = useFailedForm()
  return (name: string, known?: string) => ({ defaultValue: keptValue(failed, at(name, id), known), error: fieldError(failed, at(name, id)) })
}

const FactFields = (props: { readonly id: string; readonly facts?: Shown['facts'] }): ReactNode => {
  const m = usePersonalDataWords()
  const { id, facts } = props
  const kept = useKept(id)
  return (
    <>
      <TextArea name={at('happened', id)} label={m.happened} {...kept('happened', facts?.happened)} maxLength={4000} />
      <TextArea name={at('kinds', id)} label={m.dataKinds} rows={2} {...kept('kinds', facts?.dataKinds)} maxLength={4000} />
      <TextField name={at('people', id)} label={m.peopleCount} inputMode="numeric" optional {...kept('people', facts?.peopleCount?.toString())} />
      <TextArea name={at('consequences', id)} label={m.consequences} rows={2} {...kept('consequences', facts?.consequences)} maxLength={4000} />
      <TextArea name={at('measures', id)} label={m.measures} rows={2} {...kept('measures', facts?.measures)} maxLength={4000} />
    </>
  )
}

const ActForm = (props: { readonly breachId: string; readonly act: string; readonly label: string; readonly button: string; readonly children: ReactNode }): ReactNode => {
  const failed = useFailedForm()
  return (
    <Details summary={props.label} open={failed !== undefined && keptValue(failed, 'breachId') === (props.breachId || undefined) && keptValue(failed, 'act') === props.act}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="breachId" value={props.breachId} />
        <input type="hidden" name="act" value={props.act} />
        <Stack>
          {props.children}
          <ButtonRow><Button>{props.button}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}

const Acts = (props: { readonly breach: Shown }): ReactNode => {
  const m = usePersonalDataWords()
  const failed = useFailedForm()
  const { id, state, facts } = props.breach
  const kept = useKept(id)
  if (state === 'closed') return null
  return (
    <>
      <ActForm breachId={id} act="notify" label={m.notify} button={m.notify}>
        <TextField name={at('number', id)} label={m.number} {...kept('number')} />
        <DateField name={at('notified', id)} label={m.notifiedOn} defaultValue={keptDate(failed, at('notified', id))} error={fieldError(failed, at('notified', id))} />
        <TextField name={at('notified-hour', id)} label={m.notifiedHour} defaultValue={keptValue(failed, at('notified-hour', id))} />
        <TextArea name={at('late', id)} label={m.lateReason} rows={2} optional {...kept('late')} />
      </ActForm>
      <ActForm breachId={id} act="learn" label={m.learn} button={m.learn}><FactFields id={id} facts={facts} /></ActForm>
      {state === 'notified' ? <ActForm breachId={id} act="close" label={m.close} button={m.close}><TextArea name={at('words', id)} label={m.closeWords} {...kept('words')} /></ActForm> : null}
    </>
  )
}

const BreachCard = (props: { readonly breach: Shown }): ReactNode => {
  const m = usePersonalDataWords()
  const { id, noticedAt, noticeDueAt, state, isLate, hoursLeft, facts, events } = props.breach
  return (
    <Card title={`${m.noticed} ${writeMoment(noticedAt)}`}>
      <Stack>
        <TagList>{[<Tag key="state" tone={state === 'open' ? 'action' : 'good'}>{m.breachStates[state]}</Tag>, isLate ? <Tag key="late" tone="bad">{m.late}</Tag> : null]}</TagList>
        <SummaryList
          rows={[
            { key: 'by', label: m.noticeBy, value: hoursLeft === undefined ? writeMoment(noticeDueAt) : `${writeMoment(noticeDueAt)} (${m.hoursLeft(hoursLeft)})` },
            { key: 'happened', label: m.happened, value: facts.happened },
            { key: 'kinds', label: m.dataKinds, value: facts.dataKinds },
            { key: 'people', label: m.peopleCount, value: facts.peopleCount === undefined ? m.peopleUnknown : String(facts.peopleCount) },
            { key: 'consequences', label: m.consequences, value: facts.consequences },
            { key: 'measures', label: m.measures, value: facts.measures },
          ]}
        />
        <Timeline label={m.course} entries={events.map(({ at: when, byName, type, words }) => ({ key: when, when: writeMoment(when), dateTime: when, title: `${m.breachEvents[type]}: ${byName}`, text: words }))} />
        {state === 'closed' ? null : <TextLink href={`/api/personal-data/breaches/${id}/notice.pdf`} newTab icon="print">{m.printNotice}</TextLink>}
        <Acts breach={props.breach} />
      </Stack>
    </Card>
  )
}

/** NĐ 13/2023 article 23: the register, newest first. */
export const BreachesPage = (): ReactNode => {
  const m = usePersonalDataWords()
  const failed = useFailedForm()
  const { items, hasMore, page } = useLoaderData<typeof loadBreaches>()
  return (
    <Stack gap="l">
      <PageHeader title={m.breachesTitle} lead={<p>{m.breachesLead}</p>} hasError={failed !== undefined} />
      <ErrorSummary problem={failed?.problem} />
      <ActForm key={items[0]?.id ?? PAGE} breachId="" act="record" label={m.recordBreach} button={m.record}>
        <DateField name="noticed" label={m.noticedOn} defaultValue={keptDate(failed, 'noticed')} error={fieldError(failed, 'noticed')} />
        <TextField name="noticed-hour" label={m.noticedHour} defaultValue={keptValue(failed, 'noticed-hour')} />
        <FactFields id="" />
      </ActForm>
      {items.length === 0 ? <EmptyState title={m.noBreaches} /> : items.map((breach) => <BreachCard key={breach.id} breach={breach} />)}
      <Pagination first={page > 1 ? PAGE : undefined} next={hasMore ? `${PAGE}?page=${page + 1}` : undefined} />
    </Stack>
  )
}

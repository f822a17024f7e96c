import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag, TagList } from '../../../../design-system/components/tag.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { Timeline } from '../../../../design-system/components/timeline.tsx'
import { writeDay } from '../../../../kernel/moments.ts'
import { parsePlainDate } from '../../../../kernel/plain-date.ts'
import { endForm, fieldError, FormKey, keptDate, keptValue, namedAs, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { listStandingDuties, recordStandingDuty } from '../../contract.ts'
import { usePersonalDataWords } from '../words.ts'

const PAGE = '/desk/standing-duties'

type Shown = AnswerOf<typeof listStandingDuties>['items'][number]

export const loadDuties = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(listStandingDuties, {}))

/** Every duty has a form of its own on one page. */
const at = (name: string, duty: string): string => `${name}-${duty}`

export const dutiesAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const duty = (form.text('duty') ?? '') as Shown['duty']
  const doneOn = parsePlainDate(form.date(at('done', duty)) ?? '')
  const answer = await apiOf(args)(recordStandingDuty, { body: { duty, ...(doneOn === undefined ? {} : { doneOn }), words: form.text(at('words', duty)) ?? '' }, idempotencyKey: form.idempotencyKey })
  return endForm(namedAs(answer, (name) => at(name, duty)), form, () => PAGE)
}

const RecordForm = (props: { readonly duty: Shown['duty'] }): ReactNode => {
  const m = usePersonalDataWords()
  const failed = useFailedForm()
  const { duty } = props
  return (
    <Details summary={m.dutyRecord} open={failed !== undefined && keptValue(failed, 'duty') === duty}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="duty" value={duty} />
        <Stack>
          <DateField name={at('done', duty)} label={m.dutyDoneOn} defaultValue={keptDate(failed, at('done', duty))} />
          <TextArea name={at('words', duty)} label={m.dutyWords} rows={2} maxLength={4000} defaultValue={keptValue(failed, at('words', duty))} error={fieldError(failed, at('words', duty))} />
          <ButtonRow><Button>{m.keep}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}

const DutyCard = (props: { readonly shown: Shown }): ReactNode => {
  const m = usePersonalDataWords()
  const { duty, dueOn, isLate, source, certain, done } = props.shown
  return (
    <Card title={m.duties[duty]}>
      <Stack>
        {isLate ? <TagList>{[<Tag key="late" tone="bad">{m.late}</Tag>]}</TagList> : null}
        <SummaryList
          rows={[
            { key: 'due', label: m.dutyDue, value: dueOn === undefined ? m.dutyForGood : writeDay(dueOn) },
            { key: 'basis', label: m.basis, value: certain ? source : `${source}. ${m.dutyUncertain}` },
          ]}
        />
        {done.length === 0 ? <p>{m.dutyNever}</p> : <Timeline label={m.dutyDone} entries={done.map(({ doneOn, words, byName, at: when }) => ({ key: when, when: writeDay(doneOn), dateTime: doneOn, title: byName, text: words }))} />}
        <RecordForm key={done.length} duty={duty} />
      </Stack>
    </Card>
  )
}

/** NĐ 13/2023 article 24; NĐ 85/2016; NĐ 331/2026: what is due and what was done, due first. */
export const DutiesPage = (): ReactNode => {
  const m = usePersonalDataWords()
  const failed = useFailedForm()
  const { items } = useLoaderData<typeof loadDuties>()
  return (
    <Stack gap="l">
      <PageHeader title={m.dutiesTitle} lead={<p>{m.dutiesLead}</p>} hasError={failed !== undefined} />
      <ErrorSummary problem={failed?.problem} />
      {items.map((shown) => <DutyCard key={shown.duty} shown={shown} />)}
    </Stack>
  )
}

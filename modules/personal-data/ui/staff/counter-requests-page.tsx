import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { endForm, fieldError, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listDeskDataRequests, recordDataRequest } from '../../contract.ts'
import { RequestCard } from '../request-card.tsx'
import { usePersonalDataWords } from '../words.ts'

const PAGE = '/desk/counter-data-requests'
const KINDS = ['access', 'correct', 'restrict', 'object', 'withdraw-consent', 'protect', 'erase'] as const

export const loadCounterRequests = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(listDeskDataRequests, {}))

export const counterAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const text = (name: string): string => form.text(name) ?? ''
  const phone = form.text('phone')
  const body = { fullName: text('fullName'), personalIdNumber: text('personalIdNumber'), kind: text('kind') as (typeof KINDS)[number], words: text('words'), shownPaper: text('shownPaper'), ...(phone === undefined ? {} : { phone }) }
  return endForm(await apiOf(args)(recordDataRequest, { body, idempotencyKey: form.idempotencyKey }), form, () => PAGE)
}

const RecordForm = (): ReactNode => {
  const m = usePersonalDataWords()
  const failed = useFailedForm()
  const kept = (name: string) => ({ defaultValue: keptValue(failed, name), error: fieldError(failed, name) })
  return (
    <Form method="post">
      <FormKey />
      <Stack>
        <ErrorSummary problem={failed?.problem} />
        <TextField name="fullName" label={m.name} {...kept('fullName')} />
        <TextField name="personalIdNumber" label={m.idNumber} {...kept('personalIdNumber')} />
        <TextField name="shownPaper" label={m.shownPaper} hint={m.shownPaperHint} {...kept('shownPaper')} />
        <TextField name="phone" label={m.phone} hint={m.phoneHint} optional {...kept('phone')} />
        <SelectField name="kind" label={m.counterKind} {...kept('kind')} choices={KINDS.map((kind) => ({ value: kind, label: m.kinds[kind] }))} />
        <TextArea name="words" label={m.counterWords} {...kept('words')} maxLength={4000} />
        <ButtonRow><Button>{m.counterAsk}</Button></ButtonRow>
      </Stack>
    </Form>
  )
}

/** NĐ 13/2023 articles 9, 14-16: whoever has no electronic identity asks here, and is told the answer here. */
export const CounterRequestsPage = (): ReactNode => {
  const m = usePersonalDataWords()
  const failed = useFailedForm()
  const { items } = useLoaderData<typeof loadCounterRequests>()
  return (
    <Stack gap="l">
      <PageHeader title={m.counterTitle} lead={<p>{m.counterLead}</p>} hasError={failed !== undefined} />
      <Section title={m.counterAsk}><RecordForm key={items[0]?.id ?? PAGE} /></Section>
      <Section title={m.counterRequests}>
        {items.length === 0 ? <EmptyState title={m.none} /> : <Stack>{items.map((request) => <RequestCard key={request.id} request={request} showsPerson />)}</Stack>}
      </Section>
    </Stack>
  )
}

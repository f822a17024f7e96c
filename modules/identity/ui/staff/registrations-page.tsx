import type { ReactNode } from 'react'
import { Form, useActionData, type ActionFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { DateInput } from '../../../../design-system/components/date-field.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { writeDay } from '../../../../kernel/moments.ts'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useDesk } from '../../../../platform/web/desk.ts'
import { failForm, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf } from '../../../../platform/web/loader.ts'
import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { findRegistration, listRegistrations } from '../../contract-registers.ts'
import { registrationsEn } from './registrations-messages.en.ts'
import { registrationsVi } from './registrations-messages.vi.ts'

type Answered = AnswerOf<typeof findRegistration>
type Registration = Answered['items'][number]
type Words = WordsOf<typeof registrationsVi>
const useRegistrationWords = (): Words => useMessages({ vi: registrationsVi, en: registrationsEn })

type Act = 'find' | 'list'
type Answer = { readonly act: Act; readonly answered: Answered }

/** A question leaves the page as it is: what was found stands under its form. */
export const registrationsAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const [api, unitId] = [apiOf(args), sent.text('unitId') ?? '']
  const receiptNumber = sent.text('receiptNumber')
  const act: Act = sent.text('do') === 'list' ? 'list' : 'find'
  const answer = act === 'list' ? await api(listRegistrations, { body: { unitId, from: sent.text('from') ?? '', to: sent.text('to') ?? '' } }) : await api(findRegistration, { body: { unitId, receiptNumber: receiptNumber ?? '' } })
  return answer.ok ? { act, answered: answer.value } : failForm(answer.problem, sent)
}

const said = (day: string | undefined): string => (day === undefined ? '' : writeDay(day))

const columnsOf = (m: Words): readonly Column<Registration>[] => [
  { key: 'number', label: m.receiptNumber, names: true, cell: ({ receiptNumber }) => receiptNumber },
  { key: 'enterprise', label: m.enterprise, cell: ({ enterpriseName = '', registrationNumber = '' }) => [enterpriseName, registrationNumber].filter(Boolean).join(' · ') },
  { key: 'kind', label: m.kind, cell: ({ kind }) => kind ?? '' },
  { key: 'state', label: m.state, cell: ({ state, late }) => <Stack gap="s"><span>{state}</span>{late ? <Tag tone="bad">{m.late}</Tag> : null}</Stack> },
  { key: 'received', label: m.received, cell: ({ receivedOn }) => said(receivedOn) },
  { key: 'promised', label: m.promised, cell: ({ promisedOn }) => said(promisedOn) },
  { key: 'supplemented', label: m.supplemented, cell: ({ supplementedOn }) => said(supplementedOn) },
  { key: 'approved', label: m.approved, cell: ({ approvedOn }) => said(approvedOn) },
]

const Found = ({ answered: { outcome, items } }: { readonly answered: Answered }): ReactNode => {
  const m = useRegistrationWords()
  if (outcome === 'down') return <Notice tone="warn">{m.down}</Notice>
  if (outcome === 'several') return <Notice tone="warn">{m.several}</Notice>
  if (items.length === 0) return <Notice tone="info">{m.none}</Notice>
  return (
    <>
      <p><strong>{m.found(items.length)}</strong></p>
      <DataTable caption={m.found(items.length)} captionUnseen columns={columnsOf(m)} rows={items} rowKey={({ receiptNumber }) => receiptNumber} rowTone={({ late }) => (late ? 'bad' : undefined)} />
    </>
  )
}

const ASKERS: ReadonlySet<string> = new Set(['one-stop-officer', 'case-officer'])

/** Whoever sits at several units says for which one they ask. */
const AskedFor = (): ReactNode => {
  const m = useRegistrationWords()
  const failed = useFailedForm()
  const { units, unit } = useDesk()
  const mine = units.filter(({ roles }) => roles.some((role) => ASKERS.has(role)))
  const chosen = mine.find(({ id }) => id === unit?.id)?.id ?? mine[0]?.id
  if (mine.length < 2) return <input type="hidden" name="unitId" value={chosen} />
  return <SelectField name="unitId" label={m.unit} choices={mine.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={keptValue(failed, 'unitId', chosen)} />
}

const Ask = (props: { readonly act: Act; readonly title: string; readonly press: string; readonly told: Answer | undefined; readonly children: ReactNode }): ReactNode => (
  <Section title={props.title}>
    <Form method="post">
      <FormKey />
      <Stack>
        <AskedFor />
        {props.children}
        <ButtonRow><Button kind={props.act === 'find' ? 'primary' : 'secondary'} name="do" value={props.act}>{props.press}</Button></ButtonRow>
      </Stack>
    </Form>
    {props.told?.act === props.act ? <Found answered={props.told.answered} /> : null}
  </Section>
)

/** How far dossiers of business registration are, at the ministry's own system. */
export const RegistrationsPage = (): ReactNode => {
  const m = useRegistrationWords()
  const failed = useFailedForm()
  const answer = useActionData<Partial<Answer>>()
  const told = answer?.act && answer.answered ? { act: answer.act, answered: answer.answered } : undefined
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.title} lead={m.lead} hasError={failed !== undefined} />
      <Ask act="find" title={m.one} press={m.find} told={told}>
        <TextField name="receiptNumber" label={m.receiptNumber} width="m" maxLength={40} defaultValue={keptValue(failed, 'receiptNumber')} />
      </Ask>
      <Ask act="list" title={m.many} press={m.list} told={told}>
        <DateInput name="from" label={m.from} defaultValue={keptValue(failed, 'from')} />
        <DateInput name="to" label={m.to} defaultValue={keptValue(failed, 'to')} />
      </Ask>
    </Stack>
  )
}

import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { showToast } from '../../../../design-system/staff/toast.tsx'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { CheckboxGroup } from '../../../../design-system/components/choice-group.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import { handOver, listHandovers } from '../../contract-handover.ts'
import { sayMoment } from './say.ts'
import { counterMessages, useCounterWords } from './words.ts'

export const loadHandovers = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(listHandovers, {}))

export const handoversAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const [fromUnitId = '', toUnitId = ''] = sent.text('way')?.split('.') ?? []
  const given = await apiOf(args)(handOver, { body: { fromUnitId, toUnitId, dossierIds: [...sent.all('dossierId')] }, idempotencyKey: sent.idempotencyKey })
  if (given.ok) showToast({ tone: 'good', title: chooseMessages(counterMessages, languageOf(args)).gave(given.value.number) })
  return endForm(given, sent, ({ bundleId }) => `/desk/handovers/${bundleId}`)
}

type Handovers = AnswerOf<typeof listHandovers>
type Waiting = Handovers['waiting'][number]

const groupsOf = (waiting: readonly Waiting[]): readonly (readonly Waiting[])[] => {
  const groups = new Map<string, Waiting[]>()
  for (const line of waiting) {
    const way = `${line.fromUnit.id}.${line.toUnit.id}`
    groups.set(way, [...(groups.get(way) ?? []), line])
  }
  return [...groups.values()]
}

const labelOf = (line: Waiting, overdue: string): string => [line.code, line.applicantName, line.overdue ? overdue : ''].filter(Boolean).join(' · ')

/** One form a way: everything ticked, so that the usual bundle is one press. */
const Way = (props: { readonly lines: readonly Waiting[] }): ReactNode => {
  const m = useCounterWords()
  const [first] = props.lines
  if (!first) return null
  const choices = props.lines.map((line) => ({ value: line.dossierId, label: labelOf(line, m.overdue), hint: [line.procedureName, `${m.due} ${sayMoment(line.dueAt)}`, line.reason ?? ''].filter(Boolean).join(' · ') }))
  return (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="way" value={`${first.fromUnit.id}.${first.toUnit.id}`} />
      <CheckboxGroup name="dossierId" label={m.handTo(first.toUnit.name)} choices={choices} defaultValues={choices.map(({ value }) => value)} />
      <ButtonRow><Button kind="primary">{m.makeBundle}</Button></ButtonRow>
    </Form>
  )
}

const Bundles = (props: { readonly title: string; readonly empty: string; readonly rows: Handovers['given'] }): ReactNode => {
  const m = useCounterWords()
  return (
    <Section title={props.title}>
      {props.rows.length === 0 ? <p>{props.empty}</p> : (
        <DataTable
          caption={props.title}
          captionUnseen
          rows={props.rows}
          rowKey={({ bundleId }) => bundleId}
          rowTone={({ overdue }) => (overdue ? 'bad' : undefined)}
          columns={[
            { key: 'number', label: m.number, names: true, cell: (row) => <TextLink look="strong" to={`/desk/handovers/${row.bundleId}`}>{row.number}</TextLink> },
            { key: 'from', label: m.from, cell: (row) => row.fromUnit.name },
            { key: 'to', label: m.to, cell: (row) => row.toUnit.name },
            { key: 'count', label: m.count, numeric: true, cell: (row) => String(row.count) },
            { key: 'due', label: m.due, cell: (row) => sayMoment(row.dueAt) },
            { key: 'taken', label: m.outcome, cell: (row) => (row.takenBy && row.takenAt ? m.takenBy(row.takenBy, sayMoment(row.takenAt)) : <Tag tone={row.overdue ? 'bad' : 'warn'}>{row.overdue ? m.overdue : m.notTaken}</Tag>) },
          ]}
        />
      )}
    </Section>
  )
}

/** Papers that have to go, are on their way, and have gone; what is late first. */
export const HandoversPage = (): ReactNode => {
  const m = useCounterWords()
  const { waiting, given, incoming } = useLoaderData<typeof loadHandovers>()
  const failed = useFailedForm()
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.handovers} lead={m.handoversLead} hasError={failed !== undefined} />
      <Section title={m.waiting}>
        {waiting.length === 0 ? <p>{m.nothingWaiting}</p> : <Stack>{groupsOf(waiting).map((lines) => <Way key={lines[0]?.dossierId ?? ''} lines={lines} />)}</Stack>}
      </Section>
      <Bundles title={m.incoming} empty={m.nothingIncoming} rows={incoming} />
      <Bundles title={m.given} empty={m.nothingGiven} rows={given} />
    </Stack>
  )
}

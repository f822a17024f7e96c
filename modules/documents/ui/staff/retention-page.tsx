import type { ReactNode } from 'react'
import { Form, redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, failForm, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { endHold, placeHold, proposeDestruction, showRetention } from '../../contract-retention.ts'
import { listAddress, RETENTION, TONES, useRetentionWords, type RetentionWords } from './retention-words.ts'
import { sayMoment } from './words.ts'

type Retention = AnswerOf<typeof showRetention>
type List = Retention['lists'][number]
type Hold = Retention['holds'][number]
type Period = Retention['periods'][number]

export const loadRetention = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(showRetention, {}))

export const retentionAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const { idempotencyKey } = sent
  const [holdId, unitId] = [sent.text('holdId'), unitOf(args)]
  if (holdId) return endForm(await apiOf(args)(endHold, { params: { holdId }, idempotencyKey }), sent, () => RETENTION)
  if (sent.text('propose') === undefined) return endForm(await apiOf(args)(placeHold, { body: { matter: sent.text('matter') ?? '', reason: sent.text('reason') ?? '' }, idempotencyKey }), sent, () => RETENTION)
  const made = await apiOf(args)(proposeDestruction, { body: unitId ? { unitId } : {}, idempotencyKey })
  return made.ok ? redirect(listAddress(made.value.listId), 303) : failForm(made.problem, sent)
}

const listColumns = (m: RetentionWords): readonly Column<List>[] => [
  { key: 'proposed', label: m.proposed, names: true, cell: (list) => <TextLink to={listAddress(list.id)}>{m.by(list.proposerName, sayMoment(list.proposedAt))}</TextLink> },
  { key: 'state', label: m.state, cell: (list) => <Tag tone={TONES[list.state]}>{m.states[list.state]}</Tag> },
  { key: 'decision', label: m.decision, cell: (list) => (list.decidedAt ? <><div>{list.decision}</div><div>{m.by(list.deciderName ?? '', sayMoment(list.decidedAt))}</div></> : '') },
]

const holdColumns = (m: RetentionWords): readonly Column<Hold>[] => [
  { key: 'matter', label: m.matter, names: true, cell: (hold) => hold.label },
  { key: 'reason', label: m.reason, cell: (hold) => hold.reason },
  { key: 'end', label: m.endHold, labelUnseen: true, cell: (hold) => <Form method="post"><FormKey /><input type="hidden" name="holdId" value={hold.id} /><Button size="s">{m.endHold}</Button></Form> },
]

const periodColumns = (m: RetentionWords): readonly Column<Period>[] => [
  { key: 'paper', label: m.paper, names: true, cell: (period) => m.papers[period.paper] },
  { key: 'period', label: m.period, cell: (period) => (period.days !== undefined ? m.days(period.days) : period.months === undefined ? m.permanent : m.months(period.months)) },
  { key: 'source', label: m.source, cell: (period) => <><div>{period.source}</div>{period.certain ? null : <Tag tone="warn">{m.uncertain}</Tag>}</> },
]

const Holds = ({ holds }: Pick<Retention, 'holds'>): ReactNode => {
  const m = useRetentionWords()
  const failed = useFailedForm()
  return (
    <Section title={m.holds} id="holds" lead={m.holdLead}>
      <DataTable caption={m.holds} captionUnseen columns={holdColumns(m)} rows={holds} rowKey={(hold) => hold.id} empty={<EmptyState icon="check" title={m.noHolds} />} />
      <Form method="post">
        <FormKey />
        <Stack gap="s">
          <TextField name="matter" label={m.matter} width="m" maxLength={60} defaultValue={keptValue(failed, 'matter')} />
          <TextField name="reason" label={m.reason} maxLength={500} defaultValue={keptValue(failed, 'reason')} />
          <Row><Button>{m.hold}</Button></Row>
        </Stack>
      </Form>
    </Section>
  )
}

/** What the unit's papers wait for: their period, a decision, or the end of a hold. */
export const RetentionPage = (): ReactNode => {
  const m = useRetentionWords()
  const { lists, holds, periods } = useLoaderData<typeof loadRetention>()
  const failed = useFailedForm()
  const propose = <Form method="post"><FormKey /><Button kind="primary" name="propose" value="yes">{m.propose}</Button></Form>
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.title} lead={m.lead} hasError={failed !== undefined} actions={propose} />
      <DataTable caption={m.lists} columns={listColumns(m)} rows={lists} rowKey={(list) => list.id} empty={<EmptyState icon="check" title={m.noLists} />} />
      <Holds holds={holds} />
      <Section title={m.periods} id="periods"><DataTable caption={m.periods} captionUnseen columns={periodColumns(m)} rows={periods} rowKey={(period) => period.paper} /></Section>
    </Stack>
  )
}

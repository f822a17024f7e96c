import type { ReactNode } from 'react'
import { Form, useLoaderData, useNavigation } from 'react-router'
import { Button, NoEnterKey } from '../../../../../design-system/components/button.tsx'
import { Card, CardGrid } from '../../../../../design-system/components/card.tsx'
import { Checkbox } from '../../../../../design-system/components/choice-group.tsx'
import { DataTable, type Column } from '../../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../../design-system/components/pagination.tsx'
import { TextField } from '../../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../../design-system/components/text-link.tsx'
import { TickBox } from '../../../../../design-system/staff/tick-box.tsx'
import { FormKey, keptValue, useFailedForm } from '../../../../../platform/web/form.ts'
import type { Summary } from '../../say.ts'
import { BatchOutcomes, useTurnsDone } from './batch-outcomes.tsx'
import { rowTone, useDossierColumns } from './dossier-columns.tsx'
import type { loadApprovals } from './load-approvals.ts'
import { ReadingCard } from './reading-card.tsx'
import { ResultsToSign } from './results-to-sign.tsx'
import { chosenValue } from './send-batch.ts'
import { WithdrawalsCard } from './withdrawals-card.tsx'
import { useListWords } from './words.ts'

const nameOf = ({ code, procedure, applicantName }: Summary): string => `${code ?? procedure.name} (${applicantName})`

/** Read by this head in the version that would be decided. */
const isRead = ({ marks = [] }: Summary): boolean => !marks.some((mark) => mark === 'unseen' || mark === 'changed' || mark === 'opinion-given')

const addressOf = (after: string | null, reading?: string): string => {
  const search = new URLSearchParams({ ...(after === null ? {} : { after }), ...(reading === undefined ? {} : { read: reading }) }).toString()
  return `/desk/inbox/head${search === '' ? '' : `?${search}`}`
}

const useColumns = (after: string | null, chosen: readonly string[]): readonly Column<Summary>[] => {
  const m = useListWords()
  const columns = useDossierColumns()
  return [
    {
      key: 'chosen',
      label: m.chosen,
      cell: (dossier) => {
        const value = chosenValue({ ...dossier, name: nameOf(dossier) })
        return <TickBox name="item" value={value} label={m.choose(nameOf(dossier))} whyNot={isRead(dossier) ? undefined : m.notRead} defaultChecked={chosen.includes(value)} />
      },
    },
    ...columns,
    { key: 'read', label: m.read, labelUnseen: true, cell: (dossier) => <TextLink to={`${addressOf(after, dossier.dossierId)}#reading`}>{m.read}</TextLink> },
  ]
}

const Decide = (): ReactNode => {
  const m = useListWords()
  const failed = useFailedForm()
  const busy = useNavigation().state === 'submitting'
  return (
    <Card title={m.withSelected}>
      <CardGrid>
        <Stack gap="s">
          <TextField name="note" label={m.note} optional defaultValue={keptValue(failed, 'note')} />
          <Checkbox name="issue" label={m.issueToo} value="yes" />
          <div><Button kind="primary" name="do" value="approve" busy={busy}>{m.approve}</Button></div>
        </Stack>
        <Stack gap="s">
          <TextField name="reason" label={m.backReason} optional defaultValue={keptValue(failed, 'reason')} />
          <div><Button name="do" value="send-back" busy={busy}>{m.sendBack}</Button></div>
        </Stack>
      </CardGrid>
    </Card>
  )
}

/** What waits for the head's decision: read one after the other, then decided together, each on its own. */
export const ApprovalsPage = (): ReactNode => {
  const m = useListWords()
  const { shown, claims, withdrawals, items, toSign, next, first, after } = useLoaderData<typeof loadApprovals>()
  const failed = useFailedForm()
  const turns = useTurnsDone()
  const columns = useColumns(after, failed?.values['item'] ?? [])
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.titles.head} lead={m.leads.head} hasError={failed !== undefined} />
      <BatchOutcomes />
      {shown ? <ReadingCard key={shown.summary.dossierId} shown={shown} claims={claims} items={items} addressOf={(reading) => addressOf(after, reading)} /> : null}
      <WithdrawalsCard items={withdrawals} />
      <Form method="post" action={addressOf(after)}>
        <NoEnterKey />
        <FormKey />
        <Stack>
          <DataTable caption={m.titles.head} captionUnseen columns={columns} rows={items} rowKey={({ dossierId }) => dossierId} rowTone={rowTone} empty={<EmptyState icon="work" title={m.empty}><p>{m.emptyText}</p></EmptyState>} />
          {items.length > 0 ? <Decide key={turns} /> : null}
        </Stack>
      </Form>
      <Pagination first={first ? undefined : addressOf(null)} next={next === undefined ? undefined : addressOf(next)} />
      <ResultsToSign items={toSign} />
    </Stack>
  )
}

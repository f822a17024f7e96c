import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { PrintButton } from '../../../../design-system/components/print-button.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { endForm, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listPlanDue, writeFollowUp } from '../../contract-following.ts'
import { PlanTabs } from './plan-parts.tsx'
import { PLANS, usePlanWords, writeDay, writePart } from './words.ts'

/** A province has some hundred and seventy units; the first page stays short. */
const FIRST = 30

export const loadPlanDue = async (args: LoaderFunctionArgs) => ({
  isWhole: new URL(args.request.url).searchParams.has('all'),
  ...valueOf(await apiOf(args)(listPlanDue, { params: { planId: args.params['planId'] ?? '' } })),
})

export const planDueAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const planId = args.params['planId'] ?? ''
  const params = { planId, unitId: sent.text('unitId') ?? '' }
  return endForm(await apiOf(args)(writeFollowUp, { params, idempotencyKey: sent.idempotencyKey }), sent, () => `${PLANS}/${planId}/due`)
}

type Loaded = Awaited<ReturnType<typeof loadPlanDue>>
type Due = Loaded['items'][number]

const Parts = ({ lines }: Pick<Due, 'lines'>): ReactNode => {
  const m = usePlanWords()
  return (
    <Details summary={m.showParts}>
      <Stack gap="s">
        {lines.map(({ serial, part, reference, text, lastDay, isLate }) => (
          <span key={`${serial} ${part}`} lang="vi"><strong>{reference}</strong> {text} <small>{part.length === 7 ? `${writePart(part, m)}, ` : ''}{m.lastDay(writeDay(lastDay))}{isLate ? '' : ` (${m.soon})`}</small></span>
        ))}
      </Stack>
    </Details>
  )
}

const Letter = ({ due, planId, today }: { readonly due: Due; readonly planId: string; readonly today: string }): ReactNode => {
  const m = usePlanWords()
  const { letter, unitId, name, mayUrge, closedOn } = due
  return (
    <Stack gap="s">
      {letter ? <TextLink href={`/api/plans/${planId}/letters/${letter.letterId}/file`} newTab>{m.urged(letter.number, writeDay(letter.sentOn))}</TextLink> : null}
      {closedOn ? <small>{m.unitClosed(writeDay(closedOn))}</small> : null}
      {mayUrge && letter?.sentOn !== today ? (
        <Form method="post">
          <FormKey />
          <input type="hidden" name="unitId" value={unitId} />
          <Button label={m.urgeNamed(name)}>{m.urge}</Button>
        </Form>
      ) : null}
    </Stack>
  )
}

/** What is late or nearly, unit by unit, and the letter that says so. */
export const PlanDuePage = (): ReactNode => {
  const m = usePlanWords()
  const { planId, number, title, today, items, isWhole } = useLoaderData<typeof loadPlanDue>()
  const failed = useFailedForm()
  const shown = isWhole ? items : items.slice(0, FIRST)
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={title} caption={number} hasError={failed !== undefined} actions={<PrintButton />} />
      <PlanTabs planId={planId} current="due" />
      <p>{m.dueLead(writeDay(today))}</p>
      <DataTable
        caption={m.tabs.due}
        captionUnseen
        columns={[
          { key: 'unit', label: m.unit, names: true, cell: ({ unitId, name, lines }) => <Stack gap="s"><TextLink to={`${PLANS}/${planId}/units/${unitId}`}><span lang="vi">{name}</span></TextLink><Parts lines={lines} /></Stack> },
          { key: 'late', label: m.late, numeric: true, cell: ({ late }) => late },
          { key: 'soon', label: m.soon, numeric: true, cell: ({ soon }) => soon },
          { key: 'oldest', label: m.oldest, cell: ({ lines }) => writeDay(lines.map(({ lastDay }) => lastDay).toSorted()[0] ?? '') },
          { key: 'letter', label: m.letter, cell: (due) => <Letter due={due} planId={planId} today={today} /> },
        ]}
        rows={shown}
        rowKey={({ unitId }) => unitId}
        rowTone={({ late }) => (late > 0 ? 'bad' : 'warn')}
        empty={<EmptyState icon="check" title={m.dueNothing} />}
      />
      {shown.length < items.length ? <Row><span>{m.moreUnits(shown.length, items.length)}</span><TextLink to={`${PLANS}/${planId}/due?all`}>{m.allUnits}</TextLink></Row> : null}
    </Stack>
  )
}

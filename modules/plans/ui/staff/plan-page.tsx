import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { ProgressBar } from '../../../../design-system/components/progress-bar.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, personOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { showPlan } from '../../contract.ts'
import { mayImportPlans } from './bring-in.tsx'
import { OrderForm } from './plan-order.tsx'
import { DeadlineWords, DeliverableWords, PlanTabs, RemarkTable, ReportLinks, Standing } from './plan-parts.tsx'
import { WithdrawForm } from './withdraw-plan.tsx'
import { PLANS, usePlanWords } from './words.ts'

const FILTERS = ['all', 'overdue', 'due-soon', 'to-confirm', 'below'] as const
type Filter = (typeof FILTERS)[number]

export const loadPlan = async (args: LoaderFunctionArgs) => {
  const asked = new URL(args.request.url).searchParams.get('state')
  const filter: Filter = FILTERS.find((each) => each === asked) ?? 'all'
  const person = personOf(args)
  const own = person?.kind === 'staff' ? (unitOf(args) ?? person.roles.find(({ role }) => role === 'head-of-unit')?.unitId) : undefined
  return { filter, mayImport: mayImportPlans(args), ...(own ? { ownUnitId: own } : {}), ...valueOf(await apiOf(args)(showPlan, { params: { planId: args.params['planId'] ?? '' } })) }
}

type Loaded = Awaited<ReturnType<typeof loadPlan>>
type Line = Loaded['items'][number]

const SectionTable = ({ title, rows }: { readonly title: string; readonly rows: readonly Line[] }): ReactNode => {
  const m = usePlanWords()
  return (
    <DataTable
      caption={title}
      columns={[
        { key: 'result', label: m.result, names: true, cell: (one) => <Stack gap="s"><DeliverableWords one={one} ofProvince />{one.after.length === 0 ? null : <small>{m.comesAfter(one.after.join(', '))}</small>}</Stack> },
        { key: 'doers', label: m.doers, cell: ({ doers }) => <span lang="vi">{doers.map(({ said }) => said).join('; ')}</span> },
        { key: 'deadline', label: m.deadline, cell: (one) => <DeadlineWords one={one} /> },
        { key: 'progress', label: m.progress, cell: ({ summary }) => <ProgressBar label={m.unitsDone(summary.done, summary.units)} value={summary.percent} max={100} text={`${summary.percent}\u00A0%`} /> },
        { key: 'state', label: m.state, cell: ({ summary, waitsFor }) => <Standing kind={summary.kind} waitsFor={waitsFor} /> },
      ]}
      rows={rows}
      rowKey={({ serial }) => String(serial)}
      rowTone={({ summary }) => (summary.kind === 'overdue' ? 'bad' : summary.kind === 'due-soon' || summary.kind === 'below' ? 'warn' : undefined)}
    />
  )
}

export const PlanPage = (): ReactNode => {
  const m = usePlanWords()
  const { planId, number, title, year, items, remarks, summary, filter, ownUnitId, mayImport } = useLoaderData<typeof loadPlan>()
  const shown = items.filter((one) => filter === 'all' || one.summary.kind === filter)
  const failed = useFailedForm()
  const sections = [...Map.groupBy(shown, ({ section }) => `${section.number}. ${section.title}`)]
  const count = (each: Filter): number => (each === 'all' ? items.length : items.filter((one) => one.summary.kind === each).length)
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={title} caption={`${number} · ${year}`} hasError={failed !== undefined} actions={<ReportLinks planId={planId} />} />
      <PlanTabs planId={planId} current="board" />
      <ProgressBar label={m.progress} value={summary.percent} max={100} text={`${summary.percent}\u00A0%`} />
      <p><TextLink to={`${PLANS}/${planId}/wall`}>{m.wall}</TextLink></p>
      {mayImport ? <p><TextLink to={`${PLANS}/${planId}/next`}>{m.draftNext(year + 1)}</TextLink></p> : null}
      {ownUnitId ? <p><TextLink to={`${PLANS}/${planId}/units/${ownUnitId}`}>{m.ownSheet}</TextLink></p> : null}
      <LinkTabs label={m.state} tabs={FILTERS.map((each) => ({ to: each === 'all' ? `${PLANS}/${planId}` : `${PLANS}/${planId}?state=${each}`, label: m.filters[each], count: count(each), current: each === filter }))} />
      {sections.length === 0 ? <EmptyState icon="check" title={m.nothing} /> : null}
      {sections.map(([name, rows]) => <SectionTable key={name} title={name} rows={rows} />)}
      {mayImport ? <OrderForm lines={items} /> : null}
      {mayImport ? <WithdrawForm /> : null}
      {remarks.length === 0 ? null : <Details summary={`${m.remarks} (${remarks.length})`}><RemarkTable remarks={remarks} /></Details>}
    </Stack>
  )
}

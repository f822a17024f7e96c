import type { ReactNode } from 'react'
import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { BarChart } from '../../../../design-system/components/bar-chart.tsx'
import { ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { endForm, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, personOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { setOldResultPlan, showOldResultProgress, showOldResultWork } from '../../contract.ts'
import { PlanForm } from './plan-form.tsx'
import { OLD_RESULTS, useNumber, useResultWords, writeDay } from './words.ts'

type Line = AnswerOf<typeof showOldResultProgress>['lines'][number]
type Done = AnswerOf<typeof showOldResultWork>['items'][number]

export const loadProgress = async (args: LoaderFunctionArgs) => {
  const api = apiOf(args)
  const person = personOf(args)
  const unitId = unitOf(args)
  const query = unitId ? { unitId } : {}
  const mayExport = person?.kind === 'staff' && person.abilities.includes('export:old-result')
  const [progress, work] = await Promise.all([api(showOldResultProgress, { query }), mayExport ? api(showOldResultWork, { query }) : undefined])
  const planned = unitId ?? (person?.kind === 'staff' ? person.roles.find(({ role }) => role === 'head-of-unit')?.unitId : undefined)
  return { ...valueOf(progress), work: work ? valueOf(work).items : undefined, query, planned }
}

export const planAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const count = (field: string): number => Number(sent.text(field) ?? '')
  const body = { unitId: sent.text('unitId') ?? '', procedureCode: sent.text('procedureCode') ?? '', expected: count('expected'), dueOn: sent.text('dueOn') ?? '', pagesPerDay: count('pagesPerDay'), people: count('people') }
  return endForm(await apiOf(args)(setOldResultPlan, { body, idempotencyKey: sent.idempotencyKey }), sent, () => OLD_RESULTS)
}

const useForecast = (): ((line: Line) => ReactNode) => {
  const m = useResultWords()
  return (line) => {
    if (line.remaining === 0) return <Tag tone="good">{m.done}</Tag>
    const when = line.endsOn ? writeDay(line.endsOn) : m.noForecast
    if (!line.isPlanned) return `${when}. ${m.notPlanned}`
    return <Row gap="s"><span>{when}</span><Tag tone={line.isLate ? 'bad' : 'good'}>{line.isLate ? m.late : m.inTime}</Tag></Row>
  }
}

const useColumns = (): readonly Column<Line>[] => {
  const m = useResultWords()
  const write = useNumber()
  const forecast = useForecast()
  const inWork = ({ counts }: Line): number => counts.scanned + counts.entered + counts.checked + counts.signed
  return [
    { key: 'procedure', label: m.procedure, names: true, cell: (line) => <TextLink to={`${OLD_RESULTS}/list?procedure=${encodeURIComponent(line.procedureCode)}`}>{line.procedureName}</TextLink> },
    { key: 'unit', label: m.unit, cell: (line) => line.unitName },
    { key: 'expected', label: m.expected, numeric: true, cell: (line) => write(line.expected) },
    { key: 'work', label: m.inWork, numeric: true, cell: (line) => write(inWork(line)) },
    { key: 'published', label: m.inVault, numeric: true, cell: (line) => write(line.counts.published) },
    { key: 'remaining', label: m.remaining, numeric: true, cell: (line) => write(line.remaining) },
    { key: 'pace', label: m.perDay, cell: (line) => m.pace(write(line.perDay), write(line.normPerDay)) },
    { key: 'due', label: m.due, cell: (line) => (line.dueOn ? writeDay(line.dueOn) : '') },
    { key: 'ends', label: m.endsOn, cell: forecast },
  ]
}

const BurnDown = ({ weeks, expected }: { readonly weeks: AnswerOf<typeof showOldResultProgress>['burnDown']; readonly expected: number }): ReactNode => {
  const m = useResultWords()
  const write = useNumber()
  return (
    <Section title={m.burnDown}>
      <BarChart label={m.burnDown} bars={weeks.map(({ endOn, remaining, published }) => ({ key: endOn, label: m.weekOf(writeDay(endOn)), value: remaining, max: expected, text: m.left(write(remaining), write(published)) }))} />
    </Section>
  )
}

const WorkDone = ({ items }: { readonly items: readonly Done[] }): ReactNode => {
  const m = useResultWords()
  const write = useNumber()
  const columns: readonly Column<Done>[] = [
    { key: 'name', label: m.person, names: true, cell: (one) => one.name },
    { key: 'days', label: m.days, numeric: true, cell: (one) => write(one.days) },
    { key: 'scanned', label: m.scannedCount, numeric: true, cell: (one) => write(one.scanned) },
    { key: 'entered', label: m.enteredCount, numeric: true, cell: (one) => write(one.entered) },
    { key: 'checked', label: m.checkedCount, numeric: true, cell: (one) => write(one.checked) },
    { key: 'pages', label: m.pagesCount, numeric: true, cell: (one) => write(one.pages) },
    { key: 'perDay', label: m.pagesPerDay, numeric: true, cell: (one) => write(one.days === 0 ? 0 : Math.round(one.pages / one.days)) },
  ]
  return (
    <Section title={m.workDone}>
      <DataTable caption={m.workDone} captionUnseen columns={columns} rows={items} rowKey={({ officialId }) => officialId} empty={<EmptyState icon="work" title={m.noWork} />} />
    </Section>
  )
}

const Actions = ({ query }: { readonly query: Readonly<Record<string, string>> }): ReactNode => {
  const m = useResultWords()
  const mayExport = useMay('export', 'old-result')
  const mayList = useMay('inventory', 'old-result')
  const search = new URLSearchParams(query).toString()
  return (
    <Stack gap="s">
      <ButtonRow>
        <ButtonLink kind="primary" to={`${OLD_RESULTS}/list`}>{m.toList}</ButtonLink>
        {mayList ? <ButtonLink to={`${OLD_RESULTS}/inventory`}>{m.toInventory}</ButtonLink> : null}
      </ButtonRow>
      {mayExport ? (
        <Row>
          <TextLink href={`/api/desk/old-results/progress/export?format=xlsx&${search}`} download icon="download">{m.xlsx}</TextLink>
          <TextLink href={`/api/desk/old-results/progress/export?format=csv&${search}`} download icon="download">{m.csv}</TextLink>
        </Row>
      ) : null}
    </Stack>
  )
}

/** How far it is, when it will be done, whether that is in time. */
export const ProgressPage = (): ReactNode => {
  const m = useResultWords()
  const { lines, burnDown, work, query, planned } = useLoaderData<typeof loadProgress>()
  const failed = useFailedForm()
  const mayPlan = useMay('plan', 'old-result')
  const columns = useColumns()
  const expected = lines.reduce((sum, line) => sum + line.expected, 0)
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.title} lead={m.lead} hasError={failed !== undefined} actions={<Actions query={query} />} />
      <DataTable caption={m.title} captionUnseen columns={columns} rows={lines} rowKey={(line) => `${line.unitId}/${line.procedureCode}`} rowTone={(line) => (line.isLate ? 'bad' : undefined)} empty={<EmptyState icon="document" title={m.none}><p>{m.noneText}</p></EmptyState>} />
      {burnDown.length > 0 ? <BurnDown weeks={burnDown} expected={expected} /> : null}
      {work ? <WorkDone items={work} /> : null}
      {mayPlan && planned ? <PlanForm unitId={planned} /> : null}
    </Stack>
  )
}
